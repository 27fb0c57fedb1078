"""Lists: lines joined where a break cut an item, and cut into items at marks or where room parts them."""

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median

from tools.cv.page import Line, Part, Word
from tools.cv.sentences import goes_on

ITEM_MARKS = re.compile(
    r"\t|\s*(?:[·|;▪◦∙、；，،؛│]|(?<![•●○■□])[•●■](?![•●○■□]))\s*(?![^(（]*[)）])|\s/\s|,\s+(?![^(（]*[)）])|(?<=[^\d\s]),(?=[^\W\d])(?![^(（]*[)）])|,$|\s+[–—-]\s+(?=\S)|\s{3,}"
)
WIDE = 0.42
"""Room between words, in letter sizes, that may part items."""
VERY_WIDE = 0.9
UNEVEN = 1.6
ALIKE = 1.02
CLOSER = 0.05
BARS = re.compile(r"[█▓░▒■□●○•★☆◼◻▮▯⬤_]{2,}|\d{1,3}\s?%|\b\d\s?/\s?(?:5|10)\b|[★☆●○]+$")
REACH = re.compile(r"\w@\w|https?://|\bwww\.|linkedin\.com|©|^[+(]?[\d\s()./–-]{7,}$")
OPEN = (",", "،", "，", "、", "·", "•", "/", "&", "\u00ad")


def cut(line: Line, start: int = 0) -> list[Part]:
    """The items of a line from a character on."""
    if spread := _spread(line, start):
        return spread
    parts: list[Part] = []
    for piece in [*ITEM_MARKS.finditer(line.text, start), None]:
        end = piece.start() if piece else len(line.text)
        part = Part(line, start, end).trimmed(" \t,;:|·•–—*")
        if part.text.strip():
            parts.append(part)
        start = piece.end() if piece else end
    return parts


def _spread(line: Line, start: int) -> list[Part]:
    """Items set apart by nothing but room; words of one item stand closer. Empty when marks part them."""
    words = [w for w in line.words if w.start >= start]
    gaps = [w.gap for w in words[1:]]
    wide = VERY_WIDE if _monospaced(words) else WIDE
    if not gaps or not all(gaps) or ITEM_MARKS.search(line.text, start) or max(gaps) < wide:
        return []
    uneven = max(gaps) >= min(gaps) * UNEVEN
    if not uneven and (min(gaps) < wide or len(gaps) < 2):  # noqa: PLR2004 - one gap alone tells nothing
        return []
    limit = (max(gaps) + min(gaps)) / 2 if uneven else 0
    parts = [Part(line, words[0].start, 0)]
    for before, word in pairwise(words):
        if word.gap > limit:
            parts[-1].end = before.start + len(before.text)
            parts.append(Part(line, word.start, 0))
    parts[-1].end = len(line.text)
    return parts


def _monospaced(words: list[Word]) -> bool:
    """Whether all letters are as wide as each other, the space between words too."""
    widths = [(w.x1 - w.x0) / len(w.text) for w in words if w.x1 > w.x0 and len(w.text) > 1]
    return len(widths) > 1 and max(widths) <= min(widths) * ALIKE


def is_reach(text: str) -> bool:
    """Whether an item is an address, a number or a line of the page's edge that got among the items of a list."""
    return bool(REACH.search(text))


def is_list(text: str) -> bool:
    """Whether marks part a text into items."""
    return bool(ITEM_MARKS.search(text))


def logical(lines: list[Line]) -> list[Line]:
    """Joins an item that a line break cut: after an open comma, bracket or mark, or in the middle of a sentence."""
    out: list[Line] = []
    right = max((x.x1 for x in lines), default=0.0)
    gaps = [x.gap for x in lines[1:]]
    usual = median(gaps) if gaps else 0.0
    for line in lines:
        if out and _joins(out[-1], line, right, usual):
            out[-1] = _glued(out[-1], line)
        else:
            out.append(line)
    return out


def _joins(first: Line, second: Line, right: float, usual: float) -> bool:
    text = first.text.rstrip()
    opened = text.endswith(OPEN) or any(text.count(a) > text.count(b) for a, b in ("()", "[]", "（）"))
    if second.bullet or first.page != second.page:
        return False
    narrow = second.text[:1].islower() and second.x1 > 0 and second.gap < usual - CLOSER and second.bold == first.bold
    return opened or narrow or goes_on(first, second, right)


def _glued(first: Line, second: Line) -> Line:
    words = [replace(w) for w in (*first.words, *second.words)]
    middle = words[len(first.words)]
    middle.tab = False
    if words[len(first.words) - 1].text.endswith("\u00ad"):
        middle.space = False
    made = replace(first, words=words)
    made.offset = first.offset
    return made
