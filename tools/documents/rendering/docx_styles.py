"""The styles of a Word file: made in code from a look, so that every paragraph has a name and can be restyled in Word."""

from dataclasses import dataclass
from typing import Any, Literal

from tools.documents.models import DocumentKind
from tools.documents.rendering.docx_properties import AFTER_BIDI, border, complex_size, insert, remove, track
from tools.documents.rendering.docx_settings import mark, modern, side_of, speak
from tools.documents.rendering.looks import Look
from tools.documents.rendering.sheet import RIGHT_TO_LEFT

Paper = Literal["a4", "letter"]

LABEL, ENTRY, SKILL, SMALL, RULED, POINT = "Label", "Entry", "Skill Line", "Address", "Letter Contact", "Entry Bullet"

LETTER_MARGIN = 25.0
_LETTER_RULE = 8
"""Points between the head of a letter and its line."""
POINTS_A_MM = 72 / 25.4
_MM = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
_EAST_ASIAN = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}


@dataclass(frozen=True)
class Cut:
    """What of a sheet decides on its styles: everything but the words."""

    document: DocumentKind
    paper: Paper
    language: str
    region: str

    @property
    def rtl(self) -> bool:
        """True for languages written from right to left."""
        return self.language in RIGHT_TO_LEFT


def dress(document: Any, sheet: Cut, look: Look) -> None:
    """Page, default language and all styles of the document."""
    _page(document, sheet, look)
    speak(document, sheet.language, sheet.region)
    modern(document)
    mark(document, look)
    made = _Styles(document, sheet, look)
    made.text()
    made.head()
    made.sections()
    made.letter()
    made.prune()


def _page(document: Any, sheet: Cut, look: Look) -> None:
    from docx.shared import Mm

    section = document.sections[0]
    width, height = _MM[sheet.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = Mm(_margin(sheet, look))
    section.top_margin = section.bottom_margin = Mm(look.margin_y)


def _margin(sheet: Cut, look: Look) -> float:
    """Letters have shorter lines than CVs."""
    return max(look.margin_x, LETTER_MARGIN) if sheet.document == "letter" else look.margin_x


class _Styles:
    """Makes the styles of one document."""

    def __init__(self, document: Any, sheet: Cut, look: Look) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
        from docx.shared import Mm

        self.styles, self.sheet, self.look = document.styles, sheet, look
        self.centre = WD_ALIGN_PARAGRAPH.CENTER if look.centred else WD_ALIGN_PARAGRAPH.LEFT
        self.right = WD_TAB_ALIGNMENT.RIGHT
        self.made: set[str] = set()
        self.edge = Mm(_MM[sheet.paper][0] - 2 * _margin(sheet, look))

    def text(self) -> None:
        """What all text shares, and the plain paragraphs."""
        from docx.shared import Pt

        look = self.look
        normal = self._style("Normal", size=look.office_size, color=look.ink)
        normal.paragraph_format.line_spacing = look.office_leading
        normal.paragraph_format.widow_control = True
        self._space(normal, 0, 2)
        if self.sheet.rtl:
            insert(normal, "w:bidi", AFTER_BIDI)
        self._space(self._style("Body Text"), 0, 3)
        strong = self._run_style("Strong").font
        strong.bold = strong.cs_bold = True
        date = self._run_style("Entry Date")
        date.font.color.rgb = self._colour(look.soft)
        if look.dates_beside:
            date.font.size = Pt(look.office_size - 1)
            complex_size(date.element.rPr, look.office_size - 1)
        bullet = self._style("List Bullet")
        point = self._style(POINT)
        point.base_style = bullet
        for style, margin in ((bullet, 0.0), (point, look.dates_beside * POINTS_A_MM)):
            self._space(style, 0, 1.5)
            self._indent(style, 11 + margin, -11)
            remove(style, "w:contextualSpacing")

    def head(self) -> None:
        """Name, label, contacts."""
        look, size = self.look, self.look.office_size
        title = self._style("Title", size=look.name_size, color=look.accent, bold=not look.light_name)
        remove(title, "w:pBdr")
        label = self._style(LABEL, size=size + 1.5, color=look.soft, italic=look.italic_label)
        contact = self._style("Contact", size=size - 0.5, color=look.soft)
        for style, after in ((title, 0), (label, 2), (contact, 4)):
            self._space(style, 0, after)
            style.paragraph_format.alignment = self.centre

    def sections(self) -> None:
        """Headings, entries and what is in them."""
        look = self.look
        heading = self._style("Heading 1", size=look.office_heading_size, color=look.accent, bold=not look.centred)
        heading.font.small_caps = look.centred
        track(heading, look.tracking * look.office_heading_size if side_of(self.sheet.language) == "val" else 0)
        heading.paragraph_format.keep_with_next = True
        close = look.one_line
        self._space(heading, 8 if close else 11, 3 if close else 4)
        border(heading, look.rule)
        entry = self._style(ENTRY)
        place = self._style("Organization", color=look.soft, italic=look.centred)
        margin = look.dates_beside * POINTS_A_MM
        if margin:
            self._indent(entry, margin, -margin)
            self._indent(place, margin, 0)
        else:
            entry.paragraph_format.tab_stops.add_tab_stop(self.edge, self.right)
        self._space(entry, 4 if close else 6, 1)
        self._space(place, 0, 2)
        skill = self._style(SKILL)
        self._space(skill, 0, 2)

    def letter(self) -> None:
        """What only a letter has."""
        contact = self._style(RULED, size=self.look.office_size - 0.5, color=self.look.soft)
        contact.paragraph_format.alignment = self.centre
        self._space(contact, 0, 28)
        border(contact, self.look.rule, _LETTER_RULE)
        self._space(self._style(SMALL), 0, 0)
        self._space(self._style("Date Line"), 16, 16)
        closing = self._style("Closing")
        closing.paragraph_format.keep_with_next = True
        self._space(closing, 14, 30)
        self._space(self._style("Signature"), 0, 0)
        if self.sheet.document == "letter":
            self._space(self.styles["Body Text"], 0, 8)
            self.styles["Body Text"].paragraph_format.line_spacing = self.look.office_leading + 0.1
            remove(self.styles["Heading 1"], "w:pBdr")
            subject = self._style("Heading 1", size=self.look.office_size + 1, color=self.look.accent, bold=True)
            subject.font.small_caps = False
            self._space(subject, 10, 12)

    def prune(self) -> None:
        """Takes out the styles of python-docx's own template that nobody uses: half of the file."""
        from docx.oxml.ns import qn

        root = self.styles.element
        for node in root.findall(qn("w:style")):
            if node.get(qn("w:default")) == "1" or node.find(qn("w:name")).get(qn("w:val")).lower() in self.made:
                for link in node.findall(qn("w:link")):
                    node.remove(link)
            else:
                root.remove(node)

    def _style(self, name: str, *, size: float = 0, color: str = "", bold: bool | None = None, italic: bool | None = None) -> Any:
        """A paragraph style, made or changed."""
        from docx.enum.style import WD_STYLE_TYPE
        from docx.shared import Pt

        style = self._named(name, WD_STYLE_TYPE.PARAGRAPH)
        self._letters(style)
        if name != "Normal":
            style.base_style = self.styles["Normal"]
        font = style.font
        if size:
            font.size = Pt(size)
            complex_size(style.element.rPr, size)
        if color:
            font.color.rgb = self._colour(color)
        font.bold = font.cs_bold = bold
        font.italic = font.cs_italic = italic
        return style

    def _run_style(self, name: str) -> Any:
        """A style for words within a paragraph, as plain as their paragraph."""
        from docx.enum.style import WD_STYLE_TYPE

        style = self._named(name, WD_STYLE_TYPE.CHARACTER)
        for side in ("bold", "cs_bold", "italic", "cs_italic"):
            setattr(style.font, side, None)
        return style

    def _named(self, name: str, kind: Any) -> Any:
        if name not in self.styles:
            self.styles.add_style(name, kind)
        self.made.add(name.lower())
        style = self.styles[name]
        style.hidden, style.quick_style = False, True
        return style

    @staticmethod
    def _colour(name: str) -> Any:
        from docx.shared import RGBColor

        return RGBColor.from_string(name)

    def _letters(self, style: Any) -> None:
        """The font for every kind of script; the theme's fonts, which would win, are taken out."""
        from docx.oxml.ns import qn

        style.font.name = self.look.office_font
        fonts = style.element.rPr.rFonts
        for side in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{side}"), None)
        fonts.set(qn("w:cs"), "Arial")
        fonts.set(qn("w:eastAsia"), _EAST_ASIAN.get(self.sheet.language, self.look.office_font))

    def _space(self, style: Any, before: float, after: float) -> None:
        from docx.shared import Pt

        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)

    def _indent(self, style: Any, left: float, first: float) -> None:
        from docx.shared import Pt

        style.paragraph_format.left_indent, style.paragraph_format.first_line_indent = Pt(left), Pt(first)
