"""What a Word file says beside its styles: the languages of its text, how its lists are marked, as what kind of file it opens."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from tools.documents.rendering.looks import Look

MODE = "15"
"""The layout of Word 2013 and later; with less, Word opens a file in compatibility mode."""
_OTHER = {"val": "en-US", "eastAsia": "zh-CN", "bidi": "ar-SA"}
"""The language of words in a script that is not the document's."""


@cache
def _regions() -> dict[str, dict[str, str]]:
    path = Path(__file__).parent / "templates" / "regions.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def side_of(language: str) -> str:
    """Which of Word's three kinds of script a language is written in: `val` (alphabets), `eastAsia` or `bidi`."""
    return next((side for side in ("eastAsia", "bidi") if language in _regions()[side]), "val")


def tags(language: str, region: str) -> dict[str, str]:
    """The language of the words of each kind of script. Word has spelling for a language of a country only, so one is always named."""
    side = side_of(language)
    usual = _regions()[side].get(language, "")
    country = region or usual
    return _OTHER | {side: f"{language}-{country}" if country else language}


def speak(document: Any, language: str, region: str) -> None:
    """Sets the languages of the text, for spelling and screen readers, and lets Word check it anew."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    node = defaults.find(qn("w:lang"))
    if node is None:
        node = OxmlElement("w:lang")
        defaults.append(node)
    settings = document.settings.element
    for place in (node, settings.find(qn("w:themeFontLang"))):
        for side, tag in tags(language, region).items():
            place.set(qn(f"w:{side}"), tag)
    settings.remove(settings.find(qn("w:proofState")))


def modern(document: Any) -> None:
    """Opens as a file of today; the picture of python-docx's own empty template, which file managers would show, goes."""
    from docx.oxml.ns import qn

    for node in document.settings.element.iter(qn("w:compatSetting")):
        if node.get(qn("w:name")) == "compatibilityMode":
            node.set(qn("w:val"), MODE)
    relations = document.part.package.rels
    for name in [name for name, relation in relations.items() if relation.reltype.endswith("/thumbnail")]:
        del relations[name]


def mark(document: Any, look: Look) -> None:
    """Bullets in the font and colour of the look: the template's own are large and black."""
    from docx.oxml.ns import qn

    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        style = level.find(qn("w:pStyle"))
        if style is not None and style.get(qn("w:val")) == "ListBullet":
            level.find(qn("w:lvlText")).set(qn("w:val"), "•")
            _coloured(level, look)


def _coloured(level: Any, look: Look) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for old in level.findall(qn("w:rPr")):
        level.remove(old)
    words, fonts, colour = (OxmlElement(name) for name in ("w:rPr", "w:rFonts", "w:color"))
    for side in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{side}"), look.office_font)
    fonts.set(qn("w:hint"), "default")
    colour.set(qn("w:val"), look.accent)
    words.extend((fonts, colour))
    level.append(words)
