"""Binary Word files become lines."""

import pytest

from core.errors import FileRefused
from tests.tools.cv.doc_files import (
    BOLD,
    DELETED,
    HIDDEN,
    HIGHLIGHT,
    IN_TABLE,
    LISTED,
    ROW_END,
    WHITE,
    WHITE_OLD,
    Paragraph,
    container,
    doc,
    plain,
    size,
)
from tests.tools.cv.files import CV
from tools.cv.doc_parts import properties
from tools.cv.doc_words import read_doc
from tools.cv.reader import read_file
from tools.cv.sniff import sniff


def texts(paragraphs, **more):
    return [line.text for line in read_doc(doc(paragraphs, **more)).lines]


@pytest.mark.parametrize("narrow", [True, False])
@pytest.mark.parametrize(
    ("written", "lines"),
    [
        ("Ann Example", ["Ann Example"]),
        ("Größe – “x”", ["Größe – “x”"]),
        ("Developer\t2019", ["Developer\t2019"]),
        ("one\x0btwo\x0cthree", ["one", "two", "three"]),
        ("non\xa0breaking, no\x1ebreak, so\x1fft", ["non breaking, no-break, soft"]),
        ('\x13HYPERLINK "https://a.example"\x14site\x15 rest', ["site rest"]),
        ("\x13PAGE\x15seen", ["seen"]),
        ("\x13 outer \x13 inner \x14 gone \x15\x14seen\x15", ["seen"]),
        ("pic\x01ture\x08", ["picture"]),
        ("\x14\x15\x15 stray", ["stray"]),
        ("", []),
    ],
)
def test_letters(narrow, written, lines):
    assert texts(plain(written), narrow=narrow) == lines


def test_other_scripts():
    assert texts(plain("Опыт работы", "職務経歴書", "😀 ok")) == ["Опыт работы", "職務経歴書", "😀 ok"]


def test_looks():
    heading, title, item, plain_line = read_doc(
        doc(
            [
                Paragraph([("Experience", b"")], style=1),
                Paragraph([("Developer", BOLD + size(14)), (" at home", b"")]),
                Paragraph([("Built it", b"")], properties=LISTED),
                *plain("end"),
            ]
        )
    ).lines
    assert (heading.heading, title.heading, plain_line.heading) == (1, 0, 0)
    assert [(w.text, w.bold, w.size) for w in title.words][:2] == [("Developer", True, 14.0), ("at", False, 0.0)]
    assert (item.text, item.bullet, plain_line.bullet) == ("Built it", True, False)


@pytest.mark.parametrize(
    ("look", "why"),
    [
        (HIDDEN, "vanish"),
        (DELETED, "vanish"),
        (WHITE, "white"),
        (WHITE_OLD, "white"),
        (size(1), "tiny"),
        (WHITE + HIGHLIGHT, ""),
        (BOLD, ""),
    ],
)
def test_hidden_words(look, why):
    document = read_doc(doc([Paragraph([("secret ", look), ("seen", b"")])]))
    assert [h.why for h in document.hidden] == ([why] if why else [])
    assert document.lines[0].text == ("seen" if why else "secret seen")


def test_tables():
    rows = [
        Paragraph([("2019", b"")], end="\x07", properties=IN_TABLE),
        Paragraph([("Developer", b"")], end="\r", properties=IN_TABLE),
        Paragraph([("Built it", b"")], end="\x07", properties=IN_TABLE),
        Paragraph([], end="\x07", properties=IN_TABLE + ROW_END),
    ]
    assert texts([*rows, *plain("after")]) == ["2019\tDeveloper", "Built it", "after"]
    assert texts(rows[:2]) == ["2019", "Developer"]


def test_links_headers_and_boxes():
    document = read_doc(
        doc(plain('\x13HYPERLINK "https://a.example"\x14site\x15'), headers="Page 1\rAnn Example\r", boxes="in a box\r")
    )
    assert [line.text for line in document.lines] == ["site", "in a box", "Ann Example"]
    assert document.links == [("https://a.example", 1)]
    assert document.lines[0].words[0].link == "https://a.example"


def test_a_whole_cv_in_the_child():
    data = doc(plain(*CV.splitlines()))
    assert sniff("cv.docx", data) == "doc"
    reading = read_file("cv.doc", data)
    assert (reading.profile.basics.name, reading.engine) == ("Ann Example", "doc")
    assert [w.name for w in reading.profile.work] == ["Example Ltd", "Sample Inc"]


WHOLE = doc(plain("Ann Example", "Developer"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (doc(plain("x"), flags=0x0300), "encrypted"),
        (container({"WordDocument": b"x" * 5000}), "damaged"),
        (container({"WordDocument": b"\xec\xa5\xc1\0" + bytes(5000), "0Table": b""}), "damaged"),
        (container({"WordDocument": b"\xec\xa5\x65\0" + bytes(5000), "0Table": b""}), "damaged"),
        (container({"Workbook": b"x"}), "damaged"),
        (WHOLE[:700], "damaged"),
    ],
)
def test_refused(data, reason):
    with pytest.raises(FileRefused) as refused:
        read_doc(data)
    assert refused.value.reason == reason


def test_properties():
    assert properties(BOLD + size(14) + LISTED) == {0x0835: b"\x01", 0x4A43: b"\x1c\0", 0x460B: b"\x01\0"}
    assert properties(b"\x71\xca\x0a" + bytes(10) + BOLD) == {0xCA71: bytes(10), 0x0835: b"\x01"}
    assert properties(b"\x35") == {}
    assert properties(b"\x71\xca\xff\x01")[0xCA71] == b"\x01"
