"""Employers with several titles under one name: the name stands once, under it how long all of it lasted, then each title."""

from itertools import pairwise

from tools.cv.dates import is_duration
from tools.cv.heads import head_like
from tools.cv.page import Line, whole
from tools.cv.pieces import Piece
from tools.cv.roles import Cast

Style = tuple[float, bool, bool]


def with_employers(lines: list[Line], casts: list[Cast]) -> list[Cast]:
    """Gives each title under such a name its employer; what was taken for one there is the place, if anything."""
    for name, until in _names(lines):
        for role in casts:
            start = role.entry.head[0].offset if role.entry.head else -1
            if role.what is not None and name.offset < start < until and role.what.part.line is not name:
                old, role.who = role.who, Piece(whole(name), (-1, 0))
                role.place = role.place or (old if old is not None and old.part.line is not name else None)
                role.sure = max(role.sure, 0.8)
    return casts


def _names(lines: list[Line]) -> list[tuple[Line, float]]:
    """Each name that stands over a length of time alone, and where what belongs to it ends: at the next line that looks as it does."""
    out: list[tuple[Line, float]] = []
    for number, (name, below) in enumerate(pairwise(lines)):
        if is_duration(below.text) and head_like(name) and not is_duration(name.text) and number + 2 < len(lines):
            later = lines[number + 2 :]
            if _style(later[0]) != _style(name):
                out.append((name, next((float(x.offset) for x in later if _style(x) == _style(name)), float("inf"))))
    return out


def _style(line: Line) -> Style:
    return round(line.size * 2) / 2, line.bold, line.italic
