"""Words of a page into lines in reading order: columns and side bars are read one after another.

A gutter is a strip without words that runs down the page. Whether the two sides are columns (read one, then the
other) or the cells of a table (read row by row) is told by what stands in them: headings on both sides, rows that do
not line up, dates that do.
"""

import itertools
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from tools.cv.dates import find_dates, is_dates
from tools.cv.headings import is_heading, is_label
from tools.cv.page import Line, Word
from tools.cv.rows import BULLET, Row, cells_of, line_of, rows_of

MIN_ROWS = 2
ALIGNED = 0.6
MOSTLY, HALF = 0.7, 0.5
STRANGE = 3
NARROW = 0.6
NEXT_ROW = 2.2
"""Letter sizes between the base lines of a cell's rows, at most."""
CLOSE_ROW = 1.75
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
    """Rows to be read in one go; `column` 0 is the full width, else the left edge of the gutter and the side."""

    rows: list[Row]
    column: tuple[int, int] = (0, 0)


def lay_out(words: list[Word], width: float, height: float, page: int) -> list[Line]:
    """The page's lines in reading order."""
    del width, height
    lines: list[Line] = []
    for number, zone in enumerate(zones(rows_of(words))):
        lines += _lines(zone.rows, page, number)
    return lines


def zones(rows: list[Row], level: int = 0) -> list[Zone]:
    """Cuts rows into zones, in reading order."""
    if level > 5 or len(rows) < 2 * MIN_ROWS:  # noqa: PLR2004 - columns within columns within columns
        return [Zone(_unwrapped(rows))] if rows else []
    for gutter in _gutters(rows):
        inside = rows[gutter.first : gutter.last + 1]
        left, right = _sides(inside, gutter.x)
        if _are_columns(left, right):
            before, after = rows[: gutter.first], rows[gutter.last + 1 :]
            parts = [zones(part, level + 1) for part in (before, left, right, after)]
            return [zone for part in parts for zone in part]
    return [Zone(_unwrapped(rows))]


def _sides(rows: list[Row], x: float) -> tuple[list[Row], list[Row]]:
    left = [[w for w in row if w.x1 <= x + 1] for row in rows]
    right = [[w for w in row if w.x1 > x + 1] for row in rows]
    return [r for r in left if r], [r for r in right if r]


def _gutters(rows: list[Row]) -> list[Gutter]:
    """Possible gutters, the weightiest first."""
    found: list[Gutter] = []
    for x in _candidates(rows):
        first: int | None = None
        for number, row in enumerate([*rows, None]):
            free = row is not None and not any(w.x0 < x - 1 and w.x1 > x + 1 for w in row)
            if free and first is None:
                first = number
            if not free and first is not None:
                found += _weighed(rows, x, first, number - 1)
                first = None
    return sorted(found, key=lambda g: -g.weight)[:12]


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


def _text(row: Row) -> str:
    return " ".join(w.text for w in row)


def _are_columns(left: list[Row], right: list[Row]) -> bool:
    """Whether two sides are read one after the other (True) or row by row (False)."""
    heads = [sum(is_heading(_text(row)) for row in side) for side in (left, right)]
    bare = [[row for row in side if not is_heading(_text(row))] for side in (left, right)]
    dated = [sum(is_dates(_text(row)) for row in side) / max(1, len(side)) for side in bare]
    if max(dated) > MOSTLY and min(dated) < MOSTLY / 2:
        return False
    labelled = [sum(is_dates(_text(row)) or is_label(_text(row)) for row in side) / max(1, len(side)) for side in bare]
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
        and any(is_dates(_text(cell)) for side in bare for row in side for cell in cells_of(row))
    ):
        return False
    if aligned < ALIGNED:
        return True
    return not any(heads) and _grid(left, right)


def _labels_level(headed: list[Row], other: list[Row]) -> bool:
    """Whether all headings of a side are level with words of the other: then they are labels before values."""
    heads = [row for row in headed if is_heading(_text(row))]
    levels = [row[0].base for row in other]
    return len(heads) > 1 and all(any(abs(row[0].base - y) < LEVEL for y in levels) for row in heads)


def _dates_level(headed: list[Row], other: list[Row]) -> bool:
    """Whether the side with the headings holds dates, each level with a row of the side without."""
    dates = [row for row in headed if is_dates(_text(row))]
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


def _unwrapped(rows: list[Row]) -> list[Row]:
    """Joins what a narrow cell of a table broke over several rows back into its first row."""
    _cut_at_columns(rows)
    main = _main_column(rows)
    table: list[list[Row]] = []
    opened: list[Row] = []
    for row in rows:
        kept = _kept(cells_of(row), opened, table, main)
        if kept:
            table.append(kept)
        if len(kept) > 1 or (kept and is_heading(_text(kept[0]))):
            opened = kept
    return [[w for cell in cells for w in cell] for cells in table]


def _cut_at_columns(rows: list[Row]) -> None:
    """Begins a cell where other rows begin one, though the room before it is narrow here."""
    begun = [round(cell[0].x0) for row in rows for cell in cells_of(row)[1:]]
    columns = {x for x in begun if begun.count(x) >= STRANGE}
    for before, word in (pair for row in rows for pair in pairwise(row)):
        room = word.x0 - before.x1
        word.tab = word.tab or (round(word.x0) in columns and room > NARROW * word.size)


def _kept(cells: list[Row], opened: list[Row], table: list[list[Row]], main: float) -> list[Row]:
    """The cells of a row that are its own; the others are put behind the cells above that they go on with."""
    kept: list[Row] = []
    indented = any(all(abs(o[0].x0 - c[0].x0) >= LEVEL for o in opened) for c in cells)
    for cell in cells:
        above = next((o for o in opened if abs(o[0].x0 - cell[0].x0) < LEVEL), None)
        beside = indented and abs(cell[0].x0 - main) >= LEVEL
        if above is not None and _continues(cell, above, alone=len(cells) == 1, beside=beside):
            above += [replace(w, glued=True) for w in cell]
            continue
        lifted = bool(kept) and bool(table) and _lifted(kept, cell, table[-1])
        (table[-1] if lifted else kept).append(cell)
    return kept


def _main_column(rows: list[Row]) -> float:
    """Left edge of the column with the most letters."""
    weight: dict[int, tuple[int, float]] = {}
    for cell in (c for row in rows for c in cells_of(row)):
        key = round(cell[0].x0 / 12)
        letters, left = weight.get(key, (0, cell[0].x0))
        weight[key] = (letters + sum(len(w.text) for w in cell), min(left, cell[0].x0))
    return max(weight.values(), default=(0, 0.0))[1]


def _lifted(kept: list[Row], cell: Row, above: list[Row]) -> bool:
    """Whether a date that stands beside a bullet belongs to the head above it."""
    beside = bool(BULLET.match(kept[0][0].text)) and not BULLET.match(above[0][0].text)
    return beside and is_dates(_text(cell)) and not any(is_dates(_text(c)) for c in above)


def _continues(cell: Row, above: Row, *, alone: bool, beside: bool) -> bool:
    """Whether a cell goes on with the one above it: an open date range, or a name beside the main column.

    Beside it, the row's other words must go on with something too, else it is a row of its own.
    """
    step = cell[0].base - above[-1].base
    text, more = _text(above).rstrip(), _text(cell)
    if BULLET.match(cell[0].text) or BULLET.match(above[0].text) or step > NEXT_ROW * cell[0].size:
        return False
    if _completes(text, more):
        return True
    same = above[0].bold == cell[0].bold and above[0].size == cell[0].size
    if not same or any(is_dates(t) or is_heading(t) for t in (text, more)):
        return False
    if alone:
        return cell[0].bold and step < CLOSE_ROW * cell[0].size
    return beside and not is_label(text) and not is_label(more)


def _completes(text: str, more: str) -> bool:
    """Whether a date range that one row leaves open is closed by the next."""
    if text.endswith(("–", "-", "—")):
        return bool(find_dates(f"{text} {more}"))
    whole, before = find_dates(f"{text} {more}"), find_dates(text)
    closed = bool(before) and not before[0].single and not before[0].running
    return len(whole) == 1 and not whole[0].single and not closed and is_dates(f"{text} {more}") and bool(before)


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
