"""What people say about their facts: the fact in it, a correction, and which fact they mean."""

from datetime import UTC, datetime

import pytest

from core.errors import CopilotError, NotFound
from tools.profile.models import Fact, ReadAt
from tools.profile.said import LONGEST, corrected, meant, statement

NOW = datetime(2026, 3, 2, tzinfo=UTC)
CV = ReadAt(document="d", file_name="cv.pdf")


def fact(ident, kind, text, **more):
    return Fact(id=ident, kind=kind, text=text, source=CV, **more)


FACTS = (
    fact("n", "name", "Jane Miller"),
    fact("p", "phone", "+44 20 7946 0000"),
    fact(
        "r1", "role", "Senior Analyst, Globex Ltd", employer="Globex Ltd", title="Senior Analyst", start="2019-03", current=True
    ),
    fact("r2", "role", "Analyst, Initech", employer="Initech", title="Analyst", start="2015", end="2019"),
    fact("b1", "bullet", "Built dashboards in Python", scope="r1"),
    fact("b2", "bullet", "Built reports in Excel", scope="r2"),
    fact("s", "skill", "Tableau"),
)

SAID = [
    ("I also have a forklift licence", "Forklift licence", "certificate"),
    ("Please remember that I have a forklift licence.", "Forklift licence", "certificate"),
    ("remember: I hold the CFA charter", "CFA charter", "certificate"),
    ("I speak Danish", "Danish", "language"),
    ("By the way, I managed a team of 4 at Globex", "I managed a team of 4 at Globex", "statement"),
    ("Bitte merke dir, dass ich einen Staplerschein habe", "Staplerschein", "certificate"),
    ("Bitte merke dir, dass ich gut schweißen kann", "ich kann gut schweißen", "statement"),
    ("Onthoud dat ik in Delft woon", "ik woon in Delft", "statement"),
    ("Ich habe auch einen Staplerschein", "Staplerschein", "certificate"),
    ("J'ai aussi le permis B", "Permis B", "certificate"),
    ("También tengo un carné de conducir", "Carné de conducir", "certificate"),
    ("Ik heb ook een heftruckcertificaat", "Heftruckcertificaat", "certificate"),
    ("please", "please", "statement"),
    ("I have {braces} and %s and {{slots}}", "{braces} and %s and {{slots}}", "statement"),
]


@pytest.mark.parametrize(("said", "text", "kind"), SAID)
def test_the_fact_in_what_is_said(said, text, kind):
    made = statement(said, FACTS, NOW, "thread")
    assert (made.text, made.kind) == (text, kind)
    assert made.source.model_dump() == {"by": "person", "at": NOW, "thread": "thread", "words": said}


def test_a_statement_belongs_to_the_employer_it_names():
    assert statement("At Globex Ltd I trained ten people", FACTS, NOW, "").scope == "r1"
    assert statement("I trained ten people", FACTS, NOW, "").scope is None


def test_the_same_words_are_the_same_fact():
    one, other = statement("I speak Danish", FACTS, NOW, "a"), statement("I SPEAK  danish", FACTS, NOW, "b")
    assert one.id == other.id


@pytest.mark.parametrize(("said", "words"), [("  ", "no words"), ("x" * (LONGEST + 1), "longer than")])
def test_what_is_no_fact_is_refused(said, words):
    with pytest.raises(CopilotError, match=words):
        statement(said, FACTS, NOW, "")


MEANT = [
    ("Tableau", "s"),
    ("my Tableau skill", "s"),
    ("r2", "r2"),
    ("the dashboards", "b1"),
    ("reports in Excel", "b2"),
    ("Initech", "r2"),
    ("my phone number", "p"),
    ("Senior Analyst at Globex", "r1"),
]


@pytest.mark.parametrize(("said", "ident"), MEANT)
def test_the_fact_that_is_meant(said, ident):
    assert meant(said, FACTS).id == ident


@pytest.mark.parametrize(("said", "words"), [("helicopter", "No fact"), ("built", "Several facts")])
def test_no_fact_or_several_are_asked_about(said, words):
    with pytest.raises(NotFound, match=words):
        meant(said, FACTS)


CORRECTED = [
    ("s", "Tableau", "Power BI", {"text": "Power BI"}),
    ("p", "phone", "+44 1", {"text": "+44 1"}),
    ("b1", "Python", "R", {"text": "Built dashboards in R"}),
    (
        "r1",
        "Senior Analyst",
        "Lead Analyst",
        {"text": "Lead Analyst, Globex Ltd", "title": "Lead Analyst", "employer": "Globex Ltd"},
    ),
    ("r2", "Initech", "Initech Inc", {"text": "Analyst, Initech Inc", "employer": "Initech Inc", "title": "Analyst"}),
    ("r2", "2019", "2020", {"end": "2020", "start": "2015"}),
]


@pytest.mark.parametrize(("ident", "wrong", "right", "expected"), CORRECTED)
def test_only_the_wrong_part_changes(ident, wrong, right, expected):
    old = next(f for f in FACTS if f.id == ident)
    new = corrected(old, wrong, right, NOW, "thread")
    assert {k: getattr(new, k) for k in expected} == expected
    assert (new.id, new.kind, new.path, new.scope) == (old.id, old.kind, old.path, old.scope)
    assert new.source.by == "person"


def test_an_entry_is_not_replaced_by_a_loose_word():
    with pytest.raises(CopilotError, match="which part"):
        corrected(FACTS[2], "my job", "Boss", NOW, "")


def test_a_correction_with_the_signs_of_a_pattern():
    assert corrected(FACTS[4], "python", r"C++ \1 (x)", NOW, "").text == r"Built dashboards in C++ \1 (x)"
