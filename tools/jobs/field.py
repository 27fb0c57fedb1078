"""Whether somebody works in the ad's field: the share of its subjects that their work shows, or shows a relative of."""

from tools.cv.skills.finding import find_skills
from tools.cv.skills.lexicon import lexicon, relation
from tools.jobs.models import Posting
from tools.jobs.person import Person, held, stems_of
from tools.jobs.phrases import table
from tools.profile.neutral import neutral_title

_EVERYWHERE = frozenset({"soft", "permission", "terms", "site tickets", "office software", "office work", "leadership"})
_SHOWS = frozenset({"role", "bullet", "project", "education", "volunteer", "statement", "course"})


def subjects(posting: Posting, language: str) -> frozenset[str]:
    """The skills of an ad that make its field."""
    wanted = {f.name for r in posting.requirements for f in find_skills(r.quote, language)}
    wanted |= {f.name for f in find_skills(posting.title or "", language)}
    return frozenset(w for w in wanted if lexicon().skills[w].family not in _EVERYWHERE)


def title_kin(title: str | None, person: Person, language: str) -> bool:
    """Whether the person has held a role named like the job: the same occupation by lexicon or by its words, rank left out."""
    if not title:
        return False
    title = neutral_title(title, language)
    ranks = stems_of(" ".join(str(w) for w in table("denials")["ranks"]))
    wanted, names = stems_of(title) - ranks, {f.name for f in find_skills(title, language)} - _ranks()
    for role in person.roles:
        name = held(role)
        kin = any(relation(f.name, n) in {"same", "narrower"} for f in find_skills(name, role.language) for n in names)
        if kin or wanted & stems_of(name):
            return True
    return False


def _ranks() -> set[str]:
    return {name for name, skill in lexicon().skills.items() if skill.family in _EVERYWHERE}


def field_share(wanted: frozenset[str], person: Person) -> float:
    """0 to 1. Certificates and lists are not looked at: words alone put nobody into a field."""
    shown = {s for seen in person.seen if seen.fact.kind in _SHOWS for s in seen.skills}
    families = {lexicon().skills[s].family for s in shown}
    if not wanted:
        return 0.5
    near = sum(any(relation(s, w) != "none" for s in shown) for w in wanted)
    kin = sum(lexicon().skills[w].family in families for w in wanted)
    return round((near + kin) / (2 * len(wanted)), 4)
