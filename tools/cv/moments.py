"""The single dates of a text, in many languages, each with its place: the parts that ranges are made of."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tools.cv.tidy import lower

FILE = Path(__file__).parent / "words" / "dates.json"
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９", "0123456789" * 4)
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018, "s": 1925, "h": 1988, "r": 2018}
YEAR = r"(?:18|19|20)\d\d"
WEAK = {"shortmy", "shortdmy", "shortnamed", "shortyear", "shortera"}
"""Dates with two digits for the year that only a range makes believable: "03/19 - 08/21"."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One date as it stands in a text: `value` is 2019, 2019-03 or 2019-03-05, or empty for "to date".

    `late` is the year in which what it names ends, where that is another one: 2018 for "winter 2017/18".
    """

    value: str
    start: int
    end: int
    month_only: int = 0
    weak: str = ""
    late: str = ""


@cache
def words(key: str) -> Any:
    """A list of the word file for dates."""
    data: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return data[key]


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in words("months").items() for name in names}


def any_of(options: list[str]) -> str:
    """A pattern for any of some words, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(options, key=len, reverse=True))


def _eastern(word: str) -> bool:
    return "\u2e80" <= word[0] <= "\ud7ff"


@cache
def _month_name() -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W\d_])(?:{any_of(list(_months()))})(?![^\W\d_])")


@cache
def _token() -> re.Pattern[str]:
    month = f"(?:{any_of(list(_months()))})"
    edge, close = r"(?<![^\W_])", r"(?![^\W_])"
    of = r"(?:\.?\s*(?:de|del|do|of)\s+|\s*[.,/]\s*|\s*[-‑]\s*|\s+)"
    day = r"\d{1,2}(?:st|nd|rd|th|er|\.|º|°)?"
    two, number = r"\d\d(?!\d|[./]\d|s\b)", r"(?:0?[1-9]|1[0-2])"
    present = words("present")
    west, east = any_of([w for w in present if not _eastern(w)]), any_of([w for w in present if _eastern(w)])
    kinds = (
        (
            "era",
            rf"(?:{'|'.join(e for e in ERAS if _eastern(e))})\s*(?:\d{{1,2}}|元)\s*年(?:\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?",
        ),
        ("cjk", rf"{YEAR}\s*(?:年|년)(?:\s*\d{{1,2}}\s*(?:月|월))?(?:\s*\d{{1,2}}\s*(?:日|일))?"),
        ("months", rf"(?<![\d./])(?:0?[1-9]|1[0-2])\s?[–-]\s?(?:0?[1-9]|1[0-2])\s?[./]\s?{YEAR}(?!\d)"),
        ("dmy", rf"(?<!\d)\d{{1,2}}(?P<mark>[./-])\d{{1,2}}(?P=mark){YEAR}(?!\d)"),
        ("ymd", rf"(?<!\d){YEAR}[-./]\d{{1,2}}[-./]\d{{1,2}}(?!\d)"),
        ("my", rf"(?<![\d./])(?:0?[1-9]|1[0-2])\s?[./-]\s?{YEAR}(?!\d|\.\d)"),
        ("span", rf"(?<![\d/]){YEAR}\s?/\s?{YEAR}(?![\d/])"),
        ("ym", rf"(?<![\d./]){YEAR}\s?[./-]\s?(?:0[1-9]|1[0-2]|[1-9](?=[^\d])|[1-9]$)(?!\d|\s?[./]\s?{YEAR})"),
        (
            "named",
            rf"{edge}(?:{day}(?:[^\S\t]+(?:de\s+)?|-))?{month}{close}{of}(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?{YEAR}(?!\d)",
        ),
        ("glued", rf"{edge}{month}{YEAR}(?!\d)"),
        ("short", rf"{edge}{month}\.?\s*['’‘]\s?\d\d(?!\d)"),
        ("yearfirst", rf"(?<!\d){YEAR},?\s+{month}{close}"),
        ("season", rf"{edge}(?:{any_of(words('seasons'))}){close}\.?[\s-]+(?:de\s+)?{YEAR}(?:/(?:\d\d)?\d\d)?(?!\d)"),
        ("quarter", rf"{edge}[qQ][1-4]\s*[/ ]?\s*{YEAR}(?!\d)"),
        ("years", rf"(?<![\d.,€$£]){YEAR}\s?[/–-]\s?\d\d(?![\d./])"),
        ("year", rf"(?<![\d.,€$£/#+]){YEAR}(?![\d%€$£+]|[.,]\d|['’]?s\b)"),
        ("shortdmy", rf"(?<![\d./])\d{{1,2}}[.]\d{{1,2}}[.]{two}"),
        ("shortera", rf"{edge}[shr]\s?\d{{1,2}}[.年]\s?{number}(?!\d)月?"),
        ("shortmy", rf"(?<![\d./-])(?:0[1-9]|1[0-2])[/.]{two}"),
        ("shortnamed", rf"{edge}{month}{close}(?:\.?[\s/-]\s?){two}(?!\s?[.,]?\s?(?:{month}|{YEAR}))"),
        ("shortyear", rf"(?<![^\W_'’‘])['’‘]{two}"),
        ("present", rf"{edge}(?:{west})(?![^\W_])|(?:{east})"),
        ("month", rf"{edge}{month}{close}\.?"),
    )
    return re.compile("|".join(f"(?P<{n}>{p})" for n, p in kinds))


def moments(text: str) -> list[Moment]:
    """All dates of a text, in their order. A month without a year stays open (`month_only`)."""
    small = lower(text).translate(DIGITS)
    return [m for found in _token().finditer(small) for m in _moment(found)]


def _moment(found: re.Match[str]) -> list[Moment]:
    kind, text, (start, end) = str(found.lastgroup), found[0], found.span()
    if kind == "present":
        return [Moment("", start, end)]
    if kind == "month":
        number = _months().get(re.sub(r"\s+", " ", text.rstrip(".")), 0)
        return [Moment("", start, end, number)] if number else []
    if kind in {"years", "span", "months"}:
        return _two(kind, text, start, end)
    value = _value(kind, text)
    weak = kind if kind in WEAK else ""
    late = value[:2] + text[-2:] if kind == "season" and "/" in text else ""
    return [Moment(value, start, end, weak=weak, late=late)] if value else []


def _two(kind: str, text: str, start: int, end: int) -> list[Moment]:
    """Two dates in one word: "2015/16", "2015/2018", "03-06/2019"."""
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if kind == "months":
        places = [m.span() for m in re.finditer(r"\d+", text)]
        ends = [_iso(numbers[2], n) for n in numbers[:2]]
        return [Moment(ends[0], start, start + places[0][1]), Moment(ends[1], start + places[1][0], end)]
    first, last = text[:4], text[:2] + text[-2:] if kind == "years" else text[-4:]
    width = 2 if kind == "years" else 4
    one = Moment(first, start, start + 4)
    return [one, Moment(last, end - width, end)] if last > first else [one]


def _value(kind: str, text: str) -> str:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if kind in {"era", "shortera"}:
        era = text[:2] if kind == "era" else text[0]
        year = ERAS[era] + (1 if "元" in text else numbers.pop(0))
        return _iso(year, *numbers[:1])
    if kind in {"cjk", "ymd", "ym", "year", "quarter", "season"}:
        year_at = next(i for i, n in enumerate(numbers) if n > 1000)  # noqa: PLR2004 - the year
        return _iso(*numbers[year_at : year_at + 3]) if kind in {"cjk", "ymd", "ym"} else str(numbers[year_at])
    if kind in WEAK | {"short"}:
        numbers[-1] = _century(numbers[-1])
    if kind in {"dmy", "shortdmy"}:
        day, month, year = numbers
        return _iso(year, month, day) if month <= 12 else _iso(year, day, month)  # noqa: PLR2004 - American order
    if kind in {"my", "shortmy"}:
        return _iso(numbers[1], numbers[0])
    if kind == "shortyear":
        return str(numbers[0])
    names = (re.sub(r"\s+", " ", found[0]) for found in _month_name().finditer(text))
    days = [n for n in numbers if n <= 31] if kind == "named" else []  # noqa: PLR2004 - days
    return _iso(max(numbers), _months().get(max(names, key=len, default=""), 0), *days[:1])


def _century(year: int) -> int:
    """A year of two digits; those of this century's first half are of this century."""
    return 2000 + year if year < 60 else 1900 + year  # noqa: PLR2004 - two-digit years


def _iso(year: int, month: int = 0, day: int = 0) -> str:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        return str(year)
    return f"{year}-{month:02}" + (f"-{day:02}" if 1 <= day <= 31 else "")  # noqa: PLR2004 - days
