"""What a file is, by its content and never by its name, and whether it may be opened at all."""

import io
import re
import zipfile
from pathlib import PurePosixPath

from core.errors import FileRefused
from tools.cv.linkedin_names import is_export

MAX_BYTES = 10 * 2**20
MAX_MEMBERS = 2000
MAX_INFLATED = 50 * 2**20
MAX_RATIO = 100
RATIO_FROM = 2**20
"""Members smaller than this may pack as well as they like: a small part cannot hurt."""
MAX_PAGES = 50
MAX_CHARACTERS = 200_000

KINDS = "PDF, Word (DOCX, DOC), OpenDocument (ODT), RTF, HTML, text, Markdown, JSON Resume, Europass XML or LinkedIn export (ZIP)"
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*")
"""How files of the formats PNG, JPEG and TIFF begin."""

AGAIN = "Export it again from the program it was made in, as PDF or DOCX, and try that file."
OTHER = f"Choose a file of one of these kinds: {KINDS}."
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
ROOTS = {
    "wordDocument": "wordml",
    "package": "word_xml",
    "html": "html",
    "SkillsPassport": "europass",
    "LearnerInfo": "europass",
    "Candidate": "europass",
    "Europass": "europass",
}
"""What an XML file is by the name of its outermost element."""
ROOT = re.compile(r"\s*(?:<\?[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*(?:\[.*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([\w.-]+)", re.DOTALL)
PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*\?>\s*)*<(?:!doctype\s+html|html|head|body|meta)[\s>]", re.DOTALL | re.IGNORECASE
)
RECORD = re.compile(r"\s*[{]\s*[\"}]|\s*\[\s*[{\]]")
YAML = re.compile(r"(?:\s*#.*\n|---\s*\n|\s*\n)*(?:cv|content|basics):[ \t]*\n[ \t]+\w+:")
ARCHIVE = re.compile(rb"\s*(?:mime-version|from|content-type|subject|date)\s*:", re.IGNORECASE)


def sniff(name: str, data: bytes) -> str:
    """Says what kind of file it is: one of the keys of `child.READERS`.

    Raises:
        FileRefused: empty, too large, encrypted, damaged or of a kind that is not read.
    """
    del name
    if not data.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        raise FileRefused("empty", "This file is empty.", "Choose the file that holds the CV.")
    if len(data) > MAX_BYTES:
        raise FileRefused("too_large", "This file is larger than 10 MB.", "Save it without large pictures and try again.")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(PICTURES) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return "picture"
    if data[4:12] in {b"ftypheic", b"ftypheix", b"ftypmif1"}:
        raise wrong_type("This is a picture in the HEIC format.", "Save it as JPEG and try again.")
    if data[:4] in {b"PK\x03\x04", b"PK\x05\x06"}:
        return _zip(data)
    if data[:8] == bytes.fromhex("d0cf11e0a1b11ae1"):
        return _compound(data)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n\0")[:5] == b"{\\rtf":
        return "rtf"
    return _text(data)


def wrong_type(message: str, what_to_do: str) -> FileRefused:
    """A refusal for a file of a kind that is not read."""
    return FileRefused("wrong_type", message, what_to_do)


def damaged() -> FileRefused:
    """A refusal for a file that breaks off or contradicts itself."""
    return FileRefused("damaged", "This file is damaged and could not be read.", AGAIN)


def encrypted() -> FileRefused:
    """A refusal for a file that only opens with a password."""
    return FileRefused(
        "encrypted", "This document is protected by a password.", "Save a copy without a password and try that one."
    )


def pictures_only(*, at_hand: bool) -> FileRefused:
    """A refusal for pictures of text where they are not looked at."""
    more = "" if at_hand else ", or have it read here: pip install -r requirements.txt brings what is missing"
    return FileRefused(
        "no_text",
        "This file holds pictures of pages, not text.",
        f"Export the CV from the program it was written in, or run text recognition (OCR) on it first{more}.",
    )


def _compound(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        raise encrypted()
    if "WordDocument".encode("utf-16-le") in data:
        return "doc"
    raise wrong_type("This is an old Office file, but not a Word document.", OTHER)


def _zip(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            kind = archive.read("mimetype")[:80] if _is_small(members, "mimetype") else b""
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError, RuntimeError, zipfile.zlib.error):  # type: ignore[attr-defined]
        raise damaged() from None
    _refuse_bombs(members)
    names = {m.filename for m in members}
    if any("vbaProject" in n for n in names):
        raise wrong_type("This document holds macros (.docm).", "Save it as a document without macros (DOCX) or as PDF.")
    if "word/document.xml" in names:
        return "docx"
    if kind.startswith(OPEN_DOCUMENT + b"text") and "content.xml" in names:
        return "odt"
    if is_export(PurePosixPath(n).name for n in names):
        return "linkedin"
    if any(n.startswith("word/") for n in names) or kind.startswith(OPEN_DOCUMENT + b"text"):
        raise damaged()
    raise wrong_type("This is an archive or another office file, not a document we read.", OTHER)


def _is_small(members: list[zipfile.ZipInfo], name: str) -> bool:
    return any(m.filename == name and m.file_size <= RATIO_FROM and not m.flag_bits & 1 for m in members)


def _refuse_bombs(members: list[zipfile.ZipInfo]) -> None:
    too_large = FileRefused("too_large", "This file unpacks to far more than a CV can hold.", AGAIN)
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_INFLATED:
        raise too_large
    if any(m.file_size > RATIO_FROM and m.file_size > MAX_RATIO * max(1, m.compress_size) for m in members):
        raise too_large
    if any(m.flag_bits & 1 for m in members):
        raise encrypted()


def _text(data: bytes) -> str:
    head = _head(data)
    if PAGE.match(head):
        return "html"
    if ARCHIVE.match(data) and b"multipart/related" in data[:4096].lower():
        return "mhtml"
    if head.lstrip().startswith("<?xml") or re.match(r"\s*<[\w.-]+:?[\w.-]*\s[^>]*xmlns", head):
        return _xml(head)
    if RECORD.match(head):
        return "json"
    if YAML.match(head):
        return "yaml"
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return "text"
    if b"\0" in data or _binary(data[:4096]):
        raise wrong_type("This is not a document we can read.", OTHER)
    return "text"


def _xml(head: str) -> str:
    root = ROOT.match(head)
    kind = ROOTS.get(root[1], "") if root else ""
    if root and root[1] == "document" and "urn:oasis:names:tc:opendocument" in head:
        return "fodt"
    if not kind:
        raise wrong_type("This is an XML file of a kind we do not read.", OTHER)
    return kind


def _head(data: bytes) -> str:
    """The first letters, as far as it takes to tell what they begin."""
    start = data[:4096]
    for mark, encoding in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"\xef\xbb\xbf", "utf-8")):
        if start.startswith(mark):
            return start[len(mark) :].decode(encoding, "replace")
    return start.decode("latin-1")


def _binary(head: bytes) -> bool:
    controls = sum(b < ord(" ") and b not in b"\t\n\r\f\x1b" for b in head)
    return controls > len(head) // 50
