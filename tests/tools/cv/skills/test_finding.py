"""The lexicon: what is found, what is not, how skills are related, and that it is quick."""

import time

import pytest

from tests.tools.jobs.ads import PLATFORM
from tools.cv.skills.finding import find_skills, find_words
from tools.cv.skills.lexicon import DATA, label, lexicon, relation, released, stem


def names(text, language=None):
    return [f.name for f in find_skills(text, language)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Kenntnisse in Python und SQL", ["Python", "SQL"]),
        ("React, Vue.js and C++; .NET; CI/CD", ["React", "Vue.js", "C++", ".NET", "CI/CD"]),
        ("written in Go", ["Go"]),
        ("Go, Rust and Java", ["Go", "Rust", "Java"]),
        ("Python or R", ["Python", "R"]),
        ("Grundkenntnisse in C", ["C"]),
        ("Advanced Excel is assumed", ["Excel"]),
        ("Postgres tuning", ["PostgreSQL"]),
        ("Golang services", ["Go"]),
        ("soldadura y fontanería", ["welding", "plumbing"]),
        ("esprit d'équipe", ["teamwork"]),
        ("Erfahrung in der Baulohnabrechnung", ["payroll"]),
        ("maîtrise d'Excel", ["Excel"]),
    ],
)
def test_found(text, found):
    assert names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Go to the office",
        "We excel at what we do",
        "access to the building",
        "a spring day, a rest after it",
        "R&D with C-level people",
        "R$ 4.000 por mês",
        "You can send us a word",
        "class C",
    ],
)
def test_an_everyday_word_is_no_skill(text):
    assert not {"Go", "Excel", "Access", "Spring", "R", "C", "Word", "CAN-Bus", "special education"} & set(names(text))


@pytest.mark.parametrize("text", ["javascripting", "sqlite", "scratchy", "expython", "MySQLx"])
def test_a_part_of_a_word_is_no_skill(text):
    assert not {"JavaScript", "SQL", "Python", "MySQL"} & set(names(text))


@pytest.mark.parametrize(
    ("text", "language", "skill", "there"),
    [("Meta batida", "pt", "sales targets", True), ("meta data", "en", "sales targets", False)],
)
def test_a_short_word_belongs_to_its_language(text, language, skill, there):
    assert (skill in names(text, language)) is there


def test_places_are_exact():
    text = "Wir nutzen Docker, Kubernetes und Terraform täglich."
    assert [text[f.start : f.end] for f in find_skills(text)] == ["Docker", "Kubernetes", "Terraform"]


@pytest.mark.parametrize(
    ("a", "b", "what"),
    [
        ("Python", "Python", "same"),
        ("Kafka", "RabbitMQ", "neighbour"),
        ("AWS", "Azure", "neighbour"),
        ("React", "Vue.js", "neighbour"),
        ("PostgreSQL", "SQL", "narrower"),
        ("SQL", "PostgreSQL", "broader"),
        ("Django", "programming", "narrower"),
        ("Scrum", "agile", "narrower"),
        ("welding", "Python", "none"),
        ("teamwork", "communication", "none"),
        ("Python", "no such skill", "none"),
    ],
)
def test_relation(a, b, what):
    assert relation(a, b) == what


@pytest.mark.parametrize(
    ("word", "language", "named"),
    [
        ("teamwork", "fr", "esprit d'équipe"),
        ("PostgreSQL", "de", "PostgreSQL"),
        ("payroll", "de", "Lohnabrechnung"),
        ("nonsense", "de", "nonsense"),
    ],
)
def test_label(word, language, named):
    assert label(word, language) == named


def test_release_years():
    assert released("Kubernetes") == 2014
    assert released("welding") is None
    assert released("no such skill") is None


def test_each_release_year_is_that_of_a_skill_and_can_be():
    rows = [row.split("\t") for row in (DATA / "released.tsv").read_text(encoding="utf-8").splitlines() if row[0] != "#"]
    assert len(rows) == len({name for name, _ in rows}) > 300
    assert [name for name, _ in rows if name not in lexicon().skills] == []
    assert all(1930 <= int(year) <= 2026 for _, year in rows)
    assert rows == sorted(rows, key=lambda row: row[0].lower())


def test_the_lexicon_is_large_and_its_references_exist():
    skills = lexicon().skills
    assert len(skills) >= 700
    assert {x for s in skills.values() for x in (*s.broader, *s.near)} <= set(skills)
    assert sum(bool(s.labels) for s in skills.values()) >= 350


def test_no_skill_is_above_itself():
    for name in lexicon().skills:
        assert relation(name, name) == "same"


@pytest.mark.parametrize(
    ("word", "stemmed"), [("skills", "skill"), ("class", "class"), ("haven", "haven"), ("Kenntnissen", "Kenntniss"), ("go", "go")]
)
def test_stem(word, stemmed):
    assert stem(word) == stemmed


def test_three_pages_take_no_time():
    text = PLATFORM * 12
    find_skills("warm")
    start = time.perf_counter()
    find_skills(text)
    assert time.perf_counter() - start < 0.2


@pytest.mark.parametrize(
    ("text", "language", "found"),
    [
        ("Postgres", "en", ("PostgreSQL", "Postgres", "")),
        ("soudeur", "fr", ("welding", "soudeur", "fr")),
        ("Baulohnabrechnung", "de", ("payroll", "", "")),
    ],
)
def test_the_words_by_which_a_skill_was_found(text, language, found):
    (hit,) = find_words(text, language)
    assert (hit.name, hit.written, hit.tongue) == found
