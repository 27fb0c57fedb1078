"""What runs inside the child process: bytes in, plain JSON out. Nothing here is imported by the app itself."""

from collections.abc import Sequence
from typing import Any

from tools.cv.page import Document
from tools.cv.sheet import place
from tools.cv.sniff import MAX_CHARACTERS, sniff


def open_document(name: str, data: bytes) -> Document:
    """Reads a file's lines.

    Raises:
        FileRefused: with the reason why not.
    """
    kind = sniff(name, data)
    if kind == "pdf":
        from tools.cv.pdf_words import read_pdf

        document = read_pdf(data)
    elif kind in {"docx", "wordml"}:
        from tools.cv import docx_words

        document = docx_words.read_docx(data) if kind == "docx" else docx_words.read_wordml(data)
    else:
        from tools.cv.plain_words import read_plain

        document = read_plain(data)
    return document.settle(MAX_CHARACTERS)


def work(name: str, data: bytes, what: str, spans: Sequence[Sequence[int]] = ()) -> dict[str, Any]:
    """Does one piece of work: `words` gives the visible text, `reading` the CV, `places` where the spans of the text stand."""
    document = open_document(name, data)
    if what == "words":
        return {"text": document.text}
    if what == "places":
        return {"places": [place(document, start, end) for start, end in spans]}
    from tools.cv.assemble import assemble

    return assemble(document)
