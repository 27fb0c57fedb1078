"""What runs inside the child process: bytes in, plain JSON out. Nothing here is imported by the app itself."""

from collections.abc import Callable, Sequence
from importlib import import_module
from itertools import accumulate
from typing import Any

from tools.cv.page import Document
from tools.cv.sheet import place
from tools.cv.sniff import MAX_CHARACTERS, sniff

READERS = {
    "pdf": "pdf_words.read_pdf",
    "doc": "doc_words.read_doc",
    "docx": "docx_words.read_docx",
    "wordml": "docx_words.read_wordml",
    "word_xml": "docx_words.read_flat",
    "odt": "odt_words.read_odt",
    "fodt": "odt_words.read_fodt",
    "rtf": "rtf_words.read_rtf",
    "html": "html_words.read_html",
    "mhtml": "html_words.read_web_archive",
    "text": "plain_words.read_plain",
    "picture": "scans.files.read_picture",
}
"""The function that makes lines of a file, by the kind that `sniff` says."""
RECORDS = {
    "json": "jsonresume.read_json",
    "yaml": "yaml_resume.read_yaml",
    "europass": "europass.read_europass",
    "linkedin": "linkedin_export.read_export",
}
"""The function that makes a reading of a file that names its values itself."""


def _function(where: str) -> Callable[..., Any]:
    module, _, name = where.rpartition(".")
    found: Callable[..., Any] = getattr(import_module(f"tools.cv.{module}"), name)
    return found


def open_document(name: str, data: bytes, *, ocr: bool = False) -> Document:
    """Reads a file's lines; `ocr` is whether pictures of text are read.

    Raises:
        FileRefused: with the reason why not.
    """
    kind = sniff(name, data)
    if kind == "picture" and not ocr:
        return Document([], unread=[1])
    read = _function(READERS[kind])
    document: Document = read(data, ocr=ocr) if kind == "pdf" else read(data)
    return document.settle(MAX_CHARACTERS)


def _of_record(text: str, task: str, spans: Sequence[Sequence[int]]) -> dict[str, Any]:
    """The words of a file that names its values itself; on the page beside, each value is a line."""
    if task == "places":
        return {"places": [{} for _ in spans]}
    rows = text.split("\n")
    starts = accumulate((len(row) + 1 for row in rows), initial=0)
    plain = {"page": 1, "bullet": False, "heading": False, "bold": False, "gap": False, "cells": False}
    lines = [{**plain, "start": start, "end": start + len(row)} for start, row in zip(starts, rows, strict=False)]
    return {"text": text} if task == "words" else {"text": text, "lines": lines}


def work(name: str, data: bytes, what: str, spans: Sequence[Sequence[int]] = (), *, ocr: bool = False) -> dict[str, Any]:
    """Does one piece of work: `words` gives the visible text and what was hidden, `reading` the CV, `places` where the spans of the text stand.

    For the page that shows the file beside what was read, `look` gives its lines with their places, `sizes` the sizes of its
    pages, and `pictures 1 2` those pages. Where pages are pictures of text, `unread` names those that `ocr` would read; a file of
    nothing else gives nothing else.
    """
    task, *pages = what.split()
    kind = sniff(name, data)
    if task in {"pictures", "sizes"}:
        looks = import_module("tools.cv.scans.files" if kind == "picture" else "tools.cv.looks")
        drawn: dict[str, Any] = looks.pictures(data, [int(n) for n in pages]) if task == "pictures" else looks.sizes(data)
        return drawn
    if kind in RECORDS:
        record: dict[str, Any] = _function(RECORDS[kind])(data)
        return record if task == "reading" else _of_record(record["text"], task, spans)
    document = open_document(name, data, ocr=ocr)
    unread = {"unread": document.unread} if document.unread else {}
    if unread and not document.text:
        return unread
    return _made(task, document, data, spans) | unread


def _made(task: str, document: Document, data: bytes, spans: Sequence[Sequence[int]]) -> dict[str, Any]:
    if task == "words":
        return {"text": document.text, "hidden": [h.text[:2000] for h in document.hidden[:200]]}
    if task == "places":
        return {"places": [place(document, start, end) for start, end in spans]}
    made: dict[str, Any] = _function("looks.look" if task == "look" else "assemble.assemble")(document)
    if task == "look" and document.paged:
        made |= _function("looks.sizes" if data[:1024].find(b"%PDF-") >= 0 else "scans.files.sizes")(data)
    if b"%PDF-" not in data[:1024] or task != "reading":
        return made
    corrected: dict[str, Any] = _function("attached.corrected")(data, document, made)
    return corrected
