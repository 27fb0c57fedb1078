"""Which lines around a date name the entry: weighed over the whole section."""

import pytest

from tools.cv.dates import find_dates
from tools.cv.heads import above, below, brings, head_like, sentence_like, starts
from tools.cv.lexicon import employer_score, title_score
from tools.cv.plain_words import read_plain

WANTED = (title_score, employer_score)


def lines(text: str):
    return read_plain(text.encode()).lines


def begins(text: str) -> list[str]:
    """The first line of each entry, its dates being those of lines with a range."""
    rows = lines(text)
    dated = [n for n, x in enumerate(rows) if any(not d.single for d in find_dates(x.text))]
    return [rows[n].text.replace("\t", " ") for n in starts(rows, dated, WANTED)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Developer\nExample Ltd\n2019 - 2021\n- x\n\nTester\nSample Inc\n2017 - 2019\n- y", ["Developer", "Tester"]),
        ("2019 - 2021\nDeveloper\nExample Ltd\n2017 - 2019\nTester\nSample Inc", ["2019 - 2021", "2017 - 2019"]),
        (
            "Developer | Example Ltd | 2019 - 2021\n- x\nSoftware Trainee\nSample Inc\n2017 - 2019",
            ["Developer | Example Ltd | 2019 - 2021", "Software Trainee"],
        ),
        ("Developer – Example Ltd\n2019 - 2021\n- x\n\nTester\nSample Inc\n2017 - 2019", ["Developer – Example Ltd", "Tester"]),
        ("Example Ltd\nLead\n2019 - 2021\nLed two teams.\n\nDeveloper\n2017 - 2019", ["Example Ltd", "Developer"]),
        (
            "Developer, Example Ltd\n2019 - 2021\nKept it running.\nTester, Sample Inc\n2017 - 2019",
            ["Developer, Example Ltd", "Tester, Sample Inc"],
        ),
    ],
)
def test_where_entries_begin(text, expected):
    assert begins(text) == expected


def test_no_dates_no_entries():
    assert starts(lines("Developer\nExample Ltd"), [], WANTED) == []


@pytest.mark.parametrize(
    ("text", "at", "count"),
    [
        ("Developer\nExample Ltd\n2019 - 2021", 2, 2),
        ("- built\nDeveloper\n2019", 2, 1),
        ("2019 - 2021", 0, 0),
        ("A\nB\nC\nD\n2019", 4, 3),
    ],
)
def test_lines_above_a_date(text, at, count):
    assert above(lines(text), at, 0) == count


def test_a_first_line_of_a_group_is_not_passed():
    assert above(lines("Left over\nExample Ltd\nDeveloper\n2019"), 3, 0, frozenset({1})) == 2


@pytest.mark.parametrize(
    ("head", "rest", "count"),
    [
        ("2019 - 2021", "Developer\nExample Ltd\n- x", 2),
        ("Developer\n2019 - 2021", "Example Ltd\nBuilt the thing that many people wanted.", 1),
        ("Developer, Example Ltd 2019 - 2021", "London, UK\nBuilt things", 1),
        ("Developer – Example Ltd – 2019", "- x", 0),
    ],
)
def test_lines_below_a_date(head, rest, count):
    assert below(lines(head), lines(rest), WANTED) == count


def test_what_a_line_brings():
    head = lines("Developer")
    assert brings(lines("Example Ltd")[0], head, WANTED)
    assert not brings(lines("Tester")[0], head, WANTED)


@pytest.mark.parametrize(
    ("text", "like"),
    [
        ("Built the whole of it and ran it.", True),
        ("Example Pty. Ltd.", False),
        ("Developer", False),
        ("and kept it running", True),
    ],
)
def test_sentences(text, like):
    assert sentence_like(lines(text)[0]) is like
    assert head_like(lines("Duties:")[0]) is False
