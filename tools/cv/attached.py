"""The Europass XML that a PDF carries: it says what the pages mean, and only what stands on the pages counts.

A value of the attachment is taken where its words are found on the pages, and shown there; what is found nowhere would be
hidden text, and is left out. A section is taken over when nearly all of its names are found.
"""

import contextlib
import ctypes
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from core.errors import FileRefused
from tools.cv.dates import Dates, find_dates
from tools.cv.docx_parts import parse
from tools.cv.europass import Entry, resume_of
from tools.cv.page import Document, Part
from tools.cv.records import normal_date
from tools.cv.sheet import Sheet
from tools.cv.tidy import fold
from tools.cv.values import Found

MOST, LARGEST = 8, 4 * 2**20
EUROPASS = re.compile(rb"<(?:\w+:)?(?:SkillsPassport|Candidate)[\s>]")
SURE, ENOUGH = 0.97, 0.8
NEAR = 4
"""How many lines above and below a name its dates may stand."""
SECTIONS = {"work": ("position", "name"), "education": ("studyType", "institution")}


def attached_resume(data: bytes) -> Entry | None:
    """What a Europass file inside a PDF says, in the shape of JSON Resume; None without one."""
    with contextlib.suppress(pdfium.PdfiumError, FileRefused), pdfium.PdfDocument(data) as pdf:
        for number in range(min(raw.FPDFDoc_GetAttachmentCount(pdf.raw), MOST)):
            content = _content(raw.FPDFDoc_GetAttachment(pdf.raw, number))
            if EUROPASS.search(content[:4096]):
                return resume_of(parse(content))
    return None


def _content(attachment: Any) -> bytes:
    length = ctypes.c_ulong()
    if not raw.FPDFAttachment_GetFile(attachment, None, 0, length) or not 0 < length.value <= LARGEST:
        return b""
    buffer = ctypes.create_string_buffer(length.value)
    raw.FPDFAttachment_GetFile(attachment, buffer, length.value, length)
    return buffer.raw[: length.value]


@dataclass(slots=True)
class _Pages:
    """The words of the pages, to find values among them."""

    document: Document
    words: list[tuple[str, int, int]] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = [(f, *m.span()) for m in re.finditer(r"\w+", self.document.text) for f in fold(m[0]).split()]
        self.offsets = [line.offset for line in self.document.lines]

    def find(self, value: str, near: int = 0) -> Found | None:
        """The value where it stands nearest to a place of the text, with the words of the pages as its source."""
        wanted = fold(value).split()
        texts = [w for w, _, _ in self.words]
        size = len(wanted)
        hits = [n for n in range(len(texts) - size + 1) if texts[n : n + size] == wanted] if wanted else []
        if not hits:
            return None
        at = min(hits, key=lambda n: abs(self.words[n][1] - near))
        return Found(value, self._parts(self.words[at][1], self.words[at + size - 1][2]), SURE)

    def _parts(self, start: int, end: int) -> list[Part]:
        spans = ((x, max(start - x.offset, 0), min(end - x.offset, len(x.text))) for x in self.document.lines)
        return [Part(line, a, b) for line, a, b in spans if a < b]

    def dates(self, near: int, first: str, last: str) -> tuple[Dates, Part] | None:
        """The dates on the pages near a place that agree with those of the attachment."""
        at = bisect_right(self.offsets, near) - 1
        lines = sorted(self.document.lines[max(0, at - NEAR) : at + NEAR + 1], key=lambda x: abs(x.offset - near))
        found = ((d, Part(x, d.start, d.end)) for x in lines for d in find_dates(x.text))
        return next(((d, p) for d, p in found if _agree(d.first or d.last, first or last) and _agree(d.last, last)), None)


def _agree(shown: str, meant: str) -> bool:
    """Whether two dates say the same as far as both go."""
    return shown[: len(meant)] == meant[: len(shown)] if shown and meant else shown == meant


def corrected(data: bytes, document: Document, made: dict[str, Any]) -> dict[str, Any]:
    """A reading of a PDF, bettered by the Europass file that it carries, if it does."""
    resume = attached_resume(data)
    if not resume:
        return made
    pages = _Pages(document)
    sheet = Sheet(document, made["profile"], made["fields"], made["current"])
    for key in ("name", "email", "phone", "label"):
        sheet.put(f"basics.{key}", pages.find(str(resume.get("basics", {}).get(key) or "")))
    for section, names in SECTIONS.items():
        _section(sheet, pages, (section, names), resume.get(section) or [])
    return made | {"profile": sheet.profile, "fields": sheet.fields, "current": sheet.current, "engine": "europass pdf"}


def _start(value: Found) -> int:
    return value.parts[0].line.offset + value.parts[0].start


def _section(sheet: Sheet, pages: _Pages, kind: tuple[str, tuple[str, str]], entries: list[Entry]) -> None:
    section, names = kind
    placed: list[tuple[Entry, dict[str, Found]]] = []
    near = total = 0
    for entry in entries:
        given = sorted((n for n in names if entry.get(n)), key=lambda n: -len(str(entry[n])))
        found: dict[str, Found] = {}
        for name in given:
            if value := pages.find(str(entry[name]), near):
                found[name] = value
                near = _start(value)
        total += len(given)
        placed += [(entry, found)] if found else []
    if not placed or sum(len(f) for _, f in placed) < ENOUGH * total:
        return
    sheet.profile.pop(section, None)
    sheet.fields = {k: v for k, v in sheet.fields.items() if not k.startswith(f"{section}[")}
    sheet.current = [c for c in sheet.current if not c.startswith(f"{section}[")]
    for number, (entry, found) in enumerate(placed):
        _entry(sheet, pages, f"{section}[{number}]", (entry, found))


def _entry(sheet: Sheet, pages: _Pages, path: str, placed: tuple[Entry, dict[str, Found]]) -> None:
    entry, found = placed
    for name, value in found.items():
        sheet.put(f"{path}.{name}", value)
    near = min(_start(f) for f in found.values())
    first, last = (normal_date(str(entry.get(k) or "")) or "" for k in ("startDate", "endDate"))
    if dates := pages.dates(near, first, last):
        where = Found("", [dates[1]], SURE)
        sheet.put_date(f"{path}.startDate", dates[0].first and first, where)
        sheet.put_date(f"{path}.endDate", last, where)
        sheet.current += [path] if dates[0].running else []
    for name in ("location", "summary", "score"):
        sheet.put(f"{path}.{name}", pages.find(str(entry.get(name) or ""), near))
    lines = [f for words in entry.get("highlights") or [] if (f := pages.find(words, near))]
    for number, line in enumerate(lines):
        sheet.put(f"{path}.highlights[{number}]", line)
