"""How one skill is supported by the facts of a person: shown, learned, said, listed, or by a relative of it."""

from typing import NamedTuple

from core.flat import flat
from tools.cv.skills.lexicon import lexicon, relation
from tools.jobs.findings import Case, weights
from tools.jobs.person import Seen, related
from tools.jobs.phrases import table, union

SOFT = "soft"
_EXACT = frozenset({"same", "narrower"})


class Support(NamedTuple):
    """Credit 0 to 1, which rule gave it, by which facts, and by which other skill if it is a relative."""

    credit: float
    rule: str
    facts: tuple[Seen, ...]
    other: str = ""


def support(name: str, case: Case) -> Support:
    """The best support for one skill among all facts."""
    found = [s for s in case.person.seen if related(name, s.skills) in _EXACT]
    shown = tuple(s for s in found if s.how == "shown")
    if shown:
        return _shown(shown, case)
    options = [
        o for how in ("learned", "listed", "said") if (o := _claimed(name, tuple(s for s in found if s.how == how), how, case))
    ]
    options.append(_relative(name, case))
    return max(options, key=lambda o: o.credit)


def _shown(shown: tuple[Seen, ...], case: Case) -> Support:
    credit = weights()["skill"]
    worked = tuple(s for s in shown if s.ended is not None)
    fresh = tuple(s for s in worked if not _old(s, case))
    if fresh:
        firm = tuple(s for s in fresh if not _light(s))
        return Support(credit["shown"], "skill_shown", firm) if firm else Support(credit["light"], "skill_light", fresh)
    return Support(credit["old"], "skill_old", worked) if worked else Support(credit["project"], "skill_project", shown)


def _light(seen: Seen) -> bool:
    """Whether a line itself says that it was little: a first try, under supervision, some."""
    return union(tuple(str(w) for w in table("denials")["light"])).search(flat(seen.fact.text)) is not None


def _old(seen: Seen, case: Case) -> bool:
    """Tools are forgotten; that a kind of work was done stays true."""
    now = case.person.today.year * 12 + case.person.today.month
    long_ago = seen.ended is not None and now - seen.ended > 12 * weights()["limits"]["old_years"]
    return long_ago and case.requirement.category == "skill"


def _claimed(name: str, facts: tuple[Seen, ...], how: str, case: Case) -> Support | None:
    """A skill that no work shows; what it is worth depends on whether the rest bears it out."""
    if not facts:
        return None
    credit = weights()["skill"]
    if how == "learned" and any(s.fact.kind == "education" for s in facts):
        return Support(credit["studied"], "skill_learned", facts)
    if not _believable(name, case):
        return Support(credit["bare"], "skill_bare", facts)
    if how == "listed" and all(_light(s) for s in facts):
        return Support(credit["light"], "skill_light", facts)
    return Support(credit[how], f"skill_{how}", facts)


def _believable(name: str, case: Case) -> bool:
    """Whether work, projects or study show anything of the skill's kind, or lie in the ad's field; never for a stuffed list."""
    limits = weights()["limits"]
    if case.person.trust < limits["trust"]:
        return False
    if case.kin:
        return True
    family = lexicon().skills[name].family
    if case.field >= limits["field"]:
        return True
    for seen in case.person.seen:
        if seen.how != "shown" and seen.fact.kind != "education":
            continue
        if any(relation(s, name) != "none" or (lexicon().skills[s].family == family != SOFT) for s in seen.skills):
            return True
    return False


def _relative(name: str, case: Case) -> Support:
    """A neighbour or the wider subject, shown in work, or listed at a discount."""
    credit = weights()["skill"]
    for wanted in ("neighbour", "broader"):
        for seen in sorted(case.person.seen, key=lambda s: s.how != "shown"):
            if seen.how != "shown" and (seen.how != "listed" or case.person.trust < weights()["limits"]["trust"]):
                continue
            other = next((s for s in seen.skills if relation(s, name) == wanted), None)
            if other:
                discount = 1.0 if seen.how == "shown" else credit["listed"]
                return Support(credit[wanted] * discount, f"skill_{wanted}", (seen,), other)
    return Support(0.0, "nothing", ())
