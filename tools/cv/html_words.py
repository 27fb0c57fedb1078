"""Web pages as lines: what a browser would show, in the order it stands there. Nothing is run, nothing is fetched."""

import email
import email.policy
import re
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from tools.cv.flow import Cells, Flow, Piece
from tools.cv.html_look import INLINE_BLOCK, ROWS, Style, styled
from tools.cv.html_rules import Element, Rules
from tools.cv.page import Document, Line
from tools.cv.plain_words import decode
from tools.cv.sniff import damaged

SKIPPED = frozenset(
    (
        *("head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "canvas", "audio"),
        *("video", "select", "textarea", "input", "button", "datalist", "nav", "xml", "title", "meta", "link", "map"),
    )
)
BLOCKS = frozenset(
    (
        *("address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "html"),
        *("legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "ul", "caption", "table", "tr", "td", "th"),
    )
)
APART = {"article", "section", "h1", "h2", "h3", "h4", "h5", "h6", "table", "hr"}
SPACE = re.compile(r"[ \t\r\n\f]+")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
LINKS = ("http://", "https://", "mailto:", "tel:")
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f]")
DEEPEST = 180
Node = Any


@dataclass(slots=True)
class _Walk:
    """One pass over a page: `pieces` is the paragraph being gathered, `out` the lines of the cell being read."""

    rules: Rules
    flow: Flow = field(default_factory=Flow)
    out: list[Line] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    lineage: list[Element] = field(default_factory=list)
    heading: int = 0
    bullet: bool = False
    room: float = 0.0

    def children(self, node: Node, style: Style) -> None:
        """Everything inside an element."""
        self.text(node.text, style)
        for inner in node:
            if isinstance(inner.tag, str) and inner.tag not in SKIPPED and len(self.lineage) < DEEPEST:
                self.lineage.append(_element(inner))
                self.element(inner, self._style(inner, style))
                self.lineage.pop()
            self.text(inner.tail, style)

    def _style(self, node: Node, outer: Style) -> Style:
        css = self.rules.of(self.lineage, node.get("style", ""))
        return styled(node.tag, css, dict(node.attrib), outer, block=node.tag in BLOCKS)

    def text(self, text: str | None, style: Style) -> None:
        """Adds letters to the paragraph."""
        if text:
            self.pieces.append(Piece(text if style.kept else SPACE.sub(" ", text), style.look, unseen=style.unseen))

    def element(self, node: Node, style: Style) -> None:
        """Reads one element in its style."""
        if node.tag in {"br", "hr"}:
            self.room = max(self.room, 6.0 if node.tag == "hr" else 0.0)
            return self.pieces.append(Piece("\n", style.look))
        if "mso-tab-count" in node.get("style", ""):
            return self.pieces.append(Piece("\t", style.look))
        block = style.display in {"block", "list-item", "flow-root", "table", "table-cell", "flex", "grid", "table-row"}
        if node.tag == "table" or (style.display in ROWS and _several(node)):
            return self._rows(node, style)
        if not block and style.display != "inline":
            self.pieces.append(Piece(" ", style.look))
        if style.right and not block:
            self.pieces.append(Piece("\t", style.look))
        if block:
            return self._block(node, style)
        before = len(self.pieces)
        self.children(node, style)
        if node.tag == "a":
            self._link(node.get("href", ""), style, before)
        if style.display in INLINE_BLOCK:
            self.pieces.append(Piece(" ", style.look))
        return None

    def _block(self, node: Node, style: Style) -> None:
        self.end()
        self.room = max(self.room, style.above, 6.0 if node.tag in APART else 0.0)
        heading, self.heading = self.heading, style.look.heading or self.heading
        self.bullet = self.bullet or (node.tag == "li" and _is_bullet(node))
        self.children(node, style)
        self.end()
        self.heading = heading
        self.bullet = self.bullet and node.tag != "li"
        self.room = max(self.room, style.below)

    def _link(self, target: str, style: Style, before: int) -> None:
        if target.lower().startswith(LINKS) and not style.unseen:
            self.flow.links.append((target, 1))
            for piece in self.pieces[before:]:
                piece.link = piece.link or target

    def _rows(self, node: Node, style: Style) -> None:
        """A table, or children that stand side by side: their lines are the cells of rows."""
        self.end()
        room = max(self.room, style.above)
        rows: list[Cells] = []
        for row in _table_rows(node) if node.tag == "table" else [node]:
            if row is not node:
                self.lineage.append(_element(row))
            inside = style if row is node else self._style(row, style)
            cells = [self._cell(cell, inside) for cell in row if isinstance(cell.tag, str) and cell.tag not in SKIPPED]
            size = style.columns or len(cells) or 1
            rows += [cells[n : n + size] for n in range(0, len(cells), size)]
            if row is not node:
                self.lineage.pop()
        made = self.flow.table(rows)
        if made:
            made[0].gap = max(made[0].gap, 0.5 if room >= 5 else 0.0)  # noqa: PLR2004 - points
        self.out += made
        self.room = style.below

    def _cell(self, node: Node, outer: Style) -> list[Line]:
        kept, self.out, self.room = self.out, [], 0.0
        self.lineage.append(_element(node))
        style = self._style(node, outer)
        self.element(node, replace(style, display=style.display if style.display in ROWS else "block"))
        self.lineage.pop()
        self.end()
        made, self.out = self.out, kept
        return made

    def end(self) -> None:
        """Ends the paragraph."""
        pieces, self.pieces = self.pieces, []
        if not any(p.text.strip(" ") for p in pieces):
            return
        look = replace(pieces[0].look, heading=self.heading, bullet=self.bullet, before=self.room)
        made = self.flow.paragraph(pieces, look)
        self.out += made
        if made:
            self.bullet, self.room = False, 0.0


def _element(node: Node) -> Element:
    return Element(node.tag, node.get("id", ""), frozenset(node.get("class", "").split()))


def _several(node: Node) -> bool:
    return sum(isinstance(c.tag, str) for c in node) > 1 and not (node.text or "").strip()


def _is_bullet(node: Node) -> bool:
    """Whether an item of a list is a bullet, not a whole entry with a heading of its own."""
    return not any(inner.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "table", "article", "dl"} for inner in node.iter())


def _table_rows(table: Node) -> list[Node]:
    out: list[Node] = []
    for item in table:
        if item.tag in {"tr", "caption"}:
            out.append(item)
        elif item.tag in {"thead", "tbody", "tfoot"}:
            out += [row for row in item if row.tag == "tr"]
    return out


def read_html(data: bytes) -> Document:
    """Reads a web page.

    Raises:
        FileRefused: when nothing of a page is in it.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(CONTROLS.sub("", _text(data)).encode("utf-8", "replace"), parser)
        return _read(root)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged() from None


def _read(root: Node | None) -> Document:
    if root is None:
        raise damaged()
    rules = Rules()
    for sheet in root.iter("style"):
        rules.read(sheet.text or "")
    walk = _Walk(rules)
    walk.lineage.append(_element(root))
    walk.element(root, walk._style(root, Style()))  # noqa: SLF001 - our own
    walk.end()
    return walk.flow.document(walk.out, "html")


def _text(data: bytes) -> str:
    """The page's letters: the encoding that it names, where that fits, else the likeliest one."""
    named = CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode({"iso-8859-1": "cp1252"}.get(named[1].decode().lower(), named[1].decode()))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)


def read_web_archive(data: bytes) -> Document:
    """Reads a page saved with its pictures in one file (MHTML), as Word and browsers make them.

    Raises:
        FileRefused: when there is no page in it.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() == "text/html":
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                return read_html(body)
    raise damaged()
