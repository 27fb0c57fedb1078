"""Dates and date ranges as CVs write them, in many languages, each with its place in the text."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tools.cv.tidy import fold, lower

FILE = Path(__file__).parent / "words" / "dates.json"
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९０１２３４５６７８９", "0123456789" * 4)
ERAS = {"昭和": 1925, "平成": 1988, "令和": 2018}
DASH = "-–—−‒~〜～→‐―"
YEAR = r"(?:18|19|20)\d\d"
BETWEEN = 24
"""How many characters may stand between the two ends of a range."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One date as it stands in a text: `value` is 2019, 2019-03 or 2019-03-05, or empty for "to date"."""

    value: str
    start: int
    end: int
    month_only: int = 0


@dataclass(frozen=True, slots=True)
class Dates:
    """A range, or one date (`start` empty), and its place."""

    first: str
    last: str
    running: bool
    start: int
    end: int
    single: bool = False


@cache
def _data() -> dict[str, Any]:
    data: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    return data


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, names in _data()["months"].items() for name in names}


def _any(words: list[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


@cache
def _token() -> re.Pattern[str]:
    month = f"(?:{_any(list(_months()))})"
    edge, close = r"(?<![^\W_])", r"(?![^\W_])"
    of = r"(?:\.?\s*(?:de|del|do|of)\s+|\s*[.,/]\s*|\s*[-‑]\s*|\s+)"
    kinds = (
        ("era", rf"(?:{'|'.join(ERAS)})\s*(?:\d{{1,2}}|元)\s*年(?:\s*\d{{1,2}}\s*月)?(?:\s*\d{{1,2}}\s*日)?"),
        ("cjk", rf"{YEAR}\s*(?:年|년)(?:\s*\d{{1,2}}\s*(?:月|월))?(?:\s*\d{{1,2}}\s*(?:日|일))?"),
        ("dmy", rf"(?<!\d)\d{{1,2}}[./-]\d{{1,2}}[./-]{YEAR}(?!\d)"),
        ("ymd", rf"(?<!\d){YEAR}[-./]\d{{1,2}}[-./]\d{{1,2}}(?!\d)"),
        ("my", rf"(?<![\d./])(?:0?[1-9]|1[0-2])\s?[./-]\s?{YEAR}(?!\d|\.\d)"),
        ("ym", rf"(?<![\d./]){YEAR}\s?[./-]\s?(?:0[1-9]|1[0-2]|[1-9](?=[^\d])|[1-9]$)(?![\d])"),
        (
            "named",
            rf"{edge}(?:\d{{1,2}}(?:st|nd|rd|th|er|\.|º|°)?[^\S\t]+(?:de\s+)?)?{month}{close}{of}(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?{YEAR}(?!\d)",
        ),
        ("short", rf"{edge}{month}\.?\s*['’‘]\s?\d\d(?!\d)"),
        ("yearfirst", rf"(?<!\d){YEAR},?\s+{month}{close}"),
        ("season", rf"{edge}(?:{_any(_data()['seasons'])}){close}\.?\s+(?:de\s+)?{YEAR}(?:/\d\d)?(?!\d)"),
        ("quarter", rf"{edge}[qQ][1-4]\s*[/ ]?\s*{YEAR}(?!\d)"),
        ("years", rf"(?<![\d.,€$£]){YEAR}\s?[/–-]\s?\d\d(?![\d./])"),
        ("year", rf"(?<![\d.,€$£/#+]){YEAR}(?![\d%€$£+]|[.,]\d|['’]?s\b)"),
        ("present", rf"{edge}(?:{_any(_data()['present'])})(?![^\W_])"),
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
    if kind == "years":
        first, second = text[:4], text[-2:]
        return (
            [Moment(first, start, start + 4), Moment(first[:2] + second, end - 2, end)]
            if second > first[2:]
            else [Moment(first, start, start + 4)]
        )
    value = _value(kind, text)
    return [Moment(value, start, end)] if value else []


def _value(kind: str, text: str) -> str:
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if kind == "era":
        year = ERAS[text[:2]] + (1 if "元" in text else numbers.pop(0))
        return _iso(year, *numbers[:1])
    if kind in {"cjk", "ymd", "ym", "year", "quarter", "season"}:
        year_at = next(i for i, n in enumerate(numbers) if n > 1000)  # noqa: PLR2004 - the year
        return _iso(*numbers[year_at : year_at + 3]) if kind in {"cjk", "ymd", "ym"} else str(numbers[year_at])
    if kind == "dmy":
        day, month, year = numbers
        return _iso(year, month, day) if month <= 12 else _iso(year, day, month)  # noqa: PLR2004 - American order
    if kind == "my":
        return _iso(numbers[1], numbers[0])
    name = max((n for n in _months() if re.search(rf"(?<![^\W\d_]){re.escape(n)}(?![^\W\d_])", text)), key=len, default="")
    month = _months().get(name, 0)
    year = max(numbers)
    if kind == "short":
        year = 2000 + numbers[-1] if numbers[-1] < 60 else 1900 + numbers[-1]  # noqa: PLR2004 - two-digit years
    days = [n for n in numbers if n <= 31] if kind == "named" else []  # noqa: PLR2004 - days
    return _iso(year, month, *days[:1])


def _iso(year: int, month: int = 0, day: int = 0) -> str:
    if not 1 <= month <= 12:  # noqa: PLR2004 - months
        return str(year)
    return f"{year}-{month:02}" + (f"-{day:02}" if 1 <= day <= 31 else "")  # noqa: PLR2004 - days


@cache
def _joint() -> re.Pattern[str]:
    words = _any(_data()["joins"])
    return re.compile(
        rf"\s*[.,)]?\s*(?:г\.?|р\.)?\s*(?:[{DASH}]+|{words})\s*(?:[{DASH}]\s*)?(?:{words})?\s*(?:the|le|la|el|i)?\s*[(]?\s*"
    )


@cache
def _since() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(|,·]))(?:{_any(_data()['since_running'])})\s+(?:dem\s+|le\s+|el\s+|the\s+)?$")


@cache
def _until() -> re.Pattern[str]:
    return re.compile(rf"(?:^|(?<=[\s(|,·]))(?:{_any(_data()['until'])})\s+$")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(_data()['around'])})\s*:?\s*(?:in\s+)?$")


def find_dates(text: str) -> list[Dates]:
    """All ranges and single dates of a text, in their order."""
    small = lower(text).translate(DIGITS)
    tokens = moments(text)
    out: list[Dates] = []
    position = 0
    while position < len(tokens):
        token = tokens[position]
        after = tokens[position + 1] if position + 1 < len(tokens) else None
        made = _range(small, token, after) if after else None
        if made:
            position += 1
        else:
            made = _single(small, token)
        if made:
            out.append(made)
        position += 1
    return out


def _range(text: str, first: Moment, second: Moment) -> Dates | None:
    between = text[first.end : second.start]
    until_now = not between.strip() and not second.value and not second.month_only
    touching = first.end == second.start - 1 and first.value and second.value
    if len(between) > BETWEEN or not (until_now or _joint().fullmatch(between) or (touching and between == "/")):
        return None
    if not first.value and not first.month_only:
        return None
    start = first.value
    if first.month_only:
        if not second.value:
            return None
        start = f"{second.value[:4]}-{first.month_only:02}"
    if second.month_only:
        return None
    if second.value and second.value[:4] < start[:4]:
        return None
    since = _since().search(text[: first.start])
    return Dates(start, second.value, not second.value, since.start() if since else first.start, second.end)


def _single(text: str, token: Moment) -> Dates | None:
    if not token.value:
        return None
    before, after = text[: token.start], text[token.end :]
    if since := _since().search(before):
        return Dates(token.value, "", running=True, start=since.start(), end=token.end)
    if re.match(rf"\s*[{DASH}]\s*(?:$|\t|[)\]|])", after):
        end = token.end + len(after) - len(after.lstrip(f" {DASH}"))
        return Dates(token.value, "", running=True, start=token.start, end=end)
    if until := _until().search(before):
        return Dates("", token.value, running=False, start=until.start(), end=token.end, single=True)
    start = found.start() if (found := _about().search(before)) else token.start
    return Dates("", token.value, running=False, start=start, end=token.end, single=True)


@cache
def _duration() -> re.Pattern[str]:
    unit = rf"\d+(?:[.,]\d)?\+?\s*(?:{_any(_data()['durations'])})\b\.?"
    return re.compile(rf"[(\[·|,]?[^\S\t]*(?<![\d.,]){unit}(?:,?\s*(?:and|und|et|y|e|i|и)?\s*{unit})?\s*[)\]]?")


def is_duration(text: str) -> bool:
    """Whether a text is nothing but a length of time: "2 years 10 months", "(4 Monate)"."""
    small = lower(text).translate(DIGITS).strip()
    return bool(small) and not find_dates(text) and bool(_duration().fullmatch(small))


def without_dates(text: str) -> str:
    """The text with its dates and durations taken out, places kept by spaces."""
    return _blank(text, [(d.start, d.end) for d in find_dates(text)])


def blanked(text: str, dates: Dates | None) -> str:
    """The text without one date; without that, an empty one when it is nothing but dates."""
    if dates is None:
        return without_dates(text) if is_dates(text) else text
    return _blank(text, [(dates.start, dates.end)])


def _blank(text: str, spans: list[tuple[int, int]]) -> str:
    out = list(text)
    if spans:
        spans += [m.span() for m in _duration().finditer(lower(text))]
        spans += [m.span() for m in _remark().finditer(lower(text))]
    for start, end in spans:
        out[start:end] = " " * (end - start)
    return "".join(out)


@cache
def _remark() -> re.Pattern[str]:
    return re.compile(rf"\(\s*(?:{_any(_data()['around'])})\s*\)")


def is_dates(text: str) -> bool:
    """Whether a text is nothing but dates (and their marks)."""
    found = find_dates(text)
    if not found:
        return False
    rest = fold(without_dates(text))
    return len(rest) <= 3 or rest in {fold(w) for w in _data()["around"]}  # noqa: PLR2004 - stray marks


def looks_running(text: str) -> bool:
    """Whether a text says "to date" in some language."""
    return any(not m.value and not m.month_only for m in moments(text))
