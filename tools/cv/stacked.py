"""Dates set one over the other in a margin: "2014" over "2016", or "Jan 2014 –" over "Aug 2018", are one range."""

from dataclasses import replace

from tools.cv.dates import DASH, Dates
from tools.cv.page import CELL, Line, Part
from tools.cv.rows import BULLET
from tools.cv.sections import tail
from tools.cv.tidy import fold

Anchor = tuple[int, Dates]
Spot = tuple[str, bool, bool, int]


def spot_of(line: Line, dates: Dates) -> Spot | None:
    """Where a date stands, when it stands apart from words (in a cell of its own, or alone), and how it looks."""
    before, after = line.text[: dates.start], line.text[dates.end :]
    word = next((w for w in line.words if w.start + len(w.text) > dates.start), None)
    if word is None or fold(after.split(CELL, 1)[0]) or fold(before.rsplit(CELL, 1)[-1]):
        return None
    side = "alone" if not fold(before + after) else "right" if not fold(after) else "left" if not fold(before) else ""
    return (side, word.bold, word.italic, round(word.size)) if side else None


def stacked(lines: list[Line], anchors: list[Anchor]) -> tuple[list[Line], list[Anchor], dict[int, Part]]:
    """Joins dates that stand one over the other. Gives the lines without them, the dates, and where each joined one ends."""
    out: list[Anchor] = []
    ends: dict[int, Part] = {}
    kept = list(lines)
    gone: list[int] = []
    for at, dates in anchors:
        now = at - len(gone)
        before = out[-1] if out else None
        if before is None or now != before[0] + 1 or not _over(lines[at - 1], before[1], lines[at], dates):
            out.append((now, dates))
            continue
        first = before[1].first or before[1].last
        out[-1] = (before[0], replace(before[1], first=first, last=dates.last, single=False, running=False))
        ends[len(out) - 1] = Part(lines[at], dates.start, dates.end)
        if (rest := _rest(lines[at], dates)) is None:
            gone.append(at)
        else:
            kept[at] = rest
    return [x for n, x in enumerate(kept) if n not in gone], out, ends


def _over(upper: Line, first: Dates, lower: Line, last: Dates) -> bool:
    """Whether a date in a margin stands over the one that ends the time it begins."""
    top, under = spot_of(upper, first), spot_of(lower, last)
    if top is None or under is None or not last.single or top[0] not in {"left", "alone"}:
        return False
    if first.running and upper.text[: first.end].rstrip().endswith(tuple(DASH)):
        return under[0] in {"left", "alone"} and first.first[:4] <= last.last[:4]
    same = first.single and len(first.last) == len(last.last) and first.last <= last.last
    return under[0] == "alone" and same


def _rest(line: Line, dates: Dates) -> Line | None:
    """What stands beside a date, without it; a mark before it makes it an item."""
    cell = line.text.find(CELL, dates.end)
    rest = tail(line, cell + 1) if cell >= 0 else None
    if rest is None:
        return None
    rest.words[0].tab = False
    item = bool(BULLET.match(rest.words[0].text)) and len(rest.words) > 1
    return replace(rest, words=rest.words[1:] if item else rest.words, bullet=item or rest.bullet)
