"""An employer that stands once over several titles is the employer of each."""

import pytest

from tools.cv.assemble import assemble
from tools.cv.page import Document, Line, plain_words

TOP = ["Ann Example", "ann@example.org", "Experience"]


def jobs(*rows):
    """Rows of (words, size) under a heading, read as jobs."""
    lines = [Line(plain_words(text, size=12.0)) for text in TOP]
    lines[2].heading = 1
    for text, size in rows:
        lines.append(Line(plain_words(text.removeprefix("- "), size=size), bullet=text.startswith("- ")))
    made = assemble(Document(lines).settle(10_000))["profile"].get("work", [])
    return [(w.get("position"), w.get("name"), w.get("startDate")) for w in made]


TWO = [
    ("Northmoor Foods plc", 12.0),
    ("7 years 6 months", 10.5),
    ("Shift Supervisor", 11.5),
    ("June 2014 - February 2019 (4 years 9 months)", 10.5),
    ("Bradford", 10.5),
    ("- Planned rotas", 10.5),
    ("Warehouse Assistant", 11.5),
    ("September 2012 - May 2014 (1 year 9 months)", 10.5),
    ("Bradford, United Kingdom", 10.5),
]
ONE = [
    ("Polar Freight Ltd", 12.0),
    ("Depot Manager", 11.5),
    ("March 2010 - August 2012 (2 years 6 months)", 10.5),
    ("Leeds", 10.5),
]
FIRST = [("Shift Supervisor", "Northmoor Foods plc", "2014-06"), ("Warehouse Assistant", "Northmoor Foods plc", "2012-09")]


@pytest.mark.parametrize(
    ("rows", "made"),
    [
        (TWO, FIRST),
        ([*TWO, *ONE], [*FIRST, ("Depot Manager", "Polar Freight Ltd", "2010-03")]),
        ([*ONE, *TWO], [("Depot Manager", "Polar Freight Ltd", "2010-03"), *FIRST]),
        ([("Northmoor Foods plc", 12.0), ("7 Jahre 6 Monate", 10.5), *TWO[2:]], FIRST),
        (ONE, [("Depot Manager", "Polar Freight Ltd", "2010-03")]),
    ],
)
def test_each_title_has_its_employer(rows, made):
    assert jobs(*rows) == made


def test_names_that_look_like_titles_are_left_as_they_were():
    same = [(text, 11.0) for text, _ in TWO]
    assert [w[0] for w in jobs(*same)] == ["Shift Supervisor", "Warehouse Assistant"]
