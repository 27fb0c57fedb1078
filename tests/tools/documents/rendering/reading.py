"""Independent readers of the files we make."""

import io
import re
import zipfile

import docx
import pypdf
import pypdfium2


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def by_pypdf(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def by_pdfium(pdf: bytes) -> str:
    return "\n".join(pages_of(pdf))


def pages_of(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def by_docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in word(data).paragraphs)


def word(data: bytes):
    return docx.Document(io.BytesIO(data))


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return file.read(name).decode()


def missing_in_order(pieces, text: str) -> list[str]:
    """The pieces that do not stand in the text behind the one before; spaces and line ends do not count."""
    plain, at, missing = squeezed(text), 0, []
    for piece in map(squeezed, pieces):
        place = plain.find(piece, at)
        if place < 0:
            missing.append(piece)
        else:
            at = place + len(piece)
    return missing
