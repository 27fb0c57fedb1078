"""Skills and work: by the lexicon first, then by words and meaning."""

import re

from core.flat import flat
from tools.cv.skills.finding import find_skills, label, lexicon
from tools.jobs.findings import Case, Finding, evidence, reason, verdict_of, weights
from tools.jobs.person import Seen, stems_of
from tools.jobs.phrases import entries, union
from tools.jobs.signs import signs
from tools.jobs.support import SOFT, Support, support

_EITHER = re.compile(r"/|\bat least one\b|\bmindestens eine\b|\bal menos un\w*\b|\bau moins une?\b")
_ASIDE = re.compile(r"\([^)]*\)")
_SIGNED = frozenset({"team leadership", "mentoring"})
_HALF = 0.5
_MET = 0.8


def asked(case: Case) -> tuple[str, ...]:
    """Lexicon names asked for in the demand, by name or by a sign such as `managed a team`."""
    quote = case.requirement.quote
    named = [f.name for f in find_skills(f"skills: {quote}", case.language)]
    return tuple(dict.fromkeys([*named, *(s for s in signs(flat(quote)) if s in _SIGNED)]))


def is_soft(names: tuple[str, ...]) -> bool:
    """Whether only soft skills are asked for."""
    return bool(names) and all(lexicon().skills[n].family == SOFT for n in names)


def judge_skill(case: Case) -> Finding:
    """A demand for skills: each one's support, the best of alternatives or the share of a list; else its words and meaning."""
    names = asked(case)
    if not names:
        return judge_meaning(case)
    supports = [(name, support(name, case)) for name in names]
    best_name, best = max(supports, key=lambda s: s[1].credit)
    one = len(names) == 1 or _alternatives(case)
    credit = best.credit if one else (best.credit + sum(s.credit for _, s in supports) / len(supports)) / 2
    if is_soft(names) and credit < weights()["limits"]["partial"]:
        return silent(case)
    if credit < weights()["limits"]["met"] and best.rule not in {"skill_bare", "skill_old"}:
        other = judge_meaning(case)
        if other.credit > credit:
            return other
    words = _why(case, best_name, best) if one or best.credit == 0 else _some(case, supports)
    facts = [f for _, s in supports for f in s.facts if s.credit > 0 or s.rule == "skill_bare"]
    return Finding(
        verdict_of(credit),
        round(credit, 3),
        words,
        evidence(facts),
        close=best.rule in {"skill_listed", "skill_said", "skill_project"},
    )


def _alternatives(case: Case) -> bool:
    quote = flat(case.requirement.quote)
    parts = entries(case.language, "lists", "or") + entries(case.language, "lists", "such_as")
    return bool(
        _EITHER.search(quote)
        or union(parts).search(quote)
        or (_ASIDE.search(quote) and find_skills(_ASIDE.sub("", quote), case.language))
    )


def _why(case: Case, name: str, best: Support) -> str:
    year = max((s.ended or 0 for s in best.facts), default=0)
    return reason(
        best.rule, "en", skill=label(name, case.language), other=label(best.other, case.language), year=(year - 1) // 12
    )


def _some(case: Case, supports: list[tuple[str, Support]]) -> str:
    shown = [n for n, s in supports if s.credit >= weights()["limits"]["partial"]]
    names = ", ".join(label(n, case.language) for n in shown) or "-"
    return reason("skill_some", "en", found=len(shown), asked=len(supports), names=names)


def judge_meaning(case: Case) -> Finding:
    """By words shared with one line of work or study and by nearness in meaning, whichever is stronger.

    Work in the ad's own field speaks for nearness: the thresholds are lower there, and higher outside. Summaries,
    lists and certificates are not looked at: they are words about the person, not what was done.
    """
    best = nearest(case)
    near = weights()["meaning"]["close"]
    if best is None or best[0] < _HALF:
        return Finding("missing", 0.0, reason("nothing", "en"), close=best is not None and best[0] > _HALF - near)
    met = best[0] >= 1.0
    credit = _MET if met else _HALF
    return Finding(
        verdict_of(credit), credit, reason("meaning_strong" if met else "meaning_weak", "en"), evidence([best[1]]), close=True
    )


def nearest(case: Case, *, said: bool = False) -> tuple[float, Seen] | None:
    """The line nearest to the demand: 0.5 at the weak threshold, 1 at the strong one. `said` looks at the summary as well."""
    limits = weights()["meaning"]
    lift = limits["field"] * (case.field - limits["field_middle"])
    wanted = stems_of(case.requirement.quote)
    best: tuple[float, Seen] | None = None
    for seen in case.person.seen:
        if seen.how != "shown" and seen.fact.kind not in ({"education", "summary"} if said else {"education"}):
            continue
        share = len(wanted & seen.stems) / len(wanted) if wanted else 0.0
        near = case.hits.get(seen.fact.id, 0.0)
        value = max(
            _scaled(near + lift, limits["weak"], limits["strong"]), _scaled(share, limits["words_weak"], limits["words_strong"])
        )
        if best is None or value > best[0]:
            best = (value, seen)
    return best


def _scaled(value: float, weak: float, strong: float) -> float:
    """0.5 at weak, 1 at strong, in a line."""
    return _HALF + _HALF * (value - weak) / (strong - weak) if value >= weak else _HALF * max(0.0, value) / weak


def silent(case: Case) -> Finding:  # noqa: ARG001
    """Nothing said about something that CVs do not usually say."""
    return Finding("unknown", weights()["credit"]["unknown"], reason("silent", "en"))
