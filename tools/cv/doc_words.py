"""Binary Word files (.doc) as lines: main text, headers and text boxes; macros and embedded objects are never touched."""

import re
from dataclasses import dataclass, field, replace

from tools.cv.doc_parts import Binary, Properties, open_doc
from tools.cv.flow import WHITE, Cells, Flow, Look, Piece
from tools.cv.page import Document, Line

BOLD, ITALIC, HIDDEN, DELETED, SIZE = 0x0835, 0x0836, 0x083C, 0x0800, 0x4A43
COLOUR_OLD, COLOUR, HIGHLIGHT, SHADE_OLD, SHADE, SYMBOL = 0x2A42, 0x6870, 0x2A0C, 0x4866, 0xCA71, 0x6A09
IN_TABLE, ROW_END, LIST, OUTLINE, BEFORE = 0x2416, 0x2417, 0x460B, 0x2640, 0xA413
PARAGRAPH_SHADE_OLD, PARAGRAPH_SHADE = 0x442D, 0xC64D
WHITE_NUMBER = 8
HEADINGS = range(1, 10)
"""The styles that are headings in every file."""
LETTERS = {"\x0b": "\n", "\x0c": "\n", "\x0e": "\n", "\x1e": "-", "\x1f": "", "\xa0": "\u00a0"}
DROPPED = re.compile(r"[\x00-\x06\x08\x0f-\x12\x16-\x1d]")
CELL, FIELD_BEGIN, FIELD_MIDDLE, FIELD_END = "\x07", "\x13", "\x14", "\x15"
MARKS = re.compile(r"([\r\x07\x13\x14\x15])")
LINK = re.compile(r'HYPERLINK\s+"?([^"\s]+)')


@dataclass(slots=True)
class _Walk:
    """One pass over a part of the file."""

    file: Binary
    flow: Flow
    out: list[Line] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    row: Cells = field(default_factory=list)
    cell: list[Line] = field(default_factory=list)
    fields: list[list[str]] = field(default_factory=list)
    """What each open field says it is, up to its middle; then its link."""
    shown: list[bool] = field(default_factory=list)

    def read(self, first: int, last: int, *, boxed: bool = False) -> list[Line]:
        """The lines of letters first..last."""
        for text, place in self.file.stretches(first, last):
            look = _look(self.file.characters.at(place)[0])
            for part in (p for p in MARKS.split(text) if p):
                self._part(part, place, replace(look, shaded=look.shaded or boxed))
        self._end({}, 0)
        self.out += [line for cell in (*self.row, self.cell) for line in cell]
        return self.out

    def _part(self, part: str, place: int, look: Look) -> None:
        if part in {FIELD_BEGIN, FIELD_MIDDLE, FIELD_END}:
            return self._field(part)
        if self.shown and not all(self.shown):
            self.fields[-1].append(part)
            return None
        if part in {"\r", CELL}:
            return self._end(*self.file.paragraphs.at(place), cell=part == CELL)
        link = next((f[0] for f in reversed(self.fields) if f), "")
        text = DROPPED.sub("", "".join(LETTERS.get(c, c) for c in part))
        self.pieces.append(Piece(text, look, link))
        return None

    def _field(self, mark: str) -> None:
        """A field begins with what it is, which nobody sees, then shows its result."""
        if mark == FIELD_BEGIN:
            self.fields.append([])
            self.shown.append(False)
        elif self.fields and mark == FIELD_MIDDLE:
            found = LINK.search("".join(self.fields[-1]))
            self.fields[-1] = [found[1]] if found else []
            self.flow.links += [(found[1], 1)] if found else []
            self.shown[-1] = True
        elif self.fields:
            self.fields.pop()
            self.shown.pop()

    def _end(self, properties: Properties, style: int, *, cell: bool = False) -> None:
        """Ends a paragraph; in a table maybe a cell or a row, too."""
        pieces, self.pieces = self.pieces, []
        look = _paragraph(properties, style)
        lines = self.flow.paragraph(pieces, look, shaded=look.shaded)
        if cell and _on(properties, ROW_END):
            self.out += self.flow.table([self.row])
            self.row, self.cell = [], []
        elif cell:
            self.row.append([*self.cell, *lines])
            self.cell = []
        else:
            (self.cell if _on(properties, IN_TABLE) else self.out).extend(lines)


def _on(properties: Properties, name: int) -> bool | None:
    value = properties.get(name)
    return None if not value or value[0] == 0x80 else bool(value[0])  # noqa: PLR2004 - 0x80 leaves it to the style


def _look(properties: Properties) -> Look:
    size = properties.get(SIZE, b"")
    colour, old = properties.get(COLOUR, b""), properties.get(COLOUR_OLD, b"")
    written = colour[:3].hex().upper() if len(colour) > 3 and not colour[3] else ""  # noqa: PLR2004 - red, green, blue, automatic
    return Look(
        bold=_on(properties, BOLD),
        italic=_on(properties, ITALIC),
        size=int.from_bytes(size, "little") / 2 if size else None,
        colour=written or ("FFFFFF" if old[:1] == bytes([WHITE_NUMBER]) else ""),
        hidden=_on(properties, HIDDEN) or _on(properties, DELETED) or None,
        shaded=bool(properties.get(HIGHLIGHT, b"\0")[0]) or _shaded(properties, SHADE, SHADE_OLD),
    )


def _shaded(properties: Properties, name: int, old: int) -> bool:
    """Whether a colour other than white stands behind: the ground of a shading is its second colour."""
    ground = properties.get(name, b"")[4:8]
    number = int.from_bytes(properties.get(old, b""), "little") >> 5 & 0x1F
    return (len(ground) == 4 and not ground[3] and ground[:3].hex().upper() not in WHITE) or number not in {0, WHITE_NUMBER}  # noqa: PLR2004 - as above


def _paragraph(properties: Properties, style: int) -> Look:
    level = properties.get(OUTLINE, b"\x09")
    heading = style if style in HEADINGS else level[0] + 1 if level and level[0] < len(HEADINGS) else 0
    listed = properties.get(LIST, b"")
    before = int.from_bytes(properties.get(BEFORE, b""), "little") / 20
    shaded = _shaded(properties, PARAGRAPH_SHADE, PARAGRAPH_SHADE_OLD)
    return Look(heading=heading, bullet=any(listed) or None, before=before, shaded=shaded)


def read_doc(data: bytes) -> Document:
    """Reads a binary Word file.

    Raises:
        FileRefused: encrypted, older than Word 97, or broken.
    """
    file, flow = open_doc(data), Flow()
    main, notes, heads, macros, comments, ends, boxes = file.counts
    body = _Walk(file, flow).read(0, main)
    first = main + notes
    edges = _Walk(file, flow).read(first, first + heads)
    first += heads + macros + comments + ends
    for line in (boxed := _Walk(file, flow).read(first, first + boxes, boxed=True)):
        line.block = flow.blocks + 1
    flow.blocks += 1
    return flow.document(flow.pages([], [*body, *boxed], edges), "doc")
