"""A day and a time out of a person's words, relative to the day that is handed in.

What a weekday, a day of a month or a day without a year means depends on whether something is told (the last one) or lies
ahead (the next one). What cannot be told apart (3/4: April or March) is left open rather than guessed.
"""

import re
from datetime import date, time, timedelta
from functools import cache
from typing import TYPE_CHECKING

from core.text import fold
from core.values import Value
from tools.applications.stages import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Reader = Callable[[str, str, date, bool], date | None]

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_FIGURES = re.compile(r"(?<![\d.])(\d{1,2})([./])(\d{1,2})(?:[./]((?:20)?\d{2}))?(?![\d:])")
_WEEK, _NOON, _MONTHS, _LEAP = 7, 12, 12, 8
_ORDERS = ("day_month", "month_day")
_LATER = {"pm", "p.m.", "tarde", "noche", "noite"}


class When(Value):
    """What was said: None where nothing was, or nothing sure."""

    day: date | None = None
    at: time | None = None


def read_when(text: str, today: date, language: str, *, ahead: bool) -> When:
    """The first day and the first time in the words; in the person's language, else the names of days in any we know."""
    flat = fold(text)
    own, *others = dict.fromkeys([language, *table("days")]) if language in table("days") else table("days")
    found = _day(flat, own, today, ahead=ahead, readers=(*_NAMES, _figures, _of_month))
    found = found or next((d for code in others if (d := _day(flat, code, today, ahead=ahead, readers=_NAMES))), None)
    return When(day=found, at=next((t for code in (own, *others) if (t := _time(flat, code))), None))


def _day(flat: str, code: str, today: date, *, ahead: bool, readers: "Iterable[Reader]") -> date | None:
    return next((d for read in readers if (d := read(flat, code, today, ahead))), None)


def _iso(flat: str, _code: str, _today: date, _ahead: bool) -> date | None:
    found = _ISO.search(flat)
    return _made(*map(int, found.groups())) if found else None


def _offset(flat: str, code: str, today: date, _ahead: bool) -> date | None:
    offsets: dict[str, int] = table("days")[code]["offsets"]
    for words in sorted(offsets, key=len, reverse=True):
        if _whole(re.escape(words)).search(flat):
            return today + timedelta(days=offsets[words])
    return None


def _counted(flat: str, code: str, today: date, _ahead: bool) -> date | None:
    """`three days ago`, `in two weeks`."""
    data = table("days")[code]
    numbers = [n for forms in data["numbers"] for n in forms.split("|")]
    values = {form: i for i, forms in enumerate(data["numbers"], 1) for form in forms.split("|")}
    number = rf"(\d{{1,3}}|{'|'.join(numbers)})"
    for sign, key in ((-1, "ago"), (1, "ahead")):
        for pattern, days in zip(data[key], (1, _WEEK), strict=True):
            found = _whole(re.sub(r"\bn\b", lambda _: number, pattern)).search(flat)
            if found:
                said = next(g for g in found.groups() if g)
                return today + timedelta(days=sign * days * (int(said) if said.isdecimal() else values[said]))
    return None


def _named(flat: str, code: str, today: date, ahead: bool) -> date | None:
    """`12 March`, `March 12th, 2026`."""
    data = table("days")[code]
    forms = [
        (month, data[key].replace("month", f"(?:{names})"))
        for month, names in enumerate(data["months"], 1)
        for key in _ORDERS
        if key in data
    ]
    for month, pattern in forms:
        found = _whole(pattern + r"\.?(?:,? (?:de |of )?(20\d{2}))?").search(flat)
        if found:
            return _dated(int(found[1]), (month, int(found[2]) if found[2] else None), today, ahead=ahead)
    return None


def _weekday(flat: str, code: str, today: date, ahead: bool) -> date | None:
    data = table("days")[code]
    before, after = ("|".join(data[key]) for key in ("past", "future"))
    for number, forms in enumerate(data["weekdays"]):
        beside = rf"(?:(?P<a>{before})|(?P<b>{after}))?\s?"
        found = _whole(rf"{beside}(?:{forms})\.?(?:\s(?:(?P<c>{before})|(?P<d>{after})))?").search(flat)
        if found:
            ahead = bool(found["b"] or found["d"]) or (ahead and not (found["a"] or found["c"]))
            days = (number - today.weekday()) % _WEEK or _WEEK
            return today + timedelta(days=days if ahead else days - (_WEEK if days < _WEEK else 2 * _WEEK))
    return None


_NAMES: "tuple[Reader, ...]" = (_iso, _offset, _counted, _named, _weekday)
"""What reads days that have a name: nothing else looks like them in another language."""


def _figures(flat: str, code: str, today: date, ahead: bool) -> date | None:
    """`12.3.`, `12/3/2026`: day and month, and of slashes in English only where they cannot be swapped."""
    for found in _FIGURES.finditer(flat):
        first, second = int(found[1]), int(found[3])
        year = int(found[4]) % 2000 + 2000 if found[4] else None
        if code == "en" and found[2] == ".":
            continue
        if code == "en" and second > _MONTHS:
            first, second = second, first
        elif code == "en" and first <= _MONTHS and first != second:
            continue
        if second <= _MONTHS:
            return _dated(first, (second, year), today, ahead=ahead)
    return None


def _of_month(flat: str, code: str, today: date, ahead: bool) -> date | None:
    """`on the 12th`: the nearest one on that side of today."""
    found = next((m for p in table("days")[code]["monthday"] if (m := _whole(p).search(flat))), None)
    if found is None:
        return None
    months = (
        (today.year + (today.month - 1 + n) // _MONTHS, (today.month - 1 + n) % _MONTHS + 1)
        for n in ((0, 1, 2) if ahead else (0, -1, -2))
    )
    days = (_made(year, month, int(found[1])) for year, month in months)
    return next((d for d in days if d and (d >= today if ahead else d <= today)), None)


def _dated(day: int, of: tuple[int, int | None], today: date, *, ahead: bool) -> date | None:
    """A day of a month and year; where the year is not said, the nearest one on that side of today."""
    month, year = of
    if year:
        return _made(year, month, day)
    years: Iterator[int] = iter(range(today.year, today.year + _LEAP) if ahead else range(today.year, today.year - _LEAP, -1))
    return next((d for y in years if (d := _made(y, month, day)) and (d >= today if ahead else d <= today)), None)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _time(flat: str, code: str) -> time | None:
    data = table("days")[code]
    for pattern in data["clock"]:
        for found in _whole(pattern).finditer(flat):
            hour, *rest = (g for g in found.groups())
            minute = next((int(g) for g in rest if g and g.isdecimal()), 0)
            later = any(g in _LATER for g in rest if g)
            at = int(hour) + _NOON * (later and int(hour) < _NOON)
            if at < 2 * _NOON and minute < 60:  # noqa: PLR2004 - minutes of an hour
                return time(at, minute)
    return time(_NOON) if any(_whole(p).search(flat) for p in data["noon"]) else None


@cache
def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{pattern})(?!\w)")
