"""Properties of styles in a Word file that python-docx has no names for, each at its place in the order of the standard."""

from typing import Any

AFTER_BORDER = [
    "w:shd",
    "w:tabs",
    "w:suppressAutoHyphens",
    "w:kinsoku",
    "w:wordWrap",
    "w:overflowPunct",
    "w:topLinePunct",
    "w:autoSpaceDE",
    "w:autoSpaceDN",
    "w:bidi",
    "w:adjustRightInd",
    "w:snapToGrid",
    "w:spacing",
    "w:ind",
    "w:contextualSpacing",
    "w:mirrorIndents",
    "w:suppressOverlap",
    "w:jc",
    "w:textDirection",
    "w:textAlignment",
    "w:textboxTightWrap",
    "w:outlineLvl",
    "w:divId",
    "w:cnfStyle",
    "w:rPr",
    "w:sectPr",
    "w:pPrChange",
]
AFTER_BIDI = AFTER_BORDER[AFTER_BORDER.index("w:adjustRightInd") :]
_AFTER_SPACING = ("w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:lang")


def insert(style: Any, tag: str, before: list[str]) -> Any:
    """A new property of a style's paragraphs, before those that follow it in the standard."""
    from docx.oxml import OxmlElement

    node = OxmlElement(tag)
    style.element.get_or_add_pPr().insert_element_before(node, *before)
    return node


def remove(style: Any, tag: str) -> None:
    """Takes out what python-docx's own template says of a paragraph."""
    from docx.oxml.ns import qn

    for node in style.element.get_or_add_pPr().findall(qn(tag)):
        style.element.pPr.remove(node)


def border(style: Any, colour: str, space: int = 2) -> None:
    """A line below, so many points under the words."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    remove(style, "w:pBdr")
    box, line = insert(style, "w:pBdr", AFTER_BORDER), OxmlElement("w:bottom")
    for key, value in (("val", "single"), ("sz", "4"), ("space", str(space)), ("color", colour)):
        line.set(qn(f"w:{key}"), value)
    box.append(line)


def track(style: Any, points: float) -> None:
    """Spaces the letters of a style."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    if points:
        node = OxmlElement("w:spacing")
        node.set(qn("w:val"), str(round(points * 20)))
        style.element.get_or_add_rPr().insert_element_before(node, *_AFTER_SPACING)


def complex_size(words: Any, points: float) -> None:
    """The size of Arabic and Hebrew letters (in properties of words), which Word keeps beside that of all others."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for old in words.findall(qn("w:szCs")):
        words.remove(old)
    node = OxmlElement("w:szCs")
    node.set(qn("w:val"), str(round(points * 2)))
    words.find(qn("w:sz")).addnext(node)
