"""Skills and work: by the lexicon first, then by words and meaning."""

import re
from typing import NamedTuple

from tools.jobs.findings import Case, Finding, evidence, reason, verdict_of, weights
from tools.jobs.person import Seen, related, stems_of
from tools.jobs.phrases import entries, union
from tools.jobs.flat import flat
from tools.jobs.skills import find_skills, label, lexicon, relation

_EITHER = re.compile(r"/|\bat least one\b|\bmindestens eine\b|\bal menos un\w*\b|\bau moins une?\b")
_SOFT = "soft"


class Support(NamedTuple):
    """How one skill is supported: credit, which rule, by which facts, and by which other skill if it is a relative."""

    credit: float
    rule: str
    facts: tuple[Seen, ...]
    other: str = ""


def asked(case: Case) -> tuple[str, ...]:
    """Lexicon names asked for in the demand."""
    return tuple(dict.fromkeys(f.name for f in find_skills(case.requirement.quote, case.language)))


def is_soft(names: tuple[str, ...]) -> bool:
    """Whether only soft skills are asked for."""
    return bool(names) and all(lexicon().skills[n].family == _SOFT for n in names)


def judge_skill(case: Case) -> Finding:
    """A demand for skills: each one's support, the best of alternatives or the share of a list; else its words and meaning."""
    names = asked(case)
    by_meaning = judge_meaning(case)
    if not names:
        return by_meaning
    supports = [(name, support(name, case)) for name in names]
    either = bool(
        _EITHER.search(flat(case.requirement.quote))
        or union(entries(case.language, "lists", "or")).search(flat(case.requirement.quote))
    )
    listed = union(entries(case.language, "lists", "such_as")).search(flat(case.requirement.quote))
    best_name, best = max(supports, key=lambda s: s[1].credit)
    credit = best.credit if either or listed else sum(s.credit for _, s in supports) / len(supports)
    if is_soft(names) and credit == 0:
        return by_meaning if by_meaning.verdict in {"met", "partial"} else silent(case)
    if by_meaning.credit > credit and best.rule != "skill_bare":
        return by_meaning._replace(credit=min(by_meaning.credit, 0.7 if credit == 0 and by_meaning.verdict == "met" else 1.0))
    shown = [n for n, s in supports if s.credit >= weights()["limits"]["partial"]]
    facts = [f for _, s in supports for f in s.facts]
    words = (
        _why(case, best_name, best)
        if len(names) == 1 or either or best.credit == 0
        else reason(
            "skill_some", "en", found=len(shown), asked=len(names), names=", ".join(label(n, case.language) for n in shown) or "-"
        )
    )
    return Finding(
        verdict_of(credit), round(credit, 3), words, evidence(facts), close=best.rule in {"skill_listed", "skill_said"}
    )


def _why(case: Case, name: str, best: Support) -> str:
    year = max((s.ended or 0 for s in best.facts), default=0)
    return reason(
        best.rule, "en", skill=label(name, case.language), other=label(best.other, case.language), year=(year - 1) // 12
    )


def support(name: str, case: Case) -> Support:
    """The best support for one skill among all facts."""
    credit = weights()["skill"]
    found = [s for s in case.person.seen if related(name, s.skills) in {"same", "narrower"}]
    shown = [s for s in found if s.how == "shown"]
    if shown:
        fresh = [s for s in shown if not _old(s, case)]
        return (
            Support(credit["shown"], "skill_shown", tuple(fresh)) if fresh else Support(credit["old"], "skill_old", tuple(shown))
        )
    for how in ("learned", "said"):
        here = tuple(s for s in found if s.how == how)
        if here:
            return Support(credit[how], f"skill_{how}", here)
    listed = tuple(s for s in found if s.how == "listed")
    if listed:
        return (
            Support(credit["listed"], "skill_listed", listed) if _believable(name, case) else Support(0.0, "skill_bare", listed)
        )
    return _relative(name, case)


def _old(seen: Seen, case: Case) -> bool:
    now = case.person.today.year * 12 + case.person.today.month
    return seen.ended is not None and now - seen.ended > 12 * weights()["limits"]["old_years"]


def _believable(name: str, case: Case) -> bool:
    """Whether work, projects or study show anything of the listed skill's kind."""
    family = lexicon().skills[name].family
    for seen in case.person.seen:
        if seen.how in {"shown", "learned"} and seen.fact.kind != "certificate":
            if any(relation(s, name) != "none" or (lexicon().skills[s].family == family != _SOFT) for s in seen.skills):
                return True
    return case.requirement.kind == "nice" and family == _SOFT


def _relative(name: str, case: Case) -> Support:
    credit = weights()["skill"]
    for wanted in ("neighbour", "broader"):
        for seen in case.person.seen:
            if seen.how not in {"shown", "listed"}:
                continue
            other = next((s for s in seen.skills if relation(s, name) == wanted), None)
            if other:
                discount = 1.0 if seen.how == "shown" else 0.8
                return Support(credit[wanted] * discount, f"skill_{wanted}", (seen,), other)
    return Support(0.0, "nothing", ())


def judge_meaning(case: Case) -> Finding:
    """By words shared with one fact and by nearness in meaning, whichever is stronger."""
    limits = weights()["meaning"]
    wanted = stems_of(case.requirement.quote)
    best: tuple[float, float, Seen] | None = None
    for seen in case.person.seen:
        if seen.how == "listed" and seen.fact.kind == "skill" and len(wanted) > 2:
            continue
        share = len(wanted & seen.stems) / len(wanted) if wanted else 0.0
        near = case.hits.get(seen.fact.id, 0.0)
        value = max(_scaled(near, limits["weak"], limits["strong"]), _scaled(share, limits["words_weak"], limits["words_strong"]))
        if best is None or value > best[0]:
            best = (value, near, seen)
    if best is None or best[0] < 0.5:
        return Finding("missing", 0.0, reason("nothing", "en"), close=best is not None and best[0] > 0.4)
    met = best[0] >= 1.0
    credit = 0.8 if met else 0.5
    return Finding(
        verdict_of(credit), credit, reason("meaning_strong" if met else "meaning_weak", "en"), evidence([best[2]]), close=True
    )


def _scaled(value: float, weak: float, strong: float) -> float:
    """0.5 at weak, 1 at strong, in a line."""
    return 0.5 + 0.5 * (value - weak) / (strong - weak) if value >= weak else 0.5 * value / weak


def silent(case: Case) -> Finding:  # noqa: ARG001
    """Nothing said about something that CVs do not usually say."""
    return Finding("unknown", weights()["credit"]["unknown"], reason("silent", "en"))
