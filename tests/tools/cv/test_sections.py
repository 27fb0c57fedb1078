"""Lines into sections, forms, and CVs without headings."""

import pytest

from tools.cv.assemble import assemble
from tools.cv.forms import is_form, read_form
from tools.cv.furniture import without_furniture
from tools.cv.guess import guess
from tools.cv.page import Line, Part, Word, plain_words
from tools.cv.plain_words import read_plain
from tools.cv.sections import split, tail


def sections(text: str):
    document = read_plain(text.encode()).settle(100_000)
    return [(s.key, [x.text for x in s.lines]) for s in split(document)]


def test_headings_part_sections():
    assert sections("Ann\n\nExperience\nDeveloper\n\nEducation\nBSc") == [
        ("top", ["Ann"]),
        ("work", ["Developer"]),
        ("education", ["BSc"]),
    ]


def test_a_label_opens_a_section_inside_another():
    made = sections("Ann\n\nSkills\nTools: vim, make\nLanguages: English, French\nDatabases: MySQL")
    assert made[1:] == [("skills", ["Tools: vim, make"]), ("languages", ["English, French"]), ("skills", ["Databases: MySQL"])]


def test_languages_that_are_programming_languages_are_skills():
    assert ("skills", ["Python, Rust, Julia"]) in sections("Ann\n\nExperience\nDeveloper\n\nLanguages\nPython, Rust, Julia")


def test_consent_and_signature_are_nobodys_facts():
    made = sections("Ann\n\nSkills\nExcel\nI hereby declare that all is true.\n\nLeeds, 3 March 2025\nA. Example")
    assert ("skills", ["Excel"]) in made
    assert not any("Leeds" in x for _, lines in made for x in lines)


def test_a_marked_heading_beats_a_plain_word():
    made = sections(
        "# Ann\n\n## Experience\n\n## Education\n\nBSc\n\n## Skills\n\n**Languages**\n\nRust, Python\n\n## Interests\n\nChess"
    )
    assert [k for k, _ in made] == ["top", "education", "skills", "interests"]


def test_tail_knows_its_place():
    line = read_plain(b"x\nLanguages: English").settle(100).lines[1]
    rest = tail(line, 11)
    assert rest is not None
    assert (rest.text, rest.offset) == ("English", 13)
    assert tail(line, 99) is None


FORM = """Date (da – a)\tDa marzo 2018 ad oggi
Nome del datore di lavoro\tStudio Prova
Tipo di azienda o settore\tEdilizia
Lavoro o posizione ricoperti\tGeometra
Principali mansioni e responsabilità\tRilievi
Date (da – a)\tDa gennaio 2016 a febbraio 2018
Nome del datore di lavoro\tComune di Prova
Lavoro o posizione ricoperti\tIstruttore tecnico"""


SHEET = """Work experience
Dates\t2019 - 2021
Position\tForester
Employer\tExample Woods Ltd
Dates\t2015 - 2019
Position\tRanger
Employer\tExample Park
Education
Dates\t2012 - 2015
Qualification\tBSc Forestry
Skills\tFelling, Surveying
Languages\tEnglish: native
Polish: basic
Certificates\tChainsaw licence"""


def test_a_form_may_hold_the_headings_of_its_last_sections():
    made = sections(SHEET)
    assert [key for key, _ in made] == ["work", "education", "skills", "languages", "certificates"]
    assert made[3][1] == ["English: native", "Polish: basic"]


def test_labels_of_groups_are_no_headings_without_a_form():
    made = sections("Skills\nLanguages\tPython, Go\nAwards\tnone\nCertificates\tnone\nInterests\tchess")
    assert made[0][0] == "skills"
    assert "Languages\tPython, Go" in made[0][1]


def test_a_form_is_read_by_its_labels():
    lines = read_plain(FORM.encode()).lines
    assert is_form(lines)
    casts = read_form(lines)
    assert [(c.what and c.what.text, c.who and c.who.text) for c in casts] == [
        ("Geometra", "Studio Prova"),
        ("Istruttore tecnico", "Comune di Prova"),
    ]
    dates = [c.entry.dates for c in casts if c.entry.dates]
    assert [(d.first, d.last, d.running) for d in dates] == [("2018-03", "", True), ("2016-01", "2018-02", False)]
    assert [x.text for x in casts[0].entry.body] == ["Rilievi"]


def test_other_lines_are_no_form():
    assert not is_form(read_plain(b"Developer, Example Ltd\n2019 - 2021\n- built").lines)


BARE = """Ann Example
Cook, Kinsale
ann@example.org

Head Chef, Salt Quay Restaurant
May 2020 to now
- Menu written at four each day

Sous Chef, Hill House Hotel
March 2016 to April 2020

University of Testing
BA in Culinary Arts
2008 to 2011

Good with: butchery, shellfish
Speaks English, Irish and French
"""


def test_a_cv_without_headings():
    made = assemble(read_plain(BARE.encode()).settle(100_000))["profile"]
    assert [w["position"] for w in made["work"]] == ["Head Chef", "Sous Chef"]
    assert [e["institution"] for e in made["education"]] == ["University of Testing"]
    assert [x["language"] for x in made["languages"]] == ["English", "Irish", "French"]
    assert made["skills"][0]["keywords"] == ["butchery", "shellfish"]


def test_headings_stop_the_guessing():
    document = read_plain(b"Ann\n\nExperience\nDeveloper\n2019 - 2020").settle(1000)
    before = split(document)
    assert guess(before) == before


def placed(text: str, y: float, page: int = 1) -> Line:
    return Line([Word(w, 10 + 40 * n, y, 45 + 40 * n, y + 10) for n, w in enumerate(text.split())], page=page)


@pytest.mark.parametrize(
    ("lines", "left"),
    [
        ([placed("Ann Example", 20), placed("John 1 / 3", 790)], ["Ann Example"]),
        ([placed("Ann Example", 20), placed("Page 2 of 3", 790)], ["Ann Example"]),
        ([placed("Last updated in May 2025", 10), placed("Ann", 30)], ["Ann"]),
        ([placed("Ann Example", 20), placed("body", 400), placed("Ann Example", 20, 2)], ["Ann Example", "body"]),
        ([placed("Item number 1", 20), placed("Item number 2", 35)], ["Item number 1", "Item number 2"]),
        ([placed("1 / 3 of the plot", 400)], ["1 / 3 of the plot"]),
        ([placed("Ana Ejemplo – Página 1 de 2", 700), placed("body", 400)], ["body"]),
        ([placed("Ana Ejemplo – Página 2 de 2", 700, 2), placed("body", 400)], ["body"]),
        ([placed("Ana Ejemplo – Página 1 de 2", 500)], ["Ana Ejemplo – Página 1 de 2"]),
        ([placed("Led team 1 of 3", 700)], ["Led team 1 of 3"]),
    ],
)
def test_furniture(lines, left):
    assert [x.text for x in without_furniture(lines, [800.0, 800.0])] == left


def test_parts_trim_marks_and_keep_whole_brackets():
    line = Line(plain_words("| Developer (remote), "))
    assert Part(line, 0, len(line.text)).trimmed().text == "Developer (remote)"


def test_lines_know_their_shape():
    line = Line(plain_words("ANN EXAMPLE", bold=True))
    assert (line.caps, line.bold, line.italic, line.box(0, 3)) == (True, True, False, None)
    assert not Line(plain_words("Ann")).caps
