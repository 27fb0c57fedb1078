"""The rule of the gate on dates: each year and month stands in a fact that fits, and "since" is where something begins."""

import re
from functools import cache

from tools.documents.dates import month_of
from tools.documents.grounding_case import Case
from tools.documents.grounding_known import View
from tools.documents.grounding_numbers import years
from tools.documents.scripts import fold
from tools.documents.wording import LANGUAGES, phrases

_NEAR = 6
"""Facts that fit a claim best, in which its dates are looked for."""
_SINCE = re.compile(
    r"(?:since|as of|from|seit|ab|von|depuis|de|desde|sinds|vanaf|dal|dall'|da)\s+(?:\w+\.?\s+(?:de\s+)?|early\s+|late\s+|\d{1,2}[./])?((?:19|20)\d\d)"
)
_UNTIL = re.compile(
    r"(?:until|till|to|bis|jusqu'a|jusqu'en|hasta|a|ate|tot|al|fino al|[-–])\s*(?:\w+\.?\s+(?:de\s+)?|early\s+|late\s+|\d{1,2}[./])?((?:19|20)\d\d)"
)


def dates(case: Case) -> str | None:
    """Every year stands in a supporting fact; "since" and "until" are where the job begins and ends."""
    named = years(case.claim)
    if not named:
        return None
    near = case.ranked[:_NEAR] if case.language == case.known.language else case.views
    known = {year for view in near for year in view.years}
    running = {year for view in near for year in _inside(view)}
    ad = set(years(case.ad)) if case.about_employer else set()
    for year in named:
        if year not in known | ad and not (year in running and not _SINCE.search(case.folded) and not _UNTIL.search(case.folded)):
            return f"No fact that fits says {year}."
    since = _SINCE.search(case.folded)
    if since and not any(_begins(view, int(since[1])) for view in case.ranked[:_NEAR]) and int(since[1]) not in ad:
        return f"Nothing that fits begins in {since[1]}."
    return _months(case)


def _inside(view: View) -> range:
    start, end = month_of(view.fact.start), month_of(view.fact.end, last=True)
    return range(start // 12, (end // 12 if end else start // 12) + 1) if start else range(0)


def _begins(view: View, year: int) -> bool:
    start = view.fact.start or ""
    return start.startswith(str(year)) or (year in years(view.fact.text))


_MONTH_FIGURES = re.compile(r"(?<!\d)(0?[1-9]|1[0-2])[/.]((?:19|20)\d\d)")


def _months(case: Case) -> str | None:
    """A month is checked only where the facts give months for that year."""
    near = case.ranked[:_NEAR]
    points = {point[:7] for view in near for point in (view.fact.start, view.fact.end) if point}
    points |= {f"{year}-{month:02d}" for view in near for month, year in _month_years(view.fact.text)}
    for month, year in _month_years(case.claim):
        of_year = {point for point in points if point.startswith(str(year))}
        if of_year and str(year) not in of_year and f"{year}-{month:02d}" not in of_year:
            return f"No fact that fits says {month:02d}/{year}."
    return None


def _month_years(text: str) -> list[tuple[int, int]]:
    folded = fold(text)
    found = [(int(match[1]), int(match[2])) for match in _MONTH_FIGURES.finditer(folded)]
    return found + [(number, int(match[1])) for number, pattern in _month_names() for match in pattern.finditer(folded)]


@cache
def _month_names() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Each way to begin the name of a month, with the year after it."""
    named = {
        (at, fold(name).rstrip(".")[:4])
        for language in LANGUAGES
        for key in ("months", "month_names")
        for at, name in enumerate(phrases(language)["dates"][key], 1)
        if not name.isdigit()
    }
    return tuple((at, re.compile(rf"(?<!\w){name}\w*\.?\s+(?:de\s+)?((?:19|20)\d\d)")) for at, name in sorted(named))
