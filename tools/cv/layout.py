"""Words of a page into lines in reading order: columns and side bars are read one after another.

A gutter is a strip without words that runs down the page. Whether the two sides are columns (read one, then the
other) or the cells of a table (read row by row) is told by what stands in them: headings on both sides, rows that do
not line up, dates that do.
"""

import itertools
from bisect import bisect_left
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple, Self

from tools.cv.broken import mended
from tools.cv.cells import text_of, unwrapped
from tools.cv.dates import is_dates
from tools.cv.headings import is_heading, is_label
from tools.cv.label_column import headed
from tools.cv.page import Line, Word
from tools.cv.paired import Block, paired
from tools.cv.rows import Row, cells_of, line_of, rows_of

MIN_ROWS = 2
ALIGNED = 0.6
MOSTLY, HALF = 0.7, 0.5
STRANGE = 3
LEVEL = 2.0
"""How far base lines may differ, in points, to be on one level."""


@dataclass(slots=True)
class Gutter:
    """A strip without words at `x` between the rows `first` and `last`."""

    x: float
    first: int
    last: int
    weight: float


@dataclass(slots=True)
class Zone:
    """Rows to be read in one go."""

    rows: list[Row]
    follows: bool = False
    """Whether it goes on with the zone before, though it stands beside it."""


class _Reach(NamedTuple):
    """Where the words of a row begin, from left to right, and how far each and those before it reach."""

    begin: list[float]
    end: list[float]

    @classmethod
    def of(cls, row: Row) -> Self:
        edges = sorted((word.x0, word.x1) for word in row)
        return cls([left for left, _ in edges], list(itertools.accumulate((right for _, right in edges), max)))

    def free(self, x: float) -> bool:
        """Whether no word lies across a place."""
        before = bisect_left(self.begin, x - 1)
        return not before or self.end[before - 1] <= x + 1


def lay_out(words: list[Word], width: float, height: float, page: int) -> list[Line]:
    """The page's lines in reading order."""
    del width, height
    lines: list[Line] = []
    for number, zone in enumerate(zones(mended(rows_of(words)))):
        made = _lines(zone.rows, page, number)
        if made and zone.follows:
            made[0].gap = 0.0
        lines += made
    return lines


def zones(rows: list[Row], level: int = 0) -> list[Zone]:
    """Cuts rows into zones, in reading order."""
    if level > 5 or len(rows) < 2 * MIN_ROWS:  # noqa: PLR2004 - columns within columns within columns
        return [Zone(unwrapped(rows))] if rows else []
    gutters = _gutters(rows)
    for gutter in gutters:
        inside = rows[gutter.first : gutter.last + 1]
        if parts := headed(*_sides(inside, gutter.x)):
            return [
                *zones(rows[: gutter.first], level + 1),
                *_headed_zones(parts, level),
                *zones(rows[gutter.last + 1 :], level + 1),
            ]
    for gutter in gutters:
        inside = rows[gutter.first : gutter.last + 1]
        left, right = _sides(inside, gutter.x)
        if found := paired(left, right):
            rest = [row for row in inside if row[0].base >= found[1] - LEVEL] + rows[gutter.last + 1 :]
            return [*zones(rows[: gutter.first], level + 1), *_block_zones(found[0]), *zones(rest, level + 1)]
        if _are_columns(left, right):
            before, after = rows[: gutter.first], rows[gutter.last + 1 :]
            return [zone for part in (before, left, right, after) for zone in zones(part, level + 1)]
    return [Zone(unwrapped(rows))]


def _block_zones(blocks: list[Block]) -> list[Zone]:
    """Each block's left side, and its right as going on with it."""
    return [
        Zone(unwrapped(side), follows=bool(n and left)) for left, right in blocks for n, side in enumerate((left, right)) if side
    ]


def _headed_zones(parts: list[tuple[Row | None, list[Row]]], level: int) -> list[Zone]:
    """Each heading, and under it its rows."""
    made: list[Zone] = []
    for head, body in parts:
        below = zones(body, level + 1)
        if head:
            below[0].rows.insert(0, head)
        made += below
    return made


def _sides(rows: list[Row], x: float) -> tuple[list[Row], list[Row]]:
    left = [[w for w in row if w.x1 <= x + 1] for row in rows]
    right = [[w for w in row if w.x1 > x + 1] for row in rows]
    return [r for r in left if r], [r for r in right if r]


def _gutters(rows: list[Row]) -> list[Gutter]:
    """Possible gutters, the weightiest first."""
    found: list[Gutter] = []
    reaches = [_Reach.of(row) for row in rows]
    for x in _candidates(rows):
        first: int | None = None
        for number, reach in enumerate([*reaches, None]):
            free = reach is not None and reach.free(x)
            if free and first is None:
                first = number
            if not free and first is not None:
                found += _weighed(rows, x, first, number - 1)
                first = None
    return sorted(found, key=lambda g: (-g.weight, g.first - g.last))[:12]


def _candidates(rows: list[Row]) -> list[float]:
    xs: list[float] = []
    for row in rows:
        for before, word in itertools.pairwise(row):
            if word.x0 - before.x1 > 0.8 * max(min(before.size, word.size), 4):
                xs += [before.x1 + 1.5, word.x0 - 1.5]
    edges = [row[0].x0 - 1.5 for row in rows]
    xs += [x for x in set(edges) if edges.count(x) >= MIN_ROWS and x > min(edges) + 20]
    out: list[float] = []
    for x in sorted(xs):
        if not out or x - out[-1] > 3:  # noqa: PLR2004 - points; nearer ones are the same gutter
            out.append(x)
    return out


def _weighed(rows: list[Row], x: float, first: int, last: int) -> list[Gutter]:
    """The gutter between two rows, narrowed to where both sides have words; nothing when it is too short."""
    sides = [(any(w.x1 <= x + 1 for w in r), any(w.x1 > x + 1 for w in r)) for r in rows[first : last + 1]]
    lefts = [n for n, s in enumerate(sides) if s[0]]
    rights = [n for n, s in enumerate(sides) if s[1]]
    if len(lefts) < MIN_ROWS or len(rights) < MIN_ROWS:
        return []
    start, end = max(lefts[0], rights[0]), min(lefts[-1], rights[-1])
    if end <= start:
        return []
    inside = rows[first : last + 1]
    room = min(w.x0 for r in inside for w in r if w.x1 > x + 1) - max(w.x1 for r in inside for w in r if w.x1 <= x + 1)
    size = median(w.size for r in inside for w in r) or 10
    shared = sum(1 for n in range(start, end + 1) if any(sides[n]))
    if room < (0.7 if shared > 4 else 1.5) * size or shared < 2 * MIN_ROWS - 1:  # noqa: PLR2004 - few rows need a wider gutter
        return []
    begin = first if start == 0 or _gap_above(inside, start) < 3 * size else first + start
    return [Gutter(x, begin, last, shared + min(room / size, 4) / 2)]


def _gap_above(rows: list[Row], number: int) -> float:
    return rows[number][0].base - rows[number - 1][0].base if number else 0.0


def _are_columns(left: list[Row], right: list[Row]) -> bool:
    """Whether two sides are read one after the other (True) or row by row (False)."""
    heads = [sum(_is_head(row) for row in side) for side in (left, right)]
    bare = [[row for row in side if not _is_head(row)] for side in (left, right)]
    dated = [sum(is_dates(text_of(row)) for row in side) / max(1, len(side)) for side in bare]
    if max(dated) > MOSTLY and min(dated) < MOSTLY / 2:
        return False
    labelled = [sum(is_dates(text_of(row)) or is_label(text_of(row)) for row in side) / max(1, len(side)) for side in bare]
    aligned = _aligned(*bare)
    if max(labelled) > HALF and aligned >= ALIGNED:
        return False
    if all(heads):
        return True
    if any(heads) and not all(heads) and _labels_level(*((left, right) if heads[0] else (right, left))):
        return False
    if any(heads) and _dates_level(*(bare if heads[0] else bare[::-1])):
        return False
    if (
        any(heads)
        and aligned >= ALIGNED
        and any(is_dates(text_of(cell)) for side in bare for row in side for cell in cells_of(row))
    ):
        return False
    if aligned < ALIGNED:
        return True
    return not any(heads) and _grid(left, right)


def _is_head(row: Row) -> bool:
    """Whether a row is a heading, or headings side by side."""
    return is_heading(text_of(row)) or all(is_heading(text_of(cell)) for cell in cells_of(row))


def _labels_level(headed: list[Row], other: list[Row]) -> bool:
    """Whether all headings of a side are level with words of the other: then they are labels before values."""
    heads = [row for row in headed if is_heading(text_of(row))]
    levels = [row[0].base for row in other]
    return len(heads) > 1 and all(any(abs(row[0].base - y) < LEVEL for y in levels) for row in heads)


def _dates_level(headed: list[Row], other: list[Row]) -> bool:
    """Whether the side with the headings holds dates, each level with a row of the side without."""
    dates = [row for row in headed if is_dates(text_of(row))]
    levels = [row[0].base for row in other]
    return bool(dates) and all(any(abs(row[0].base - y) < LEVEL * 1.5 for y in levels) for row in dates)


def _aligned(left: list[Row], right: list[Row]) -> float:
    """The share of rows of the shorter side that stand level with a row of the other."""
    few, many = (left, right) if len(left) <= len(right) else (right, left)
    levels = [row[0].base for row in many]
    return sum(any(abs(row[0].base - y) < LEVEL for y in levels) for row in few) / max(1, len(few))


def _grid(left: list[Row], right: list[Row]) -> bool:
    """Whether both sides begin with a bold row over plain ones: groups side by side."""
    if not 0.4 < len(left) / len(right) < 2.5:  # noqa: PLR2004 - about as many rows on both sides
        return False
    return all(side[0][0].bold and not all(r[0].bold for r in side) for side in (left, right))


def _lines(rows: list[Row], page: int, block: int) -> list[Line]:
    lines: list[Line] = []
    left = min((row[0].x0 for row in rows), default=0.0)
    pitches = [b[0].base - a[0].base for a, b in itertools.pairwise(rows)]
    usual = median(p for p in pitches if p > 0) if any(p > 0 for p in pitches) else 12.0
    before: float | None = None
    marks = _strange_bullets(rows)
    for row in rows:
        if len(row) > 1 and (row[0].text, round(row[0].x0)) in marks:
            row[0].text = "•"
        line = line_of(row, page, block, left)
        if line is None:
            continue
        line.gap = 2.0 if before is None else round((row[0].base - before) / min(usual, 2 * line.size or usual) - 1, 2)
        before = row[0].base
        lines.append(line)
    return lines


def _strange_bullets(rows: list[Row]) -> set[tuple[str, int]]:
    """Single letters that begin many rows at one place: bullets of a font that says nothing about its letters."""
    firsts = [
        (row[0].text, round(row[0].x0)) for row in rows if len(row) > 1 and len(row[0].text) == 1 and not row[0].text.isdigit()
    ]
    return {f for f in set(firsts) if firsts.count(f) >= STRANGE and f[0] not in "AIaiyeou"}
