"""OpenDocument text as lines, zipped (.odt) or in one XML file (.fodt): paragraphs, lists, tables, frames, headers and footers."""

import io
import re
import zipfile
from dataclasses import dataclass, field, replace
from functools import partial

from tools.cv.docx_parts import Node, attribute, child, local, parse
from tools.cv.flow import WHITE, Flow, Look, Piece
from tools.cv.page import Document, Hidden, Line
from tools.cv.sniff import damaged

SKIPPED = {"tracked-changes", "note", "forms", "sequence-decls", "page-number", "page-count", "desc", "title", "object", "plugin"}
WHITE_SPACE = {"s", "tab", "line-break"}
LISTS = {"list-item", "list-header"}
HIDING = {"hidden-text", "hidden-paragraph"}
SPACES = 20
"""Most spaces that one mark may stand for."""
LENGTH = re.compile(r"(-?[\d.]+)(pt|in|cm|mm|px)")
POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "mm": 2.835, "px": 0.75}


@dataclass(slots=True)
class _Walk:
    """One pass over a document. `styles` maps names to what they say and the name they build on."""

    flow: Flow = field(default_factory=Flow)
    styles: dict[str, tuple[Look, str]] = field(default_factory=dict)

    def learn(self, root: Node | None) -> None:
        """Takes in the styles of a part of the file."""
        for node in root if root is not None else ():
            if local(node) in {"styles", "automatic-styles"}:
                for style in node:
                    name = attribute(style, "name", "*") if local(style) == "style" else "*default"
                    self.styles[name] = (_look(style), attribute(style, "parent-style-name"))

    def look(self, name: str) -> Look:
        """What a style says, with what it builds on."""
        look, seen = Look(), set[str]()
        while name and name not in seen:
            seen.add(name)
            own, name = self.styles.get(name, (Look(), ""))
            look = look.under(own)
        return look

    def lines(self, node: Node, *, shaded: bool = False, bullet: bool = False) -> list[Line]:
        """Lines of everything inside a node."""
        out: list[Line] = []
        for item in node:
            made = self._item(item, shaded=shaded, bullet=bullet)
            out += made
            bullet = bullet and not (made and local(item) in {"p", "h"})
        return out

    def _item(self, item: Node, *, shaded: bool, bullet: bool) -> list[Line]:
        kind = local(item)
        if kind in {"p", "h"}:
            return self._paragraph(item, shaded=shaded, bullet=bullet)
        if kind == "table":
            return self._table(item, shaded=shaded)
        if kind == "annotation":
            self._comment(item)
        if kind in SKIPPED | {"annotation"}:
            return []
        return self.lines(item, shaded=shaded or kind == "text-box", bullet=bullet or kind in LISTS)

    def _table(self, table: Node, *, shaded: bool) -> list[Line]:
        rows: list[list[list[Line]]] = []
        for row in (r for r in table.iter() if local(r) == "table-row" and _owner(r) is table):
            cells = [c for c in row if local(c) == "table-cell"]
            rows.append([self.lines(c, shaded=shaded or self.look(attribute(c, "style-name")).shaded) for c in cells])
        return self.flow.table(rows)

    def _paragraph(self, paragraph: Node, *, shaded: bool, bullet: bool) -> list[Line]:
        own = self.look(attribute(paragraph, "style-name"))
        level = attribute(paragraph, "outline-level") if local(paragraph) == "h" else ""
        look = replace(own, heading=int(level) if level.isdigit() else own.heading, bullet=bullet or None)
        pieces, boxes = self._pieces(paragraph, look.under(self.look("*default")))
        lines = self.flow.paragraph(pieces, look, shaded=shaded)
        for box in boxes:
            lines += self.flow.box(partial(self.lines, box, shaded=True))
        return lines

    def _pieces(self, paragraph: Node, look: Look) -> tuple[list[Piece], list[Node]]:
        """Letters of a paragraph with their look, and the text boxes anchored in it."""
        pieces: list[Piece] = []
        boxes: list[Node] = []
        todo: list[tuple[Node | str, Look, str]] = [(paragraph, look, "")]
        while todo:
            node, style, link = todo.pop()
            if isinstance(node, str):
                pieces.append(Piece(re.sub(r"[ \t\r\n]+", " ", node), style, link))
                continue
            kind = local(node)
            if kind == "annotation":
                self._comment(node)
            boxes += [node] if kind == "text-box" else []
            pieces += [Piece(_white(node, kind), style, link)] if kind in WHITE_SPACE else []
            if kind not in SKIPPED | WHITE_SPACE | {"text-box", "annotation"}:
                todo += self._parts(node, *self._inside(node, kind, style, link))
        return pieces, boxes

    @staticmethod
    def _parts(node: Node, style: Look, link: str) -> list[tuple[Node | str, Look, str]]:
        """What stands inside a node, the last first."""
        parts: list[tuple[Node | str, Look, str]] = []
        for inner in reversed(node):
            parts += [(inner.tail, style, link)] if inner.tail else []
            parts += [(inner, style, link)] if local(inner) else []
        return [*parts, (node.text, style, link)] if node.text else parts

    def _inside(self, node: Node, kind: str, look: Look, link: str) -> tuple[Look, str]:
        if kind == "span":
            return self.look(attribute(node, "style-name")).under(look), link
        if kind == "a" and (target := attribute(node, "href")):
            self.flow.links.append((target, 1))
            return look, target
        return (replace(look, hidden=True), link) if kind in HIDING else (look, link)

    def _comment(self, node: Node) -> None:
        words = " ".join(t.strip() for p in node if local(p) == "p" for t in p.itertext() if t.strip())
        self.flow.hidden += [Hidden(words, "comment")] if words else []


def _owner(row: Node) -> Node:
    """The table that a row belongs to."""
    node = row.getparent()
    while local(node) != "table":
        node = node.getparent()
    return node


def _white(node: Node, kind: str) -> str:
    count = attribute(node, "c", "1")
    return {"tab": "\t", "line-break": "\n"}.get(kind) or " " * min(int(count) if count.isdigit() else 1, SPACES)


def _look(style: Node) -> Look:
    """What a style says of letters and paragraphs."""
    look = Look()
    level = attribute(style, "default-outline-level")
    look.heading = int(level) if level.isdigit() else 0
    for node in style:
        weight, slant, colour = (attribute(node, k) for k in ("font-weight", "font-style", "color"))
        look.bold = look.bold if not weight else weight == "bold" or (weight.isdigit() and int(weight) >= 600)  # noqa: PLR2004 - semi-bold
        look.italic = slant in {"italic", "oblique"} if slant else look.italic
        look.colour = colour.lstrip("#").upper() or look.colour
        look.size = _points(attribute(node, "font-size")) or look.size
        look.hidden = True if attribute(node, "display") == "none" else look.hidden
        ground = attribute(node, "background-color").lstrip("#").upper()
        look.shaded = look.shaded or ground not in {"", "TRANSPARENT"} | WHITE
        look.before = _points(attribute(node, "margin-top")) if local(node) == "paragraph-properties" else look.before
    return look


def _points(length: str) -> float | None:
    match = LENGTH.fullmatch(length)
    try:
        return float(match[1]) * POINTS[match[2]] if match else None
    except ValueError:
        return None


def read_odt(data: bytes) -> Document:
    """Reads a zipped OpenDocument text.

    Raises:
        FileRefused: when it is broken.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            content = archive.read("content.xml")
            styles = archive.read("styles.xml") if "styles.xml" in names else b""
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, KeyError, ValueError, RuntimeError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise damaged() from None
    return _read(parse(content), parse(styles) if styles else None, "odt")


def read_fodt(data: bytes) -> Document:
    """Reads an OpenDocument text in one XML file.

    Raises:
        FileRefused: when it is broken.
    """
    root = parse(data)
    return _read(root, root, "fodt")


def _read(content: Node, styles: Node | None, engine: str) -> Document:
    text = child(child(content, "body"), "text")
    if text is None:
        raise damaged()
    walk = _Walk()
    for part in (styles, content):
        walk.learn(part)
    masters = child(styles, "master-styles")
    edges = [part for page in (masters if masters is not None else ()) for part in page]
    headers, footers = (
        [line for part in edges if local(part).startswith(kind) for line in walk.lines(part)] for kind in ("header", "footer")
    )
    return walk.flow.document(walk.flow.pages(headers, walk.lines(text), footers), engine)
