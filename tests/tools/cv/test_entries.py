"""Entries of a section: where each begins, its dates, and who and what it names."""

import pytest

from tools.cv.entries import anchor, entries
from tools.cv.heads import head_like
from tools.cv.lexicon import degree_score, employer_score, school_score, title_score
from tools.cv.plain_words import read_plain
from tools.cv.roles import cast


def lines(text: str):
    return read_plain(text.encode()).lines


def jobs(text: str):
    made = cast(entries(lines(text), (title_score, employer_score)), title_score, employer_score)
    return [
        (
            r.what and r.what.text.strip(),
            r.who and r.who.text.strip(),
            r.entry.dates and (r.entry.dates.first, r.entry.dates.last),
        )
        for r in made
    ]


def studies(text: str):
    made = cast(entries(lines(text), (degree_score, school_score)), degree_score, school_score)
    return [
        (
            r.what and r.what.text.strip(),
            r.who and r.who.text.strip(),
            r.entry.dates and (r.entry.dates.first, r.entry.dates.last),
        )
        for r in made
    ]


DEVELOPER = ("Senior Developer", "Example Ltd", ("2019", "2021"))
TESTER = ("Tester", "Sample Inc", ("2017", "2019"))

SHAPES = {
    "title, employer / dates": "Senior Developer, Example Ltd\n2019 - 2021\n- built\n\nTester, Sample Inc\n2017 - 2019\n- tested",
    "dates first": "2019 - 2021   Senior Developer\n              Example Ltd\n              - built\n\n2017 - 2019   Tester\n              Sample Inc",
    "dates above": "2019 - 2021\nSenior Developer\nExample Ltd\n- built\n\n2017 - 2019\nTester\nSample Inc\n- tested",
    "dates in brackets": "Senior Developer at Example Ltd (2019 - 2021)\n- built\n\nTester at Sample Inc (2017 - 2019)\n- tested",
    "employer first": "Example Ltd\nSenior Developer | 2019 - 2021\n- built\n\nSample Inc\nTester | 2017 - 2019\n- tested",
    "three lines": "Senior Developer\nExample Ltd\n2019 - 2021\n- built\n\nTester\nSample Inc\n2017 - 2019\n- tested",
    "dashes": "Senior Developer – Example Ltd – 2019 - 2021\n- built\n\nTester – Sample Inc – 2017 - 2019\n- tested",
    "bars": "Senior Developer | Example Ltd | 2019 - 2021\n- built\nTester | Sample Inc | 2017 - 2019\n- tested",
    "with places": "Senior Developer\nExample Ltd, London, UK\n2019 - 2021\n- built\n\nTester\nSample Inc, Berlin\n2017 - 2019\n- tested",
    "markdown": "### Senior Developer | Example Ltd\n*2019 - 2021*\n\n- built\n\n### Tester | Sample Inc\n*2017 - 2019*\n\n- tested",
    "bold": "**Example Ltd**, Senior Developer (2019 - 2021)\n\n- built\n\n**Sample Inc**, Tester (2017 - 2019)\n\n- tested",
    "prose below": "Senior Developer, Example Ltd\n2019 - 2021\nBuilt the thing that many people wanted and kept it running for years.\n\nTester, Sample Inc\n2017 - 2019",
}


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes_of_work(shape):
    assert jobs(SHAPES[shape]) == [DEVELOPER, TESTER]


def test_names_that_say_nothing_learn_from_the_others():
    text = "Nexus\nDeveloper\n2019 - 2021\n- x\n\nAcme\nJunior Developer\n2017 - 2019\n- y\n\nOrbit\nSpark\n2015 - 2017\n- z"
    assert jobs(text)[2] == ("Spark", "Orbit", ("2015", "2017"))


def test_a_second_role_at_the_same_employer():
    text = "Example Ltd\nTeam Lead | 2020 - 2021\n- led\n\nDeveloper | 2018 - 2020\n- built"
    assert [(a, b) for a, b, _ in jobs(text)] == [("Team Lead", "Example Ltd"), ("Developer", "Example Ltd")]


def test_an_entry_without_dates_is_kept():
    assert jobs("### Volunteer Developer, Example Ltd\n\n- built") == [("Volunteer Developer", "Example Ltd", None)]


def test_years_in_bullets_begin_nothing():
    assert len(jobs("Developer, Example Ltd\n2019 - 2021\n- shipped the 2020 release\n- won a prize (2021)")) == 1


def test_a_range_broken_over_two_lines():
    assert jobs("Developer, Example Ltd, March 2019 –\npresent\n- built")[0][2] == ("2019-03", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BSc Physics, University of Testing\n2014 - 2017", ("BSc Physics", "University of Testing", ("2014", "2017"))),
        (
            "2014 - 2017   University of Testing\n              BSc Physics",
            ("BSc Physics", "University of Testing", ("2014", "2017")),
        ),
        ("University of Testing\nMaster of Arts | 2012 - 2013", ("Master of Arts", "University of Testing", ("2012", "2013"))),
        ("2005 - 2007   mbo-diploma Chauffeur, ROC Westerland", ("mbo-diploma Chauffeur", "ROC Westerland", ("2005", "2007"))),
        ("2001 - 2005   vmbo-diploma, De Akker", ("vmbo-diploma", "De Akker", ("2001", "2005"))),
        (
            "Universidad de Prueba – Grado en Historia (2008 – 2013)",
            ("Grado en Historia", "Universidad de Prueba", ("2008", "2013")),
        ),
        ("Abitur\nGymnasium am Wald\n2009", ("Abitur", "Gymnasium am Wald", ("", "2009"))),
    ],
)
def test_shapes_of_studies(text, expected):
    assert studies(text) == [expected]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Developer, 2019 - 2021", True),
        ("2019 - 2021", True),
        ("Developer (2019)", True),
        ("In 2019 the team grew and in the following years it kept on growing to forty people.", False),
        ("- 2019 - 2021", False),
        ("Developer", False),
    ],
)
def test_what_dates_an_entry(text, dated):
    assert (anchor(lines(text)[0]) is not None) is dated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Developer, Example Ltd", True),
        ("Built the thing and kept it running.", False),
        ("Varejo Exemplo Ltda.", True),
        ("- bullet", False),
        ("Technologies: Python, SQL", False),
        ("Highlights", False),
        ("x" * 200, False),
    ],
)
def test_what_may_be_a_head(text, expected):
    assert head_like(lines(text)[0]) is expected
