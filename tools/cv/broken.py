"""Addresses that the end of a line broke: "ann@coastal-" over "university.example" is one word."""

from dataclasses import replace
from itertools import pairwise

from tools.cv.contact import EMAIL, URL
from tools.cv.page import Word
from tools.cv.rows import Row, cells_of

SOFT = "\u00ad"
ENDS = (SOFT, "-", "/", "@", ".", "_")
NEXT_ROW = 2.2
"""Letter sizes between the base lines of the two rows, at most."""
ROOM = 2.0


def mended(rows: list[Row]) -> list[Row]:
    """The rows with broken addresses put together in the upper row."""
    rows = [list(row) for row in rows]
    for below, above in pairwise(rows[::-1]):
        for cell in cells_of(above) if above and below else []:
            start = cell[-1]
            rest = _rest(start, above, below)
            if rest is not None:
                above[next(n for n, w in enumerate(above) if w is start)] = replace(start, text=_fused(start, rest))
                below[:] = [w for w in below if w is not rest]
    return [row for row in rows if row]


def _rest(start: Word, above: Row, below: Row) -> Word | None:
    """The word of the row below that an address goes on with."""
    if not start.text.endswith(ENDS) or (start.text.endswith(".") and not any(c in start.text for c in "@/")):
        return None
    for cell in cells_of(below) if below else []:
        word = cell[0]
        within = above[0].x0 - ROOM <= word.x0 < start.x1
        near = 0 < word.base - start.base < NEXT_ROW * max(start.size, 1)
        if len(cell) == 1 and within and near and _joins(start.text, word.text) and _is_address(_fused(start, word)):
            return word
    return None


def _joins(start: str, rest: str) -> bool:
    """Whether the mark of an address stands in the first half, or an at sign in the second after small letters."""
    return rest[0].isalnum() and (any(c in start for c in "@./") or ("@" in rest and start == start.lower()))


def _fused(start: Word, rest: Word) -> str:
    """Both halves; a hyphen that only the line's end put there is left out where the link says so."""
    whole = (start.text[:-1] + "-" if start.text.endswith(SOFT) else start.text) + rest.text
    linked = EMAIL.search(start.link or rest.link)
    return linked[0] if linked and _letters(linked[0]) == _letters(whole) else whole


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


def _is_address(text: str) -> bool:
    return bool(EMAIL.fullmatch(text) or URL.fullmatch(text))
