"""Blocks side by side: employer, town and dates under one another, and beside them the title and what was done.

Read row by row such a page is a muddle, and read by columns the jobs come after all the employers. So it is read block by
block, the side with the dates first.
"""

from itertools import pairwise
from statistics import median

from tools.cv.cells import text_of
from tools.cv.dates import is_dates
from tools.cv.headings import is_heading
from tools.cv.rows import Row, cells_of

LEVEL = 2.0
WIDER = 1.25
"""How much wider than usual the room above a block is."""
MIN_BLOCKS = 2
MOST = 0.75

Block = tuple[list[Row], list[Row]]


def paired(left: list[Row], right: list[Row]) -> tuple[list[Block], float] | None:
    """The blocks from top to bottom, each with its rows of both sides, and where on the page they end.

    They end where both sides have a heading side by side. None when the sides are not made so.
    """
    end = _end(left, right)
    left, right = _within(left, float("-inf"), end), _within(right, float("-inf"), end)
    heads = [row[0].base for row in left if is_heading(text_of(row))]
    begun = _starts(right)
    starts = [row[0].base for row in _starts(left) if any(abs(row[0].base - r[0].base) < LEVEL for r in begun)]
    if len(starts) < MIN_BLOCKS or len(starts) < MOST * len([r for r in begun if r[0].base >= starts[0] - LEVEL]):
        return None
    tops = [*sorted({*starts, *heads}), float("inf")]
    before = (_within(left, float("-inf"), tops[0]), _within(right, float("-inf"), tops[0]))
    blocks = [(_within(left, a, b), _within(right, a, b)) for a, b in pairwise(tops)]
    if not _told([b for b, top in zip(blocks, tops[:-1], strict=True) if top not in heads]):
        return None
    return ([before, *blocks] if any(before) else blocks), end


def _end(left: list[Row], right: list[Row]) -> float:
    levels = [row[0].base for row in right if is_heading(text_of(row)) or all(is_heading(text_of(c)) for c in cells_of(row))]
    heads = (row[0].base for row in left if is_heading(text_of(row)))
    return next((base for base in heads if any(abs(base - y) < LEVEL for y in levels)), float("inf"))


def _starts(rows: list[Row]) -> list[Row]:
    """The first row, and rows with more room above than usual."""
    gaps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    usual = median(gaps) if gaps else 0.0
    return [rows[0], *(row for gap, row in zip(gaps, rows[1:], strict=True) if gap > WIDER * usual)] if rows else []


def _within(rows: list[Row], top: float, end: float) -> list[Row]:
    return [row for row in rows if top - LEVEL <= row[0].base < end - LEVEL]


def _told(blocks: list[Block]) -> bool:
    """Whether the left of each block holds dates, and not beside its title; the right holds none and no headings."""
    dated = [any(is_dates(text_of(row)) for row in left[1:]) and not is_dates(text_of(left[0])) for left, _ in blocks if left]
    bare = not any(is_dates(text_of(row)) or is_heading(text_of(row)) for _, right in blocks for row in right)
    return bare and len(dated) >= MIN_BLOCKS and sum(dated) >= MOST * len(dated) and all(right for _, right in blocks)
