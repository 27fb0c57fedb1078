"""Which words of a PDF page a reader would not see: white, tiny, off the page, transparent, clipped, covered, switched off.

Light letters on a dark side bar are seen and white ones on white are not; nothing in the file says which is which. So the
page is drawn twice, with its text and without: a word that changes nothing in the picture is not seen, whatever the trick.
What the file says of the word then only names the reason.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from pypdfium2 import raw

from tools.cv.page import Word
from tools.cv.pdf_frame import Frame
from tools.cv.pdf_objects import Boxes, Inked, Objects, is_inside
from tools.cv.pdf_picture import Pictures

TINY = 2.0
NARROW = 0.25
"""Room for each letter, in points, under which no eye can part them."""
LIGHT = 200
"""From this brightness (of 255) on, unseen letters are called white."""
OUTSIDE = 2.0
DECEIVING = {raw.FPDF_TEXTRENDERMODE_CLIP, raw.FPDF_TEXTRENDERMODE_STROKE}
"""What our library draws though others do not."""
RECOGNISED, PICTURED = 0.8, 0.5
"""Shares of the words and of the page from which invisible words over a picture are a scan's recognised text."""


def unseen(page: Any, objects: Objects, words: list[Word], frame: Frame) -> tuple[list[Word], list[tuple[str, str]]]:
    """Splits words into those that are seen and, joined, those that are not with the reason.

    A page whose words are invisible over its picture is a scan with its recognised text laid under: that is read.
    """
    size = frame.size
    look = _Look(size, objects, [objects.of(word.order) for word in words])
    reasons = {number: why for number, word in enumerate(words) if (why := look.surely(word, number))}
    invisible = [n for n, why in reasons.items() if why == "invisible"]
    if len(invisible) == len(words) or _is_scan(len(invisible) / max(1, len(words)), objects.pictures, size):
        reasons = {n: why for n, why in reasons.items() if why != "invisible"}
        return _split(words, reasons)
    pictures = Pictures(page, size, objects)
    if pictures.drawn:
        crossing = _crossing(words)
        left = [n for n in range(len(words)) if n not in reasons]
        dark = {n for n in left if not pictures.shows(words[n], crossed=n in crossing)}
        look.fonts_shown = {look.inked[n].font for n in left if n not in dark}
        reasons |= {n: why for n in left if (why := look.guess(words[n], n, pictures, shown=n not in dark))}
    return _split(words, reasons)


def _is_scan(share: float, pictures: Boxes, size: tuple[float, float]) -> bool:
    largest = max(((b[2] - b[0]) * (b[3] - b[1]) for b in pictures), default=0.0)
    return share > RECOGNISED and largest > PICTURED * size[0] * size[1]


def _split(words: list[Word], reasons: dict[int, str]) -> tuple[list[Word], list[tuple[str, str]]]:
    groups: list[tuple[list[str], str, int]] = []
    for number, why in sorted(reasons.items()):
        if groups and groups[-1][1] == why and groups[-1][2] == number - 1:
            groups[-1] = ([*groups[-1][0], words[number].text], why, number)
        else:
            groups.append(([words[number].text], why, number))
    return [w for n, w in enumerate(words) if n not in reasons], [(" ".join(texts), why) for texts, why, _ in groups]


@dataclass(slots=True)
class _Look:
    """What the file says of its words."""

    size: tuple[float, float]
    objects: Objects
    inked: list[Inked]
    fonts_shown: set[int] = field(default_factory=set)

    def surely(self, word: Word, number: int) -> str:
        """The reason why a word cannot be seen, told by the file alone."""
        if word.x1 < OUTSIDE or word.y1 < OUTSIDE or word.x0 > self.size[0] - OUTSIDE or word.y0 > self.size[1] - OUTSIDE:
            return "off_page"
        if word.colour == -1 or self.inked[number].mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE:
            return "invisible"
        narrow = word.x1 - word.x0 < NARROW * len(word.text) and word.y1 - word.y0 < 3 * word.size
        return "tiny" if (word.size < TINY and word.y1 - word.y0 < TINY * 2) or narrow else ""

    def guess(self, word: Word, number: int, pictures: Pictures, *, shown: bool) -> str:
        """The likely reason why a word does not show; none where it does, or its letters may only be missing on this machine.

        Our library draws what others do not: words that are a mere clip, and outlines in the colour of their ground.
        """
        inked = self.inked[number]
        if shown and inked.mode not in DECEIVING:
            return ""
        covered = self.objects.covered(word, inked)
        outlined = inked.mode == raw.FPDF_TEXTRENDERMODE_STROKE
        colour = self.objects.outline(word.order) if outlined else word.colour
        if shown:
            mere_clip = inked.mode == raw.FPDF_TEXTRENDERMODE_CLIP and not covered
            lost = outlined and pictures.is_ground(word, colour)
            return "invisible" if mere_clip else _coloured(colour) if lost else ""
        if inked.clip and not is_inside(word, inked.clip):
            return "clipped"
        if inked.layered:
            return "layer"
        if covered:
            return "covered"
        if pictures.is_ground(word, colour):
            return _coloured(colour)
        return "invisible" if inked.embedded or (inked.font in self.fonts_shown and word.text.isascii()) else ""


def _coloured(colour: int) -> str:
    return "white" if _bright(colour) >= LIGHT else "background"


def _bright(colour: int) -> float:
    return 0.3 * (colour >> 16 & 255) + 0.59 * (colour >> 8 & 255) + 0.11 * (colour & 255)


BAND = 4.0


def _crossing(words: list[Word]) -> set[int]:
    """Words that lie across others of another colour, so that the ink in their place may not be theirs."""
    bands: dict[int, list[int]] = {}
    found: set[int] = set()
    if len({word.colour for word in words}) < 2:  # noqa: PLR2004 - of one colour
        return found
    for number, word in enumerate(words):
        top, bottom = _core(word)
        for band in range(int(top // BAND), int(bottom // BAND) + 1):
            others = bands.setdefault(band, [])
            for other in _over(word, words, others):
                found |= {number, other}
            others.append(number)
    return found


def _over(word: Word, words: list[Word], others: Iterable[int]) -> Iterable[int]:
    top, bottom = _core(word)
    for number in others:
        other = words[number]
        if other.colour == word.colour or other.x0 >= word.x1 or other.x1 <= word.x0:
            continue
        above, below = _core(other)
        shared = min(word.x1, other.x1) - max(word.x0, other.x0)
        narrower = min(word.x1 - word.x0, other.x1 - other.x0)
        if shared > 0.2 * narrower and min(bottom, below) > max(top, above):
            yield number


def _core(word: Word) -> tuple[float, float]:
    room = (word.y1 - word.y0) * 0.25
    return word.y0 + room, word.y1 - room
