"""The parts of a Word file that say what the words look like: styles, numbering, link targets."""

import io
import re
import zipfile
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from tools.cv.flow import WHITE, Look
from tools.cv.sniff import damaged

HEADING_STYLE = re.compile(
    r"heading|title|überschrift|titre|título|titolo|kop|nagłówek|заголовок|见出し|標題|标题|العنوان", re.IGNORECASE
)
PART = re.compile(r"word/(?:(?:document|styles|comments|header\d*|footer\d*)\.xml|_rels/document\.xml\.rels)")
Node = Any


def local(node: Node) -> str:
    """The tag without its namespace."""
    tag = node.tag
    return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(node: Node | None, name: str, default: str = "") -> str:
    """An attribute without regard to its namespace."""
    if node is None:
        return default
    return next((str(v) for k, v in node.attrib.items() if str(k).rpartition("}")[2] == name), default)


def child(node: Node | None, name: str) -> Node | None:
    """The first child of that name."""
    return None if node is None else next((c for c in node if local(c) == name), None)


def words_of(node: Node) -> str:
    """All letters inside, for what is only told and not read."""
    return "".join(t.text or "" for t in node.iter() if local(t) == "t").strip()


def on(node: Node | None, name: str) -> bool | None:
    """A switch such as <w:b/>: True, False, or None when it is not given."""
    switch = child(node, name)
    return None if switch is None else attribute(switch, "val", "1") not in {"0", "false", "off"}


def shade(properties: Node | None) -> bool:
    """Whether a shading other than white stands behind."""
    fill = attribute(child(properties, "shd"), "fill").upper()
    marked = attribute(child(properties, "highlight"), "val")
    return (bool(fill) and fill != "AUTO" and fill not in WHITE) or marked not in {"", "none", "white"}


def run_look(properties: Node | None) -> Look:
    """What run properties say."""
    size = attribute(child(properties, "sz"), "val")
    return Look(
        bold=on(properties, "b"),
        italic=on(properties, "i"),
        size=float(size) / 2 if size.isdigit() else None,
        colour=attribute(child(properties, "color"), "val").upper(),
        hidden=on(properties, "vanish") or on(properties, "webHidden") or None,
        shaded=shade(properties),
    )


def paragraph_look(properties: Node | None) -> Look:
    """What paragraph properties say, without their style."""
    outline = attribute(child(properties, "outlineLvl"), "val")
    numbering = child(properties, "numPr") if child(properties, "numPr") is not None else child(properties, "listPr")
    before = attribute(child(properties, "spacing"), "before")
    number = attribute(child(numbering, "numId"), "val", "1")
    return Look(
        heading=int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0,  # noqa: PLR2004 - 9 means body text
        bullet=None if numbering is None else number != "0",
        shaded=shade(properties),
        before=float(before) / 20 if before.isdigit() else None,
    )


@dataclass(slots=True)
class Parts:
    """One Word file, opened."""

    body: Node
    styles: dict[str, Look] = field(default_factory=dict)
    based: dict[str, str] = field(default_factory=dict)
    targets: dict[str, str] = field(default_factory=dict)
    headers: list[Node] = field(default_factory=list)
    footers: list[Node] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    shaded_tables: set[str] = field(default_factory=set)
    default: Look = field(default_factory=Look)

    def look(self, style: str) -> Look:
        """What a style says, with what it is based on."""
        look, seen = Look(), set[str]()
        while style and style not in seen:
            seen.add(style)
            look = look.under(self.styles.get(style, Look()))
            style = self.based.get(style, "")
        return look


def parse(data: bytes) -> Node:
    """XML without entities, without the network, without depth bombs.

    Raises:
        FileRefused: when it is broken or declares a document type.
    """
    if b"<!DOCTYPE" in data or "<!DOCTYPE".encode("utf-16-le") in data or "<!DOCTYPE".encode("utf-16-be") in data:
        raise damaged()
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True)
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise damaged() from None


def open_docx(data: bytes) -> Parts:
    """Opens the parts that matter of a DOCX."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            found = {n: archive.read(n) for n in sorted(names) if PART.fullmatch(n)}
    except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, KeyError, ValueError, RuntimeError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise damaged() from None
    return _opened({n: parse(b) for n, b in found.items()})


def open_flat(data: bytes) -> Parts:
    """Opens a Word document whose parts stand in one XML file."""
    trees = {}
    for part in parse(data):
        name, holder = attribute(part, "name").lstrip("/"), child(part, "xmlData")
        if PART.fullmatch(name) and holder is not None and len(holder):
            trees[name] = holder[0]
    if "word/document.xml" not in trees:
        raise damaged()
    return _opened(trees)


def _opened(trees: dict[str, Node]) -> Parts:
    body = child(trees["word/document.xml"], "body")
    if body is None:
        raise damaged()
    parts = Parts(body)
    _styles(parts, trees.get("word/styles.xml"))
    rels = trees.get("word/_rels/document.xml.rels")
    for rel in rels if rels is not None else ():
        parts.targets[attribute(rel, "Id")] = attribute(rel, "Target")
    parts.headers = [t for n, t in trees.items() if n.startswith("word/header")]
    parts.footers = [t for n, t in trees.items() if n.startswith("word/footer")]
    if (comments := trees.get("word/comments.xml")) is not None:
        parts.comments = [words_of(c) for c in comments]
    return parts


def open_wordml(data: bytes) -> Parts:
    """Opens a Word 2003 XML document."""
    root = parse(data)
    body = child(root, "body")
    if body is None:
        raise damaged()
    parts = Parts(body)
    _styles(parts, child(root, "styles"))
    parts.headers = [n for n in body.iter() if local(n) == "hdr"]
    parts.footers = [n for n in body.iter() if local(n) == "ftr"]
    return parts


def _styles(parts: Parts, root: Node | None) -> None:
    for style in root if root is not None else ():
        if local(style) == "docDefaults":
            parts.default = run_look(child(child(style, "rPrDefault"), "rPr"))
        if local(style) != "style":
            continue
        name = attribute(style, "styleId")
        title = attribute(child(style, "name"), "val")
        properties = child(style, "pPr")
        look = paragraph_look(properties).under(run_look(child(style, "rPr")))
        if HEADING_STYLE.match(title) and not look.heading:
            look.heading = int(m[0]) if (m := re.search(r"\d", title)) else 1
        if attribute(style, "type") == "table" and any(shade(n) for n in style.iter() if local(n) == "tcPr"):
            parts.shaded_tables.add(name)
        parts.styles[name] = look
        parts.based[name] = attribute(child(style, "basedOn"), "val")
