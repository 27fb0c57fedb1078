"""What a file is, by its content and never by its name, and whether it may be opened at all."""

import io
import zipfile
from pathlib import PurePath

from core.errors import FileRefused

MAX_BYTES = 10 * 2**20
MAX_MEMBERS = 2000
MAX_INFLATED = 50 * 2**20
MAX_RATIO = 100
RATIO_FROM = 2**20
"""Members smaller than this may pack as well as they like: a small part cannot hurt."""
MAX_PAGES = 50
MAX_CHARACTERS = 200_000

AGAIN = "Export it again from the program it was made in, as PDF or DOCX, and try that file."


def sniff(name: str, data: bytes) -> str:
    """Says pdf, docx, wordml or text.

    Raises:
        FileRefused: empty, too large, encrypted, damaged or of a kind that is not read.
    """
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")
    if len(data) > MAX_BYTES:
        raise FileRefused("too_large", "This file is larger than 10 MB.", "Save it without large pictures and try again.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data[:4] == b"PK\x03\x04" or data[:4] == b"PK\x05\x06":
        return _zip(data)
    if data[:8] == bytes.fromhex("d0cf11e0a1b11ae1"):
        raise _compound(data)
    if data[:5] == b"{\\rtf":
        raise wrong_type("This is a Rich Text file.", "Open it in a word processor and save it as DOCX or PDF.")
    return _text(name, data)


def wrong_type(message: str, what_to_do: str) -> FileRefused:
    """A refusal for a file of a kind that is not read."""
    return FileRefused("wrong_type", message, what_to_do)


def damaged() -> FileRefused:
    """A refusal for a file that breaks off or contradicts itself."""
    return FileRefused("damaged", "This file is damaged and could not be read.", AGAIN)


def _compound(data: bytes) -> FileRefused:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return FileRefused(
            "encrypted", "This document is protected by a password.", "Save a copy without a password and try that one."
        )
    return wrong_type("This is an old Word file (.doc).", "Open it in Word or LibreOffice and save it as DOCX or PDF.")


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError):
        raise damaged() from None
    too_large = FileRefused("too_large", "This file unpacks to far more than a CV can hold.", AGAIN)
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_INFLATED:
        raise too_large
    if any(m.file_size > RATIO_FROM and m.file_size > MAX_RATIO * max(1, m.compress_size) for m in members):
        raise too_large
    if any(m.flag_bits & 1 for m in members):
        raise FileRefused("encrypted", "This file is protected by a password.", "Save a copy without a password.")
    names = {m.filename for m in members}
    if any("vbaProject" in n for n in names):
        raise wrong_type("This document holds macros (.docm).", "Save it as a document without macros (DOCX) or as PDF.")
    if "word/document.xml" in names:
        return "docx"
    if any(n.startswith("word/") for n in names):
        raise damaged()
    raise wrong_type("This is an archive or another office file, not a document we read.", "Choose a PDF, DOCX or text file.")


def _text(name: str, data: bytes) -> str:
    head = data[:4096]
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if b"<?mso-application" in head and b"Word.Document" in head:
        return "wordml"
    if start.startswith((b"<!doctype html", b"<html")):
        raise wrong_type("This is a web page.", "Print it to a PDF and choose that file.")
    if start.startswith(b"<?xml"):
        raise wrong_type("This is an XML file of a kind we do not read.", "Choose a PDF, DOCX or text file.")
    if start.startswith((b"{", b"[")) and PurePath(name).suffix.lower() == ".json":
        raise wrong_type("This is a JSON file.", "JSON Resume files are read by their own door; here, choose a document.")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "text"
    if b"\0" in data or _binary(head):
        raise wrong_type("This is not a document we can read.", "Choose a PDF, DOCX or text file.")
    return "text"


def _binary(head: bytes) -> bool:
    controls = sum(b < ord(" ") and b not in b"\t\n\r\f\x1b" for b in head)
    return controls > len(head) // 50
