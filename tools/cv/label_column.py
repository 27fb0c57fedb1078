"""Headings in a column of their own, beside what they head ("Education | University of ..."): each is read before its rows.

They stand level with the first row, or halfway down, so where their rows begin is told by the widest room above a row.
"""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from statistics import median

from tools.cv.cells import text_of
from tools.cv.dates import is_dates
from tools.cv.headings import is_heading, section_of
from tools.cv.rows import Row

MIN_HEADS = 2
LEVEL = 3.0
"""How far base lines may differ, in points, to be on one level."""
NEAR_LEVEL = 0.6
"""The same in letter sizes, for a heading larger than its rows."""
LEVEL_GAIN = 0.5
"""A row level with the heading begins its part when the room above is more than this share of the widest."""
PITCH = 1.7
STRAY = 0.15
MOST = 0.7
BLOCK_GAP = 1.4
FIRST_ROW = 2.0
"""The room above the first row of all, in usual steps."""
LONGEST = 40

Style = tuple[float, bool, int]


def headed(left: list[Row], right: list[Row]) -> list[tuple[Row | None, list[Row]]] | None:
    """Each heading of the left side with its rows, first what comes before any; None when the left is no such column."""
    heads, others = _heads(left)
    known = [h for h in heads if is_heading(text_of(h))]
    undated = [row for row in others if not is_dates(text_of(row))]
    stray = [row for row in undated if not _beside(row, right)]
    if len(known) < MIN_HEADS or len(known) * 2 < len(heads) or len(undated) > len(heads) or len(stray) > STRAY * len(left):
        return None
    if not _distinct(heads, right):
        return None
    if sum(is_heading(text_of(row)) for row in right) * 3 > len(known) or len(right) < len(heads):
        return None
    starts = _starts(heads, right)
    if len(set(starts)) < len(starts):
        return None
    bounds = [0, *starts, len(right)]
    tops = [row[0].base for row in right] + [float("inf")]
    among = sum(
        tops[a] - NEAR_LEVEL * h[0].size <= h[0].base <= tops[b - 1] + LEVEL
        for h, (a, b) in zip(heads, pairwise(bounds[1:]), strict=True)
    )
    if among < MOST * len(heads):
        return None
    parts: list[tuple[Row | None, list[Row]]] = []
    for head, (first, last) in zip([None, *heads], pairwise(bounds), strict=True):
        low = tops[first] - LEVEL if head else float("-inf")
        high = tops[last] - LEVEL
        own = [row for row in others if low <= row[0].base < high]
        body = _merged(own, right[first:last])
        parts.append((_raised(head, body) if head else None, body))
    return parts


def _style(row: Row) -> Style:
    return round(row[0].size), row[0].bold, row[0].colour


def _distinct(heads: list[Row], right: list[Row]) -> bool:
    """Whether the headings look unlike the rows beside them; else they are labels, read with their rows."""
    usual = Counter(_style(row) for row in right for _ in row).most_common(1)[0][0] if right else None
    return _style(heads[0]) != usual or all(text_of(h).isupper() for h in heads)


def _heads(left: list[Row]) -> tuple[list[Row], list[Row]]:
    """The headings of a side, those on several rows joined, and its other rows."""
    looks = Counter(_style(row) for row in left if is_heading(text_of(row)))
    usual = looks.most_common(1)[0][0] if looks else None
    heads: list[Row] = []
    others: list[Row] = []
    for row in left:
        alike = _style(row) == usual and not is_dates(text_of(row)) and len(text_of(row)) < LONGEST
        if alike and heads and _goes_on(heads[-1], row):
            heads[-1] = [*heads[-1], *row]
        elif alike:
            heads.append(row)
        else:
            others.append(row)
    return heads, others


def _goes_on(head: Row, row: Row) -> bool:
    """Whether a row is the next of a heading that is too long for its column."""
    if row[0].base - head[-1].base > PITCH * row[0].size:
        return False
    whole = section_of(text_of([*head, *row]))
    return bool(whole) or not (is_heading(text_of(head)) and is_heading(text_of(row)))


def _beside(row: Row, right: list[Row]) -> bool:
    return any(abs(row[0].base - r[0].base) < LEVEL for r in right)


def _starts(heads: list[Row], right: list[Row]) -> list[int]:
    """With which row of the right side each heading's part begins."""
    steps = [b[0].base - a[0].base for a, b in pairwise(right)]
    gaps = [FIRST_ROW * median(steps) if steps else 0.0, *steps]
    starts: list[int] = []
    above = float("-inf")
    for head in heads:
        level = head[0].base + NEAR_LEVEL * head[0].size
        after = next((n for n, row in enumerate(right) if row[0].base > level), len(right) - 1)
        least = starts[-1] + 1 if starts else 0
        choice = [n for n in range(least, after + 1) if right[n][0].base > above + LEVEL or n == after]
        widest = max(choice, key=lambda n: (gaps[n], n), default=after)
        beside = [n for n in choice if abs(right[n][0].base - head[0].base) <= NEAR_LEVEL * head[0].size]
        starts.append(beside[0] if beside and gaps[beside[0]] > LEVEL_GAIN * gaps[widest] else widest)
        above = head[0].base
    return starts


def _merged(own: list[Row], right: list[Row]) -> list[Row]:
    """The rows of both sides: level ones are one row, and dates go before the first row of what they stand beside."""
    rows = [list(row) for row in right]
    begins = _blocks(right)
    alone: list[Row] = []
    for row in own:
        level = next((n for n, r in enumerate(right) if abs(r[0].base - row[0].base) < LEVEL), None)
        if is_dates(text_of(row)):
            reached = [n for n in begins if right[n][0].base - right[n][0].size < row[0].base]
            free = reached and not is_dates(text_of(rows[reached[-1]][: len(row)]))
            level = reached[-1] if free else level
        if level is None:
            alone.append(row)
        else:
            base = right[level][0].base
            rows[level] = [replace(w, base=base, glued=False) for w in row] + rows[level]
    return sorted(rows + alone, key=lambda r: r[0].base)


def _blocks(rows: list[Row]) -> list[int]:
    """Where blocks of rows begin: after more room than usual."""
    gaps = [b[0].base - a[0].base for a, b in pairwise(rows)]
    usual = median(gaps) if gaps else 0.0
    closest = min(gaps, default=0.0)
    wide = min(usual, closest * BLOCK_GAP) * BLOCK_GAP
    return [0, *(n for n, gap in enumerate(gaps, 1) if gap > wide)] if rows else []


def _raised(head: Row, body: list[Row]) -> Row:
    """The heading as one row just above its rows, whatever its height on the page."""
    base = body[0][0].base - body[0][0].size
    shift = base - head[0].base
    return [replace(w, base=base, y0=w.y0 + shift, y1=w.y1 + shift, tab=False, glued=bool(n)) for n, w in enumerate(head)]
