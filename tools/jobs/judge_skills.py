"""Skills and work: by the lexicon first, then by words and meaning."""

import re

from core.flat import flat
from tools.cv.skills.finding import find_skills, lexicon
from tools.jobs.findings import Case, Finding, reason, weights
from tools.jobs.person import Seen, stems_of
from tools.jobs.phrases import entries, union
from tools.jobs.signs import signs
from tools.jobs.support import SOFT

_EITHER = re.compile(r"/|\bat least one\b|\bmindestens eine\b|\bal menos un\w*\b|\bau moins une?\b")
_ASIDE = re.compile(r"\([^)]*\)")
_SIGNED = frozenset({"team leadership", "mentoring"})
_HALF = 0.5


def asked(case: Case) -> tuple[str, ...]:
    """Lexicon names asked for in the demand, by name or by a sign such as `managed a team`."""
    quote = case.requirement.quote
    named = [f.name for f in find_skills(f"skills: {quote}", case.language)]
    return tuple(dict.fromkeys([*named, *(s for s in signs(flat(quote)) if s in _SIGNED)]))


def is_soft(names: tuple[str, ...]) -> bool:
    """Whether only soft skills are asked for."""
    return bool(names) and all(lexicon().skills[n].family == SOFT for n in names)


def alternatives(case: Case) -> bool:
    """Whether one of several things asked for is enough."""
    quote = flat(case.requirement.quote)
    parts = entries(case.language, "lists", "or") + entries(case.language, "lists", "such_as")
    return bool(
        _EITHER.search(quote)
        or union(parts).search(quote)
        or (_ASIDE.search(quote) and find_skills(_ASIDE.sub("", quote), case.language))
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
