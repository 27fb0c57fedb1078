"""Pieces become lines, rows of cells become columns or rows: the same for every format whose text flows."""

import pytest

from tools.cv.flow import Flow, Look, Piece
from tools.cv.page import Line

PLAIN = Look()


def lines(*pieces, look=PLAIN, shaded=False):
    return Flow().paragraph([p if isinstance(p, Piece) else Piece(p, PLAIN) for p in pieces], look, shaded=shaded)


@pytest.mark.parametrize(
    ("pieces", "texts"),
    [
        (("Ann Example",), ["Ann Example"]),
        (("Ann", " ", "Example"), ["Ann Example"]),
        (("An", "n"), ["Ann"]),
        (("Developer\t2019",), ["Developer\t2019"]),
        (("Developer", "\t", "2019"), ["Developer\t2019"]),
        (("Developer     2019",), ["Developer\t2019"]),
        (("Developer   2019",), ["Developer 2019"]),
        (("one\ntwo",), ["one", "two"]),
        (("one ", "\n", " two"), ["one", "two"]),
        (("\t\tindented",), ["indented"]),
        ((" \n\n ",), []),
        (("J O H N S O N",), ["JOHNSON"]),
        (("non\u00a0breaking",), ["non breaking"]),
    ],
)
def test_white_space_parts_words_cells_and_lines(pieces, texts):
    assert [x.text for x in lines(*pieces)] == texts


@pytest.mark.parametrize(
    ("text", "look", "bullet", "shown"),
    [
        ("• Built it", PLAIN, True, "Built it"),
        ("- Built it", PLAIN, True, "Built it"),
        ("·\u00a0\u00a0\u00a0\u00a0Built it", PLAIN, True, "Built it"),
        ("・品質管理", PLAIN, True, "品質管理"),
        ("1. First", PLAIN, False, "1. First"),
        ("Built it", Look(bullet=True), True, "Built it"),
        ("Experience", Look(bullet=True, heading=1), False, "Experience"),
        ("-", PLAIN, False, "-"),
    ],
)
def test_bullets_are_taken_off(text, look, bullet, shown):
    (line,) = lines(text, look=look)
    assert (line.bullet, line.text) == (bullet, shown)


@pytest.mark.parametrize(
    ("piece", "shaded", "why"),
    [
        (Piece("secret", Look(hidden=True)), False, "vanish"),
        (Piece("secret", Look(size=1.0)), False, "tiny"),
        (Piece("secret", Look(colour="FFFFFF")), False, "white"),
        (Piece("secret", PLAIN, unseen="off_page"), False, "off_page"),
        (Piece("shown", Look(colour="FFFFFF")), True, ""),
        (Piece("shown", Look(colour="FFFFFF", shaded=True)), False, ""),
        (Piece("shown", Look(size=2.0)), False, ""),
        (Piece("shown", Look(hidden=False)), False, ""),
    ],
)
def test_what_nobody_sees_is_set_aside(piece, shaded, why):
    flow = Flow()
    made = flow.paragraph([piece, Piece(" and the rest", PLAIN)], PLAIN, shaded=shaded)
    assert [h.why for h in flow.hidden] == ([why] if why else [])
    assert made[0].text == ("and the rest" if why else "shown and the rest")


def test_empty_paragraphs_are_room_above():
    flow = Flow()
    flow.paragraph([], PLAIN)
    flow.paragraph([Piece("  ", PLAIN)], PLAIN)
    first, second = flow.paragraph([Piece("a\nb", PLAIN)], PLAIN)
    assert (first.gap, second.gap) == (2.0, 0.0)
    assert flow.paragraph([Piece("c", PLAIN)], Look(before=6.0))[0].gap == 0.5


def cell(*texts):
    flow = Flow()
    return [line for text in texts for line in flow.paragraph([Piece(text, PLAIN)], PLAIN)]


@pytest.mark.parametrize(
    ("rows", "texts"),
    [
        ([[cell("2019 - 2020"), cell("Developer", "Built it")]], ["2019 - 2020\tDeveloper", "Built it"]),
        ([[cell(), cell("Developer")]], ["Developer"]),
        ([[]], []),
        ([[cell("English"), cell("C1")], [cell("French"), cell("A2")]], ["English\tC1", "French\tA2"]),
        (
            [[cell("Skills", "Python"), cell("Experience", "Developer", "2019")]],
            ["Skills", "Python", "Experience", "Developer", "2019"],
        ),
        ([[cell(*"abcdefg"), cell(*"hijklmn")]], [*"abcdefghijklmn"]),
    ],
)
def test_tables_are_read_by_row_or_by_column(rows, texts):
    assert [x.text for x in Flow().table(rows)] == texts


def test_columns_are_blocks_of_their_own():
    made = Flow().table([[cell("Skills", "Python"), cell("Experience", "Developer")]])
    assert [x.block for x in made] == [1, 1, 2, 2]
    assert made[2].gap == 2.0


def test_a_row_leaves_its_cells_as_they_were():
    left, right = cell("English"), cell("C1")
    Flow().table([[left, right]])
    assert not right[0].words[0].tab


def test_the_document_names_each_link_once():
    flow = Flow(links=[("https://a.example", 1), ("https://a.example", 1)])
    document = flow.document([Line([])], "html")
    assert (document.links, document.engine) == ([("https://a.example", 1)], "html")


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("2019", True),
        ("1", False),
        ("Page 1 of 3", False),
        ("Seite 2", False),
        ("- 2 -", False),
        ("2019 - 2020", True),
        ("Page", True),
    ],
)
def test_page_numbers_are_left_out_and_years_are_not(text, kept):
    assert [x.text for x in Flow().pages([], cell(text), [])] == ([text.removeprefix("- ")] if kept else [])


def test_heads_and_feet_come_once():
    flow = Flow()
    made = flow.pages(cell("Ann Example"), cell("Ann Example", "Developer", "foot"), cell("foot", "foot"))
    assert [x.text for x in made] == ["Ann Example", "Developer", "foot"]
