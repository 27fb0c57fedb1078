"""Words with places into rows: letters set apart are joined, rows become lines with cells."""

import itertools
import re
from statistics import median

from tools.cv.bidi import is_right_to_left, read_from_right
from tools.cv.page import Line, Word

CELL_GAP = 1.25
"""Room between words, in letter sizes, that begins a new cell."""
SMALLEST = 4.0
"""The letter size, in points, that smaller letters are taken for."""
LEAST_CELL_GAP = CELL_GAP * SMALLEST
SPACED_OUT = 3
"""How many times the room between letters is added to it in spaced-out writing."""
CLOSED = 0.3
SPACED_FROM = 0.07
"""From this room between letters on, in letter sizes, writing is spaced out to the eye."""
SAME_ROW = 0.35
"""How far base lines may differ, in letter sizes, within one row."""
SPACED_LETTERS = 4
BULLET = re.compile(r"^[•●◦▪■□‣·○◯❖➢➤►▸▶✓✔◆♦⁃∙–—\-*›»>▽♢⦁]$")

Row = list[Word]


def rows_of(words: list[Word]) -> list[Row]:
    """Words that stand on one base line, from left to right, rows from top to bottom."""
    rows: list[Row] = []
    for word in sorted(words, key=lambda w: (w.base, w.x0)):
        near = [r for r in rows[-4:] if abs(r[0].base - word.base) <= SAME_ROW * max(min(r[0].size, word.size), SMALLEST)]
        fit = next((r for r in reversed(near) if not any(_overlap(word, w) for w in r)), None)
        if fit is None:
            rows.append([word])
        else:
            fit.append(word)
    rows.sort(key=lambda r: median(w.base for w in r))
    return [_closed_up(_joined(sorted(row, key=lambda w: w.x0))) for row in rows]


def _closed_up(row: Row) -> Row:
    """Fills the room between spaced-out words of one cell, which else might pass for a gutter."""
    for before, word in itertools.pairwise(row):
        if min(before.spacing, word.spacing) > SPACED_FROM * word.size and 0 < word.x0 - before.x1 <= _cell_room(before, word):
            before.x1 = max(before.x1, word.x0 - CLOSED * word.size)
    return row


def _cell_room(before: Word, word: Word) -> float:
    """The room between two words that still are in one cell."""
    return CELL_GAP * max(min(before.size, word.size), SMALLEST) + SPACED_OUT * min(before.spacing, word.spacing)


def _overlap(a: Word, b: Word) -> bool:
    if a.x0 >= b.x1 or b.x0 >= a.x1:
        return False
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 0.5 * min(a.x1 - a.x0, b.x1 - b.x0)


def _joined(row: Row) -> Row:
    """Joins letters set apart (J O H N) into words; leaves other rows as they are."""
    single = sum(len(w.text) == 1 for w in row)
    if single < SPACED_LETTERS or single < 0.6 * len(row):
        return row
    gaps = [b.x0 - a.x1 for a, b in itertools.pairwise(row)]
    usual = median(gaps)
    out = [row[0]]
    for gap, word in zip(gaps, row[1:], strict=True):
        last = out[-1]
        if gap > max(usual * 1.7, usual + 0.2 * word.size) or last.size != word.size:
            last.x1 = max(last.x1, word.x0 - 0.4 * word.size) if gap < usual * 6 else last.x1
            out.append(word)
            continue
        last.text += word.text
        last.x1, last.y0, last.y1 = word.x1, min(last.y0, word.y0), max(last.y1, word.y1)
    return out


def natural(cell: Row, *, beside: bool = False) -> Row:
    """Words of one cell in the order the file draws them, when it draws them one after another; else by place.

    Right-to-left text is drawn in reading order and placed from the right; `beside` it, numbers are placed so too.
    """
    if any(w.letters for w in cell) and (beside or _right_to_left(cell)):
        return read_from_right(cell)
    drawn = sorted(cell, key=lambda w: w.order)
    length = sum(len(w.text) for w in cell)
    dense = drawn[-1].order + len(drawn[-1].text) - drawn[0].order <= length + 3 * len(cell)
    return drawn if dense and _right_to_left(cell) else cell


def _right_to_left(cell: Row) -> bool:
    return any(is_right_to_left(w.text) for w in cell)


def cells_of(row: Row) -> list[Row]:
    """A row cut where the room between words is wide."""
    cells = [[row[0]]]
    for before, word in itertools.pairwise(row):
        room = word.x0 - before.x1
        if word.tab or (room > LEAST_CELL_GAP and not word.glued and room > _cell_room(before, word)):
            cells.append([word])
        else:
            cells[-1].append(word)
    return cells


def line_of(row: Row, page: int, block: int, left: float) -> Line | None:
    """A row as a line; its bullet is taken off. None when nothing is left."""
    turned = _right_to_left(row)
    cells = [natural(c, beside=turned) for c in cells_of(row)]
    if len(cells) > 1 and turned:
        cells.reverse()
    bullet = bool(BULLET.match(cells[0][0].text)) and len(row) > 1
    if cells[0][0].text.startswith("・") and len(cells[0][0].text) > 1:
        cells[0][0].text, bullet = cells[0][0].text[1:], True
    elif bullet:
        cells[0] = cells[0][1:]
    cells = [c for c in cells if c and not (len(c) == 1 and BULLET.match(c[0].text))]
    if not cells:
        return None
    for number, cell in enumerate(cells):
        cell[0].tab = number > 0
        for before, word in itertools.pairwise(cell):
            word.tab = False
            word.gap = round((word.x0 - before.x1) / max(word.size, 1), 2)
            word.space = word.x0 - before.x1 > 0.08 * word.size if _packed(before, word) else True
    words = [w for cell in cells for w in cell]
    return Line(words, page=page, bullet=bullet, block=block, indent=round(min(w.x0 for w in words) - left, 1))


def _packed(before: Word, word: Word) -> bool:
    """Whether two words may belong together: drawn without a space, or Chinese or Japanese."""
    east = "\u2e80" <= before.text[-1] <= "\ud7ff" and "\u2e80" <= word.text[0] <= "\ud7ff"
    return east or not word.space
