"""The roles of the kind that a demand asks for, where no years are asked: practice that may stand for a degree."""

from core.flat import flat
from tools.cv.skills.lexicon import lexicon, relation
from tools.jobs.findings import Case, weights
from tools.jobs.judge_skills import asked
from tools.jobs.person import held, related, stems_of
from tools.jobs.phrases import table, union
from tools.profile.models import Fact

_LEADING = frozenset({"leadership", "soft"})


def kindred(case: Case) -> tuple[Fact, ...]:
    """The roles whose own words show what is asked for: by skill, by title, by meaning, or by several subjects of the ad."""
    names = asked(case)
    wanted = stems_of(case.requirement.quote)
    leading = bool(names) and all(lexicon().skills[n].family in _LEADING for n in names)
    found = []
    for role in case.person.roles:
        if union(tuple(str(w) for w in table("denials")["apprentice"])).search(flat(held(role))):
            continue
        lines = case.person.inner[role.id]
        by_skill = any(related(name, seen.skills) in {"same", "narrower"} for name in names for seen in lines)
        by_title = bool(wanted & stems_of(held(role)))
        near = max((case.hits.get(seen.fact.id, 0.0) for seen in lines), default=0.0)
        kin = not leading and len(_subjects(case, role)) >= weights()["limits"]["subjects"]
        if by_skill or (not leading and (by_title or near >= weights()["meaning"]["role"])) or kin:
            found.append(role)
    return tuple(sorted(found, key=lambda r: r.path))


def _subjects(case: Case, role: Fact) -> set[str]:
    """Subjects of the ad that a role shows, or shows a relative of."""
    shown = {s for seen in case.person.inner[role.id] for s in seen.skills}
    return {subject for subject in case.subjects if any(relation(s, subject) != "none" for s in shown)}
