"""Rows of a table that line breaks cut: what a cell goes on with is put back behind it."""

from dataclasses import replace
from itertools import pairwise

from tools.cv.dates import find_dates, is_dates
from tools.cv.headings import is_heading, is_label
from tools.cv.rows import BULLET, Row, cells_of

LEVEL = 2.0
"""How far left edges may differ, in points, within one column."""
BESIDE = 1.5
"""Letter sizes from the main column that make a cell stand beside it."""
COLUMN_ROWS = 3
NARROW = 0.6
NEXT_ROW = 2.2
"""Letter sizes between the base lines of a cell's rows, at most."""
CLOSE_ROW = 1.75


def unwrapped(rows: list[Row]) -> list[Row]:
    """Joins what a narrow cell of a table broke over several rows back into its first row."""
    _cut_at_columns(rows)
    main = _main_column(rows)
    table: list[list[Row]] = []
    opened: list[Row] = []
    for row in rows:
        kept = _kept(cells_of(row), opened, table, main)
        if kept:
            table.append(kept)
        if len(kept) > 1 or (kept and is_heading(text_of(kept[0]))):
            opened = kept
    return [[w for cell in cells for w in cell] for cells in table]


def _cut_at_columns(rows: list[Row]) -> None:
    """Begins a cell where other rows begin one, though the room before it is narrow here."""
    begun = [round(cell[0].x0) for row in rows for cell in cells_of(row)[1:]]
    firsts = [round(row[0].x0) for row in rows]
    columns = {x for x in begun if begun.count(x) + firsts.count(x) >= COLUMN_ROWS}
    margin = {x for x in firsts if firsts.count(x) >= COLUMN_ROWS}
    for row in rows:
        for number, (before, word) in enumerate(pairwise(row), 1):
            wide = word.x0 - before.x1 > NARROW * word.size
            dated = wide and round(word.x0) in margin and is_dates(text_of(row[:number]))
            word.tab = word.tab or dated or (wide and round(word.x0) in columns)


def _kept(cells: list[Row], opened: list[Row], table: list[list[Row]], main: float) -> list[Row]:
    """The cells of a row that are its own; the others are put behind the cells above that they go on with."""
    kept: list[Row] = []
    indented = any(all(abs(o[0].x0 - c[0].x0) >= LEVEL and abs(o[-1].x1 - c[-1].x1) >= LEVEL for o in opened) for c in cells)
    for cell in cells:
        above = next((o for o in opened if abs(o[0].x0 - cell[0].x0) < LEVEL), None)
        beside = indented and abs(cell[0].x0 - main) >= BESIDE * max(cell[0].size, 1)
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
    return beside and is_dates(text_of(cell)) and not any(is_dates(text_of(c)) for c in above)


def _continues(cell: Row, above: Row, *, alone: bool, beside: bool) -> bool:
    """Whether a cell goes on with the one above it: an open date range, or a name beside the main column.

    Beside it, the row's other words must go on with something too, else it is a row of its own.
    """
    step = cell[0].base - above[-1].base
    text, more = text_of(above).rstrip(), text_of(cell)
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


def text_of(row: Row) -> str:
    """The words of a row or cell."""
    return " ".join(w.text for w in row)
