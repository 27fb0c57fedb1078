"""The picture of a PDF page with its text and without, to look words up in."""

import math
import time
from collections.abc import Iterator
from functools import cached_property
from typing import Any, NamedTuple, Self

from tools.cv.page import Word
from tools.cv.pdf_objects import Objects

CONTRAST = 14
"""Least difference in a channel that an eye can tell, of 255."""
SCALE, MOST_PIXELS = 1.5, 2000
QUICK = 0.75
"""The scale of a first look: of a hundred pages ten need the second, four times as large."""
SLOW = 0.6
"""Seconds after which a page is too heavy to be drawn once more."""
BYTES = 4
EDGE = 0.25
"""Share of a word's height at its top and bottom into which letters of other lines may reach."""


class Pictures:
    """Pictures of one page with its text and without. `drawn` is False where the page was too heavy for them."""

    def __init__(self, page: Any, size: tuple[float, float], objects: Objects) -> None:
        self.page, self.objects = page, objects
        self.scale = min(SCALE, MOST_PIXELS / max(size))
        started = time.perf_counter()
        shown = _Picture.of(page, QUICK * self.scale / SCALE)
        self.drawn = time.perf_counter() - started < SLOW and objects.complete
        self.quick = shown, self._bare(shown.scale) if self.drawn else shown

    def _bare(self, scale: float) -> "_Picture":
        self.objects.hide_text()
        bare = _Picture.of(self.page, scale)
        self.objects.show_text()
        return bare

    @cached_property
    def large(self) -> tuple["_Picture", "_Picture"]:
        """The page with its text and without, large enough for its smallest words."""
        return _Picture.of(self.page, self.scale), self._bare(self.scale)

    def shows(self, word: Word, *, crossed: bool) -> bool:
        """Whether the word's letters change the picture; where other words lie across it, whether they change it to its colour."""
        edge = EDGE if any(c.isalnum() for c in word.text) else 0.0
        if not crossed and self._surely(word, edge):
            return True
        shown, bare = self.large
        pairs = zip(shown.rows(word, edge), bare.rows(word, edge), strict=True)
        return any(_nearer(a, b, word.colour) if crossed else _differs(a, b) for a, b in pairs if a != b)

    def _surely(self, word: Word, edge: float) -> bool:
        """Whether the small pictures tell already: only what lies wholly within the word counts."""
        shown, bare = self.quick
        scale, room = shown.scale, (word.y1 - word.y0) * edge
        left, right = _bounded(math.ceil(word.x0 * scale), shown.width), _bounded(int(word.x1 * scale), shown.width)
        top, bottom = math.ceil((word.y0 + room) * scale), int((word.y1 - room) * scale)
        for row in reversed(range(_bounded(top, shown.height), _bounded(bottom, shown.height))):
            cut = slice(row * shown.stride + left * BYTES, row * shown.stride + right * BYTES)
            inked, ground = shown.pixels[cut], bare.pixels[cut]
            if inked != ground and _differs(inked, ground):
                return True
        return False

    def is_ground(self, word: Word, colour: int) -> bool:
        """Whether the ground behind a word has that colour."""
        wanted = _channels(colour)
        every = [row[i : i + 3] for row in self.large[1].rows(word, EDGE) for i in range(0, len(row), 4 * BYTES)]
        alike = sum(all(abs(a - b) < 2 * CONTRAST for a, b in zip(p, wanted, strict=True)) for p in every)
        return alike * 2 > len(every)


class _Picture(NamedTuple):
    """A page as pixels of four bytes: blue, green, red and one that says nothing."""

    scale: float
    width: int
    height: int
    stride: int
    pixels: bytes

    @classmethod
    def of(cls, page: Any, scale: float) -> Self:
        bitmap = page.render(scale=scale, may_draw_forms=False, prefer_bgrx=True)
        made = cls(scale, bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()
        return made

    def rows(self, word: Word, edge: float) -> Iterator[bytes]:
        """The pixels that a word's box touches, row by row."""
        room = (word.y1 - word.y0) * edge
        left, right = _bounded(round(word.x0 * self.scale), self.width), _bounded(round(word.x1 * self.scale), self.width)
        top = _bounded(int((word.y0 + room) * self.scale), self.height)
        bottom = _bounded(int((word.y1 - room) * self.scale) + 1, self.height)
        for at in range(top * self.stride, bottom * self.stride, self.stride):
            yield self.pixels[at + left * BYTES : at + max(right, left + 1) * BYTES]


def _differs(shown: bytes, bare: bytes) -> bool:
    for one, ground in ((shown[n::BYTES], bare[n::BYTES]) for n in range(3)):
        least, most = min(ground, default=0), max(ground, default=0)
        if least != most and any(abs(a - b) >= CONTRAST for a, b in zip(one, ground, strict=True)):
            return True
        if least == most and ground and (most - min(one) >= CONTRAST or max(one) - least >= CONTRAST):
            return True
    return False


def _nearer(shown: bytes, bare: bytes, colour: int) -> bool:
    """Whether some pixel was moved towards a colour."""
    wanted = _channels(colour)
    for at in range(0, len(shown) - 2, BYTES):
        after = max(abs(shown[at + n] - wanted[n]) for n in range(3))
        before = max(abs(bare[at + n] - wanted[n]) for n in range(3))
        if before - after >= CONTRAST:
            return True
    return False


def _channels(colour: int) -> tuple[int, int, int]:
    """Blue, green and red, as the picture has them."""
    return colour & 255, colour >> 8 & 255, colour >> 16 & 255


def _bounded(value: int, most: int) -> int:
    return max(0, min(most, value))
