"""Years, degrees and natural languages as an ad states them: `at least five years`, `3+ ans`, `bachelor`, `Deutsch`."""

import re
from functools import cache
from typing import Literal

from tools.jobs.phrases import entries, languages_in, numbers, pattern

Degree = Literal["vocational", "bachelor", "master", "phd"]
DEGREES: tuple[Degree, ...] = ("vocational", "bachelor", "master", "phd")
_NEARBY = 28
_WORKING_LIFE = 40


@cache
def _years_pattern(language: str) -> re.Pattern[str]:
    words = "|".join(sorted(numbers(language), key=len, reverse=True))
    units = "|".join((*entries(language, "years", "units"), *entries(language, "years", "months")))
    number = rf"(?:\d{{1,2}}(?:[.,]\d)?|(?:{words}))"
    return re.compile(
        rf"(?<![\w$€£.,/])({number})\s*(?:\(\w+\)\s*)?(?:\+|(?:or|oder|ou|o|of|und|e|et|y|en)\s+(?:more|mehr|plus|mas|mais|meer)\s*)?"
        rf"(?:\s*(?:-|to|bis|a|tot|ate|and|und|et|y|e|en)\s*{number})?\s*\+?\s*(?:\w+\s+)?({units})(?!\w)"
    )


def years(flat_text: str, language: str) -> float | None:
    """The least years a demand asks for; months count as parts of a year; None where figures are about something else."""
    for hit in _years_pattern(language).finditer(flat_text):
        around = flat_text[max(0, hit.start() - _NEARBY) : hit.end() + _NEARBY]
        if pattern(language, "years", "stop").search(around):
            continue
        raw = hit.group(1).replace(",", ".")
        value = float(numbers(language)[raw]) if raw in numbers(language) else float(raw)
        if pattern(language, "years", "months").fullmatch(hit.group(2)):
            value = round(value / 12, 1)
        if 0 < value <= _WORKING_LIFE:
            return value
    return None


def degree(flat_text: str, language: str) -> Degree | None:
    """The lowest degree level a demand names."""
    named = next((d for d in DEGREES if pattern(language, "education", d).search(flat_text)), None)
    return named or ("bachelor" if pattern(language, "education", "any").search(flat_text) else None)


def spoken_names(flat_text: str) -> tuple[str, ...]:
    """English names of the natural languages named."""
    return tuple(dict.fromkeys(name for name, _, _ in languages_in(flat_text)))
