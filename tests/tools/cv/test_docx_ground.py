"""What words of a Word file stand on: shading, rows, paragraphs, boxes, pages; each mark by itself."""

import pytest

from tests.tools.cv.files import W
from tools.cv.docx_asides import file_of
from tools.cv.docx_ground import (
    PAPER,
    UNKNOWN,
    Place,
    box_place,
    fill,
    inked,
    page_ground,
    paragraph_place,
    row_place,
    unseen,
)
from tools.cv.docx_parts import local, parse
from tools.cv.flow import Look

NS = f'{W} xmlns:wp="urn:wp" xmlns:a="urn:a" xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:w14="urn:w14"'


def node(xml: str):
    return parse(f"<r {NS}>{xml}</r>".encode())[0]


def inside(xml: str, name: str):
    return next(n for n in node(xml).iter() if local(n) == name)


@pytest.mark.parametrize(
    ("xml", "colour"),
    [
        ("<w:rPr/>", ""),
        ('<w:rPr><w:shd w:fill="1f3864"/></w:rPr>', "1F3864"),
        ('<w:rPr><w:shd w:fill="auto"/></w:rPr>', ""),
        ('<w:rPr><w:highlight w:val="none"/></w:rPr>', ""),
        ('<w:rPr><w:highlight w:val="yellow"/></w:rPr>', "FFFF00"),
        ('<w:rPr><w:highlight w:val="white"/></w:rPr>', "FFFFFF"),
        ('<w:rPr><w:highlight w:val="teal"/></w:rPr>', UNKNOWN),
    ],
)
def test_colours_behind_words(xml, colour):
    assert fill(node(xml)) == colour


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ("<w:tr/>", ""),
        ("<w:tr><w:trPr><w:hidden/></w:trPr></w:tr>", "vanish"),
        ('<w:tr><w:trPr><w:trHeight w:val="5" w:hRule="exact"/></w:trPr></w:tr>', "tiny"),
        ('<w:tr><w:trPr><w:trHeight w:val="5" w:hRule="atLeast"/></w:trPr></w:tr>', ""),
        ('<w:tr><w:trPr><w:trHeight w:val="500" w:hRule="exact"/></w:trPr></w:tr>', ""),
        ('<w:tr><w:trPr><w:trHeight w:val="x" w:hRule="exact"/></w:trPr></w:tr>', ""),
    ],
)
def test_rows(xml, why):
    assert row_place(node(xml), Place()).unseen == why


@pytest.mark.parametrize(
    ("xml", "why"),
    [
        ("<w:pPr/>", ""),
        ('<w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr>', "tiny"),
        ('<w:pPr><w:spacing w:line="20" w:lineRule="auto"/></w:pPr>', ""),
        ('<w:pPr><w:ind w:left="-30000"/></w:pPr>', "off_page"),
        ('<w:pPr><w:ind w:start="30000"/></w:pPr>', "off_page"),
        ('<w:pPr><w:ind w:hanging="30000"/></w:pPr>', "off_page"),
        ('<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>', ""),
        ('<w:pPr><w:framePr w:y="-40000"/></w:pPr>', "off_page"),
        ('<w:pPr><w:framePr w:y="4000"/></w:pPr>', ""),
    ],
)
def test_paragraphs(xml, why):
    assert paragraph_place(node(xml), Place()).unseen == why


def test_a_place_keeps_its_first_reason_and_its_last_colour():
    place = Place().on("111111", "tiny").on("222222", "off_page").on("")
    assert (place.ground, place.unseen) == ("222222", "tiny")


def box(properties: str, around: str = "") -> str:
    content = f"<wps:wsp><wps:spPr>{properties}</wps:spPr><w:txbxContent><w:p/></w:txbxContent></wps:wsp>"
    return f"<w:p><w:drawing><wp:anchor>{around}{content}</wp:anchor></w:drawing></w:p>"


@pytest.mark.parametrize(
    ("xml", "ground", "why"),
    [
        (box(""), UNKNOWN, ""),
        (box("<a:noFill/>"), PAPER, ""),
        (box('<a:solidFill><a:srgbClr val="1f3864"/></a:solidFill>'), "1F3864", ""),
        (box('<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'), PAPER, ""),
        (box('<a:solidFill><a:schemeClr val="bg1"><a:lumMod val="1"/></a:schemeClr></a:solidFill>'), UNKNOWN, ""),
        (box('<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>'), UNKNOWN, ""),
        (box("", '<wp:extent cx="10" cy="900000"/>'), UNKNOWN, "tiny"),
        (box("", "<wp:posOffset>-90000000</wp:posOffset>"), UNKNOWN, "off_page"),
        ('<w:p><v:rect fillcolor="#1f3864"><w:txbxContent/></v:rect></w:p>', "1F3864", ""),
        ('<w:p><v:rect filled="f"><w:txbxContent/></v:rect></w:p>', UNKNOWN, ""),
        ("<w:p><w:txbxContent/></w:p>", UNKNOWN, ""),
    ],
)
def test_boxes(xml, ground, why):
    place = box_place(inside(xml, "txbxContent"), Place())
    assert (place.ground, place.unseen) == (ground, why)


def shape(properties: str, anchor: str = "", size: int = 2_000_000, more: str = "<wp:wrapNone/>") -> str:
    extent = f'<wp:extent cx="{size}" cy="{size}"/>'
    return f"<w:body><wp:anchor {anchor}>{extent}{more}<wps:spPr>{properties}</wps:spPr></wp:anchor></w:body>"


DARK = '<a:solidFill><a:srgbClr val="1f3864"/></a:solidFill>'


@pytest.mark.parametrize(
    ("xml", "ground"),
    [
        ("<w:body/>", PAPER),
        (shape(DARK), UNKNOWN),
        (shape(DARK, more=""), PAPER),
        (shape(DARK, 'behindDoc="1"', more=""), UNKNOWN),
        (shape(DARK, size=1000), PAPER),
        (shape('<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'), PAPER),
        (shape("<a:noFill/>"), PAPER),
        (shape("<a:blip/>"), PAPER),
        (shape("<a:blip/>", 'behindDoc="1"'), UNKNOWN),
        ('<w:body><v:rect style="position:absolute" fillcolor="#123456"/></w:body>', UNKNOWN),
        ('<w:body><v:rect fillcolor="#123456"/></w:body>', PAPER),
        ('<w:body><v:rect style="position:absolute" fillcolor="white"/></w:body>', PAPER),
    ],
)
def test_pages(xml, ground):
    assert page_ground(node(xml)) == ground


@pytest.mark.parametrize(
    ("xml", "look"),
    [
        ("<w:rPr/>", Look()),
        ("<w:rPr><w:specVanish/></w:rPr>", Look(hidden=True)),
        ("<w:rPr><w14:textFill><w14:noFill/></w14:textFill></w:rPr>", Look(hidden=True)),
        ('<w:rPr><w:w w:val="1"/></w:rPr>', Look(size=1.0)),
        ('<w:rPr><w:w w:val="90"/></w:rPr>', Look()),
        ('<w:rPr><w:color w:themeColor="background1"/></w:rPr>', Look(colour=PAPER)),
        ('<w:rPr><w:color w:themeColor="background1" w:themeShade="80"/></w:rPr>', Look()),
        ('<w:rPr><w:color w:themeColor="accent1"/></w:rPr>', Look()),
        ('<w:rPr><w:shd w:fill="123456"/></w:rPr>', Look(ground="123456")),
    ],
)
def test_runs(xml, look):
    assert inked(Look(), node(xml)) == look


@pytest.mark.parametrize(
    ("look", "place", "why"),
    [
        (Look(), Place(), ""),
        (Look(hidden=True), Place(unseen="tiny"), "vanish"),
        (Look(), Place(unseen="tiny"), "tiny"),
        (Look(size=1.0), Place(), "tiny"),
        (Look(size=2.0), Place(), ""),
        (Look(colour="FFFFFF"), Place(), "white"),
        (Look(colour="FFFFFF"), Place("000000"), ""),
        (Look(colour="FFFFFF"), Place(UNKNOWN), ""),
        (Look(colour="FFFFFF", ground="000000"), Place(), ""),
        (Look(colour="000000", ground="000000"), Place(), "background"),
        (Look(colour="000000"), Place("050505"), "background"),
        (Look(colour=""), Place("000000"), ""),
    ],
)
def test_why_words_cannot_be_seen(look, place, why):
    assert unseen(look, place) == why


def test_properties_a_person_may_look_at():
    told = file_of({"title": "T", "author": "A", "last author": "L", "creator": "C", "created": "2024-03-05T12:00:00Z", "x": "y"})
    assert told == {"title": "T", "author": "A", "last_author": "L", "creator": "C", "created": "2024-03-05", "modified": ""}
