"""Months of work: the union of the roles counted, so that two jobs at once count once."""

import re
from collections.abc import Iterable
from datetime import date

from tools.profile.models import Fact

_DATE = re.compile(r"^(\d{4})(?:-(\d{1,2}))?")
Span = tuple[int, int]
"""First month and the month after the last, as year * 12 + month."""


def span(fact: Fact, today: date) -> Span | None:
    """The months of a role: start inclusive, end exclusive; a year alone counts from January, or to its end.

    A running role ends today. None without a start or where the end lies before it.
    """
    start = _month(fact.start, last=False)
    if start is None:
        return None
    end = _month(fact.end, last=True)
    if end is None:
        end = today.year * 12 + today.month - 1 if fact.current or not fact.end else start
    end = min(end, today.year * 12 + today.month - 1)
    return (start, end) if end > start else None


def _month(written: str | None, *, last: bool) -> int | None:
    hit = _DATE.match(written or "")
    if not hit:
        return None
    year, month = int(hit.group(1)), hit.group(2)
    if month is None:
        return year * 12 + (12 if last else 0)
    return year * 12 + min(12, max(1, int(month))) - 1


def months(facts: Iterable[Fact], today: date, since: int = 0) -> int:
    """Months in the union of the roles' times, from the beginning of the year `since` on."""
    total, reached = 0, since * 12
    for start, end in sorted(s for f in facts if (s := span(f, today))):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def in_years(count: int) -> float:
    """Months as years with one decimal."""
    return round(count / 12, 1)


def last_month(fact: Fact, today: date) -> int | None:
    """The month in which a role ended, as year * 12 + month."""
    found = span(fact, today)
    return found[1] if found else None
