"""OpenDocument texts become lines, zipped or flat."""

import io
import zipfile

import pytest

from core.errors import FileRefused
from tools.cv.odt_words import read_fodt, read_odt

NAMES = " ".join(
    f'xmlns:{k}="urn:oasis:names:tc:opendocument:xmlns:{v}:1.0"'
    for k, v in {
        "office": "office",
        "text": "text",
        "style": "style",
        "table": "table",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
    }.items()
)
STYLES = (
    "<office:automatic-styles>"
    '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-size="14pt"/></style:style>'
    '<style:style style:name="C" style:parent-style-name="B"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="H" style:default-outline-level="2"><style:paragraph-properties fo:margin-top="0.5cm"/></style:style>'
    '<style:style style:name="W"><style:text-properties fo:color="#ffffff"/></style:style>'
    '<style:style style:name="V"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="D"><style:table-cell-properties fo:background-color="#000080"/></style:style>'
    "</office:automatic-styles>"
)
MASTERS = (
    "<office:master-styles><style:master-page><style:header><text:p>Ann Example</text:p></style:header>"
    "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p><text:p>foot</text:p></style:footer>"
    "</style:master-page></office:master-styles>"
)


def flat(body, more=""):
    return (
        f'<?xml version="1.0"?><office:document {NAMES} xmlns:xlink="http://www.w3.org/1999/xlink">{STYLES}{more}'
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    ).encode()


def texts(body, more=""):
    return [line.text for line in read_fodt(flat(body, more)).lines]


def cells(*words):
    return "".join(f"<table:table-cell><text:p>{w}</text:p></table:table-cell>" for w in words)


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<text:p>one</text:p><text:h>two</text:h>", ["one", "two"]),
        ("<text:p>a\n  b<text:s text:c='2'/>c</text:p>", ["a b c"]),
        ("<text:p>Developer<text:tab/>2019</text:p>", ["Developer\t2019"]),
        ("<text:p>a<text:line-break/>b</text:p>", ["a", "b"]),
        ("<text:p>a<text:span>b<text:span>c</text:span></text:span>d</text:p>", ["abcd"]),
        ("<text:p>x<text:s text:c='999999999'/>y</text:p>", ["x\ty"]),
        ("<text:section><text:p>in</text:p></text:section>", ["in"]),
        ("<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p>seen</text:p>", ["seen"]),
        ("<text:p>seen<text:note><text:note-body><text:p>foot</text:p></text:note-body></text:note></text:p>", ["seen"]),
        (f"<table:table><table:table-row>{cells('2019', 'Developer')}</table:table-row></table:table>", ["2019\tDeveloper"]),
        (
            (
                f"<table:table><table:table-header-rows><table:table-row>{cells('a', 'b')}</table:table-row></table:table-header-rows>"
                f"<table:table-row>{cells('c', 'd')}</table:table-row></table:table>"
            ),
            ["a\tb", "c\td"],
        ),
        (
            (
                "<table:table><table:table-row><table:table-cell><table:table><table:table-row>"
                f"{cells('in', 'side')}</table:table-row></table:table></table:table-cell>{cells('out')}</table:table-row></table:table>"
            ),
            ["in\tside\tout"],
        ),
        ("<text:p>at<draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame></text:p>", ["at", "boxed"]),
        ("<text:p/>", []),
    ],
)
def test_marks_become_lines(body, lines):
    assert texts(body) == lines


def test_looks():
    bold, both, heading, item, more = read_fodt(
        flat(
            '<text:p><text:span text:style-name="B">b</text:span></text:p><text:p><text:span text:style-name="C">c</text:span></text:p>'
            '<text:p text:style-name="H">h</text:p>'
            "<text:list><text:list-item><text:p>item</text:p><text:p>more</text:p></text:list-item></text:list>"
        )
    ).lines
    assert (bold.bold, bold.size, bold.italic) == (True, 14.0, False)
    assert (both.bold, both.italic) == (True, True)
    assert (heading.heading, heading.gap) == (2, 0.5)
    assert (item.bullet, more.bullet) == (True, False)


@pytest.mark.parametrize(
    ("body", "hidden"),
    [
        ('<text:p><text:span text:style-name="V">secret</text:span>seen</text:p>', [("secret", "vanish")]),
        ('<text:p><text:span text:style-name="W">secret</text:span>seen</text:p>', [("secret", "white")]),
        ("<text:p><text:hidden-text>secret</text:hidden-text>seen</text:p>", [("secret", "vanish")]),
        ("<text:p>seen<office:annotation><text:p>secret</text:p></office:annotation></text:p>", [("secret", "comment")]),
        (
            (
                '<table:table><table:table-row><table:table-cell table:style-name="D"><text:p><text:span text:style-name="W">seen'
                "</text:span></text:p></table:table-cell></table:table-row></table:table>"
            ),
            [],
        ),
    ],
)
def test_hidden_words(body, hidden):
    document = read_fodt(flat(body))
    assert [line.text for line in document.lines] == ["seen"]
    assert [(h.text, h.why) for h in document.hidden] == hidden


def test_headers_footers_and_links():
    document = read_fodt(flat('<text:p><text:a xlink:href="https://a.example">site</text:a></text:p>', MASTERS))
    assert [line.text for line in document.lines] == ["Ann Example", "site", "Page", "foot"]
    assert document.links == [("https://a.example", 1)]
    assert document.lines[1].words[0].link == "https://a.example"


def zipped(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in members.items():
            archive.writestr(f"{name}.xml", content)
    return out.getvalue()


def test_zipped():
    assert [x.text for x in read_odt(zipped(content=flat("<text:p>one</text:p>"), styles=flat("", MASTERS))).lines][:2] == [
        "Ann Example",
        "one",
    ]


@pytest.mark.parametrize(
    "data",
    [
        zipped(styles="<a/>"),
        zipped(content="<a/>"),
        zipped(content="<a"),
        zipped(content='<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
        b"PK\x03\x04 nothing",
    ],
)
def test_broken_ones_are_refused(data):
    with pytest.raises(FileRefused) as refused:
        read_odt(data)
    assert refused.value.reason == "damaged"


def test_depth_is_bounded():
    with pytest.raises(FileRefused):
        read_fodt(flat("<text:section>" * 5000 + "</text:section>" * 5000))
    assert texts("<text:section>" * 200 + "<text:p>deep</text:p>" + "</text:section>" * 200) == ["deep"]
