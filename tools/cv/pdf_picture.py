"""The picture of a PDF page with its text and without, to look words up in."""

import time
from typing import Any

from tools.cv.page import Word
from tools.cv.pdf_objects import Objects

CONTRAST = 14
"""Least difference in a channel that an eye can tell, of 255."""
SCALE, MOST_PIXELS = 1.5, 2000
SLOW = 0.6
"""Seconds after which a page is too heavy to be drawn once more."""
BYTES = 3
EDGE = 0.25
"""Share of a word's height at its top and bottom into which letters of other lines may reach."""


class Pictures:
    """Two pictures of one page. `drawn` is False where the page was too heavy for them."""

    def __init__(self, page: Any, size: tuple[float, float], objects: Objects) -> None:
        self.scale = min(SCALE, MOST_PIXELS / max(size))
        started = time.perf_counter()
        self.width, self.height, self.stride, self.shown = _render(page, self.scale)
        self.drawn = time.perf_counter() - started < SLOW and objects.hide_text()
        self.bare = _render(page, self.scale)[3] if self.drawn else self.shown
        objects.show_text()

    def shows(self, word: Word, *, crossed: bool) -> bool:
        """Whether the word's letters change the picture; where other words lie across it, whether they change it to its colour."""
        lettered = any(c.isalnum() for c in word.text)
        for at, length in self._rows(word, EDGE if lettered else 0.0):
            shown, bare = self.shown[at : at + length], self.bare[at : at + length]
            if shown != bare and (_nearer(shown, bare, word.colour) if crossed else _differs(shown, bare)):
                return True
        return False

    def is_ground(self, word: Word, colour: int) -> bool:
        """Whether the ground behind a word has that colour."""
        wanted = _channels(colour)
        every = [self.bare[i : i + BYTES] for at, length in self._rows(word, EDGE) for i in range(at, at + length, 4 * BYTES)]
        alike = sum(all(abs(a - b) < 2 * CONTRAST for a, b in zip(p, wanted, strict=True)) for p in every if len(p) == BYTES)
        return alike * 2 > len(every)

    def _rows(self, word: Word, edge: float) -> list[tuple[int, int]]:
        """Where the word's box lies in the pictures, row by row."""
        room = (word.y1 - word.y0) * edge
        left, right = (_bounded(round(x * self.scale), self.width) for x in (word.x0, word.x1))
        top = _bounded(int((word.y0 + room) * self.scale), self.height)
        bottom = _bounded(int((word.y1 - room) * self.scale) + 1, self.height)
        return [(row * self.stride + left * BYTES, max(1, right - left) * BYTES) for row in range(top, bottom)]


def _render(page: Any, scale: float) -> tuple[int, int, int, bytes]:
    bitmap = page.render(scale=scale, may_draw_forms=False)
    made = bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer)
    bitmap.close()
    return made


def _differs(shown: bytes, bare: bytes) -> bool:
    return any(abs(a - b) >= CONTRAST for a, b in zip(shown, bare, strict=True))


def _nearer(shown: bytes, bare: bytes, colour: int) -> bool:
    """Whether some pixel was moved towards a colour."""
    wanted = _channels(colour)
    for at in range(0, len(shown) - 2, BYTES):
        after = max(abs(shown[at + n] - wanted[n]) for n in range(BYTES))
        before = max(abs(bare[at + n] - wanted[n]) for n in range(BYTES))
        if before - after >= CONTRAST:
            return True
    return False


def _channels(colour: int) -> tuple[int, int, int]:
    """Blue, green and red, as the picture has them."""
    return colour & 255, colour >> 8 & 255, colour >> 16 & 255


def _bounded(value: int, most: int) -> int:
    return max(0, min(most, value))
