"""Experience: years in roles that show the work, or that such work was done at all."""

from core.flat import flat
from tools.cv.skills.lexicon import lexicon, relation
from tools.jobs.findings import Case, Finding, quoted, reason, weights
from tools.jobs.judge_skills import asked, judge_meaning, judge_skill
from tools.jobs.person import related, stems_of
from tools.jobs.phrases import table, union
from tools.jobs.years import in_years, months
from tools.profile.models import Fact

_NEARLY = 0.85
_LEADING = frozenset({"leadership", "soft"})


def judge_experience(case: Case) -> Finding:
    """With years asked for: the union of the months of the roles that show such work. Without: as a skill."""
    need = case.requirement.years
    if need is None:
        return judge_skill(case)
    roles = counted(case)
    have = in_years(months(roles, case.person.today))
    share = have / need
    if share >= weights()["limits"]["share_of_years"]:
        return Finding("met", 1.0, reason("years_met", "en", have=have, need=_plain(need)), quoted(roles), years=have)
    if have > 0:
        credit = max(round(min(0.7, 0.2 + 0.5 * share), 3), weights()["limits"]["partial"])
        return Finding(
            "partial", credit, reason("years_part", "en", have=have, need=_plain(need)), quoted(roles), share > _NEARLY, have
        )
    other = judge_meaning(case)
    if other.verdict == "met":
        return other._replace(verdict="partial", credit=0.3, years=0.0)
    return Finding("missing", 0.0, reason("years_none", "en", need=_plain(need)), years=0.0)


def _plain(need: float) -> str:
    return str(int(need)) if need == int(need) else str(need)


def counted(case: Case) -> tuple[Fact, ...]:
    """The roles whose own words show what is asked for: by skill, by title, by meaning, or by several subjects of the ad."""
    names = asked(case)
    wanted = stems_of(case.requirement.quote)
    leading = bool(names) and all(lexicon().skills[n].family in _LEADING for n in names)
    found = []
    for role in case.person.roles:
        if union(tuple(str(w) for w in table("denials")["apprentice"])).search(flat(role.title or role.text)):
            continue
        lines = case.person.inner[role.id]
        by_skill = any(related(name, seen.skills) in {"same", "narrower"} for name in names for seen in lines)
        by_title = bool(wanted & stems_of(role.title or role.text))
        near = max((case.hits.get(seen.fact.id, 0.0) for seen in lines), default=0.0)
        kin = not leading and len(_subjects(case, role)) >= weights()["limits"]["subjects"]
        if by_skill or (not leading and (by_title or near >= weights()["meaning"]["role"])) or kin:
            found.append(role)
    return tuple(sorted(found, key=lambda r: r.path))


def _subjects(case: Case, role: Fact) -> set[str]:
    """Subjects of the ad that a role shows, or shows a relative of."""
    shown = {s for seen in case.person.inner[role.id] for s in seen.skills}
    return {subject for subject in case.subjects if any(relation(s, subject) != "none" for s in shown)}
