"""Dates and date ranges as CVs write them, in many languages, each with its place in the text."""

import re
from dataclasses import dataclass
from functools import cache

from core.remembered import remembered
from tools.cv.moments import DIGITS, Moment, any_of, moments, words
from tools.cv.tidy import fold, lower

DASH = "-–—−‒~〜～→‐―"
NUMBER = re.compile(r"[0-9元]")
BETWEEN = 24
"""How many characters may stand between the two ends of a range."""


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
def _joint() -> re.Pattern[str]:
    join, about = any_of(words("joins")), any_of(words("around"))
    return re.compile(
        rf"\s*[.,)]?\s*(?:г\.?|р\.|r\.)?\s*(?:[{DASH}]+>?|>|{join})\s*(?:[{DASH}]\s*)?(?:{join})?\s*(?:the|le|la|el|i)?\s*[(]?\s*(?:(?:{about})\s*:?\s*)?"
    )


@cache
def _since() -> re.Pattern[str]:
    return _lead(words("since"), r"(?:dem\s+|le\s+|el\s+|the\s+)?")


@cache
def _running() -> re.Pattern[str]:
    return _lead(words("since_running"), r"(?:dem\s+|le\s+|el\s+|the\s+)?")


@cache
def _until() -> re.Pattern[str]:
    return _lead(words("until"))


def _lead(options: list[str], after: str = "") -> re.Pattern[str]:
    """Words that stand before a date, at the beginning or after a mark."""
    return re.compile(rf"(?:^|(?<=[\s(|,·]))(?:{any_of(options)})\s+{after}$")


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(words('around'))})\s*:?\s*(?:in\s+)?$")


def find_dates(text: str) -> list[Dates]:
    """All ranges and single dates of a text, in their order."""
    return list(_found(text))


@remembered(4096)
def _found(text: str) -> tuple[Dates, ...]:
    small = lower(text).translate(DIGITS)
    if not NUMBER.search(small):
        return ()
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
    return tuple(out)


def _range(text: str, first: Moment, second: Moment) -> Dates | None:
    between = text[first.end : second.start]
    until_now = not between.strip() and not second.value and not second.month_only
    if len(between) > BETWEEN or not (
        until_now or _joint().fullmatch(between) or (between.strip() == "/" and first.value and second.value)
    ):
        return None
    if second.month_only or not _believable(first, second):
        return None
    if not first.value and not first.month_only:
        return (
            Dates(second.value, "", True, first.start, second.end) if second.value and re.search(f"[{DASH}]", between) else None
        )
    start = first.value
    if first.month_only:
        if not second.value:
            return None
        start = f"{second.value[:4]}-{first.month_only:02}"
    last = second.late or second.value
    if last and last[:4] < start[:4]:
        return None
    since = _since().search(text[: first.start])
    return Dates(start, last, not last, since.start() if since else first.start, second.end)


def _believable(first: Moment, second: Moment) -> bool:
    """Whether years of two digits stand on both sides, or beside a date that needs no belief."""
    if first.weak == second.weak or (first.weak and not second.value):
        return True
    return (
        bool(first.value and second.value) and "shortnamed" not in {first.weak, second.weak} and not (first.weak and second.weak)
    )


def _single(text: str, token: Moment) -> Dates | None:
    if not token.value:
        return None
    before, after = text[: token.start], text[token.end :]
    if since := _running().search(before):
        return Dates(token.value, "", running=True, start=since.start(), end=token.end)
    if re.match(rf"\s*[{DASH}]\s*(?:$|\t|[)\]|])", after):
        end = token.end + len(after) - len(after.lstrip(f" {DASH}"))
        return Dates(token.value, "", running=True, start=token.start, end=end)
    if token.weak:
        return None
    if until := _until().search(before):
        return Dates("", token.value, running=False, start=until.start(), end=token.end, single=True)
    start = found.start() if (found := _about().search(before)) else token.start
    return Dates("", token.value, running=False, start=start, end=token.end, single=True)


@cache
def _duration() -> re.Pattern[str]:
    unit = rf"\d+(?:[.,]\d)?\+?\s*(?:{any_of(words('durations'))})\b\.?"
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
    return re.compile(rf"\(\s*(?:{any_of(words('around'))})\s*\)")


@remembered(4096)
def is_dates(text: str) -> bool:
    """Whether a text is nothing but dates (and their marks)."""
    found = find_dates(text)
    if not found:
        return False
    rest = fold(without_dates(text))
    return len(rest) <= 3 or rest in _arounds()  # noqa: PLR2004 - stray marks


@cache
def _arounds() -> frozenset[str]:
    return frozenset(fold(word) for word in words("around"))


def looks_running(text: str) -> bool:
    """Whether a text says "to date" in some language."""
    return any(not m.value and not m.month_only for m in moments(text))
