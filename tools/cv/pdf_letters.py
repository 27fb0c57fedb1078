"""The letters of a PDF page: what PDFium tells of each, one at a time."""

import ctypes
import math
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from tools.cv.pdf_frame import Box, Frame

SOFT = "\u00ad"
"""The soft hyphen: the word goes on in the next line."""
CORK = dict(enumerate("“”„«»–—", 0x10)) | dict(enumerate(("ff", "fi", "fl", "ffi", "ffl"), 0x1B))
"""What TeX's fonts draw for control codes; fonts made of pictures do not tell."""
BULLET_FONTS = ("symbol", "dingbat", "wingding")


@dataclass(slots=True)
class Letter:
    """A letter, its number in the page's text, and where it stands."""

    index: int
    text: str
    place: Box


@dataclass(slots=True)
class Style:
    """How a letter looks."""

    size: float
    bold: bool
    italic: bool
    icon: bool


class Reader:
    """Reads single characters of one page; keeps the C buffers."""

    def __init__(self, text: Any, frame: Frame, *, from_right: bool = False) -> None:
        self.text, self.frame, self.from_right = text, frame, from_right
        self.box = raw.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.name = ctypes.create_string_buffer(128)
        self.flags = ctypes.c_int()
        self.matrix = raw.FS_MATRIX()
        self.rgba = tuple(ctypes.c_uint() for _ in range(4))
        self.styles: dict[tuple[bytes, int, float], Style] = {}

    def place(self, index: int) -> Box:
        """x0, y0, x1, y1 from the top left corner, with the font's full height."""
        raw.FPDFText_GetLooseCharBox(self.text, index, self.box)
        b, frame = self.box, self.frame
        if not frame.quarters and b.left <= b.right and b.bottom <= b.top:
            return b.left - frame.left, frame.top - b.top, b.right - frame.left, frame.top - b.bottom
        return frame.box(b.left, b.bottom, b.right, b.top)

    def base(self, index: int) -> float:
        """The height of the base line."""
        raw.FPDFText_GetCharOrigin(self.text, index, self.x, self.y)
        return self.frame.point(self.x.value, self.y.value)[1]

    def style(self, index: int) -> Style:
        """Font size as drawn, and what its font says."""
        raw.FPDFText_GetFontInfo(self.text, index, self.name, 128, self.flags)
        raw.FPDFText_GetMatrix(self.text, index, self.matrix)
        scale = math.hypot(self.matrix.c, self.matrix.d) or 1.0
        size = round(raw.FPDFText_GetFontSize(self.text, index) * scale, 1)
        key = (self.name.value, self.flags.value, size)
        if key not in self.styles:
            font = key[0].decode("utf-8", "replace").lower()
            weight = raw.FPDFText_GetFontWeight(self.text, index)
            heavy = any(w in font for w in ("bold", "black", "heavy", "semibd", "demi")) or bool(key[1] & (1 << 18))
            italic = "italic" in font or "oblique" in font or bool(key[1] & (1 << 6))
            bold = heavy or weight >= 600 or font.endswith(("-bx", "bx10", "bx12"))  # noqa: PLR2004 - CSS says 600 is semi-bold
            self.styles[key] = Style(size, bold, italic, any(w in font for w in BULLET_FONTS))
        return self.styles[key]

    def nameless(self, index: int) -> bool:
        """Whether the font has no name, as those that TeX draws letter by letter; a named one has codes of its own."""
        return bool(raw.FPDFText_GetFontInfo(self.text, index, None, 0, None) <= 1)

    def colour(self, index: int) -> int:
        """Fill colour as 0xRRGGBB; -1 when it is all but transparent."""
        red, green, blue, alpha = self.rgba
        if not raw.FPDFText_GetFillColor(self.text, index, red, green, blue, alpha):
            return 0
        return -1 if alpha.value < 20 else red.value << 16 | green.value << 8 | blue.value  # noqa: PLR2004 - of 255


def letter_of(code: int) -> str:
    """The letter of a code; PDFium's own mark for a hyphen at a line's end becomes the soft hyphen."""
    if code < 0x20 or code == 0xAD:  # noqa: PLR2004 - a control code
        return SOFT if code in {2, 0xAD} else CORK.get(code, chr(code) if code else "")
    return chr(code) if 0 < code < 0x110000 else ""  # noqa: PLR2004 - the end of Unicode
