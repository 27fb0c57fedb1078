"""Formats whose text flows (Word, HTML, RTF, OpenDocument): letters with their look become lines, tables become rows.

Each reader walks its own marks and hands over pieces of paragraphs and rows of cells; what a tab, a bullet, a white word
or a table of two columns means is the same for all and stands here.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tools.cv.asides import spelled
from tools.cv.headings import is_heading
from tools.cv.page import Document, Hidden, Line, Word, unspaced
from tools.cv.plain_words import BULLET
from tools.cv.tidy import tidy

PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|página|pagina|strona|страница)?\W*\d{1,3}\W*(?:(?:of|von|de|di|van|z|из|/)\W*\d{1,3})?\W*$", re.IGNORECASE
)
_NEARLY = [f"{level:02X}" for level in range(0xF2, 0x100)]
WHITE = frozenset(red + green + blue for red in _NEARLY for green in _NEARLY for blue in _NEARLY)
"""Colours that no eye tells from white paper."""
TAB_SPACES = 3
"""More spaces than this stand for a tab."""
LISTED = re.compile(r"(?<=[^\s.!?:])[ \u00a0]{2,3}(?=\S)")
"""Two or three spaces within a line that end no sentence."""
LISTED_GAPS, SET_APART = 2, 1
"""This many of them part the items of a list; then more than one space is a tab."""
TINY = 2.0
LONG_CELL = 6


@dataclass(slots=True)
class Look:
    """How a run or a paragraph looks; None where nothing says so."""

    bold: bool | None = None
    italic: bool | None = None
    size: float | None = None
    colour: str = ""
    hidden: bool | None = None
    shaded: bool = False
    heading: int = 0
    bullet: bool | None = None
    before: float | None = None
    ground: str = ""
    """The colour laid behind the letters themselves."""

    def under(self, other: "Look") -> "Look":
        """This look, with `other` where this says nothing."""
        return Look(
            self.bold if self.bold is not None else other.bold,
            self.italic if self.italic is not None else other.italic,
            self.size if self.size is not None else other.size,
            self.colour or other.colour,
            self.hidden if self.hidden is not None else other.hidden,
            self.shaded or other.shaded,
            self.heading or other.heading,
            self.bullet if self.bullet is not None else other.bullet,
            self.before if self.before is not None else other.before,
            self.ground or other.ground,
        )


@dataclass(slots=True)
class Piece:
    """Letters of one look. A tab begins a cell, a line feed a line; `unseen` says why nobody would see them."""

    text: str
    look: Look
    link: str = ""
    unseen: str = ""


Cells = list[list[Line]]


@dataclass(slots=True)
class Flow:
    """What was seen so far: hidden words, link targets, how many blocks there were and how many empty paragraphs stand above."""

    hidden: list[Hidden] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    blocks: int = 0
    empty: int = 0

    def paragraph(self, pieces: list[Piece], look: Look, *, shaded: bool = False) -> list[Line]:
        """The lines of a paragraph: white space parts words, tabs part cells, breaks part lines."""
        rows: list[list[Word]] = [[]]
        space = ""
        wide = SET_APART if len(LISTED.findall("".join(p.text for p in pieces))) >= LISTED_GAPS else TAB_SPACES
        for piece in pieces:
            if why := piece.unseen or _unseen(piece, shaded=shaded):
                self._set_aside(piece.text, why)
                continue
            self.hidden += spelled(piece.text)
            for part in re.findall(r"\n|\s+?(?=\n)|[^\S\n]+|\S+", tidy(piece.text)):
                if part == "\n":
                    rows.append([])
                    space = ""
                    continue
                space = _put(rows[-1], part, (space, wide), piece)
        return self._spaced([_line(unspaced(row), look) for row in rows if row], look)

    def _set_aside(self, text: str, why: str) -> None:
        if text.strip():
            self.hidden.append(Hidden(text.strip(), why))

    def _spaced(self, lines: list[Line], look: Look) -> list[Line]:
        if not lines:
            self.empty += 1
        for line in lines:
            line.gap = float(self.empty) or (0.5 if (look.before or 0) >= 5 and line is lines[0] else 0.0)  # noqa: PLR2004 - points
            self.empty = 0
        return lines

    def box(self, read: Callable[[], list[Line]]) -> list[Line]:
        """The lines of a text box: a block of their own."""
        self.blocks += 1
        lines = read()
        for line in lines:
            line.block = self.blocks
        return lines

    def table(self, rows: list[Cells]) -> list[Line]:
        """The lines of a table: columns one after another, or row by row."""
        out: list[Line] = []
        for row in rows:
            filled = [c for c in row if c]
            out += self._cell_by_cell(filled) if _is_layout(filled) else _row_by_row(filled)
        self.blocks += 1
        return out

    def _cell_by_cell(self, cells: Cells) -> list[Line]:
        out: list[Line] = []
        for cell in cells:
            self.blocks += 1
            cell[0].gap = 2.0
            for line in cell:
                line.block = line.block or self.blocks
            out += cell
        return out

    def pages(self, headers: list[Line], body: list[Line], footers: list[Line]) -> list[Line]:
        """What stands on the pages: heads first, feet last as blocks of their own, each once and without page numbers."""
        edge = {x.text for x in (*headers, *footers)}
        self.blocks += 1
        for line in footers:
            line.block, line.gap = self.blocks, 2.0
        seen: set[str] = set()
        out: list[Line] = []
        for line in (*headers, *body, *footers):
            if not PAGE_NUMBER.match(line.text) and not (line.text in edge and line.text in seen):
                out.append(line)
                seen.add(line.text)
        return out

    def document(self, lines: list[Line], engine: str) -> Document:
        """The lines with all that was seen beside them."""
        return Document(lines, engine=engine, hidden=self.hidden, links=list(dict.fromkeys(self.links)))


def _row_by_row(cells: Cells) -> list[Line]:
    """The first lines of the cells as one line, then what is left of each cell."""
    if len(cells) < 2:  # noqa: PLR2004 - nothing to join
        return cells[0] if cells else []
    words: list[Word] = []
    for cell in cells:
        first = [replace(w) for w in cell[0].words]
        first[0].tab = bool(words)
        words += first
    joined = Line(words, bullet=cells[0][0].bullet, heading=cells[0][0].heading, gap=0.5)
    return [joined, *(line for cell in cells for line in cell[1:])]


def _is_layout(cells: Cells) -> bool:
    """Whether the cells of a row are columns to be read one after another."""
    long = sum(len(c) > LONG_CELL for c in cells)
    headed = sum(any(is_heading(line.text) for line in c) and len(c) > 1 for c in cells)
    return len(cells) > 1 and (long > 1 or headed > 1 or (headed == 1 and long == 1))


def _put(row: list[Word], part: str, space: tuple[str, int], piece: Piece) -> str:
    """Adds letters to a row, after white space as a word of their own. Returns the white space that is open.

    `space` is the white space before them and how many spaces are less than a tab.
    """
    white, wide = space
    if part.isspace():
        return white + part
    if row and not white:
        row[-1].text += part
        return ""
    look = piece.look
    tab = bool(row) and ("\t" in white or len(white) > wide)
    row.append(Word(part, size=look.size or 0.0, bold=bool(look.bold), italic=bool(look.italic), link=piece.link, tab=tab))
    return ""


def _line(row: list[Word], look: Look) -> Line:
    marked = len(row) > 1 and BULLET.match(row[0].text + " x") and not row[0].text.rstrip(".)").isdigit()
    if row[0].text.startswith("・") and len(row[0].text) > 1:
        row[0].text = row[0].text[1:]
        return Line(row, bullet=True, heading=look.heading)
    if marked:
        row = row[1:]
        row[0].tab = False
    bullet = bool(marked) or (bool(look.bullet) and not look.heading)
    return Line(row, bullet=bullet, heading=look.heading)


def _unseen(piece: Piece, *, shaded: bool) -> str:
    look = piece.look
    if look.hidden:
        return "vanish"
    if look.size is not None and look.size < TINY:
        return "tiny"
    return "white" if look.colour in WHITE and not (shaded or look.shaded) else ""
