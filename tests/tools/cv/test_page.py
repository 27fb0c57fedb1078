"""Words, lines, parts and values: places, styles, and how they are put together."""

import pytest

from tools.cv.body import bullets_and_prose, link
from tools.cv.page import Document, Line, Part, Word, plain_words, unspaced, whole
from tools.cv.plain_words import read_plain
from tools.cv.sheet import Sheet
from tools.cv.values import Found, found, joined


def line(text: str, **more) -> Line:
    return Line(plain_words(text), **more)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two", "one two"),
        ("one   two", "one\ttwo"),
        ("one\ttwo", "one\ttwo"),
        ("  one  ", "one"),
        ("one\t\ttwo", "one\ttwo"),
        ("", ""),
        ("\t\t", ""),
        ("J O H N", "JOHN"),
        ("A B C", "A B C"),
        ("J O H N   D O E", "JOHN DOE"),
    ],
)
def test_words_of_a_text(text, expected):
    made = line(text).text
    assert made == expected


@pytest.mark.parametrize("text", ["one two three", "one\ttwo", "  a   b  c", "日本 語"])
def test_words_know_their_places(text):
    made = line(text)
    assert [made.text[w.start : w.start + len(w.text)] for w in made.words] == [w.text for w in made.words]


def test_letters_set_apart_need_four():
    assert [w.text for w in unspaced([Word(c) for c in "ABC"])] == ["A", "B", "C"]
    assert [w.text for w in unspaced([Word(c) for c in "ABCD"])] == ["ABCD"]


def test_numbers_set_apart_stay_apart():
    assert len(unspaced([Word(c) for c in "1234"])) == 4


def test_a_line_looks_as_most_of_its_letters():
    made = Line([Word("big", size=20.0, bold=True), Word("longer words here", size=10.0, italic=True)])
    assert (made.size, made.bold, made.italic) == (10.0, False, True)


def test_an_empty_line_looks_like_nothing():
    made = Line([])
    assert (made.size, made.bold, made.caps, made.x0, made.y1, made.text) == (0.0, False, False, 0.0, 0.0, "")
    assert made.box(0, 5) is None


@pytest.mark.parametrize(
    ("text", "caps"), [("MIRA", True), ("Mira", False), ("M", False), ("MIRA 2", True), ("日本", False), ("123", False)]
)
def test_capitals(text, caps):
    assert line(text).caps is caps


def test_the_box_of_a_stretch():
    made = Line([Word("Mira", 10, 20, 50, 30), Word("Example", 55, 18, 110, 31)])
    assert made.box(0, 4) == (10, 20, 50, 30)
    assert made.box(5, 12) == (55, 18, 110, 31)
    assert made.box(0, 12) == (10, 18, 110, 31)
    assert made.box(40, 50) is None


TRIMS = [
    (" Developer, ", "Developer"),
    ("(remote)", "(remote)"),
    ("Developer (remote)", "Developer (remote)"),
    ("Developer (remote", "Developer (remote"),
    ("Developer)", "Developer"),
    ("– Developer –", "Developer"),
    ("| a | b |", "a | b"),
    ("...", "..."),
    (",;:", ""),
]


@pytest.mark.parametrize(("text", "expected"), TRIMS)
def test_marks_are_trimmed(text, expected):
    assert whole(line(text)).trimmed().text == expected


def test_parts_show_cells_as_spaces():
    made = line("one\ttwo")
    assert whole(made).text == "one two"
    first = Part(made, 4, 7).first
    assert first is not None
    assert first.text == "two"


def test_lines_are_settled_one_after_the_other():
    document = Document([line("one"), line("two three")]).settle(100)
    assert (document.text, [x.offset for x in document.lines]) == ("one\ntwo three", [0, 4])
    assert document.warnings == []


@pytest.mark.parametrize(("limit", "text"), [(100, "one\ntwo three"), (7, "one\ntwo"), (5, "one"), (3, "one"), (0, "")])
def test_a_document_is_cut_at_its_limit(limit, text):
    document = Document([line("one"), line("two three")]).settle(limit)
    assert document.text == text
    assert bool(document.warnings) is (text != "one\ntwo three")


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["one", "two"], "one two"),
        (["submis\u00ad", "sions"], "submissions"),
        (["well-", "known"], "well- known"),
        (["海运操作", "主管"], "海运操作主管"),
        (["海运 and", "more"], "海运 and more"),
        (["one\ttwo", "three"], "one two three"),
        (["one"], "one"),
    ],
)
def test_values_over_several_lines(rows, expected):
    assert joined([Line([Word(w) for w in r.split(" ")]) for r in rows]).text == expected


def test_a_value_is_one_stretch_without_marks():
    value = found(Part(line("Title: Developer, "), 6, 17), 0.5)
    assert (value.text, value.confidence, value.parts[0].text) == ("Developer", 0.5, "Developer")


PATHS = [
    ("basics.name", {"basics": {"name": "x"}}),
    ("work[0].position", {"work": [{"position": "x"}]}),
    ("work[1].position", {"work": [{}, {"position": "x"}]}),
    ("work[0].highlights[1]", {"work": [{"highlights": ["", "x"]}]}),
    ("basics.profiles[0].url", {"basics": {"profiles": [{"url": "x"}]}}),
]


@pytest.mark.parametrize(("path", "expected"), PATHS)
def test_values_are_put_by_path(path, expected):
    sheet = Sheet(Document([line("x")]).settle(10))
    sheet.put(path, found(whole(sheet.document.lines[0])))
    assert sheet.profile == expected
    assert sheet.fields[path]["source_text"] == "x"
    assert (sheet.fields[path]["start"], sheet.fields[path]["end"]) == (0, 1)


@pytest.mark.parametrize("value", [None, Found("", []), Found("   ", [])])
def test_nothing_is_not_put(value):
    sheet = Sheet(Document([line("x")]))
    sheet.put("basics.name", value)
    assert (sheet.profile, sheet.fields) == ({}, {})


@pytest.mark.parametrize(("given", "kept"), [(2.0, 1.0), (-1.0, 0.0), (0.456, 0.46)])
def test_confidence_is_a_share(given, kept):
    sheet = Sheet(Document([line("x")]))
    sheet.put("basics.name", Found("x", [], given))
    assert sheet.fields["basics.name"] == {"confidence": kept, "source_text": "x"}


def test_places_are_told_where_there_are_pages():
    placed = Line([Word("Mira", 10, 20, 50, 30)], page=2)
    sheet = Sheet(Document([placed], paged=True).settle(10))
    sheet.put("basics.name", found(whole(placed)))
    assert (sheet.fields["basics.name"]["page"], sheet.fields["basics.name"]["box"]) == (2, [10, 20, 50, 30])


def test_an_empty_date_is_not_put():
    sheet = Sheet(Document([line("x")]))
    sheet.put_date("work[0].endDate", "", found(whole(line("x"))))
    assert sheet.profile == {}


def body(text: str) -> tuple[list[str], str | None]:
    bullets, prose = bullets_and_prose(read_plain(text.encode()).lines)
    return [b.text for b in bullets], prose.text if prose else None


BODIES = [
    ("- built\n- kept", ["built", "kept"], None),
    ("- built the\n  thing\n- kept", ["built the thing", "kept"], None),
    ("Worked on many things.\n- built", ["built"], "Worked on many things."),
    ("Worked on many things\nand on others.", [], "Worked on many things and on others."),
    ("- built\n\nA note below.", ["built"], "A note below."),
    ("- built\nTechnologies: Python, SQL", ["built"], "Technologies: Python, SQL"),
    ("", [], None),
    ("Built the thing\nKept it running", ["Built the thing", "Kept it running"], None),
]


@pytest.mark.parametrize(("text", "bullets", "prose"), BODIES)
def test_bodies_of_entries(text, bullets, prose):
    assert body(text) == (bullets, prose)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("see https://mira.example/x and more", "https://mira.example/x"),
        ("www.mira.example", "www.mira.example"),
        ("github.com/mira/samples.", "github.com/mira/samples"),
        ("no link here", None),
        ("mira@mail.example", None),
    ],
)
def test_links_of_bodies(text, expected):
    value = link([line(text)])
    assert (value.text if value else None) == expected
