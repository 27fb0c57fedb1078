"""Blocks side by side, employer and dates at one side, title and work at the other."""

import pytest

from tests.tools.cv.test_layout import column, texts, words
from tools.cv.layout import lay_out
from tools.cv.paired import paired
from tools.cv.rows import rows_of

FIRST = ("Example Ltd", "Leeds", "2019 - 2021"), ("Developer", "Built many a thing", "Kept it running")
SECOND = ("Sample Inc", "2015 - 2018"), ("Tester", "Tested it", "Broke it", "Mended it")
THIRD = ("Proof Co", "York", "2012 - 2014"), ("Trainee", "Learnt it")


def blocks(*pairs, left: float = 40, right: float = 220, top: float = 100, step: float = 90) -> list:
    drawn = []
    for number, (one, other) in enumerate(pairs):
        drawn += column(left, top + step * number, *one) + column(right, top + step * number, *other)
    return drawn


def sides(drawn: list, x: float = 200):
    rows = rows_of(drawn)
    parts = [[w for w in row if w.x0 < x] for row in rows], [[w for w in row if w.x0 >= x] for row in rows]
    return [[row for row in part if row] for part in parts]


def test_a_page_of_blocks_is_read_block_by_block():
    assert texts(blocks(FIRST, SECOND, THIRD)) == [x for pair in (FIRST, SECOND, THIRD) for side in pair for x in side]


def test_the_second_side_goes_on_with_the_first():
    lines = lay_out(blocks(FIRST, SECOND, THIRD), 600, 800, 1)
    assert {x.text: x.gap for x in lines}["Developer"] == 0.0
    assert {x.text: x.gap for x in lines}["Sample Inc"] > 1


def test_a_heading_between_blocks_is_read_in_its_place():
    drawn = blocks(FIRST, SECOND) + words("Education", 40, 290, bold=True) + blocks(THIRD, FIRST, top=320)
    read = texts(drawn)
    assert read.index("Education") == 12
    assert read[13:16] == list(THIRD[0])


def test_they_end_where_headings_stand_side_by_side():
    drawn = blocks(FIRST, SECOND, THIRD)
    drawn += column(40, 400, "Skills", "Python", "SQL", "Git") + column(220, 400, "Languages", "English", "French", "German")
    found = paired(*sides(drawn))
    assert found is not None
    assert found[1] == 400
    assert texts(drawn)[-8:] == ["Skills", "Python", "SQL", "Git", "Languages", "English", "French", "German"]


@pytest.mark.parametrize(
    ("drawn", "why"),
    [
        (blocks(FIRST), "one block only"),
        (blocks((("2019 - 2021", "Leeds"), FIRST[1]), (("2015 - 2018", "York"), SECOND[1])), "dates beside the title: a table"),
        (blocks((("Example Ltd", "Leeds"), FIRST[1]), (("Sample Inc", "York"), SECOND[1])), "no dates"),
        (blocks(FIRST, (SECOND[0], ("Tester", "2015 - 2018"))), "dates on both sides"),
        (column(40, 100, *FIRST[0], *SECOND[0]) + column(220, 100, *FIRST[1], *SECOND[1]), "no room between blocks"),
    ],
)
def test_what_is_not_made_of_blocks(drawn, why):
    assert paired(*sides(drawn)) is None, why


def test_an_empty_side_has_no_blocks():
    assert paired([], rows_of(words("one", 40, 100))) is None
