"""The tables at the head of a Rich Text file: fonts with their encodings, colours, styles that are headings."""

import contextlib
import re
from dataclasses import dataclass, field

from tools.cv.docx_parts import HEADING_STYLE

_PAGES = "128 cp932 129 cp949 134 gb18030 136 cp950 161 cp1253 162 cp1254 163 cp1258 177 cp1255 178 cp1256 186 cp1257 204 cp1251"
_PAGES += " 222 cp874 238 cp1250 77 mac_roman"
CODE_PAGES = dict(zip(map(int, _PAGES.split()[::2]), _PAGES.split()[1::2], strict=True))
"""Encodings by the number of a font's character set; others are the file's own."""
SYMBOL = 2
"""The character set of fonts that hold signs in place of letters."""


@dataclass(slots=True)
class Tables:
    """What the head of the file says: code page, fonts by number, colours by number, styles that are headings."""

    code_page: str = "cp1252"
    fonts: dict[int, int] = field(default_factory=dict)
    colours: list[str] = field(default_factory=list)
    headings: dict[int, int] = field(default_factory=dict)

    def learn(self, place: str, words: str) -> None:
        """Takes in a table that was read to its end."""
        if place == "fonttbl":
            self.fonts = read_fonts(words)
        elif place == "colortbl":
            self.colours = read_colours(words)
        else:
            self.headings = read_headings(words)

    def page(self, number: int) -> None:
        """Sets the file's own encoding, where there is one of that number."""
        name = {10000: "mac_roman", 65001: "utf-8", 936: "gb18030"}.get(number, f"cp{number}")
        with contextlib.suppress(LookupError):
            b"a".decode(name)
            self.code_page = name

    def encoding(self, font: int) -> str:
        """The encoding of a font's letters."""
        return CODE_PAGES.get(self.fonts.get(font, 0), self.code_page)

    def is_symbol(self, font: int) -> bool:
        """Whether a font's letters are signs."""
        return self.fonts.get(font) == SYMBOL

    def colour(self, number: int) -> str:
        """Six digits; empty for the colour that the program chooses."""
        return self.colours[number] if 0 < number < len(self.colours) else ""


def read_colours(source: str) -> list[str]:
    """Colours from the words of a colour table."""
    out = []
    for entry in source.split(";"):
        found = dict(re.findall(r"\\(red|green|blue)(\d{1,3})", entry))
        out.append("".join(f"{min(int(found.get(k, 0)), 255):02X}" for k in ("red", "green", "blue")) if found else "")
    return out


def read_fonts(source: str) -> dict[int, int]:
    """Character sets by font from the words of a font table."""
    out: dict[int, int] = {}
    for entry in re.split(r"(?=\\f\d)", source):
        number, charset = re.match(r"\\f(\d{1,6})", entry), re.search(r"\\fcharset(\d{1,3})", entry)
        if number:
            symbol = re.search(r"Symbol|Wingdings|Webdings", entry)
            out[int(number[1])] = SYMBOL if symbol else int(charset[1]) if charset else 0
    return out


def read_headings(source: str) -> dict[int, int]:
    """Levels of the styles of a style sheet whose name says heading."""
    out: dict[int, int] = {}
    for entry in source.split("}"):
        number, name = re.search(r"\\s(\d{1,6})", entry), re.search(r"\s([^\\;{}]+);\s*$", entry)
        if number and name and "\\cs" not in entry and HEADING_STYLE.match(name[1].strip()):
            out[int(number[1])] = int(m[0]) if (m := re.search(r"\d", name[1])) else 1
    return out
