"""What a PDF page is drawn with: its texts, what covers them, its pictures; and which text a letter belongs to."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pypdfium2 import raw

from tools.cv.page import Word
from tools.cv.pdf_frame import Box, Frame

Boxes = list[Box]
MAX_OBJECTS = 20_000
DEPTH = 6
LEAST_COVER = 8.0, 4.0
LAYER = "OC"
"""The mark of content that can be switched off."""


@dataclass(frozen=True, slots=True)
class Inked:
    """How the text that a letter belongs to is drawn."""

    mode: int = raw.FPDF_TEXTRENDERMODE_FILL
    font: int = 0
    embedded: bool = False
    after: int = 0
    """How many objects were drawn before it."""
    layered: bool = False
    clip: Box | None = None


class Objects:
    """The objects of one page, those inside forms included."""

    def __init__(self, page: Any, text: Any, frame: Frame) -> None:
        self.text, self.frame = text, frame
        self.texts: list[Any] = []
        self.modes: list[int] = []
        self.places: dict[int, int] = {}
        self.covers: list[tuple[int, Box]] = []
        """Filled shapes and pictures, each with how many objects were drawn before it."""
        self.pictures: Boxes = []
        self.known: dict[int, Inked] = {}
        self.fonts: dict[int, Any] = {}
        """The fonts of the words that were asked for."""
        self.complete = True
        every = self._walk(page.raw, raw.FPDFPage_CountObjects, raw.FPDFPage_GetObject, 0)
        for place, (thing, kind) in enumerate(every):
            self._note(thing, kind, place)

    def _walk(self, holder: Any, count: Any, get: Any, depth: int) -> Iterator[tuple[Any, int]]:
        every = count(holder)
        self.complete = self.complete and every + len(self.texts) <= MAX_OBJECTS and depth < DEPTH
        for number in range(every if self.complete else 0):
            thing = get(holder, number)
            kind = raw.FPDFPageObj_GetType(thing)
            if kind == raw.FPDF_PAGEOBJ_FORM:
                yield from self._walk(thing, raw.FPDFFormObj_CountObjects, raw.FPDFFormObj_GetObject, depth + 1)
            yield thing, kind

    def _note(self, thing: Any, kind: int, place: int) -> None:
        if kind == raw.FPDF_PAGEOBJ_TEXT:
            self.texts.append(thing)
            self.places[_address(thing)] = place
            return
        box = self._bounds(thing)
        if kind == raw.FPDF_PAGEOBJ_IMAGE:
            self.pictures.append(box)
        if self.texts and kind != raw.FPDF_PAGEOBJ_FORM and (kind != raw.FPDF_PAGEOBJ_PATH or _filled(thing)):
            large = box[2] - box[0] > LEAST_COVER[0] and box[3] - box[1] > LEAST_COVER[1]
            self.covers += [(place, box)] if large else []

    def covered(self, word: Word, inked: Inked) -> bool:
        """Whether something was drawn over a word after it."""
        return any(place > inked.after and is_inside(word, box) for place, box in self.covers)

    def hide_text(self) -> bool:
        """Makes all text invisible for the next drawing of the page; False where not all of it could be reached."""
        self.modes = [raw.FPDFTextObj_GetTextRenderMode(thing) for thing in self.texts]
        for thing in self.texts:
            raw.FPDFTextObj_SetTextRenderMode(thing, raw.FPDF_TEXTRENDERMODE_INVISIBLE)
        return self.complete

    def show_text(self) -> None:
        """Gives all text back the way in which it was drawn."""
        for thing, mode in zip(self.texts, self.modes, strict=False):
            raw.FPDFTextObj_SetTextRenderMode(thing, mode)

    def of(self, index: int) -> Inked:
        """How the letter with that number in the page's text is drawn."""
        thing = raw.FPDFText_GetTextObject(self.text, index)
        if not thing:
            return Inked()
        address = _address(thing)
        if address not in self.known:
            self.known[address] = self._inked(thing, address)
        return self.known[address]

    def outline(self, index: int) -> int:
        """The colour of a letter's outline as 0xRRGGBB."""
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFText_GetStrokeColor(self.text, index, red, green, blue, alpha)
        return red.value << 16 | green.value << 8 | blue.value

    def _inked(self, thing: Any, address: int) -> Inked:
        font = raw.FPDFTextObj_GetFont(thing)
        if font:
            self.fonts[_address(font)] = font
        return Inked(
            mode=raw.FPDFTextObj_GetTextRenderMode(thing),
            after=self.places.get(address, 0),
            font=_address(font) if font else 0,
            embedded=bool(font) and raw.FPDFFont_GetIsEmbedded(font) == 1,
            layered=LAYER in _marks(thing),
            clip=self._clip(thing),
        )

    def _clip(self, thing: Any) -> Box | None:
        """The rectangle around what the text is clipped to, where it is clipped."""
        clip = raw.FPDFPageObj_GetClipPath(thing)
        count = raw.FPDFClipPath_CountPaths(clip) if clip else 0
        boxes = [box for number in range(max(0, count)) if (box := self._path_box(clip, number))]
        if not boxes:
            return None
        return max(b[0] for b in boxes), max(b[1] for b in boxes), min(b[2] for b in boxes), min(b[3] for b in boxes)

    def _path_box(self, clip: Any, number: int) -> Box | None:
        x, y = ctypes.c_float(), ctypes.c_float()
        points: list[tuple[float, float]] = []
        for at in range(raw.FPDFClipPath_CountPathSegments(clip, number)):
            segment = raw.FPDFClipPath_GetPathSegment(clip, number, at)
            if raw.FPDFPathSegment_GetPoint(segment, x, y):
                points.append(self.frame.point(x.value, y.value))
        if not points:
            return None
        xs, ys = [p[0] for p in points], [p[1] for p in points]
        return min(xs), min(ys), max(xs), max(ys)

    def _bounds(self, thing: Any) -> Box:
        left, bottom, right, top = (ctypes.c_float() for _ in range(4))
        raw.FPDFPageObj_GetBounds(thing, left, bottom, right, top)
        return self.frame.box(left.value, bottom.value, right.value, top.value)


def _address(thing: Any) -> int:
    return ctypes.addressof(thing.contents)


def _marks(thing: Any) -> set[str]:
    names = set()
    buffer, length = ctypes.create_string_buffer(64), ctypes.c_ulong()
    for number in range(max(0, raw.FPDFPageObj_CountMarks(thing))):
        mark = raw.FPDFPageObj_GetMark(thing, number)
        wide = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
        if mark and raw.FPDFPageObjMark_GetName(mark, wide, 64, length):
            names.add(buffer.raw[: length.value].decode("utf-16-le", "replace").rstrip("\0"))
    return names


def _filled(path: Any) -> bool:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    return bool(raw.FPDFPath_GetDrawMode(path, mode, stroke)) and mode.value != raw.FPDF_FILLMODE_NONE


def is_inside(word: Word, box: Box) -> bool:
    """Whether the middle of a word lies in a box."""
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]
