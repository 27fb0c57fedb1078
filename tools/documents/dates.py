"""Dates as they stand in a document, and how long somebody worked. Dates come from the ledger and stay as precise as written."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from tools.documents.wording import LANGUAGES, fill, local, phrases
from tools.profile.models import Fact

Month = int
"""Months since the year 0, so that spans can be counted."""


@cache
def _words(language: str) -> Mapping[str, Any]:
    """Month names and "present" in a language, also in those that we have no sentences for; else in English."""
    if language in LANGUAGES:
        return dict(phrases(language)["dates"])
    others = tomllib.loads((Path(__file__).parent / "phrases" / "dates.toml").read_text(encoding="utf-8"))
    return dict(others.get(language) or phrases("en")["dates"])


def shown(written: str | None, language: str) -> str:
    """A ledger date (2019, 2019-03, 2019-03-05) in the language of the document; days are left out, and words that are no date (now)."""
    year, _, rest = (written or "").partition("-")
    month = rest[:2]
    if not any(sign.isdigit() for sign in year):
        return ""
    if not month.isdigit() or not 1 <= int(month) <= 12:  # noqa: PLR2004 (months of a year)
        return year
    words = _words(language)
    return fill(words["short"], {"month": words["months"][int(month) - 1], "year": year})


def span(start: str | None, end: str | None, language: str, *, current: bool = False) -> str:
    """From and to, as printed: "Mar 2019 – present"; what is not known is left out."""
    running = current or bool(end and not end[:1].isdigit())
    first = shown(start, language)
    last = _words(language)["present"] if running and not (end or "")[:1].isdigit() else shown(end, language)
    return first if first == last else " – ".join(part for part in (first, last) if part)


def written_out(day: date, language: str, country: str = "") -> str:
    """The date of a letter, as it is written in a country."""
    words = phrases(language)["dates"] | local(language, country)
    number = words.get("first", "1") if day.day == 1 else str(day.day)
    return fill(words["long"], {"day": number, "month": words["month_names"][day.month - 1], "year": str(day.year)})


def month_of(written: str | None, *, last: bool = False) -> Month | None:
    """A ledger date as a month; a bare year is its first month, or its last where it ends something."""
    year, _, rest = (written or "").partition("-")
    if not year.isdigit():
        return None
    month = int(rest[:2]) if rest[:2].isdigit() else (12 if last else 1)
    return int(year) * 12 + month - 1


def months_worked(roles: Iterable[Fact], today: date) -> int:
    """The union of the months of the roles: months in which two overlap count once; a running one goes to today."""
    now = today.year * 12 + today.month - 1
    covered: set[Month] = set()
    for role in roles:
        start = month_of(role.start)
        end = month_of(role.end, last=True) if role.end else (now if role.current else None)
        if start is not None and end is not None:
            covered.update(range(start, min(end, now) + 1))
    return len(covered)


def years_said(months: int, language: str) -> str:
    """Years of experience in words that are true for so many months; empty below one year."""
    words = phrases(language)["years"]
    years, over = divmod(max(months - 1, 0), 12)
    if years < 1:
        return ""
    if over > 0:
        return fill(words["more"], {"n": str(years)}) if years > 1 else words["one"]
    return words["one"] if years == 1 else fill(words["some"], {"n": str(years)})
