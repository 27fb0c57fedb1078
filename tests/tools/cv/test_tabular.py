"""Tables whose first row says what the columns hold. All schools and firms are invented."""

import pytest

from tools.cv.plain_words import read_plain
from tools.cv.tabular import read_table, without_head_row


def read(text: str):
    lines, labels = without_head_row(read_plain(text.encode()).lines)
    made = read_table(lines, labels)
    return made and [
        (
            r.what and r.what.text.strip(),
            r.who and r.who.text.strip(),
            r.entry.dates and (r.entry.dates.first, r.entry.dates.last),
        )
        for r in made
    ]


STUDIES = "B.Tech   Example Institute   2020   8.1\nClass XII   Sample School, Testville   2016   88%"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"Degree   Institution   Year   Percentage\n{STUDIES}",
            [("B.Tech", "Example Institute", ("", "2020")), ("Class XII", "Sample School, Testville", ("", "2016"))],
        ),
        (
            "Year   Examination   Board/University\n2014 - 2018   BSc   Example University",
            [("BSc", "Example University", ("2014", "2018"))],
        ),
        (
            "Company   Designation   Duration\nExample Ltd   Developer   Jan 2019 - Present",
            [("Developer", "Example Ltd", ("2019-01", ""))],
        ),
        ("Zeitraum   Firma   Position\n2015 - 2018   Muster GmbH   Koch", [("Koch", "Muster GmbH", ("2015", "2018"))]),
        ("Empresa   Cargo   Período\nAmostra Ltda   Analista   2015 - 2018", [("Analista", "Amostra Ltda", ("2015", "2018"))]),
        ("Year   Degree   Institution   Remarks\n2019   MSc   Sample College   good", [("MSc", "Sample College", ("", "2019"))]),
    ],
)
def test_rows_under_a_head_row(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Degree   Institution   Year\nBSc   Example University",
        "Developer   Example Ltd   2019 - 2021",
        "Degree   Institution\nBSc   Example University",
        "Degree   Institution   Year",
    ],
)
def test_what_is_no_table(text):
    assert read(text) is None


def test_the_head_row_is_never_an_entry():
    lines, labels = without_head_row(read_plain(b"Degree   Institution   Year\nBSc   Example University").lines)
    assert [x.text for x in lines] == ["BSc\tExample University"]
    assert labels == ["degree", "institution", "dates"]


def test_places_are_those_of_the_row():
    lines, labels = without_head_row(read_plain(f"Degree   Institution   Year   Percentage\n{STUDIES}".encode()).lines)
    made = read_table(lines, labels)
    assert made is not None
    part, who = made[0].entry.date_part(), made[0].who
    assert part is not None
    assert who is not None
    assert part.text == "2020"
    assert who.part.line.text[who.part.start : who.part.end] == "Example Institute"
