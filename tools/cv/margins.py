"""Dates and lengths of time in the margin of an entry: they stand level with its lines and belong to none of them."""

from collections.abc import Callable
from dataclasses import replace

from tools.cv.dates import is_dates, is_duration
from tools.cv.page import CELL, Line
from tools.cv.sections import tail


def without_durations(lines: list[Line]) -> list[Line]:
    """The lines without cells that only say how long something lasted, and without lines that say nothing else."""
    return [kept for line in lines if (kept := _without(line, is_duration)) is not None]


def without_margin(line: Line) -> Line:
    """A line of a body without the date that stands beside it in a cell of its own."""
    return _without(line, lambda text: is_dates(text) or is_duration(text)) or line


def _without(line: Line, beside: Callable[[str], bool]) -> Line | None:
    """The line without its first and last cells of a kind; None when nothing is left."""
    if beside(line.text) and CELL not in line.text:
        return None
    while CELL in line.text:
        first, last = line.text.split(CELL, 1)[0], line.text.rsplit(CELL, 1)[-1]
        if beside(last):
            end = len(line.text) - len(last)
            line = replace(line, words=[replace(w) for w in line.words if w.start < end])
        elif beside(first) and (rest := tail(line, len(first) + 1)):
            line = replace(rest, heading=line.heading)
            line.words[0].tab = False
        else:
            return line
    return None if beside(line.text) else line
