"""Addresses cut at the end of a line. All of them are invented."""

import pytest

from tests.tools.cv.test_layout import page, texts, words
from tools.cv.broken import SOFT, mended
from tools.cv.rows import rows_of

CUT = [
    (("mira.example@coastal-", "university.example"), "mira.example@coastal-university.example"),
    ((f"mira.example@coastal{SOFT}", "university.example"), "mira.example@coastal-university.example"),
    (("mira.example@", "mail.example"), "mira.example@mail.example"),
    (("linkedin.com/in/mira-", "example-1990"), "linkedin.com/in/mira-example-1990"),
    (("https://mail.example/people/", "mira"), "https://mail.example/people/mira"),
    (("orcid.org/0000-0002-", "1825-0097"), "orcid.org/0000-0002-1825-0097"),
    (("m.one-", "two@mail.example"), "m.one-two@mail.example"),
    (("mira-", "example@mail.example"), "mira-example@mail.example"),
]


@pytest.mark.parametrize(("halves", "whole"), CUT)
def test_both_halves_are_one_word(halves, whole):
    assert texts(page((40, 100, halves[0]), (40, 114, halves[1]))) == [whole]


@pytest.mark.parametrize("lift", [0, 14])
def test_three_parts_are_one_word_too(lift):
    drawn = page((40, 100 + lift, "m.long-"), (40, 114 + lift, "name@coastal-"), (40, 128 + lift, "university.example"))
    assert texts(drawn) == ["m.long-name@coastal-university.example"]


def test_beside_other_cells():
    drawn = page((40, 100, "Phone"), (200, 100, "mira@coastal-"), (40, 114, "0113 496 0123"), (200, 114, "university.example"))
    assert "mira@coastal-university.example" in texts(drawn)[0]
    assert texts(drawn)[1] == "0113 496 0123"


@pytest.mark.parametrize(
    "rows",
    [
        ("a well-", "known thing"),
        ("mira@mail.example", "mail.example"),
        ("Regensburg.", "mira@mail.example"),
        ("linkedin.com/in/mira-", "two words"),
        ("see below.", "mail.example"),
        ("Self-", "mira@mail.example"),
    ],
)
def test_what_is_no_cut_stays(rows):
    assert texts(page((40, 100, rows[0]), (40, 114, rows[1]))) == list(rows)


def test_a_row_far_below_is_no_second_half():
    assert len(texts(page((40, 100, "mira@coastal-"), (40, 160, "university.example")))) == 2


def test_the_link_tells_whether_the_hyphen_is_one():
    drawn = page((40, 100, f"jo{SOFT}"), (40, 114, "erg@mail.example"))
    for word in drawn:
        word.link = "mailto:joerg@mail.example"
    assert mended(rows_of(drawn))[0][0].text == "joerg@mail.example"


def test_nothing_is_lost():
    drawn = page((40, 100, "mira@coastal-"), (40, 114, "university.example")) + words("something else", 40, 128)
    assert texts(drawn)[-1] == "something else"


def test_the_row_below_may_be_used_up_by_the_first_of_two_cells():
    drawn = page((40, 100, "mira@coastal-"), (300, 100, "see mail.example/"), (40, 114, "university.example"))
    assert texts(drawn)[0].startswith("mira@coastal-university.example")
    assert len(texts(drawn)) == 1


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_rows(count):
    assert len(mended(rows_of(page(*((40, 100 + 14 * n, "one two") for n in range(count)))))) == count
