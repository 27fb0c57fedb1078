"""Certificates, awards and publications: one a line, with a date and who gave it."""

import re
from dataclasses import dataclass

from tools.cv.contact import URL
from tools.cv.dates import find_dates, is_dates, without_dates
from tools.cv.issuers import by_whom, giver, on_when
from tools.cv.lists import is_reach, logical
from tools.cv.page import Line, Part
from tools.cv.tidy import fold
from tools.cv.values import Found, found

APART = re.compile(r"\s[·•;|]\s|;\s")
AND = re.compile(r",\s+(?![^(]*\))|\s+(?:and|und|et|y|e|en|i|и)\s+(?=[A-ZÀ-ÞА-Я])(?![^(]*\))")
NUMBER = re.compile(r"^\s*(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])\s+(?=\S)")
MARKS = " \t,;:|·•-–—/(."
SHORT_NAME = 60


@dataclass(slots=True)
class Named:
    """A certificate, award or publication."""

    name: Found
    date: Found | None = None
    by: Found | None = None
    url: str = ""


def named(lines: list[Line], *, told: bool = False, institutions: bool = True) -> list[Named]:
    """One thing a line (or bullet): its name, its year, who gave it.

    Args:
        lines: of the section.
        told: whether the lines are said in a sentence, where "and" stands between two things.
        institutions: whether the words of an institution at the end are who gave it, without a mark before them.
    """
    out: list[Named] = []
    for line in logical(lines):
        if out and _continues(line, out[-1]):
            _add(out[-1], line)
            continue
        out += [n for part in _named_parts(line, told=told) if (n := _named(part, institutions=institutions))]
    return out


def _named_parts(line: Line, *, told: bool) -> list[Part]:
    """Several short things in a line parted by dots (in a sentence by commas and "and"), else the line."""
    marks = AND if told else APART
    pieces = [p for p in marks.split(line.text) if p.strip()]
    dated = any(find_dates(p) and is_dates(p) for p in pieces)
    if dated or len(pieces) <= 1 + (not told and "|" in line.text) or (line.bold and not told):
        return [Part(line, 0, len(line.text))]
    parts, start = [], 0
    for piece in [*marks.finditer(line.text), None]:
        end = piece.start() if piece else len(line.text)
        parts.append(Part(line, start, end))
        start = piece.end() if piece else end
    return parts


def _continues(line: Line, before: Named) -> bool:
    first = before.name.parts[0].line
    if line.bullet or line.gap > 0.3:  # noqa: PLR2004 - room above begins a new one
        return False
    beside = without_dates(line.text)
    if is_dates(line.text) or (on_when(beside) and not fold(beside[: len(beside) - on_when(beside)])):
        return before.date is None
    if by_whom(line.text) or before.name.parts[-1].line.text.rstrip().endswith((" -", " –", " &")):
        return True
    if line.text[:1].islower() or (first.bullet and line.indent >= first.indent and line.words[0].x0 > 0):
        return True
    return (first.bold and not line.bold) or (first.words[0].size > line.words[0].size > 0)


def _add(thing: Named, line: Line) -> None:
    """Puts a further line to a thing: the rest of its name, its date, who gave it, or where it is shown."""
    first = thing.name.parts[0].line
    bare = _dated(thing, line)
    if (address := URL.search(bare.text)) and not fold(bare.text[: address.start()]):
        return
    head = next((w for w in line.words if not w.bold), None)
    if first.bold and line.words[0].bold and head and head.start > bare.start and not thing.by:
        thing.name = _longer(thing.name, Part(line, bare.start, head.start).trimmed(MARKS))
        bare = Part(line, head.start, max(bare.end, head.start))
    if not fold(bare.text) or thing.by is not None:
        return
    if issued := by_whom(bare.text):
        thing.by = found(Part(line, bare.start + issued, bare.end), 0.8)
    elif (first.bold and not line.bold) or first.words[0].size > line.words[0].size:
        thing.by = found(bare, 0.6) if len(bare.text) <= SHORT_NAME and not bare.text.rstrip().endswith(".") else None
    else:
        thing.name = _longer(thing.name, bare)


def _longer(name: Found, rest: Part) -> Found:
    return (
        Found(f"{name.text} {' '.join(rest.text.split())}".strip(), [*name.parts, rest], name.confidence)
        if fold(rest.text)
        else name
    )


def _dated(thing: Named, line: Line) -> Part:
    """Takes the date out of a further line; gives the words beside it."""
    dates = find_dates(line.text)
    if dates and thing.date is None:
        thing.date = Found(dates[0].last or dates[0].first, [Part(line, dates[0].start, dates[0].end)], 0.85)
    if not dates:
        return Part(line, 0, len(line.text)).trimmed()
    beside = Part(line, 0, dates[0].start) if fold(line.text[: dates[0].start]) else Part(line, dates[-1].end, len(line.text))
    beside = beside.trimmed()
    told = on_when(beside.text)
    return Part(line, beside.start, beside.end - told).trimmed() if told else beside


def _named(part: Part, *, institutions: bool) -> Named | None:
    if (address := URL.search(part.text)) and address.start() > 0:
        part = Part(part.line, part.start, part.start + address.start())
    if number := NUMBER.match(part.text):
        part = Part(part.line, part.start + number.end(), part.end)
    dates = [d for d in find_dates(part.text) if d.first or d.last]
    date = None
    if dates:
        chosen = dates[-1] if dates[0].start > 0 else dates[0]
        where = Part(part.line, part.start + chosen.start, part.start + chosen.end)
        date = Found(chosen.last or chosen.first, [where], 0.85)
        before, after = Part(part.line, part.start, where.start), Part(part.line, where.end, part.end)
        part = (before if fold(before.text) else after).trimmed(" \t,;|·–—-")
    name, by = giver(part, institutions=institutions)
    value = found(name, 0.8, MARKS)
    return Named(value, date, by) if fold(value.text) and not is_reach(value.text) else None
