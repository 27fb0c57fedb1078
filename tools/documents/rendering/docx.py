"""A draft as a Word file: real styles, headings, lists and tab stops. Text goes in as runs only; there are no fields."""

import io
import re
import unicodedata
import zipfile
from functools import lru_cache
from typing import Any

from tools.documents.models import DocumentKind
from tools.documents.rendering.docx_photo import hang
from tools.documents.rendering.docx_properties import complex_size
from tools.documents.rendering.docx_styles import ENTRY, LABEL, POINT, POINTS_A_MM, RULED, SKILL, SMALL, Cut, Paper, dress
from tools.documents.rendering.looks import Look, look_of
from tools.documents.rendering.sheet import AI_NOTE, BETWEEN, Contact, Part, Row, Sheet

_LETTER, _BETWEEN = 0.5, 4
"""How wide a letter is, in letter sizes, and how many letters stand between contacts."""
PROPERTY_MAX = 255
"""Characters that a property of a Word file takes."""
_GAP, _WIDE = 4, 1.5
"""Points between a date in a margin and what it dates; how wide a Chinese or Japanese letter is beside figures, in letter sizes."""
_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"
"""Invisible marks among words from the right: a number runs from the left, or its groups are told backwards; pieces follow from the right."""
_BEFORE_SIGN = re.compile(r"(?<=\d) (?=[kKM]?[%‰€$£¥])")
"""A number and its sign stay on one line."""
_RTL_CLASSES = {"R", "AL"}
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def docx(sheet: Sheet, photo: bytes = b"") -> bytes:
    """The sheet as a DOCX, with a photo (a JPEG) beside its head where there is one."""
    from docx import Document

    look = look_of(sheet.template)
    document = Document(io.BytesIO(_blank(sheet.template, sheet.document, sheet.paper, (sheet.language, sheet.region))))
    _properties(document, sheet)
    writer = _Writer(document, sheet, look)
    writer.head()
    if photo:
        hang(document, photo, sheet)
    if sheet.document == "cv":
        for part in sheet.parts:
            writer.part(part)
    else:
        writer.letter()
    return _saved(document)


@lru_cache(maxsize=48)
def _blank(template: str, document: DocumentKind, paper: Paper, language: tuple[str, str]) -> bytes:
    """An empty document in its styles; making these takes longer than filling it."""
    from docx import Document

    blank = Document()
    dress(blank, Cut(document, paper, *language), look_of(template))
    return _saved(blank)


def _saved(document: Any) -> bytes:
    """The file, without the hour at which it was made: the same draft gives the same bytes."""
    made, out = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name), source.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _properties(document: Any, sheet: Sheet) -> None:
    core = document.core_properties
    core.title, core.author = sheet.title[:PROPERTY_MAX], (sheet.name or sheet.signature)[:PROPERTY_MAX]
    core.language = sheet.language
    core.keywords, core.comments, core.last_modified_by = AI_NOTE, "", ""
    core.subject = core.category = ""
    root = core._element  # noqa: SLF001 (the template's dates are of 2013 and python-docx cannot take them out)
    for node in [n for n in root if n.tag.endswith(("}created", "}modified", "}lastModifiedBy"))]:
        root.remove(node)


class _Writer:
    """Writes one sheet into one document."""

    def __init__(self, document: Any, sheet: Sheet, look: Look) -> None:
        self.document, self.sheet, self.look = document, sheet, look
        self.ids = {style.name: style.style_id for style in document.styles}
        self.written: list[Any] = []

    def head(self) -> None:
        """Name, label and contacts."""
        if self.sheet.name:
            self._paragraph("Title", self.sheet.name)
        if self.sheet.label:
            self._paragraph(LABEL, self.sheet.label)
        if self.sheet.contacts:
            self._contacts(self.sheet.contacts)

    def part(self, part: Part) -> None:
        """A section with its rows."""
        if part.heading:
            self._paragraph("Heading 1", part.heading)
        self.written.clear()
        for row in part.rows:
            self._row(row)
        for paragraph in self.written[:-1] if part.whole else ():
            paragraph.paragraph_format.keep_with_next = True

    def letter(self) -> None:
        """Everything of a letter below its head."""
        sheet = self.sheet
        for text in sheet.recipient:
            self._paragraph(SMALL, text)
        if sheet.date:
            self._paragraph("Date Line", sheet.date)
        for kind, text in sheet.addressed:
            self._paragraph("Heading 1" if kind == "subject" else "Body Text", text)
        for text in filter(None, sheet.paragraphs):
            self._paragraph("Body Text", text)
        if sheet.closing:
            self._paragraph("Closing", sheet.closing)
        if sheet.signature:
            self._paragraph("Signature", sheet.signature)

    def _row(self, row: Row) -> None:
        {
            "entry": self._entry,
            "bullets": self._bullets,
            "skill": self._skill,
            "inline": self._inline,
            "text": self._text,
        }[row.kind](row)

    def _text(self, row: Row) -> None:
        self._paragraph("Body Text", row.text)

    def _inline(self, row: Row) -> None:
        self._paragraph(SKILL, self._between().join(row.items))

    def _between(self) -> str:
        """What parts short pieces on a line: never at its beginning, with the air that a point needs."""
        from_right = _FROM_RIGHT if self.sheet.rtl else ""
        return f"{from_right}\u00a0\u00a0{self.look.separator}\u00a0 "

    def _entry(self, row: Row) -> None:
        where = row.where
        paragraph = self._empty(ENTRY)
        beside = bool(self.look.dates_beside)
        if beside:
            self._narrow(self._run(paragraph, row.when, "Entry Date"))
            self._run(paragraph, "\t")
        self._linked(paragraph, Contact(row.title, row.link), "Strong")
        if self.look.one_line and where:
            self._run(paragraph, BETWEEN + where)
        if row.when and not beside:
            self._run(paragraph, "\t")
            self._run(paragraph, row.when, "Entry Date")
        paragraph.paragraph_format.keep_with_next = bool(row.items) or bool(where and not self.look.one_line)
        if where and not self.look.one_line:
            below = self._paragraph("Organization", where)
            below.paragraph_format.keep_with_next = bool(row.items)
        for item in row.items:
            self._paragraph(POINT if beside else "List Bullet", item)

    def _narrow(self, run: Any) -> None:
        """Dates of which one is longer than their margin are all set as much smaller as it takes, down to three quarters."""
        from docx.shared import Pt

        size = self.look.office_size - 1
        room = self.look.dates_beside * POINTS_A_MM - _GAP
        dates = (row.when for part in self.sheet.parts for row in part.rows)
        wide = size * max(sum(_WIDE if unicodedata.east_asian_width(c) in "WF" else _LETTER for c in when) for when in dates)
        if wide > room:
            fitting = Pt(int(max(0.75, room / wide) * size * 2) / 2)
            run.font.size = fitting
            complex_size(run._r.rPr, fitting.pt)  # noqa: SLF001 (python-docx knows no size of Arabic letters)

    def _skill(self, row: Row) -> None:
        paragraph = self._empty(SKILL)
        if row.title:
            self._run(paragraph, f"{row.title}:", "Strong")
            self._run(paragraph, " ")
        self._run(paragraph, row.text)

    def _bullets(self, row: Row) -> None:
        for item in row.items:
            self._paragraph("List Bullet", item)

    def _contacts(self, contacts: tuple[Contact, ...]) -> None:
        paragraph = self._empty(RULED if self.sheet.document == "letter" else "Contact")
        ends = line_ends([len(contact.text) for contact in contacts], self._room())
        for number, contact in enumerate(contacts):
            if number in ends:
                self._run(paragraph, "\n")
            elif number:
                self._run(paragraph, self._between())
            self._linked(paragraph, contact)

    def _room(self) -> int:
        """About how many letters a line of contacts holds."""
        section = self.document.sections[0]
        width = section.page_width.pt - section.left_margin.pt - section.right_margin.pt
        return int(width / (_LETTER * self.look.office_size))

    def _paragraph(self, style: str, text: str) -> Any:
        paragraph = self._empty(style)
        self._run(paragraph, text)
        return paragraph

    def _empty(self, style: str) -> Any:
        paragraph = self.document.add_paragraph()
        paragraph._p.style = self.ids[style]  # noqa: SLF001 (by name, python-docx walks all styles for each paragraph)
        self.written.append(paragraph)
        return paragraph

    def _linked(self, paragraph: Any, contact: Contact, style: str = "") -> None:
        from docx.oxml import OxmlElement
        from docx.oxml.ns import qn

        number = self.sheet.rtl and not _has_letters(contact.text)
        run = self._run(paragraph, f"{_FROM_LEFT}{contact.text}" if number else contact.text, style)
        if contact.link:
            anchor = OxmlElement("w:hyperlink")
            anchor.set(qn("r:id"), self.document.part.relate_to(contact.link, _LINK, is_external=True))
            run._element.addprevious(anchor)  # noqa: SLF001 (python-docx has no call for a new link)
            anchor.append(run._element)  # noqa: SLF001

    def _run(self, paragraph: Any, text: str, style: str = "") -> Any:
        run = paragraph.add_run(_BEFORE_SIGN.sub("\u00a0", text))
        if style:
            run._r.style = self.ids[style]  # noqa: SLF001
        if _reads_right_to_left(text, otherwise=self.sheet.rtl):
            run.font.rtl = True
        return run


def line_ends(lengths: list[int], room: int) -> set[int]:
    """Before which contacts a new line begins: never more on a line than fits, and two lines about as long."""
    ends, start = [], 0
    for at in range(1, len(lengths)):
        if sum(lengths[start : at + 1]) + _BETWEEN * (at - start) > room:
            ends.append(at)
            start = at
    if len(ends) == 1:
        fits = [at for at in range(1, ends[0] + 1) if sum(lengths[at:]) + _BETWEEN * (len(lengths) - at - 1) <= room]
        ends = [min(fits, key=lambda at: abs(sum(lengths[:at]) - sum(lengths[at:])))] if fits else ends
    return set(ends)


def _has_letters(text: str) -> bool:
    """Whether there is a letter that tells which way the text runs."""
    return any(unicodedata.bidirectional(c) in {"L", *_RTL_CLASSES} for c in text)


def _reads_right_to_left(text: str, *, otherwise: bool) -> bool:
    """The direction of the first letter; that of the document where there is none."""
    classes = (unicodedata.bidirectional(c) for c in text)
    first = next((c for c in classes if c in {"L", *_RTL_CLASSES}), "")
    return first in _RTL_CLASSES if first else otherwise
