"""Studies and jobs set as a table whose first row says what its columns hold: "Degree | Institution | Year | Grade"."""

from dataclasses import replace

from tools.cv.dates import find_dates
from tools.cv.entries import Entry
from tools.cv.headings import label_of
from tools.cv.page import CELL, Line, Part
from tools.cv.pieces import Piece
from tools.cv.roles import LABELS, Cast

FEWEST = 3
"""Columns that make a table; two are a label and its value."""
NAMING = {"employer", "title", "institution", "degree"}


def without_head_row(lines: list[Line]) -> tuple[list[Line], list[str]]:
    """The lines without a row of labels, and those labels; no labels when there is no such row."""
    for number, line in enumerate(lines):
        labels = _labels(line)
        if labels:
            return [*lines[:number], *lines[number + 1 :]], labels
    return lines, []


def read_table(lines: list[Line], labels: list[str]) -> list[Cast] | None:
    """An entry for each row, when every row has as many cells as the head row; else None."""
    rows = [(line, _cells(line)) for line in lines]
    if not labels or not rows or any(len(cells) != len(labels) for _, cells in rows):
        return None
    return [_row(line, dict(zip(labels, cells, strict=True))) for line, cells in rows]


def _labels(line: Line) -> list[str]:
    """What the columns of a head row hold ("" where a label is unknown), or nothing when the line is no such row."""
    cells = [p.text.strip() for p in _cells(line)]
    labels = [label_of(c) for c in cells]
    known = [x for x in labels if x]
    if len(cells) < FEWEST or len(known) * 2 <= len(cells) or len(set(known)) != len(known) or not NAMING & set(known):
        return []
    return [label or f"other {n}" for n, label in enumerate(labels)]


def _cells(line: Line) -> list[Part]:
    """The cells of a line."""
    out, start = [], 0
    for cell in line.text.split(CELL):
        out.append(Part(line, start, start + len(cell)))
        start += len(cell) + 1
    return out


def _row(line: Line, cells: dict[str, Part]) -> Cast:
    entry = Entry([line])
    if (part := cells.get("dates")) and (dates := find_dates(part.text)):
        first = dates[0]
        entry.dates, entry.dated = replace(first, start=first.start + part.start, end=first.end + part.start), line
    cast = Cast(entry, sure=0.9)
    for label, part in cells.items():
        slot = LABELS.get(label)
        if slot and part.text.strip():
            setattr(cast, slot, Piece(part, (0, 0), label=label))
    return cast
