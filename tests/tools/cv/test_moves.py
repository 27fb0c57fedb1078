"""Languages are brought together wherever they are told with a level; everything else stays where it was."""

import pytest

from tools.cv.moves import moved
from tools.cv.plain_words import read_plain
from tools.cv.sections import Section


def section(key: str, text: str) -> Section:
    return Section(key, key, read_plain(text.encode()).lines)


def keys(*sections: Section) -> list[tuple[str, list[str]]]:
    return [(s.key, [x.text for x in s.lines]) for s in moved(list(sections))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python\nEnglish (native)\nSQL", [("skills", ["Python"]), ("languages", ["English (native)"]), ("skills", ["SQL"])]),
        ("Python\nDeutsch: C1", [("skills", ["Python"]), ("languages", ["Deutsch: C1"])]),
        ("English\nNative speaker\nExcel", [("languages", ["English", "Native speaker"]), ("skills", ["Excel"])]),
        ("Inglés ●●●●○\nExcel", [("languages", ["Inglés ●●●●○"]), ("skills", ["Excel"])]),
        ("English, Excel", [("skills", ["English, Excel"])]),
        ("Python: expert", [("skills", ["Python: expert"])]),
        ("German law\nEnglish literature", [("skills", ["German law", "English literature"])]),
        ("Reading\nPython", [("skills", ["Reading", "Python"])]),
    ],
)
def test_languages_among_the_skills(text, expected):
    assert keys(section("skills", text)) == expected


def test_a_self_assessment_belongs_to_the_language_before_it():
    made = keys(section("languages", "Inglese"), section("skills", "Lettura\tB1\nAutoCAD"))
    assert made == [("languages", ["Inglese"]), ("languages", ["Lettura\tB1"]), ("skills", ["AutoCAD"])]


def test_a_self_assessment_of_nothing_stays():
    assert keys(section("skills", "Lettura\tB1\nAutoCAD")) == [("skills", ["Lettura\tB1", "AutoCAD"])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Human Languages:\nEnglish (native speaker)\nGerman\nRandom things",
            [("languages", ["English (native speaker)", "German"]), ("other", ["Random things"])],
        ),
        ("Languages:\nnone", [("other", ["Languages:", "none"])]),
        ("Sprachen:\n- Deutsch\n- Englisch", [("languages", ["Deutsch", "Englisch"])]),
    ],
)
def test_a_label_over_languages(text, expected):
    assert keys(section("other", text)) == expected


@pytest.mark.parametrize("key", ["work", "education", "languages", "certificates"])
def test_other_sections_are_left_alone(key):
    assert keys(section(key, "English (native)\nGerman: C1")) == [(key, ["English (native)", "German: C1"])]


STACK = "Developer, Example Ltd\nTech stack: Python, Django\nBuilt things with Kafka."


def test_what_jobs_were_made_with_stands_for_a_missing_list_of_skills():
    made = keys(section("work", STACK), section("projects", "Site\nTools: python, Docker"))
    assert made[-1] == ("skills", ["Python", "Django", "Docker"])
    assert made[0] == ("work", STACK.splitlines())


def test_a_list_of_skills_is_enough():
    made = keys(section("work", STACK), section("skills", "SQL"))
    assert [m for m in made if m[0] == "skills"] == [("skills", ["SQL"])]


def test_words_taken_from_a_job_still_know_their_place():
    lines = read_plain(STACK.encode()).settle(1000).lines
    skills = moved([Section("work", "Work", lines)])[-1]
    assert [STACK[x.offset : x.offset + len(x.text)] for x in skills.lines] == ["Python", "Django"]


@pytest.mark.parametrize("text", ["Duties: many", "Courses: Algebra, Logic", "Note: see below"])
def test_other_labels_in_a_job_name_no_skills(text):
    assert [k for k, _ in keys(section("work", text))] == ["work"]


@pytest.mark.parametrize(
    ("title", "key"),
    [("Führerschein", "licences"), ("Patente", "licences"), ("Certificates", "certificates"), ("", "certificates")],
)
def test_driving_licences_stand_apart(title, key):
    lines = read_plain(b"Class B").lines
    assert [s.key for s in moved([Section("certificates", title, lines)])] == [key]
