"""The writer that lies: a lie of every class, in the document's language, in the form that a model is asked for."""

import json
import tomllib
from pathlib import Path

import pytest

from evals import liars
from evals.liars import Liar, classes, lies_of, with_sayings
from tests.tools.documents.people import AD, NORA, TODAY, fact
from tools.documents.making import making, written
from tools.documents.models import Options
from tools.documents.second.claims import Again, CvWords, LetterWords, shown
from tools.documents.second.writer import TOO_LITTLE, write_with
from tools.documents.wording import LANGUAGES, slots_of

DATA = tomllib.loads((Path(liars.__file__).parent / "fixtures" / "lies.toml").read_text(encoding="utf-8"))
WORDINGS = 4
SLOTS = {"bullet", "bent", "deed", "deed_here", "title", "employer", "other", "skill", "known", "duty", "years"}


def seen(facts=NORA, posting=AD, language="en"):
    return json.loads(shown(facts, posting, {"language": language}))


def lies(turn=0, **more):
    return {name: text for name, text, _ in lies_of(seen(**more), turn)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_class(language):
    assert set(DATA[language]) == set(DATA["en"])
    assert set(DATA[language]["told"]) == set(DATA["en"]["told"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", classes())
def test_a_lie_has_the_same_slots_in_every_language(language, name):
    assert len(DATA[language][name]) == len(DATA["en"][name]) == WORDINGS
    for pattern, english in zip(DATA[language][name], DATA["en"][name], strict=True):
        assert slots_of(pattern) <= SLOTS
        assert slots_of(pattern) - {"title"} == slots_of(english) - {"title"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_wording_stands_twice(language):
    every = [pattern for name in classes() for pattern in DATA[language][name]]
    assert len(every) == len(set(every)) == WORDINGS * len(classes())


def test_the_turn_chooses_the_wording_and_begins_anew():
    told = [lies(turn)["title_inflated"] for turn in range(WORDINGS + 1)]
    assert told[-1] == told[0]
    assert len(set(told)) == WORDINGS
    assert told[1] == "Quarry Systems: member of the board"


def test_a_person_with_two_jobs_is_lied_about_in_every_class():
    assert set(lies()) == set(classes())
    assert len(classes()) == 23


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("changed_number", "Built the deployment pipeline for 49 services in Go"),
        ("invented_number", "Built the deployment pipeline for 14 services in Go for 7,431 customers"),
        ("title_inflated", "Chief executive officer of Quarry Systems."),
        ("metric_moved_to_other_employer", "At Tern Media: Built the deployment pipeline for 14 services in Go"),
        ("dates_stretched", "Platform Engineer at Quarry Systems since 1987."),
        ("skill_from_ad_added", "Expert in quantum cryptography."),
        ("job_ad_duty_copied", "At Quarry Systems I was in charge of this: Kafka is welcome."),
    ],
)
def test_a_lie_bends_what_the_model_was_shown(name, text):
    assert lies()[name] == text


@pytest.mark.parametrize(
    ("facts", "absent"),
    [
        ((NORA[0],), set(classes()) - {"award_or_publication_invented"}),
        (
            tuple(one for one in NORA if one.scope != "r2" and one.id != "r2"),
            {"commingled_facts", "metric_moved_to_other_employer"},
        ),
        (tuple(one for one in NORA if one.kind != "skill"), {"technology_anachronism"}),
    ],
)
def test_a_class_that_needs_what_a_person_lacks_is_left_out(facts, absent):
    told = lies(facts=facts)
    assert not {name for name in absent if slots_of(DATA["en"][name][0])} & set(told)


def test_an_unknown_language_is_lied_to_in_english():
    assert lies(language="pl")["derived_arithmetic_wrong"] == DATA["en"]["derived_arithmetic_wrong"][0]
    assert lies(language="fr")["derived_arithmetic_wrong"] == DATA["fr"]["derived_arithmetic_wrong"][0]


def test_sayings_are_facts_of_the_person():
    made = with_sayings(NORA, "de")
    assert made[: len(NORA)] == NORA
    assert [one.kind for one in made[len(NORA) :]] == ["statement"] * 3
    assert {one.language for one in made[len(NORA) :]} == {"de"}


@pytest.mark.parametrize("schema", [CvWords, LetterWords])
def test_it_answers_in_the_wanted_form_and_insists(schema):
    liar = Liar()
    answer = liar.write("", json.dumps(seen()), schema)
    assert isinstance(answer, schema)
    assert set(liar.told.values()) == set(classes())
    back = {**seen(), "refused": [{"number": 4, "text": "x", "why": "y"}]}
    again = liar.write("", json.dumps(back), Again)
    assert [(one.number, one.text, len(one.facts)) for one in again.sentences] == [(4, "x", 2)]


@pytest.mark.parametrize("turn", range(WORDINGS))
@pytest.mark.parametrize("document", ["cv", "letter"])
def test_its_true_sentences_are_taken_and_its_lies_refused(document, turn):
    facts = with_sayings(NORA, "en")
    liar = Liar(turn)
    draft = making(write_with(liar))(document, facts, (AD, None), Options(), TODAY)
    said = [line.text for line in draft.lines]
    assert "Built the deployment pipeline for 14 services in Go" in said
    assert TOO_LITTLE not in draft.notes
    assert draft.lines != written(document, facts, (AD, None), Options(), TODAY).lines
    assert not set(liar.told) & set(said)
    assert set(liar.told) <= {one.text for one in draft.refused}


def test_a_deed_without_a_figure_has_no_number_to_change():
    job = fact("r", "role", "Nurse, Elm House", title="Nurse", employer="Elm House", start="2020", current=True)
    told = lies(facts=(job, fact("b", "bullet", "Looked after people at night.", scope="r")))
    assert "changed_number" not in told
    assert told["causal_or_outcome_invented"] == "Looked after people at night, which raised profit by a third."
