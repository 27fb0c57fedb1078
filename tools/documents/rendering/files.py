"""Drafts become files, and PDF pages become pictures."""

import io
import re
import tomllib
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Literal

from tools.documents.letter_words import role_name
from tools.documents.models import CV_ONLY, ENDINGS, DocumentKind, Draft, Format, Line, Options
from tools.documents.rendering.characters import printable
from tools.documents.rendering.looks import look_of
from tools.documents.rendering.sheet import Sheet, sheet_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL.Image import Image

    from tools.profile.models import Fact

NAME_MAX = 110
_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
PDFIUM = Lock()
"""PDFium is not thread-safe: two threads in it end the process."""


def render(draft: Draft, format: Format, facts: "Sequence[Fact]", photo: bytes = b"") -> bytes:  # noqa: A002 (the word of the product)
    """The draft as a file. `facts` are those the draft was made from; only JSON Resume and Europass look at them.

    `photo` is a picture as it was given; PDF and Word print it in CVs whose template keeps a place for one.

    Raises:
        CopilotError: a letter as JSON Resume or Europass, letters for which there is no font (PDF), or a photo that is none.
    """
    if format == "json":
        from tools.documents.rendering.resume import resume_json

        return resume_json(draft, facts)
    if format == "europass":
        from tools.documents.rendering.europass import europass_xml

        return europass_xml(draft, facts)
    sheet = sheet_of(draft)
    if format == "pdf":
        from tools.documents.rendering.pdf import pdf

        return pdf(sheet, _photo(sheet, photo))
    if format == "docx":
        from tools.documents.rendering.docx import docx

        return docx(sheet, _photo(sheet, photo))
    from tools.documents.rendering import plain

    return {"md": plain.markdown, "txt": plain.text, "html": plain.html}[format](sheet).encode()


def _photo(sheet: Sheet, given: bytes) -> bytes:
    """The photo as it is printed; nothing where none was given or the page has no place for it."""
    if not given or sheet.document != "cv" or not look_of(sheet.template).photo:
        return b""
    from tools.documents.rendering.photo import photo_of

    return photo_of(given)


def file_name(draft: Draft, format: Format) -> str:  # noqa: A002 (the word of the product)
    """What the file is called: kind, person, job. Safe on every system and short enough for all of them."""
    sheet = sheet_of(draft)
    parts = (_kind_name(draft.document, sheet.language), sheet.name or sheet.signature, role_name(draft.job_title or ""))
    words = " - ".join(part for text in parts if (part := _safe(text)))
    return f"{_cut(words, NAME_MAX)}.{ending(format)}"


def formats_for(document: DocumentKind, wanted: "Sequence[Format]") -> list[Format]:
    """Those of the wanted formats that a kind of document has, each once."""
    return [form for form in dict.fromkeys(wanted) if document == "cv" or form not in CV_ONLY]


def ending(format: Format) -> str:  # noqa: A002 (the word of the product)
    """What a file name ends with."""
    return next((end for end, name in ENDINGS.items() if name == format), format)


def page_pictures(pdf: bytes, scale: float = 1.5) -> list[bytes]:
    """Each page as PNG; a scale of 1 is 72 dots an inch."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_png(page.render(scale=scale).to_pil()) for page in document]
        finally:
            document.close()


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def pages_of(draft: Draft) -> int:
    """How many pages the draft takes as a PDF: it is printed and counted."""
    return page_count(render(draft, "pdf", ()))


@cache
def lines_per_page(template: str, paper: Literal["a4", "letter"]) -> int:
    """How many list lines of one line each a page of a template holds below nothing but a name: printed and counted."""
    bullets = tuple(Line(id=str(n), part="bullet", text=f"Line {n}.", section="work") for n in range(150))
    name = Line(id="name", part="name", text="Name", section="basics")
    draft = Draft(
        document="cv", title="x", language="en", lines=(name, *bullets), options=Options(template=template, paper=paper)
    )
    return _words_of_first_page(render(draft, "pdf", ())).count("Line ")


def _words_of_first_page(pdf: bytes) -> str:
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return str(document[0].get_textpage().get_text_range())
        finally:
            document.close()


def _png(picture: "Image") -> bytes:
    out = io.BytesIO()
    picture.save(out, format="PNG", compress_level=3)
    return out.getvalue()


def _safe(text: str) -> str:
    return re.sub(r"\s+", " ", _UNSAFE.sub(" ", printable(text))).strip(" .-")


def _cut(text: str, room: int) -> str:
    """At most so many bytes, at the end of a word where that loses little."""
    short = text.encode()[:room].decode(errors="ignore")
    return short.rstrip(" .-") if short == text else short.rpartition(" ")[0].rstrip(" .-") or short


@cache
def _names() -> dict[str, dict[str, str]]:
    path = Path(__file__).parent / "templates" / "names.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _kind_name(document: DocumentKind, language: str) -> str:
    names = _names()[document]
    return names.get(language, names["en"])
