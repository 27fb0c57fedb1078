"""Headings in a column of their own: where the rows of each begin, and when a column is none."""

import pytest

from tests.tools.cv.test_layout import column, page, texts, words
from tools.cv.label_column import headed
from tools.cv.rows import rows_of

BOLD = {"bold": True, "size": 12.0}
JOBS = ("Developer, Example Ltd", "2019 - 2021", "Built many things", "Tester, Sample Inc", "2017 - 2019")
STUDIES = ("University of Testing", "BSc Physics", "2013 - 2017")


def labels(*placed: tuple[float, str], x: float = 40, **style) -> list:
    return [w for y, text in placed for w in words(text, x, y, **(BOLD | style))]


def right(*blocks: tuple[float, tuple[str, ...]], x: float = 200) -> list:
    return [w for y, rows in blocks for w in column(x, y, *rows)]


def test_each_heading_is_read_before_the_rows_beside_it():
    drawn = labels((100, "Experience"), (200, "Education")) + right((100, JOBS), (200, STUDIES))
    assert texts(drawn) == ["Experience", *JOBS, "Education", *STUDIES]


@pytest.mark.parametrize("lift", [-4.0, -2.0, 0.0, 3.0])
def test_a_heading_need_not_stand_exactly_level(lift):
    drawn = labels((100 + lift, "Experience"), (200 + lift, "Education")) + right((100, JOBS), (200, STUDIES))
    assert texts(drawn) == ["Experience", *JOBS, "Education", *STUDIES]


def test_a_heading_may_stand_halfway_down_its_rows():
    drawn = labels((128, "Experience"), (214, "Education")) + right((100, JOBS), (200, STUDIES))
    assert texts(drawn) == ["Experience", *JOBS, "Education", *STUDIES]


def test_a_heading_on_two_rows_is_one():
    drawn = labels((100, "Professional"), (114, "Experience"), (200, "Education")) + right((100, JOBS), (200, STUDIES))
    assert texts(drawn)[0] == "Professional Experience"


def test_two_headings_close_together_stay_two():
    drawn = labels((100, "Experience"), (200, "Skills"), (216, "Languages"))
    drawn += right((100, JOBS), (200, ("Python, SQL",)), (216, ("English, French",)))
    assert texts(drawn) == ["Experience", *JOBS, "Skills", "Python, SQL", "Languages", "English, French"]


def test_a_heading_that_no_list_knows_is_told_by_its_looks():
    drawn = labels((100, "Experience"), (200, "Odds and ends"), (300, "Education"))
    drawn += right((100, JOBS), (200, ("Rows a boat", "Bakes bread")), (300, STUDIES))
    assert texts(drawn)[5:8] == ["2017 - 2019", "Odds and ends", "Rows a boat"]


def test_dates_under_a_heading_go_before_the_job_they_stand_beside():
    drawn = labels((100, "Experience"), (220, "Education")) + page((40, 118, "2019 - 2021"), (40, 166, "2017 - 2019"))
    drawn += right(
        (100, ("Developer, Example Ltd", "Built things")), (150, ("Tester, Sample Inc", "Tested them")), (220, STUDIES)
    )
    assert texts(drawn)[:5] == [
        "Experience",
        "2019 - 2021\tDeveloper, Example Ltd",
        "Built things",
        "2017 - 2019\tTester, Sample Inc",
        "Tested them",
    ]


def test_dates_level_with_a_later_row_go_before_the_first_of_its_block():
    drawn = labels((80, "Experience"), (220, "Education")) + page((40, 94, "2019 - 2021"), (40, 142, "2017 - 2019"))
    drawn += right((80, ("Developer", "Example Ltd")), (128, ("Tester", "Sample Inc")), (220, STUDIES))
    assert texts(drawn)[:3] == ["Experience", "2019 - 2021\tDeveloper", "Example Ltd"]


def test_a_second_date_in_a_block_stays_on_its_row():
    drawn = labels((80, "Experience"), (220, "Education")) + page((40, 94, "2019 - 2021"), (40, 122, "2017 - 2019"))
    drawn += right((80, ("Developer", "Example Ltd", "Tester", "Sample Inc")), (220, STUDIES))
    assert texts(drawn)[1:5] == ["2019 - 2021\tDeveloper", "Example Ltd", "Tester", "2017 - 2019\tSample Inc"]


def test_rows_before_the_first_heading_stay_before_it():
    drawn = labels((130, "Experience"), (230, "Education")) + right((60, ("Mira Example",)), (130, JOBS), (230, STUDIES))
    assert texts(drawn)[:2] == ["Mira Example", "Experience"]


@pytest.mark.parametrize(
    ("left", "why"),
    [
        (labels((100, "Experience")), "one heading is no column"),
        (labels((100, "Skills"), (200, "Languages")) + column(40, 114, "Python", "SQL", "Git", "Rust"), "a side bar"),
        (labels((84, "Experience"), (184, "Education")), "headings above what they head"),
        (labels((100, "Experience"), (200, "Education"), bold=False, size=10.0), "labels that look like their values"),
        (labels((100, "Odds"), (200, "Ends")), "no headings"),
    ],
)
def test_what_is_no_column_of_headings(left, why):
    assert headed(rows_of(left), rows_of(right((100, JOBS), (200, STUDIES)))) is None, why


def test_headings_on_both_sides_are_columns():
    beside = right((100, JOBS), (200, STUDIES)) + labels((86, "Profile"), (186, "Certificates"), x=200)
    assert headed(rows_of(labels((100, "Skills"), (200, "Languages"))), rows_of(beside)) is None


def test_capitals_tell_a_heading_in_the_size_of_its_rows():
    drawn = labels((100, "EXPERIENCE"), (200, "EDUCATION"), bold=False, size=10.0) + right((100, JOBS), (200, STUDIES))
    assert texts(drawn) == ["EXPERIENCE", *JOBS, "EDUCATION", *STUDIES]
