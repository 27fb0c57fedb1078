"""Heads of entries cut into pieces: at marks, at changes of style, before places; dates and links left out."""

import pytest

from tools.cv.entries import anchor, entries
from tools.cv.page import Line, Word, plain_words
from tools.cv.pieces import in_cells, pieces


def cut(text: str) -> list[str]:
    line = Line(plain_words(text))
    return [p.text for p in pieces([line], line, anchor(line))]


CUTS = [
    ("Developer | Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer · Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer • Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer - Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer – Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer — Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer -- Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer // Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer @ Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer at Example Ltd", ["Developer", "Example Ltd"]),
    ("Entwickler bei Beispiel GmbH", ["Entwickler", "Beispiel GmbH"]),
    ("Développeur chez Exemple SARL", ["Développeur", "Exemple SARL"]),
    ("Geometra presso Campione S.r.l.", ["Geometra", "Campione S.r.l."]),
    ("Kok bij Voorbeeld BV", ["Kok", "Voorbeeld BV"]),
    ("at Example Ltd", ["Example Ltd"]),
    ("chez Exemple SARL", ["Exemple SARL"]),
    ("Developer | at Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer; Example Ltd", ["Developer", "Example Ltd"]),
    ("Developer\tExample Ltd", ["Developer", "Example Ltd"]),
    ("Developer, Example Ltd", ["Developer", "Example Ltd"]),
    ("Example Ltd, Developer", ["Example Ltd", "Developer"]),
    ("Example Ltd, London, UK", ["Example Ltd", "London, UK"]),
    ("Example Ltd, Austin, TX", ["Example Ltd", "Austin, TX"]),
    ("Developer, Example Ltd, Berlin", ["Developer", "Example Ltd", "Berlin"]),
    ("London, UK", ["London, UK"]),
    ("Developer (2019 - 2021)", ["Developer"]),
    ("2019 - 2021\tDeveloper", ["Developer"]),
    ("Developer, Example Ltd, 2019 - 2021", ["Developer", "Example Ltd"]),
    ("Developer (Berlin)", ["Developer", "Berlin"]),
    ("Co-Founder & CTO", ["Co-Founder & CTO"]),
    ("Research and Development Engineer", ["Research and Development Engineer"]),
    ("Developer | https://example.org", ["Developer"]),
    ("Developer | mira@mail.example", ["Developer"]),
    ("2019 - 2021", []),
    ("|", []),
]


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_where_heads_are_cut(text, expected):
    assert cut(text) == expected


@pytest.mark.parametrize(("text", "expected"), CUTS)
def test_pieces_stand_in_their_line(text, expected):
    line = Line(plain_words(text))
    made = pieces([line], line, anchor(line))
    assert len(made) == len(expected)
    assert all(line.text[p.part.start : p.part.end].replace("\t", " ") == p.text for p in made)


def test_a_change_of_style_cuts():
    line = Line([Word("Example", bold=True), Word("Ltd", bold=True), Word("Developer", italic=True)])
    assert [p.text for p in pieces([line], None)] == ["Example Ltd", "Developer"]


def test_the_little_word_before_an_employer_in_another_style_is_not_its_name():
    line = Line([Word("Developer", bold=True), Word("at"), Word("Example"), Word("Ltd")])
    made = pieces([line], None)
    assert [p.text for p in made] == ["Developer", "Example Ltd"]
    assert made[1].after_at


def test_a_change_of_style_within_brackets_does_not():
    line = Line([Word("Developer"), Word("(very"), Word("senior)", italic=True)])
    assert [p.text for p in pieces([line], None)] == ["Developer (very senior)"]


def test_slots_are_counted_from_the_dates_line():
    lines = [Line(plain_words(t)) for t in ("Example Ltd", "Developer | 2019 - 2021", "Leeds")]
    made = pieces(lines, lines[1], anchor(lines[1]))
    assert [(p.text, p.slot) for p in made] == [("Example Ltd", (-1, 0)), ("Developer", (0, 0)), ("Leeds", (1, 0))]


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Employer: Example", "employer", "Example"),
        ("Arbeitgeber: Beispiel", "employer", "Beispiel"),
        ("Position: Developer", "title", "Developer"),
        ("Note: anything", "", "Note: anything"),
    ],
)
def test_labels_in_heads(text, label, value):
    line = Line(plain_words(text))
    first = pieces([line], None)[0]
    assert first.label in {label, "score"}
    assert first.text in {value, "anything"}


def test_cells_are_told():
    assert in_cells(Line(plain_words("a\tb")))
    assert not in_cells(Line(plain_words("a b")))


def look(rows: list[tuple[str, dict]]) -> list[list[str]]:
    lines = [Line(plain_words(text, **style)) for text, style in rows]
    return [[x.text for x in e.head] for e in entries(lines)]


BIG, SMALL, BOLD = {"size": 14.0}, {"size": 10.0}, {"size": 10.0, "bold": True}


def test_entries_without_dates_part_at_larger_heads():
    rows = [("Master of Arts", BIG), ("on samples", SMALL), ("Bachelor of Arts", BIG), ("on proofs", SMALL)]
    assert look(rows) == [["Master of Arts"], ["Bachelor of Arts"]]


def test_entries_without_dates_part_at_bold_heads():
    rows = [("Sample One", BOLD), ("about this", SMALL), ("Sample Two", BOLD), ("about that", SMALL)]
    assert look(rows) == [["Sample One"], ["Sample Two"]]


def test_a_hairs_breadth_is_no_larger_head():
    rows = [("Sample One", {"size": 10.4}), ("about this", SMALL), ("Sample Two", {"size": 10.4}), ("about that", SMALL)]
    assert len(look(rows)) < 2


def test_dates_in_one_spot_part_entries_whatever_their_look():
    bold = [Word("PruneSampleToolkit", bold=True), *plain_words("Jan 2021")]
    bold[1].tab = True
    first = Line(plain_words("Flash\tJan 2023 – present"))
    lines = [first, Line(plain_words("Open library")), Line(bold), Line(plain_words("Toolkit"))]
    assert (first.bold, lines[2].bold) == (False, True)
    assert [e.head[0] is line for e, line in zip(entries(lines), (lines[0], lines[2]), strict=True)] == [True, True]


def test_a_year_inside_the_words_parts_nothing():
    rows: list[tuple[str, dict]] = [
        ("Flash\tJan 2023 – present", {}),
        ("The 2020 release of it", {}),
        ("won in 2021 and later", {}),
    ]
    assert len(look(rows)) == 1
