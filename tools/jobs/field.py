"""Whether somebody works in the ad's field: the share of its subjects that their work shows, or shows a relative of."""

from tools.jobs.lexicon import lexicon, relation
from tools.jobs.models import Posting
from tools.jobs.person import Person
from tools.jobs.skills import find_skills

_EVERYWHERE = frozenset({"soft", "permission", "terms", "site tickets", "office software", "office work", "leadership"})
_SHOWS = frozenset({"role", "bullet", "project", "education", "volunteer", "statement", "course"})


def subjects(posting: Posting, language: str) -> frozenset[str]:
    """The skills of an ad that make its field."""
    wanted = {f.name for r in posting.requirements for f in find_skills(r.quote, language)}
    wanted |= {f.name for f in find_skills(posting.title or "", language)}
    return frozenset(w for w in wanted if lexicon().skills[w].family not in _EVERYWHERE)


def field_share(wanted: frozenset[str], person: Person) -> float:
    """0 to 1. Certificates and lists are not looked at: words alone put nobody into a field."""
    shown = {s for seen in person.seen if seen.fact.kind in _SHOWS for s in seen.skills}
    families = {lexicon().skills[s].family for s in shown}
    if not wanted:
        return 0.5
    near = sum(any(relation(s, w) != "none" for s in shown) for w in wanted)
    kin = sum(lexicon().skills[w].family in families for w in wanted)
    return round((near + kin) / (2 * len(wanted)), 4)
