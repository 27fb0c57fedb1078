"""Word files as lines: the body in order, tables, text boxes, content controls, headers and footers."""

import re
from dataclasses import dataclass, field
from functools import partial

from tools.cv.docx_asides import file_of, properties_of, remarks, set_aside
from tools.cv.docx_ground import PAPER, UNKNOWN, Place, box_place, fill, inked, page_ground, paragraph_place, row_place, unseen
from tools.cv.docx_parts import (
    Node,
    Parts,
    attribute,
    child,
    local,
    open_docx,
    open_flat,
    open_wordml,
    paragraph_look,
    run_look,
    words_of,
)
from tools.cv.flow import Flow, Look, Piece
from tools.cv.page import Document, Hidden, Line

LETTERS = {"t", "tab", "br", "cr", "noBreakHyphen", "sym"}
SKIPPED = {"del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sectPr", "binData"}
FIELD_LINK = re.compile(r'HYPERLINK\s+"([^"]+)"')


@dataclass(slots=True)
class _Walk:
    """One pass over a Word file; a place says what the words being read stand on."""

    parts: Parts
    flow: Flow = field(default_factory=Flow)

    def lines(self, node: Node, place: Place) -> list[Line]:
        """Lines of everything inside a node."""
        out: list[Line] = []
        for item in node:
            read = {"p": self._paragraph, "tbl": self._table}.get(local(item), self.lines)
            out += [] if local(item) in SKIPPED else read(item, place)
        return out

    def _table(self, table: Node, place: Place) -> list[Line]:
        properties = child(table, "tblPr")
        styled = attribute(child(properties, "tblStyle"), "val") in self.parts.shaded_tables
        place = place.on(UNKNOWN if styled else "").on(fill(properties))
        rows: list[list[list[Line]]] = []
        for row in _inside(table, "tr"):
            cells = _inside(row, "tc")
            inside = row_place(row, place)
            rows.append([self.lines(c, inside.on(fill(child(c, "tcPr")))) for c in cells])
        return self.flow.table(rows)

    def _paragraph(self, paragraph: Node, place: Place) -> list[Line]:
        properties = child(paragraph, "pPr")
        look = paragraph_look(properties)
        look = look.under(self.parts.look(attribute(child(properties, "pStyle"), "val", "Normal")))
        pieces, boxes = self._pieces(paragraph, look)
        inside = paragraph_place(properties, place)
        for piece in pieces:
            piece.unseen = unseen(piece.look, inside)
        lines = self.flow.paragraph(pieces, look, shaded=True)
        for box in boxes:
            lines += self.flow.box(partial(self.lines, box, box_place(box, place)))
        return lines

    def _pieces(self, paragraph: Node, look: Look) -> tuple[list[Piece], list[Node]]:
        """Letters of a paragraph with their look, and the text boxes anchored in it."""
        pieces: list[Piece] = []
        boxes: list[Node] = []
        todo: list[tuple[Node, Look, str]] = [(n, look, "") for n in reversed(paragraph)]
        while todo:
            node, style, link = todo.pop()
            name = local(node)
            if name == "txbxContent":
                boxes.append(node)
                continue
            if name == "annotation" and attribute(node, "type") == "Word.Comment":
                self.flow.hidden += [Hidden(words, "comment")] if (words := words_of(node)) else []
                continue
            if name in LETTERS:
                pieces.append(Piece(_letters(node, name), style, link))
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
        self.flow.links += [(target, 1)] if target else []
        return target

    def _run(self, run: Node, look: Look) -> Look:
        properties = child(run, "rPr")
        own = inked(run_look(properties), properties)
        return own.under(self.parts.look(attribute(child(properties, "rStyle"), "val"))).under(look).under(self.parts.default)


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
    return fixed.get(name) or "".join([node.text or "", *(_letters(n, local(n)) + (n.tail or "") for n in node)])


def read_docx(data: bytes) -> Document:
    """Reads a DOCX."""
    return _read(open_docx(data), "docx", properties_of(data))


def read_flat(data: bytes) -> Document:
    """Reads a Word document whose parts stand in one XML file."""
    return _read(open_flat(data), "docx")


def read_wordml(data: bytes) -> Document:
    """Reads a Word 2003 XML document (some programs call it .doc)."""
    return _read(open_wordml(data), "wordml")


def _ground(parts: Parts) -> Place:
    """What the words of a file stand on: paper, a coloured page, or what may be a shape of the body or of a header."""
    for tree in (parts.body, *parts.headers, *parts.footers):
        if (ground := page_ground(tree)) != PAPER:
            return Place(ground)
    return Place()


def _read(parts: Parts, engine: str, properties: dict[str, str] | None = None) -> Document:
    walk = _Walk(parts)
    ground = _ground(parts)
    headers = [line for header in parts.headers for line in walk.lines(header, ground)]
    body = walk.lines(parts.body, ground)
    footers = [line for footer in parts.footers for line in walk.lines(footer, ground)]
    lines = walk.flow.pages(headers, body, footers)
    walk.flow.hidden += set_aside(parts, properties or {}, " ".join(line.text for line in lines))
    document = walk.flow.document(lines, engine)
    document.remarks, document.file = remarks(parts), file_of(properties) if properties else {}
    return document
