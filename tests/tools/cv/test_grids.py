"""Lists in columns beside each other become one after the other; everything else stays as it is."""

import pytest

from tools.cv.grids import cells, stronger, unfolded
from tools.cv.page import Line, Word


def row(*cells_: tuple[float, str], bold: bool = False, size: float = 10, indent: float = 0, page: int = 1) -> Line:
    """A line whose cells begin at the given places; a letter is five points wide."""
    words: list[Word] = []
    for number, (x, text) in enumerate(cells_):
        at = x
        for position, token in enumerate(text.split()):
            words.append(Word(token, x0=at, x1=at + 5 * len(token), size=size, bold=bold, tab=bool(number) and not position))
            at += 5 * len(token) + 3
    return Line(words, indent=indent, page=page)


def test_a_row_of_names_over_columns():
    lines = [
        row((50, "Data"), (200, "Web"), bold=True),
        row((50, "SQL"), (200, "HTML")),
        row((50, "pandas"), (200, "CSS")),
        row((200, "React Native")),
    ]
    assert [x.text for x in unfolded(lines)] == ["Data", "SQL", "pandas", "Web", "HTML", "CSS", "React Native"]


def test_columns_go_on_over_a_page():
    lines = [row((50, "Data"), (200, "Web"), indent=0), row((60, "SQL"), (120, "R"), (210, "CSS"), indent=10, page=2)]
    assert [x.text for x in unfolded(lines)] == ["Data", "SQL", "R", "Web", "CSS"]


def test_two_grids_below_each_other():
    lines = [
        row((50, "Data"), (200, "Web"), bold=True),
        row((50, "SQL"), (200, "HTML")),
        row((50, "Cloud"), (200, "Office"), bold=True),
        row((50, "AWS"), (200, "Excel")),
    ]
    assert [x.text for x in unfolded(lines)] == ["Data", "SQL", "Web", "HTML", "Cloud", "AWS", "Office", "Excel"]


@pytest.mark.parametrize(
    "lines",
    [
        [row((50, "SQL"), (200, "HTML")), row((50, "pandas"), (200, "CSS"))],
        [row((50, "Clinical"), (200, "Advanced"), bold=True), row((60, "Triage"), (200, "Care"))],
        [row((50, "Data, Web"), (200, "Office"), bold=True), row((50, "SQL"), (200, "HTML"))],
        [row((50, "Data"), bold=True), row((50, "SQL"), (200, "HTML"))],
        [row((50, "Data"), (200, "Web"), bold=True)],
    ],
)
def test_what_is_no_grid_stays(lines):
    assert unfolded(lines) == lines


def test_cells_know_their_place():
    line = row((50, "Data Analysis"), (200, "Web"))
    line.offset = 100
    first, second = cells(line)
    assert (first.text, first.offset) == ("Data Analysis", 100)
    assert (second.text, second.offset) == ("Web", 100 + len("Data Analysis") + 1)
    assert line.text[second.offset - line.offset :] == "Web"


def test_cells_without_places_are_counted():
    def plain(text: str, *, bold: bool = False) -> Line:
        return Line([Word(w, bold=bold, tab=bool(n)) for n, w in enumerate(text.split("|"))])

    lines = [plain("Data|Web", bold=True), plain("SQL|HTML"), plain("R|CSS")]
    assert [x.text for x in unfolded(lines)] == ["Data", "SQL", "R", "Web", "HTML", "CSS"]


@pytest.mark.parametrize(
    ("above", "below", "is_stronger"),
    [
        (row((0, "Data"), bold=True), row((0, "SQL")), True),
        (row((0, "Data"), size=12), row((0, "SQL")), True),
        (row((0, "Data")), row((0, "SQL"), indent=8), True),
        (row((0, "Data")), row((0, "SQL")), False),
        (row((0, "Data")), row((0, "SQL"), bold=True), False),
        (row((0, "Data"), bold=True), row((0, "SQL"), size=12), False),
        (row((0, "Data"), bold=True), row((0, "SQL"), bold=True), False),
    ],
)
def test_what_names_what_is_below(above, below, is_stronger):
    assert stronger(above, below) is is_stronger


def test_levels_between_the_names_and_the_columns():
    lines = [
        row((50, "Wiring"), (200, "Codes")),
        row((50, "Advanced"), (200, "Expert"), bold=True),
        row((60, "Bending"), (210, "NEC"), indent=10),
    ]
    assert [x.text for x in unfolded(lines)] == ["Wiring", "Advanced", "Bending", "Codes", "Expert", "NEC"]
