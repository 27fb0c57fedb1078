"""What kind of fact a saying becomes, and which fields it has then; and that a CV made next shows it."""

from datetime import UTC, date, datetime

import pytest

from tools.cv.skills.finding import find_skills
from tools.documents.draft_cv import draft_cv
from tools.documents.models import Options
from tools.profile.models import Fact, ReadAt
from tools.profile.resume import profile_of
from tools.profile.said import main_clause, statement
from tools.profile.tool import shown

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def said(words: str) -> Fact:
    return statement(words, (), NOW, "t", find_skills)


PAPERS = [
    ("I have a certificate in food hygiene", "Certificate in food hygiene"),
    ("I've got a driving licence", "Driving licence"),
    ("Ich habe den Staplerschein gemacht", "Staplerschein"),
    ("Merk dir, dass ich einen Führerschein der Klasse C habe", "Führerschein der Klasse C"),
    ("J'ai une habilitation électrique", "Habilitation électrique"),
    ("Tengo el carné de manipulador de alimentos", "Carné de manipulador de alimentos"),
    ("Tenho carta de pesados", "Carta de pesados"),
    ("Ho il patentino del muletto", "Patentino del muletto"),
    ("onthoud dat ik een rijbewijs heb", "Rijbewijs"),
    ("mam prawo jazdy kategorii C", "Prawo jazdy kategorii C"),
]


@pytest.mark.parametrize(("words", "text"), PAPERS)
def test_a_licence_is_a_certificate(words, text):
    made = said(words)
    assert (made.kind, made.text) == ("certificate", text)
    assert getattr(made.source, "words", None) == words


SPOKEN = [
    ("I speak Danish fluently", "Danish", "fluent"),
    ("I also speak Danish", "Danish", None),
    ("I'm fluent in Danish", "Danish", "fluent"),
    ("My Danish is B2", "Danish", "B2"),
    ("Danish is my mother tongue", "Danish", "native"),
    ("Ich spreche fließend Dänisch", "Dänisch", "fließend"),
    ("Merk dir, dass ich fließend Dänisch spreche", "Dänisch", "fließend"),
    ("Ich spreche Dänisch auf Niveau C1", "Dänisch", "C1"),
    ("je parle couramment danois", "Danois", "courant"),
    ("hablo danés", "Danés", None),
    ("falo inglês fluente", "Inglês", "fluente"),
    ("parlo francese", "Francese", None),
    ("ik spreek Deens", "Deens", None),
]


@pytest.mark.parametrize(("words", "text", "level"), SPOKEN)
def test_a_language_has_its_level(words, text, level):
    made = said(words)
    assert (made.kind, made.text, made.details.get("fluency")) == ("language", text, level)
    assert shown(made) == (f"{text} ({level})" if level else text)


STUDIES = [
    ("I have a degree in Physics", "Degree", "Physics", None, None),
    ("I have a BSc in Biology from the University of Leeds, 2015", "BSc", "Biology", "University of Leeds", "2015"),
    ("Ich habe einen Master in Informatik von der TU München", "Master", "Informatik", "TU München", None),
    ("j'ai une licence en droit", "Licence", "droit", None, None),
    ("tengo un máster en química", "Máster", "química", None, None),
]


@pytest.mark.parametrize(("words", "title", "area", "school", "year"), STUDIES)
def test_a_degree_is_a_study(words, title, area, school, year):
    made = said(words)
    assert made.kind == "education"
    assert (made.title, made.details.get("area"), made.employer, made.end) == (title, area, school, year)


SKILLS = [
    ("I know Excel and SQL", "Excel, SQL"),
    ("I use Kubernetes", "Kubernetes"),
    ("I'm good at Python", "Python"),
    ("I know Python very well", "Python"),
    ("ich kenne Python", "Python"),
    ("je connais Docker", "Docker"),
]


@pytest.mark.parametrize(("words", "text"), SKILLS)
def test_nothing_but_skills_is_a_skill(words, text):
    made = said(words)
    assert (made.kind, made.text) == ("skill", text)


def test_without_a_finder_nothing_is_a_skill():
    assert statement("I use Kubernetes", (), NOW, "t").kind == "statement"


PLAIN = [
    "I know Python well enough to train others",
    "I have no degree",
    "I don't have a licence",
    "My licence has expired",
    "Ich habe keinen Führerschein",
    "je n'ai pas le permis",
    "I speak Danish and Swedish",
    "I speak to customers all day",
    "I have trained staff for their licence",
    "I have taught for a degree programme",
    "I managed a team of 4",
    "I know the area around Hull",
    "I have a red car",
    "My boss is great",
]


@pytest.mark.parametrize("words", PLAIN)
def test_everything_else_is_a_statement(words):
    made = said(words)
    assert made.kind == "statement"
    assert made.details == {}
    assert made.title is None


def test_what_is_denied_keeps_its_own_words():
    assert said("I have no degree").text == "I have no degree"


CLAUSES = [
    ("ich einen Staplerschein habe", "ich habe einen Staplerschein"),
    ("ich nachts arbeiten kann", "ich kann nachts arbeiten"),
    ("ik Deens spreek", "ik spreek Deens"),
    ("ich habe einen Staplerschein", "ich habe einen Staplerschein"),
    ("I have a licence", "I have a licence"),
    ("er einen Hund hat", "er einen Hund hat"),
]


@pytest.mark.parametrize(("last", "second"), CLAUSES)
def test_a_clause_becomes_a_sentence(last, second):
    assert main_clause(last) == second


CV = ReadAt(document="d", file_name="cv.txt")
LEDGER = (
    Fact(id="n", kind="name", text="Ines Hart", source=CV),
    Fact(
        id="r", kind="role", text="Picker, Northgate", title="Picker", employer="Northgate", start="2019", current=True, source=CV
    ),
    Fact(id="b", kind="bullet", text="Picked 180 lines an hour", scope="r", source=CV),
)
NEXT = [
    ("I also have a forklift licence", "certificates", "Forklift licence"),
    ("I speak Danish fluently", "languages", "Danish"),
    ("I use Kubernetes", "skills", "Kubernetes"),
    ("I have a degree in Physics", "education", "Physics"),
]


@pytest.mark.parametrize(("words", "section", "text"), NEXT)
def test_the_next_cv_shows_it_in_its_section(words, section, text):
    told = said(words)
    draft = draft_cv((*LEDGER, told), None, None, Options(), date(2026, 3, 2))
    assert any(text in made.text for made in draft.lines if told.id in made.fact_ids)
    assert getattr(profile_of((*LEDGER, told)), section)
