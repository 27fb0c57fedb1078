"""PDF/UA-1 by a look into the file, beside the compiler's own check: what a screen reader needs, in every look and script."""

import io
import re
from typing import Any, cast

import pypdf
import pytest
from PIL import Image
from pypdf.generic import ArrayObject, ContentStream, NumberObject

from evals.export import people
from evals.samples import sample_draft
from tests.tools.documents.rendering.drafts import cv, letter, long_cv
from tools.documents.models import Options
from tools.documents.rendering.files import render
from tools.documents.rendering.looks import templates

PEOPLE = {person.get("language", "en"): person for person in reversed(people())}
TEXT = {"Tj", "TJ", "'", '"'}
BLOCKS = {"/Document", "/Part", "/Div", "/L", "/LI"}
"""What holds other blocks; words stand in what is inside these."""
HELD = {"/L": {"/LI"}, "/LI": {"/Lbl", "/LBody"}}


class Book:
    """A PDF and its tree of tags."""

    def __init__(self, data: bytes) -> None:
        self.file = cast("Any", pypdf.PdfReader(io.BytesIO(data)))
        self.root = self.file.trailer["/Root"]
        self.tree = self.root["/StructTreeRoot"]

    def nodes(self, node: Any = None, parent: str = "") -> Any:
        """Every tag with its parent's name, in reading order."""
        node = (node if node is not None else self.tree["/K"]).get_object()
        if isinstance(node, ArrayObject):
            for inner in node:
                yield from self.nodes(inner, parent)
        elif not isinstance(node, NumberObject) and "/S" in node:
            yield node, parent
            if "/K" in node:
                yield from self.nodes(node["/K"], node["/S"])

    def names(self) -> list[str]:
        return [node["/S"] for node, _ in self.nodes()]

    def kids(self, node: Any) -> list[Any]:
        inner = node.get("/K", ArrayObject())
        listed = inner if isinstance(inner, ArrayObject) else [inner]
        return [kid.get_object() for kid in listed]


def of_document(book: Book) -> list[str]:
    """What the document says of itself."""
    root, meta = book.root, book.root["/Metadata"].get_object().get_data().decode()
    rules = {
        "marked": root["/MarkInfo"]["/Marked"] == True,  # noqa: E712
        "no suspects": root["/MarkInfo"]["/Suspects"] == False,  # noqa: E712 (a boolean of the file, not of Python)
        "language": bool(re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", root.get("/Lang", ""))),
        "title shown": root["/ViewerPreferences"]["/DisplayDocTitle"] == True,  # noqa: E712
        "title": "<dc:title>" in meta and bool(book.file.metadata.title),
        "says what it is": "<pdfuaid:part>1</pdfuaid:part>" in meta,
        "one document": book.names()[0] == "/Document" and book.names().count("/Document") == 1,
    }  # fmt: skip
    return [name for name, kept in rules.items() if not kept]


def of_pages(book: Book) -> list[str]:
    """Text outside tags and artifacts, pages whose fields have another order than their tags, links that say nothing."""
    found = []
    for number, page in enumerate(book.file.pages, start=1):
        depth, loose = [], 0
        for operands, operator in ContentStream(page.get_contents(), book.file).operations:
            name = operator.decode()
            if name in {"BDC", "BMC"}:
                depth.append(operands[0] == "/Artifact" or "/MCID" in (operands[1] if len(operands) > 1 else {}))
            elif name == "EMC":
                depth.pop()
            loose += name in TEXT and not any(depth)
        found += [f"page {number}: {loose} pieces of text in no tag"] if loose else []
        found += [f"page {number}: tags have no number"] if "/StructParents" not in page else []
        links = [note.get_object() for note in page.get("/Annots", [])]
        found += [f"page {number}: fields in another order"] if links and page.get("/Tabs") != "/S" else []
        found += [
            f"page {number}: a link says nothing" for note in links if not note.get("/Contents") or "/StructParent" not in note
        ]
    return found


def of_tags(book: Book) -> list[str]:
    """Tags where they may not stand: skipped levels, lists without items, words that are in no paragraph, pictures without words."""
    found, level, beside = [], 0, list[Any]()
    for node, parent in book.nodes():
        name = node["/S"]
        kids = book.kids(node)
        if any(not isinstance(kid, NumberObject) and str(kid.get("/S")).startswith("/H") for kid in kids):
            beside += kids  # an entry on one line: its organization goes on behind its title
        if heading := re.fullmatch(r"/H(\d)", name):
            found += [f"{name} after H{level}"] if int(heading[1]) > level + 1 else []
            level = int(heading[1])
        found += [f"{name} in {parent}"] if parent in HELD and name not in HELD[parent] else []
        found += [f"{name} outside a list"] if name == "/LI" and parent != "/L" else []
        found += [f"words in {name}"] if name in BLOCKS and any(isinstance(kid, NumberObject) for kid in book.kids(node)) else []
        loose = name in {"/Span", "/Strong", "/Em", "/Link"} and parent in BLOCKS
        found += [f"{name} in {parent}"] if loose and not any(node is kid for kid in beside) else []
        found += ["a figure without words"] if name == "/Figure" and not node.get("/Alt") else []
        found += ["a link without its place"] if name == "/Link" and not any(_is_place(kid) for kid in book.kids(node)) else []
    return found


def _is_place(kid: Any) -> bool:
    return not isinstance(kid, NumberObject) and kid.get("/Type") == "/OBJR"


def of_fonts(book: Book) -> list[str]:
    """Fonts that are not inside, or whose letters cannot be told."""
    found = []
    for page in book.file.pages:
        for name, held in page["/Resources"].get("/Font", {}).items():
            font = held.get_object()
            inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
            described = inner["/FontDescriptor"].get_object()
            found += [f"{name} is not inside"] if not {"/FontFile", "/FontFile2", "/FontFile3"} & described.keys() else []
            found += [f"{name} tells no letters"] if "/ToUnicode" not in font else []
    return found


def faults(data: bytes) -> list[str]:
    book = Book(data)
    return [fault for look in (of_document, of_pages, of_tags, of_fonts) for fault in look(book)]


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("language", ["en", "de", "ru", "zh", "ja", "ar", "he"])
def test_every_script_in_every_look(language, template):
    data = render(sample_draft(PEOPLE[language], Options(template=template)), "pdf", ())
    assert faults(data) == []
    assert Book(data).root["/Lang"] == language


@pytest.mark.parametrize("template", templates())
@pytest.mark.parametrize("draft", [letter, cv, lambda template: long_cv(12, template=template)], ids=["letter", "cv", "long"])
def test_every_document_in_every_look(draft, template):
    assert faults(render(draft(template=template), "pdf", ())) == []


@pytest.mark.parametrize("template", templates())
def test_a_cv_has_headings_by_level_lists_and_paragraphs(template):
    names = Book(render(cv(template=template), "pdf", ())).names()
    assert names.count("/H1") == 1
    assert [name for name in names if name in {"/H1", "/H2", "/H3"}][:3] == ["/H1", "/H2", "/H2"]
    assert names.count("/H3") == 4
    assert names.count("/L") == names.count("/L") > 0 < names.count("/LI") == names.count("/LBody")
    assert names.count("/Link") == 2


@pytest.mark.parametrize("template", templates())
def test_a_letter_reads_as_paragraphs_below_one_heading(template):
    names = Book(render(letter(template=template), "pdf", ())).names()
    assert [name for name in names if name.startswith("/H")] == ["/H1"]
    assert names.count("/P") >= 9
    assert "/Span" not in names


def test_a_photo_is_told_by_the_name_of_who_is_on_it():
    out = io.BytesIO()
    Image.new("RGB", (320, 400), "gray").save(out, "JPEG")
    data = render(cv(template="photo"), "pdf", (), out.getvalue())
    assert faults(data) == []
    assert [node["/Alt"] for node, _ in Book(data).nodes() if node["/S"] == "/Figure"] == ["Mira Example"]


def test_page_numbers_are_no_part_of_the_text():
    book = Book(render(long_cv(12), "pdf", ()))
    assert len(book.file.pages) > 1
    first = ContentStream(book.file.pages[0].get_contents(), book.file).operations
    assert any(operator == b"BDC" and operands[0] == "/Artifact" for operands, operator in first)


@pytest.mark.parametrize(
    ("broken", "fault"),
    [
        (lambda book: book.root["/MarkInfo"].update({pypdf.generic.NameObject("/Marked"): pypdf.generic.BooleanObject(False)}), "marked"),
        (lambda book: book.root.pop("/Lang"), "language"),
        (lambda book: next(node for node, _ in book.nodes() if node["/S"] == "/H3").update({pypdf.generic.NameObject("/S"): pypdf.generic.NameObject("/H5")}), "/H5 after H2"),
        (lambda book: next(node for node, _ in book.nodes() if node["/S"] == "/LBody").update({pypdf.generic.NameObject("/S"): pypdf.generic.NameObject("/P")}), "/P in /LI"),
        (lambda book: next(node for node, _ in book.nodes() if node["/S"] == "/P").update({pypdf.generic.NameObject("/S"): pypdf.generic.NameObject("/Div")}), "words in /Div"),
        (lambda book: book.file.pages[0]["/Annots"][0].get_object().pop("/Contents"), "page 1: a link says nothing"),
        (lambda book: book.file.pages[0].pop("/Tabs"), "page 1: fields in another order"),
    ],
)  # fmt: skip
def test_the_look_finds_faults(broken, fault):
    book = Book(render(cv(), "pdf", ()))
    broken(book)
    assert fault in [found for look in (of_document, of_pages, of_tags, of_fonts) for found in look(book)]
