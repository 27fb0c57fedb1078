"""A mock interview: in order, stopped and gone on with, taken back, ended; what is told to a story becomes a fact."""

import pytest

from core.database import Database
from core.errors import CopilotError, NotFound
from tests.tools.interview.people import AD, DUTY, FACTS, NOW, OLD, TODAY, prepared
from tools.interview.practice import LONGEST, Chair, added, asked, running
from tools.interview.store import InterviewStore
from tools.interview.stories import story

ANN = "ann"


@pytest.fixture
def chair(tmp_path):
    db = Database(f"sqlite:///{tmp_path / 'x.db'}")
    db.migrate()
    return Chair(InterviewStore(db), ANN, FACTS, NOW, TODAY)


@pytest.fixture
def begun(chair):
    return chair.begin(prepared())


def test_a_round_begins_with_the_person_and_then_the_gaps(begun):
    assert [question.kind for question in begun.questions[:3]] == ["self", "skill_gap", "shift"]
    assert begun.now == begun.questions[0]
    assert (begun.title, begun.company, begun.language, begun.state) == ("Shift Supervisor", "Orrin Mills", "en", "running")


def test_each_answer_is_looked_at_and_the_next_question_waits(chair, begun):
    after = chair.answer(begun.id, "I am a miller at Falkner Bakers.", AD)
    assert after.answers[0].question == begun.questions[0].id
    assert [use.fact_id for use in after.answers[0].feedback.uses] == ["r1"]
    assert after.now == begun.questions[1]
    assert asked(after, after.answers[0].question).kind == "self"


def test_a_question_passed_over_gets_no_feedback(chair, begun):
    after = chair.answer(begun.id, "  ", AD)
    assert after.answers[0].text == ""
    assert after.answers[0].feedback.says == ()
    assert after.now == begun.questions[1]


@pytest.mark.parametrize("words", ["half \ud83d a character", "a\x00b", "{n} %s {{n}}"])
def test_any_words_are_kept(chair, begun, words):
    after = chair.answer(begun.id, words, AD)
    assert chair.rounds.get(ANN, begun.id) == after
    assert after.answers[0].text


def test_an_answer_is_taken_back_and_given_again(chair, begun):
    chair.answer(begun.id, "Hm.", AD)
    back = chair.again(begun.id)
    assert back.answers == ()
    assert back.now == begun.questions[0]


def test_it_is_stopped_and_gone_on_with_where_it_was(chair, begun):
    chair.answer(begun.id, "Hm.", AD)
    stopped = chair.stop(begun.id)
    assert (stopped.state, running(chair.rounds, ANN)) == ("stopped", None)
    assert stopped.now == begun.questions[1]
    assert chair.go_on(begun.id).state == "running"
    waiting = running(chair.rounds, ANN)
    assert waiting
    assert waiting.now == begun.questions[1]


def test_it_ends_with_the_last_question_and_can_be_opened_again(chair, begun):
    for _ in begun.questions:
        ended = chair.answer(begun.id, "", AD)
    assert (ended.state, ended.now) == ("done", None)
    with pytest.raises(CopilotError, match="over"):
        chair.answer(begun.id, "more", AD)
    assert chair.stop(begun.id).state == chair.go_on(begun.id).state == "done"
    assert chair.again(begun.id).now == begun.questions[-1]


def test_too_long_an_answer_is_not_taken_and_nothing_is_lost(chair, begun):
    with pytest.raises(CopilotError, match="longer"):
        chair.answer(begun.id, "x" * (LONGEST + 1), AD)
    assert chair.rounds.get(ANN, begun.id) == begun


def test_a_new_round_for_a_job_stops_the_old_one(chair, begun):
    second = chair.begin(prepared())
    assert chair.rounds.get(ANN, begun.id).state == "stopped"
    assert running(chair.rounds, ANN, "j1") == second
    other = chair.begin(prepared().model_copy(update={"job": "j2"}))
    assert running(chair.rounds, ANN, "j1") == second
    assert running(chair.rounds, ANN, "j2") == other
    assert running(chair.rounds, ANN, "j3") is None


def test_nobody_answers_in_anothers_round(chair, begun):
    other = Chair(chair.rounds, "bob", FACTS, NOW, TODAY)
    for call in (lambda: other.answer(begun.id, "x", AD), lambda: other.stop(begun.id), lambda: other.again(begun.id)):
        with pytest.raises(NotFound):
            call()
    assert chair.rounds.get(ANN, begun.id) == begun


def test_what_is_told_to_a_story_becomes_a_fact_said_by_the_person():
    new = added("The drivers were never late", DUTY.id, "result", FACTS, NOW)
    assert (new.kind, new.text, new.scope, new.source.by) == ("statement", "The drivers were never late", "r1", "person")
    told = story(DUTY, (*FACTS, new), "en")
    assert [piece.text for piece in told.pieces if piece.part == "result"] == [new.text]
    assert [ask.part for ask in told.asks] == ["action"]


def test_what_is_told_to_a_post_belongs_to_the_post():
    assert added("I packed 900 boxes a day", OLD.id, "action", FACTS, NOW).scope == "r2"


@pytest.mark.parametrize("words", ["", "   ", "x" * 501])
def test_no_words_or_too_many_make_no_fact(words):
    with pytest.raises(CopilotError):
        added(words, DUTY.id, "result", FACTS, NOW)
