"""Word files as lines: the body in order, tables, text boxes, content controls, headers and footers."""

import re
from dataclasses import dataclass, field, replace

from tools.cv.docx_parts import (
    WHITE,
    Look,
    Node,
    Parts,
    attribute,
    child,
    local,
    open_docx,
    open_wordml,
    paragraph_look,
    run_look,
    shade,
)
from tools.cv.headings import is_heading
from tools.cv.page import Document, Hidden, Line, Word, unspaced
from tools.cv.plain_words import BULLET
from tools.cv.tidy import tidy

LETTERS = {"t", "tab", "br", "cr", "noBreakHyphen", "sym"}
TAB_SPACES = 3
"""More spaces than this stand for a tab."""
SKIPPED = {"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sectPr", "binData"}
TINY = 2.0
PAGE_NUMBER = re.compile(
    r"^\W*(?:page|seite|página|pagina|strona|страница)?\W*\d+\W*(?:(?:of|von|de|di|van|z|из|/)\W*\d+)?\W*$", re.IGNORECASE
)
LONG_CELL = 6
FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


@dataclass(slots=True)
class _Piece:
    text: str
    look: Look
    link: str = ""


@dataclass(slots=True)
class _Walk:
    """One pass over a Word file; `shaded` says whether the words being read stand on a colour."""

    parts: Parts
    hidden: list[Hidden] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    blocks: int = 0
    empty: int = 0

    def lines(self, node: Node, *, shaded: bool = False) -> list[Line]:
        """Lines of everything inside a node."""
        out: list[Line] = []
        for item in node:
            read = {"p": self._paragraph, "tbl": self._table}.get(local(item), self.lines)
            out += [] if local(item) in SKIPPED else read(item, shaded=shaded)
        return out

    def _table(self, table: Node, *, shaded: bool) -> list[Line]:
        style = attribute(child(child(table, "tblPr"), "tblStyle"), "val")
        shaded = shaded or style in self.parts.shaded_tables
        rows: list[list[list[Line]]] = []
        for row in _inside(table, "tr"):
            cells = _inside(row, "tc")
            rows.append([self.lines(c, shaded=shaded or shade(child(c, "tcPr"))) for c in cells])
        out: list[Line] = []
        for row in rows:
            filled = [c for c in row if c]
            out += self._cell_by_cell(filled) if _is_layout(filled) else self._row_by_row(filled)
        self.blocks += 1
        return out

    def _cell_by_cell(self, cells: list[list[Line]]) -> list[Line]:
        out: list[Line] = []
        for cell in cells:
            self.blocks += 1
            cell[0].gap = 2.0
            for line in cell:
                line.block = line.block or self.blocks
            out += cell
        return out

    def _row_by_row(self, cells: list[list[Line]]) -> list[Line]:
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

    def _paragraph(self, paragraph: Node, *, shaded: bool) -> list[Line]:
        properties = child(paragraph, "pPr")
        look = paragraph_look(properties)
        look = look.under(self.parts.look(attribute(child(properties, "pStyle"), "val", "Normal")))
        pieces, boxes = self._pieces(paragraph, look)
        lines = self._made(pieces, look, shaded=shaded or shade(properties))
        if not lines:
            self.empty += 1
        for line in lines:
            line.gap = float(self.empty) or (0.5 if (look.before or 0) >= 5 and line is lines[0] else 0.0)  # noqa: PLR2004 - points
            self.empty = 0
        for box in boxes:
            self.blocks += 1
            inner = self.lines(box, shaded=True)
            for line in inner:
                line.block = self.blocks
            lines += inner
        return lines

    def _pieces(self, paragraph: Node, look: Look) -> tuple[list[_Piece], list[Node]]:
        """Letters of a paragraph with their look, and the text boxes anchored in it."""
        pieces: list[_Piece] = []
        boxes: list[Node] = []
        todo: list[tuple[Node, Look, str]] = [(n, look, "") for n in reversed(paragraph)]
        while todo:
            node, style, link = todo.pop()
            name = local(node)
            if name == "txbxContent":
                boxes.append(node)
                continue
            if name in LETTERS:
                pieces.append(_Piece(_letters(node, name), style, link))
            link = self._link(node, name) or link
            if name not in SKIPPED | LETTERS:
                style = self._run(node, style) if name == "r" else style
                todo += [(n, style, link) for n in reversed(node)]
        return pieces, boxes

    def _link(self, node: Node, name: str) -> str:
        """The target of a hyperlink, noted; an empty word for other nodes."""
        field = FIELD_LINK.search(node.text or "") if name == "instrText" else None
        target = field[1] if field else ""
        if name in {"hyperlink", "hlink"}:
            target = self.parts.targets.get(attribute(node, "id"), "") or attribute(node, "dest")
        self.links += [(target, 1)] if target else []
        return target

    def _run(self, run: Node, look: Look) -> Look:
        properties = child(run, "rPr")
        own = run_look(properties)
        return own.under(self.parts.look(attribute(child(properties, "rStyle"), "val"))).under(look).under(self.parts.default)

    def _made(self, pieces: list[_Piece], look: Look, *, shaded: bool) -> list[Line]:
        """Pieces as lines: white space parts words, tabs part cells, breaks part lines."""
        rows: list[list[Word]] = [[]]
        space = ""
        for piece in pieces:
            if why := _unseen(piece, shaded=shaded):
                self.hidden += [Hidden(piece.text.strip(), why)] if piece.text.strip() else []
                continue
            for part in re.findall(r"\n|\s+?(?=\n)|[^\S\n]+|\S+", tidy(piece.text)):
                if part == "\n":
                    rows.append([])
                    space = ""
                    continue
                space = _put(rows[-1], part, space, piece)
        return [self._line(unspaced(row), look) for row in rows if row]

    @staticmethod
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


def _put(row: list[Word], part: str, space: str, piece: _Piece) -> str:
    """Adds letters to a row, after white space as a word of their own. Returns the white space that is open."""
    if part.isspace():
        return space + part
    if row and not space:
        row[-1].text += part
        return ""
    look = piece.look
    tab = bool(row) and ("\t" in space or len(space) > TAB_SPACES)
    row.append(Word(part, size=look.size or 0.0, bold=bool(look.bold), italic=bool(look.italic), link=piece.link, tab=tab))
    return ""


def _inside(node: Node, name: str) -> list[Node]:
    """Children of that name, also within content controls."""
    out: list[Node] = []
    for item in node:
        if local(item) == name:
            out.append(item)
        elif local(item) in {"sdt", "sdtContent", "customXml", "ins"}:
            out += _inside(item, name)
    return out


def _letters(node: Node, name: str) -> str:
    fixed = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "sym": "• "}
    return fixed.get(name) or node.text or ""


def _unseen(piece: _Piece, *, shaded: bool) -> str:
    look = piece.look
    if look.hidden:
        return "vanish"
    if look.size is not None and look.size < TINY:
        return "tiny"
    return "white" if look.colour in WHITE and not (shaded or look.shaded) else ""


def _is_layout(cells: list[list[Line]]) -> bool:
    """Whether the cells of a row are columns to be read one after another."""
    long = sum(len(c) > LONG_CELL for c in cells)
    headed = sum(any(is_heading(line.text) for line in c) and len(c) > 1 for c in cells)
    return len(cells) > 1 and (long > 1 or headed > 1 or (headed == 1 and long == 1))


def read_docx(data: bytes) -> Document:
    """Reads a DOCX."""
    return _read(open_docx(data), "docx")


def read_wordml(data: bytes) -> Document:
    """Reads a Word 2003 XML document (some programs call it .doc)."""
    return _read(open_wordml(data), "wordml")


def _read(parts: Parts, engine: str) -> Document:
    walk = _Walk(parts)
    lines: list[Line] = []
    for header in parts.headers:
        lines += walk.lines(header)
    lines += walk.lines(parts.body)
    for footer in parts.footers:
        walk.blocks += 1
        made = walk.lines(footer)
        for line in made:
            line.block, line.gap = walk.blocks, 2.0
        lines += made
    edge = {x.text for h in (*parts.headers, *parts.footers) for x in _Walk(parts).lines(h)}
    seen: set[str] = set()
    unique: list[Line] = []
    for line in lines:
        if not PAGE_NUMBER.match(line.text) and not (line.text in edge and line.text in seen):
            unique.append(line)
            seen.add(line.text)
    hidden = [*walk.hidden, *(Hidden(c, "comment") for c in parts.comments if c.strip())]
    return Document(unique, engine=engine, hidden=hidden, links=list(dict.fromkeys(walk.links)))
