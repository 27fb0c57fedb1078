"""Lists set in columns beside each other: a row of names over rows of what belongs to them, turned into one list after the other."""

from collections.abc import Callable
from dataclasses import replace

from tools.cv.lexicon import is_level
from tools.cv.page import CELL, Line, Word

SLACK = 4.0
"""How far, in points, a word may stand left of the column it belongs to."""
INDENT = 2.0
LARGER = 0.4


def stronger(line: Line, after: Line) -> bool:
    """Whether a line looks like the name of what stands below it: larger, bold over plain, or further left."""
    if after.size > line.size + LARGER or (after.bold and not line.bold and not after.italic):
        return False
    indented = after.indent > line.indent + INDENT and not line.bullet
    return line.size > after.size + LARGER or (line.bold and not after.bold) or bool(line.heading > after.heading) or indented


def piece(line: Line, words: list[Word]) -> Line:
    """Some neighbouring words of a line as a line of their own that knows its place."""
    start = words[0].start
    made = replace(line, words=[replace(w) for w in words], offset=line.offset + start, heading=0)
    made.words[0].tab = False
    made.indent = line.indent + words[0].x0 - line.x0 if words[0].x1 else line.indent
    return made


def cells(line: Line) -> list[Line]:
    """The cells of a line, each a line of its own."""
    out: list[list[Word]] = []
    for word in line.words:
        if word.tab or not out:
            out.append([])
        out[-1].append(word)
    return [piece(line, words) for words in out]


def unfolded(lines: list[Line]) -> list[Line]:
    """The lines with each grid turned into columns one after the other; lines outside of grids stay as they are."""
    out: list[Line] = []
    number = 0
    while number < len(lines):
        end = _grid(lines, number)
        out += _columns(lines[number:end]) if end > number + 1 else [lines[number]]
        number = end
    return out


def _grid(lines: list[Line], at: int) -> int:
    """Where the grid that begins with this line ends; the next line when none begins."""
    head = lines[at]
    after = next((x for x in lines[at + 1 :] if not all(is_level(c) for c in x.text.split(CELL))), None)
    named = (
        CELL in head.text
        and not any(is_level(c) for c in head.text.split(CELL))
        and not any(m in head.text for m in ",;·•|:")
        and after is not None
    )
    if not named or after is None or not stronger(head, after) or not _fits(head, after):
        return at + 1
    end = at + 2
    while end < len(lines) and (CELL in lines[end].text or not stronger(lines[end], after)) and not _alike(head, lines[end]):
        if not _fits(head, lines[end]):
            break
        end += 1
    return end


def _alike(line: Line, other: Line) -> bool:
    return (line.bold, round(line.size)) == (other.bold, round(other.size)) and abs(line.indent - other.indent) < INDENT


def _fits(head: Line, line: Line) -> bool:
    """Whether the cells of a line stand under those of the head; without places, whether there are as many."""
    if not line.words[-1].x1:
        return line.text.count(CELL) == head.text.count(CELL)
    starts = [c.x0 for c in cells(head)]
    return all(any(abs(c.x0 - s) < SLACK * 4 for s in starts) or c.x0 > starts[0] for c in cells(line))


def _columns(rows: list[Line]) -> list[Line]:
    heads = cells(rows[0])
    columns: list[list[Line]] = [[h] for h in heads]
    place = _by_place([h.x0 for h in heads]) if rows[0].words[-1].x1 else None
    for row in rows[1:]:
        for number, cell in enumerate(cells(row)):
            at = place(cell) if place else min(number, len(heads) - 1)
            cell.indent -= heads[at].indent - rows[0].indent
            columns[at].append(cell)
    for head in heads:
        head.indent = rows[0].indent
    return [line for column in columns for line in column]


def _by_place(starts: list[float]) -> Callable[[Line], int]:
    return lambda cell: max((n for n, s in enumerate(starts) if s <= cell.x0 + SLACK), default=0)
