"""Lines of a section put right before entries are sought: what a line break or a narrow column tore is joined."""

import re
from dataclasses import replace

from tools.cv.dates import DASH, find_dates, is_dates
from tools.cv.headings import is_courses, label_of, load
from tools.cv.heads import BREAK, LONG_HEAD, SAID, Score
from tools.cv.lexicon import is_campus, is_place
from tools.cv.moments import moments
from tools.cv.page import CELL, Line, Word
from tools.cv.tidy import lower

SAME_EDGE = 4.0
"""Left edges, in points, that differ less are one."""
SAME_SIZE = 0.6
LEVEL = -0.6
"""Room above a line, in line heights, that is so little only where two lines stand beside one another."""
SOFT = "\u00ad"
"""What stands at the end of a line whose last word goes on in the next."""
OPEN_MONTH = re.compile(rf"[{DASH}]\s*[^\W\d_]+\.?$")
LAST = re.compile(r"[^\s]+$")


def mended(lines: list[Line], wanted: tuple[Score, ...] = ()) -> list[Line]:
    """The lines, with torn date ranges and torn names joined."""
    out: list[Line] = []
    edge = _right_edges(lines)
    for line in lines:
        before = out[-1] if out else None
        if before is not None and _level(before, line):
            out[-1] = replace(line, words=_joined(before, line, tab=True), offset=before.offset, gap=before.gap)
        elif before is not None and (_closes(before, line) or _goes_on(before, line, edge, wanted)):
            out[-1] = replace(before, words=_joined(before, line))
        else:
            turned = before is not None and before.page != line.page and not line.heading
            out.append(replace(line, gap=min(line.gap, BREAK)) if turned else line)
    return out


def _level(before: Line, line: Line) -> bool:
    """Whether a date that was set a little higher stands beside a line."""
    beside = (before.page, before.block) == (line.page, line.block) and line.gap <= LEVEL
    ranged = is_dates(before.text) and not find_dates(before.text)[0].single
    return beside and ranged and CELL not in before.text and CELL not in line.text and not find_dates(line.text)


def _joined(before: Line, line: Line, *, tab: bool = False) -> list[Word]:
    """The words of two lines; a word that a hyphen cut is whole again, and a name keeps its hyphen."""
    words = [replace(w) for w in (*before.words, *line.words)]
    first, last = words[len(before.words)], words[len(before.words) - 1]
    first.tab = tab
    if last.text.endswith(SOFT):
        last.text = last.text[:-1] + ("-" if first.text[:1].isupper() else "")
        first.space = False
    return words


def _right_edges(lines: list[Line]) -> dict[tuple[int, int], float]:
    """How far the words of each column of each page reach."""
    edges: dict[tuple[int, int], float] = {}
    for line in lines:
        key = line.page, line.block
        edges[key] = max(edges.get(key, 0.0), line.x1)
    return edges


def _closes(before: Line, line: Line) -> bool:
    """Whether a line closes a date range that the one before left open: "March 2018 –" / "today"."""
    text = before.text.rstrip()
    opened = text.endswith(("–", "-", "—")) and not line.bullet
    named = OPEN_MONTH.search(text)
    if not (opened or named) or not (first := moments(line.text)) or first[0].start:
        return False
    month = named and (last := moments(text)) and last[-1].month_only and bool(first[0].value)
    return bool((opened or month) and find_dates(f"{text} {line.text}"))


def _goes_on(before: Line, line: Line, edge: dict[tuple[int, int], float], wanted: tuple[Score, ...]) -> bool:
    """Whether a line goes on with the name that the one before began: "University of" / "Example"."""
    if line.bullet or before.heading or line.heading or CELL in line.text or len(before.text) + len(line.text) > LONG_HEAD:
        return False
    if not _alike(before, line) or _apart(before.text) or _apart(line.text):
        return False
    text = before.text.rstrip()
    open_bracket = text.count("(") > text.count(")")
    if open_bracket or text.endswith((SOFT, "&", "/")) or lower(LAST.findall(text)[-1]) in load("names_and_levels")["open_ends"]:
        return not before.bullet or before.bold
    if text.endswith(",") and (is_place(line.text) or is_campus(text[:-1])):
        return not before.bullet
    if before.bullet or not before.x1:
        return False
    full = before.x1 + _width(line) > edge[before.page, before.block] + 1
    own = any(s(line.text) >= SAID for s in wanted) and any(s(before.text) >= SAID for s in wanted)
    return full and not own and not is_place(line.text) and (line.text[:1].islower() or text.endswith(",") or _bold(before, line))


def _bold(before: Line, line: Line) -> bool:
    return before.bold and line.bold


def _alike(before: Line, line: Line) -> bool:
    """Whether two lines look alike and follow one another closely in one column."""
    same = (before.block, before.bold, before.italic) == (line.block, line.bold, line.italic)
    near = line.gap <= BREAK and line.page == before.page
    placed = bool(before.x1) and abs(before.words[0].x0 - line.words[0].x0) > SAME_EDGE
    return same and near and abs(before.size - line.size) < SAME_SIZE and not placed


def _apart(text: str) -> bool:
    """Whether a line says something complete of its own: dates, a label and its value."""
    label, colon, _ = text.partition(":")
    return bool(find_dates(text)) or is_dates(text) or (bool(colon) and bool(label_of(label.strip()) or is_courses(label)))


def _width(line: Line) -> float:
    """The width of its first word, with the space before it."""
    return line.words[0].x1 - line.words[0].x0 + 0.25 * line.words[0].size
