"""Small files made for the tests: PDFs drawn by hand, Word files, and archives that lie."""

import io
import zipfile
from dataclasses import dataclass

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)


def pdf(content: str, *, width: int = 600, height: int = 800, more: "More | None" = None) -> bytes:
    """One page with the given drawing commands; F1 is Helvetica, F2 bold. `more` adds objects, from number 7 on."""
    more = more or More()
    stream = content.encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R %s >>" % more.catalog,
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % at for at in (3, *more.pages)), 1 + len(more.pages)),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R %s "
        b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> %s >> >>" % (width, height, more.page, more.resources),
        b"<< /Length %d >>\nstream\n" % len(stream) + stream + b"\nendstream",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
        *more.objects,
    ]
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % p for p in places)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
    size = len(objects) + 1
    return out + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF" % (size, more.trailer, start)


@dataclass(frozen=True)
class More:
    """Further parts of a PDF made by hand: entries of its catalog, page, resources and trailer, and objects."""

    catalog: bytes = b""
    page: bytes = b""
    resources: bytes = b""
    trailer: bytes = b""
    objects: tuple[bytes, ...] = ()
    pages: tuple[int, ...] = ()
    """Numbers of those objects that are pages."""


def stream(entries: bytes, content: str) -> bytes:
    """A PDF stream with the given entries in its dictionary."""
    body = content.encode("latin-1")
    return b"<< %s /Length %d >>\nstream\n" % (entries, len(body)) + body + b"\nendstream"


def pdf_of(first: str, *others: str) -> bytes:
    """A PDF with a page for each set of drawing commands."""
    objects: list[bytes] = []
    for at, page in enumerate(others):
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R "
            b"/Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>" % (8 + 2 * at),
            stream(b"", page),
        ]
    return pdf(first, more=More(objects=tuple(objects), pages=tuple(range(7, 7 + len(objects), 2))))


def text(x: float, y: float, words: str, *, size: float = 11, font: str = "F1") -> str:
    """Drawing commands for words; y counts from the top of an 800 point page."""
    escaped = words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {800 - y} Td ({escaped}) Tj ET\n"


def docx(body: str, *, parts: dict[str, str] | None = None, start: str = '<?xml version="1.0"?>') -> bytes:
    """A Word file with the given body and further parts."""
    document = f"{start}<w:document {W}><w:body>{body}</w:body></w:document>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", document)
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def paragraph(words: str, properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r></w:p>'


CV = """Ann Example
Developer
ann@example.org | +44 20 7946 0000 | London, UK

EXPERIENCE

Senior Developer, Example Ltd
March 2019 - Present
- Built the thing
- Kept it running

Developer, Sample Inc
2015 - February 2019

EDUCATION

BSc Computer Science
University of Testing
2011 - 2014

SKILLS

Python, SQL, Docker

LANGUAGES

English (native), German (B1)
"""
"""An invented CV in plain text."""
