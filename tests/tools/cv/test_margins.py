"""Durations and dates in the margin: they stand level with lines and belong to none of them."""

import pytest

from tools.cv.assemble import assemble
from tools.cv.body import bullets_and_prose
from tools.cv.dates import is_duration
from tools.cv.margins import without_durations, without_margin
from tools.cv.page import Document, Line, Word, plain_words

DURATIONS = [
    "4 months",
    "2 years 10 months",
    "1 year, 3 months",
    "(8 months)",
    "1 yr 2 mos",
    "3 Jahre",
    "3 Jahre und 2 Monate",
    "2 ans 5 mois",
    "6 meses",
    "1 año 2 meses",
    "2 anos e 3 meses",
    "1 anno",
    "4 jaar",
    "5 miesięcy",
    "3 года",
    "10 месяцев",
    "6 个月",
    "３か月",
]


@pytest.mark.parametrize("text", DURATIONS)
def test_lengths_of_time(text):
    assert is_duration(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "months",
        "12",
        "2019",
        "2019 - 2020",
        "4 months of leave",
        "within 4 months",
        "3 people",
        "2 years 10 months at Example Ltd",
        "24 months later",
        "Ten months",
    ],
)
def test_what_is_no_length_of_time(text):
    assert not is_duration(text)


def line(text: str, **more) -> Line:
    return Line(plain_words(text), **more)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("significant academic impact\t4 months", "significant academic impact"),
        ("4 months\tsignificant academic impact", "significant academic impact"),
        ("built\tLeeds\t2 years", "built\tLeeds"),
        ("1 year\tbuilt\t4 months", "built"),
        ("built within 4 months", "built within 4 months"),
        ("Developer\t2019 - 2021", "Developer\t2019 - 2021"),
    ],
)
def test_a_duration_in_its_own_cell_is_taken_out(text, left):
    assert [x.text for x in without_durations([line(text)])] == [left]


def test_a_line_of_nothing_but_a_duration_is_dropped():
    made = without_durations([line("built"), line("4 months"), line("kept")])
    assert [x.text for x in made] == ["built", "kept"]


def test_a_line_of_two_durations_is_dropped():
    assert without_durations([line("4 months\t1 year")]) == []


def test_the_rest_of_a_line_keeps_its_place():
    before = Document([line("Ann"), line("4 months\tbuilt things", bullet=True)]).settle(100).lines[1]
    (after,) = without_durations([before])
    assert (after.text, after.offset, after.bullet) == ("built things", before.offset + len("4 months\t"), True)


def test_a_line_with_nothing_beside_it_is_the_same_line():
    whole = line("built things")
    assert without_durations([whole])[0] is whole


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("built things\tMay 2021 – Aug 2022", "built things"),
        ("built things\t2019", "built things"),
        ("May 2021\tbuilt things", "built things"),
        ("built things in May 2021", "built things in May 2021"),
        ("built things\tLeeds", "built things\tLeeds"),
        ("May 2021", "May 2021"),
    ],
)
def test_a_date_beside_a_bullet_is_no_part_of_it(text, left):
    assert without_margin(line(text, bullet=True)).text == left


def placed(text: str, x: float, y: float, **more) -> list[Word]:
    step = 5.0
    words, at = [], x
    for token in text.split():
        words.append(Word(token, at, y, at + step * len(token), y + 10, size=10, base=y + 10, **more))
        at += step * (len(token) + 1)
    return words


def test_a_bullet_that_a_hyphen_cut_is_joined_without_the_margin():
    margin = placed("4 months", 480, 50)
    margin[0].tab = True
    first = Line([*placed("top 5% of submis\u00ad", 60, 50), *margin], bullet=True)
    second = Line(placed("sions accepted", 60, 64))
    bullets, prose = bullets_and_prose([first, second])
    assert [b.text for b in bullets] == ["top 5% of submissions accepted"]
    assert prose is None


def test_a_bullet_that_goes_on_is_joined_without_the_margin():
    first = Line(placed("Built the thing with 99.97%", 60, 50), bullet=True)
    margin = placed("2 years 10 months", 430, 64)
    margin[0].tab = True
    second = Line([*placed("uptime", 60, 64), *margin])
    bullets, _ = bullets_and_prose([first, second])
    assert [b.text for b in bullets] == ["Built the thing with 99.97% uptime"]


CV = """Mira Example
Developer
mira@mail.example

EXPERIENCE

Example Lab, Research Intern   May 2022 – Aug 2022
- Designed a mechanism that saves memory   4 months
- Wrote a paper

Sample Lab, Research Intern   May 2021 – Aug 2021
4 months
- Measured things

PROJECTS

FlashSample   Jan 2023 – present
Open library for quick samples
- Adopted by three laboratories

PruneSample   Jan 2021
Toolkit that prunes samples
- Smaller by 90%

OldSample   2019
- First of its kind
"""


def made(text: str):
    from tools.cv.plain_words import read_plain

    return assemble(read_plain(text.encode()).settle(100_000))["profile"]


def test_durations_stay_out_of_highlights_and_summaries():
    work = made(CV)["work"]
    assert [w["highlights"] for w in work] == [
        ["Designed a mechanism that saves memory", "Wrote a paper"],
        ["Measured things"],
    ]
    assert not any("summary" in w for w in work)


def test_each_project_is_its_own():
    assert made(CV)["projects"] == [
        {
            "name": "FlashSample",
            "startDate": "2023-01",
            "description": "Open library for quick samples",
            "highlights": ["Adopted by three laboratories"],
        },
        {
            "name": "PruneSample",
            "endDate": "2021-01",
            "description": "Toolkit that prunes samples",
            "highlights": ["Smaller by 90%"],
        },
        {"name": "OldSample", "endDate": "2019", "highlights": ["First of its kind"]},
    ]
