"""The words of our own files, taken out by readers that know nothing of how they were made."""

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Mapping
from html import unescape

from tools.documents.models import Format
from tools.documents.rendering.files import PDFIUM

_FROM_RIGHT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufefc]")
_MARKS = re.compile(r"[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_ALEF, _YEH = re.compile(r"ل([اأإآ])"), re.compile("لى")
_PARAGRAPH, _TAG = re.compile(r"</w:p>|<w:tab/>|<w:br/>"), re.compile(r"<[^>]+>")


def squeezed(text: str) -> str:
    """The text without spaces, line ends and differences that only a font makes: what is left must be the same everywhere."""
    shown = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return re.sub(r"\s+", "", shown)


def by_pypdf(data: bytes) -> str:
    """The words of a PDF by pypdf."""
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def by_pdfium(data: bytes) -> str:
    """The words of a PDF by PDFium, the reader inside of browsers."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(data)
        try:
            return "\n".join(page.get_textpage().get_text_range() for page in document)
        finally:
            document.close()


def by_docx(data: bytes) -> str:
    """The words of a Word file by python-docx."""
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def by_xml(data: bytes) -> str:
    """The words of a Word file as they stand in its XML."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        xml = file.read("word/document.xml").decode()
    return unescape(_TAG.sub("", _PARAGRAPH.sub("\n", xml)))


def holds(text: str, words: str) -> bool:
    """Whether the words stand in a text that was squeezed; where they are written from the right, each of them somewhere.

    pypdf and PDFium tell right-to-left words in the order in which they stand on the page, and letters of a ligature backwards,
    whatever the file says.
    """
    if not _FROM_RIGHT.search(words):
        return squeezed(words) in text or (bool(_FROM_RIGHT.search(text)) and _all_in(text, words))
    return _all_in(text, words)


def _all_in(text: str, words: str) -> bool:
    plain = _MARKS.sub("", text)
    found = re.findall(r"[^\W\d_]+|\d+", _MARKS.sub("", words))
    return all(turned(word, plain) for word in map(squeezed, found))


def turned(word: str, text: str) -> bool:
    """Whether a word stands in a text, with ligatures of an alef or of a final yeh told backwards or not."""
    ends = _ALEF.sub(r"\1ل", word)
    return any(w in text for w in (word, ends, _YEH.sub("ىل", word), _YEH.sub("ىل", ends)))


EXTRACTORS: Mapping[Format, Mapping[str, Callable[[bytes], str]]] = {
    "pdf": {"pypdf": by_pypdf, "PDFium": by_pdfium},
    "docx": {"python-docx": by_docx, "XML": by_xml},
}
"""Two for each kind of file that is sent, by name."""
