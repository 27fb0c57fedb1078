"""What other programs may stumble over in a PDF page: columns, pictures of words, signs for words, headings set wide."""

import itertools
import re
from collections import Counter
from typing import Any

from tools.cv.furniture import EDGE
from tools.cv.page import Line
from tools.cv.pdf_frame import Box, Frame

ICON = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]")
REACH = re.compile(r"@|\d[\d ()./-]{5,}\d|\w\.(?:com|org|net|io|dev|me|[a-z]{2})\b")
"""What stands in a line about contact; elsewhere such signs are bullets."""
UNMAPPED = re.compile("[\ufffd\u0001-\u0008\u000e-\u001f]")
FEW_UNMAPPED, SHORT_LINE = 3, 60
ROOM = 0.12
"""Room between its letters, in letter sizes, from which a word is set wide."""
LETTERS, EAST = 4, "\u2e80"
ADVANCE = 0.92
"""Width of a letter with its room, in letter sizes, that no font takes on its own."""
LARGE = 0.5
LITTLE_TEXT = 200
SIDE = 4
"""Lines from which what stands beside others is a column."""
Told = dict[str, Any]


def page_remarks(lines: list[Line], text: Any, pictures: list[Box], frame: Frame) -> list[Told]:
    """Remarks about one page, whose lines stand in reading order."""
    page = lines[0].page if lines else None
    letters = text.get_text_range()
    return [
        *_picture(lines, pictures, frame, page),
        *_signs(letters, page),
        *(_told("letter_spaced", line) for line in lines if _is_wide(line)),
        *_columns(lines, frame),
    ]


def _told(kind: str, line: Line, text: str = "") -> Told:
    return {
        "kind": kind,
        "text": text or line.text[:200].replace("\t", " "),
        "page": line.page,
        "box": line.box(0, len(line.text)),
    }


def _picture(lines: list[Line], pictures: list[Box], frame: Frame, page: int | None) -> list[Told]:
    """A page that is mostly picture and holds few words of its own."""
    area = frame.size[0] * frame.size[1]
    largest = max(pictures, key=lambda b: (b[2] - b[0]) * (b[3] - b[1]), default=None)
    if largest is None or (largest[2] - largest[0]) * (largest[3] - largest[1]) < LARGE * area:
        return []
    few = sum(len(line.text) for line in lines) < LITTLE_TEXT
    return [{"kind": "picture_page", "page": page, "box": largest}] if few else []


def _signs(letters: str, page: int | None) -> list[Told]:
    """Icons of fonts of their own in lines about contact; letters that the fonts do not name."""
    rows = [row for row in letters.splitlines() if ICON.search(row) and REACH.search(row)]
    icons = [" ".join(ICON.sub(" ", row).split())[:80] for row in rows]
    found: list[Told] = [{"kind": "icons", "text": row, "page": page} for row in dict.fromkeys(icons)]
    return found + ([{"kind": "unmapped", "page": page}] if len(UNMAPPED.findall(letters)) > FEW_UNMAPPED else [])


def _is_wide(line: Line) -> bool:
    """Whether a short line is set with room between the letters of its words."""
    words = [w for w in line.words if len(w.text) >= LETTERS and w.text.isalpha() and w.text < EAST]
    wide = [w for w in words if w.spacing > ROOM * max(w.size, 1.0) or w.x1 - w.x0 > ADVANCE * max(w.size, 1.0) * len(w.text)]
    return bool(wide) and len(line.text) < SHORT_LINE and sum(len(w.text) for w in wide) * 2 > len(line.text)


def _columns(lines: list[Line], frame: Frame) -> list[Told]:
    """The heads of columns that stand beside each other: blocks of several lines, level with one another and apart."""
    blocks: dict[int, list[Line]] = {}
    for line in lines:
        blocks.setdefault(line.block, []).append(line)
    large = [found for found in blocks.values() if len(found) >= SIDE]
    for one, two in itertools.combinations(large, 2):
        a, b = _around(one), _around(two)
        level = min(a[3], b[3]) - max(a[1], b[1]) > 0.4 * min(a[3] - a[1], b[3] - b[1])
        if level and (a[2] < b[0] + 1 or b[2] < a[0] + 1) and frame.size[0] > 0:
            return [_told("columns", two[0])]
    return []


def _around(lines: list[Line]) -> Box:
    return min(x.x0 for x in lines), min(x.y0 for x in lines), max(x.x1 for x in lines), max(x.y1 for x in lines)


def edge_remarks(lines: list[Line], heights: list[float]) -> list[Told]:
    """Lines that stand at the same edge of several pages: headers and footers, which many programs pass over."""
    at_edge = [x for x in lines if x.page <= len(heights) and _is_edge(x, heights[x.page - 1])]
    pages = Counter(text for text, _ in {(x.text, x.page) for x in at_edge})
    first: dict[str, Line] = {}
    for line in at_edge:
        first.setdefault(line.text, line)
    return [_told("header_footer", line) for text, line in first.items() if pages[text] > 1]


def _is_edge(line: Line, height: float) -> bool:
    return line.y1 < height * EDGE or line.y0 > height * (1 - EDGE)
