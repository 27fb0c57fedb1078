"""What somebody says of themself in a conversation is a source; questions and orders are none."""

from datetime import date

import pytest

from tests.tools.documents.people import NORA, TODAY
from tools.documents.answers.told import LONGEST, told_by
from tools.profile.models import SaidBy

TELLS = [
    ("I have a forklift licence.", True),
    ("By the way, I've worked in Rust for two years.", True),
    ("My last boss put me in charge of the archive.", True),
    ("Do I have a forklift licence?", False),
    ("Write that I have a doctorate.", False),
    ("Say I led forty people.", False),
    ("Please make it shorter.", False),
    ("If I had a licence, would it help?", False),
    ("I want to be a manager.", False),
    ("What does the ad ask for?", False),
    ("Ich habe 2019 den Staplerschein gemacht.", True),
    ("Habe ich einen Staplerschein?", False),
    ("Schreib, dass ich einen Doktor habe.", False),
    ("J'ai travaillé un an en Belgique.", True),
    ("Écris que j'ai un doctorat.", False),
    ("Trabajé dos años en una panadería.", True),
    ("Pon que tengo un doctorado.", False),
    ("Tenho carteira de motorista categoria D.", True),
    ("Escreva que eu tenho doutorado.", False),
    ("", False),
    ("I " + "know " * LONGEST, False),
]


@pytest.mark.parametrize(("message", "tells"), TELLS)
def test_only_what_is_told_counts(message, tells):
    assert [fact.text for fact in told_by([message], NORA, TODAY)] == ([message] if tells else [])


def test_it_is_kept_as_said_by_the_person():
    (fact,) = told_by(["I have a forklift licence. Does that help?"], NORA, TODAY)
    assert (fact.text, fact.kind) == ("I have a forklift licence.", "statement")
    assert isinstance(fact.source, SaidBy)
    assert fact.source.words == fact.text
    assert fact.source.at.date() == TODAY


def test_what_names_an_employer_belongs_to_the_job_there():
    facts = told_by(
        ["I used Kafka at Quarry Systems.", "I like Kafka.", "I moved from Tern Media to Quarry Systems."], NORA, TODAY
    )
    assert [fact.scope for fact in facts] == ["r1", None, None]


def test_the_same_words_are_one_fact_whenever_they_are_said():
    once = told_by(["I have a licence."], NORA, TODAY)
    again = told_by(["I have a licence.", "I have a licence."], NORA, date(2027, 1, 1))
    assert [fact.id for fact in once] == [fact.id for fact in again]
