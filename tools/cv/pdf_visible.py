"""Which words of a PDF page a reader would not see: white, tiny, off the page, invisible or covered.

Light letters on a dark side bar are seen and white ones on white are not; nothing in the file says which is which.
So words that might be unseen are looked for in a picture of the page, and only such words cost one.
"""

import ctypes
from typing import Any

from pypdfium2 import raw

from tools.cv.page import Word

TINY = 2.0
LIGHT = 200
"""From this brightness (of 255) on, letters might vanish on white."""
CONTRAST = 14
"""Least difference of brightness that an eye can tell, of 255."""
MAX_OBJECTS = 5000
OUTSIDE = 2.0


def unseen(page: Any, words: list[Word], size: tuple[float, float]) -> tuple[list[Word], list[tuple[str, str]]]:
    """Splits words into those that are seen and, joined, those that are not with the reason.

    A page all of whose words are invisible is a scan with its recognised text laid under the picture: that is read.
    """
    covers, modes = _objects(page, size[1])
    reasons = {number: why for number, word in enumerate(words) if (why := _surely(word, size, modes))}
    if words and len(reasons) == len(words) and set(reasons.values()) == {"invisible"}:
        return words, []
    suspects: list[tuple[int, str]] = []
    for number, word in enumerate(words):
        light = _bright(word.colour) >= LIGHT
        if number not in reasons and (light or any(_inside(word, box) for box in covers)):
            suspects.append((number, "white" if light else "covered"))
    if suspects:
        picture = _Picture(page, size)
        reasons |= {n: why for n, why in suspects if not picture.shows(words[n])}
    return [w for n, w in enumerate(words) if n not in reasons], _joined(words, reasons)


def _joined(words: list[Word], reasons: dict[int, str]) -> list[tuple[str, str]]:
    groups: list[tuple[list[str], str, int]] = []
    for number, why in sorted(reasons.items()):
        if groups and groups[-1][1] == why and groups[-1][2] == number - 1:
            groups[-1] = ([*groups[-1][0], words[number].text], why, number)
        else:
            groups.append(([words[number].text], why, number))
    return [(" ".join(texts), why) for texts, why, _ in groups]


def _surely(word: Word, size: tuple[float, float], invisible: list[tuple[float, float, float, float]]) -> str:
    if word.x1 < OUTSIDE or word.y1 < OUTSIDE or word.x0 > size[0] - OUTSIDE or word.y0 > size[1] - OUTSIDE:
        return "off_page"
    if word.size < TINY and word.y1 - word.y0 < TINY * 2:
        return "tiny"
    if word.colour == -1 or any(_inside(word, box) for box in invisible):
        return "invisible"
    return ""


def _bright(colour: int) -> float:
    return 0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255)


def _inside(word: Word, box: tuple[float, float, float, float]) -> bool:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


Boxes = list[tuple[float, float, float, float]]


def _objects(page: Any, height: float) -> tuple[Boxes, Boxes]:
    """Boxes drawn after some text (they may cover it), and boxes of text drawn in the invisible mode."""
    covers: Boxes = []
    invisible: Boxes = []
    seen_text = False
    for number in range(min(raw.FPDFPage_CountObjects(page.raw), MAX_OBJECTS)):
        thing = raw.FPDFPage_GetObject(page.raw, number)
        kind = raw.FPDFPageObj_GetType(thing)
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            seen_text = True
            if raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
                invisible.append(_bounds(thing, height))
        elif seen_text and (kind == raw.FPDF_PAGEOBJ_IMAGE or (kind == raw.FPDF_PAGEOBJ_PATH and _filled(thing))):
            covers.append(_bounds(thing, height))
    return [b for b in covers if b[2] - b[0] > TINY * 4 and b[3] - b[1] > TINY * 2], invisible


def _filled(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, mode, stroke)) and mode.value != raw.FPDF_FILLMODE_NONE


def _bounds(thing: Any, height: float) -> tuple[float, float, float, float]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
    return left.value, height - top.value, right.value, height - bottom.value


class _Picture:
    """The page in grey, a few points to the pixel, to look words up in."""

    def __init__(self, page: Any, size: tuple[float, float]) -> None:
        self.scale = min(1.5, 2000 / max(size))
        bitmap = page.render(scale=self.scale, grayscale=True)
        self.width, self.height, self.stride = bitmap.width, bitmap.height, bitmap.stride
        self.channels = bitmap.n_channels
        self.pixels = bytes(bitmap.buffer)
        bitmap.close()

    def shows(self, word: Word) -> bool:
        """Whether anything in the word's box differs from its ground."""
        x0, x1 = (_bounded(round(x * self.scale), self.width) for x in (word.x0 - 0.5, word.x1 + 0.5))
        y0, y1 = (_bounded(round(y * self.scale), self.height) for y in (word.y0, word.y1))
        dark, light = 255, 0
        for row in range(y0, y1):
            at = row * self.stride
            line = self.pixels[at + x0 * self.channels : at + x1 * self.channels : self.channels]
            if line:
                dark, light = min(dark, *line), max(light, *line)
        return light - dark >= CONTRAST


def _bounded(value: int, most: int) -> int:
    return max(0, min(most, value))
