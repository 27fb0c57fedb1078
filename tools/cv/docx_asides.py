"""What a Word file holds beside its pages: properties, comments, struck words, descriptions of pictures."""

import io
import re
import zipfile
from typing import Any

from lxml import etree

from core.errors import FileRefused
from tools.cv.asides import asides, is_wordy
from tools.cv.docx_parts import Node, Parts, attribute, local, parse
from tools.cv.page import Hidden

PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
LONGEST_PART = 200_000
MOST = 50
STRUCK = {"del", "moveFrom"}
DRAWN = {"docPr", "cNvPr"}
OLD_SHAPES = {"shape", "rect", "imagedata"}
TOLD = {"descr", "title", "alt"}
PAGE_NUMBER = re.compile(r"^\W*(?:\w+\W+)?\d{1,2}(?:\W+(?:\w{1,3}\W+)?\d{1,2})?\W*$")
NAMED = {"title": "title", "author": "author", "last_author": "last author", "creator": "creator"}
PLAIN = {
    "lastModifiedBy": "last author",
    "creator": "author",
    "Application": "creator",
    "created": "created",
    "modified": "modified",
}
"""Properties with names of their own; the others keep theirs."""


def properties_of(data: bytes) -> dict[str, str]:
    """The properties of a Word file by name; none from a part that is broken, since nothing is read from them."""
    found: dict[str, str] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in set(archive.namelist()) & set(PROPERTIES):
            if archive.getinfo(name).file_size > LONGEST_PART:
                continue
            try:
                root = parse(archive.read(name))
            except (FileRefused, zipfile.BadZipFile, OSError, EOFError, NotImplementedError):
                continue
            found |= _values(root)
    return found


def _values(root: Node) -> dict[str, str]:
    """Texts of the leaves by the name of their element, or of the custom property they are the value of."""
    found: dict[str, str] = {}
    for node in root.iter(etree.Element):
        text = (node.text or "").strip()
        if text and not len(node):
            name = attribute(node.getparent(), "name") or local(node)
            found[PLAIN.get(name, name)] = text
    return found


def set_aside(parts: Parts, properties: dict[str, str], visible: str) -> list[Hidden]:
    """All words beside the pages that a person should be shown."""
    trees = [parts.body, *parts.headers, *parts.footers]
    found = [Hidden(text, "comment") for text in parts.comments if text.strip()]
    found += [Hidden(text, "deleted") for tree in trees for text in _struck(tree)]
    found += [Hidden(text, "alt_text") for tree in trees for text in _descriptions(tree)]
    return [*found, *asides(properties, visible)]


def remarks(parts: Parts) -> list[dict[str, Any]]:
    """What other programs may stumble over: words in text boxes, in tables, in headers and footers."""
    found: list[dict[str, Any]] = []
    for kind, trees in (("text_box", _named(parts.body, "txbxContent")), ("table", _named(parts.body, "tbl"))):
        found += [{"kind": kind, "text": text} for tree in trees[:MOST] if (text := _words(tree))]
    edges = [text for tree in (*parts.headers, *parts.footers) if (text := _words(tree)) and not PAGE_NUMBER.match(text)]
    return [*found, *({"kind": "header_footer", "text": text} for text in dict.fromkeys(edges))]


def _named(tree: Node, name: str) -> list[Node]:
    """Elements of a name that stand in no other of that name, nor in the old copy of a shape."""
    return [n for n in tree.iter() if local(n) == name and not any(local(a) in {name, "Fallback"} for a in n.iterancestors())]


def _words(tree: Node) -> str:
    rows = (" ".join("".join(t.text or "" for t in p.iter() if local(t) == "t").split()) for p in tree.iter() if local(p) == "p")
    return " ".join(row for row in rows if row)[:200]


def file_of(properties: dict[str, str]) -> dict[str, Any]:
    """The properties a person may want to look at (models.FileProperties)."""
    plain = {ours: properties.get(theirs, "") for ours, theirs in NAMED.items()}
    return plain | {"created": properties.get("created", "")[:10], "modified": properties.get("modified", "")[:10]}


def _struck(tree: Node) -> list[str]:
    words = ["".join(n.text or "" for n in m.iter() if local(n) in {"t", "delText"}) for m in tree.iter() if local(m) in STRUCK]
    return [w.strip() for w in words if w.strip()][:MOST]


def _descriptions(tree: Node) -> list[str]:
    texts = [
        text
        for node in tree.iter()
        if local(node) in DRAWN | OLD_SHAPES
        for name in TOLD
        if is_wordy("alt_text", text := " ".join(attribute(node, name).split()))
    ]
    return list(dict.fromkeys(texts))[:MOST]
