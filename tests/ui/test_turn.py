"""A turn's view, from its events."""

import pytest

from agent.events import (
    ApprovalAsked,
    ApprovalGiven,
    Event,
    Notice,
    StepFinished,
    StepProgress,
    StepStarted,
    Suggestion,
    Text,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from ui.turn import Approval, Card, Prose, fold

START = TurnStarted(turn="t", model="offline")
STEP = StepStarted(call="c1", tool="read_cv", label="Reading your CV")
CARD = {"kind": "reading"}
ASKED = ApprovalAsked(approval="a1", action="remember_fact", after="Forklift licence")


def test_how_far_a_step_is_shows_while_it_runs_and_no_longer():
    begun: list[Event] = [START, STEP, StepStarted(call="c2", tool="find_jobs", label="Looking for jobs")]
    far: list[Event] = [*begun, *(StepProgress(tool="find_jobs", done=n, every=7) for n in (1, 3))]
    assert fold(begun).now == "Looking for jobs"
    assert fold(far).now == "Looking for jobs 3 / 7"
    assert [s.far for s in fold(far).steps] == ["", "3 / 7"]
    done = fold([*far, StepFinished(call="c2", tool="find_jobs"), TurnFinished(state="done")])
    assert [s.far for s in done.steps] == ["", ""]
    assert fold([START, STEP, StepProgress(tool="other", done=1, every=2)]).now == "Reading your CV"


def test_words_join_and_steps_fold():
    view = fold(
        [
            START,
            STEP,
            StepFinished(call="c1", tool="read_cv", artifact=CARD),
            Text(text="I read "),
            Text(text="it."),
            TurnFinished(state="done"),
        ]
    )
    assert [s.state for s in view.steps] == ["done"]
    assert view.blocks == [Card(CARD), Prose("I read it.")]
    assert (view.state, view.model, view.now) == ("done", "offline", "")


def test_a_running_step_says_what_is_done_now():
    view = fold([START, STEP])
    assert (view.state, view.now) == ("running", "Reading your CV")


def test_words_before_and_after_a_card_stay_apart():
    view = fold([START, Text(text="a"), STEP, StepFinished(call="c1", tool="read_cv", artifact=CARD), Text(text="b")])
    assert view.blocks == [Prose("a"), Card(CARD), Prose("b")]


@pytest.mark.parametrize("approved", [True, False])
def test_an_approval_waits_and_is_decided(approved):
    waiting = fold([START, ASKED, TurnFinished(state="waiting")])
    assert waiting.state == "waiting"
    assert waiting.blocks == [Approval(ASKED)]
    going_on = fold([START, ASKED, TurnFinished(state="waiting"), ApprovalGiven(approval="a1", approved=approved)])
    assert going_on.state == "running"
    assert going_on.blocks == [Approval(ASKED, given=approved)]


def test_another_approval_is_left_open():
    other = ASKED.model_copy(update={"approval": "a2"})
    view = fold([START, ASKED, other, ApprovalGiven(approval="a2", approved=True)])
    assert [b.given for b in view.blocks if isinstance(b, Approval)] == [None, True]


@pytest.mark.parametrize("state", ["stopped", "interrupted", "failed", "done"])
def test_no_step_runs_on_after_the_end(state):
    view = fold([START, STEP, TurnFinished(state=state)])
    assert [s.state for s in view.steps] == ["cut"]
    assert view.now == ""


def test_a_waiting_turn_keeps_its_step_open():
    assert fold([START, STEP, ASKED, TurnFinished(state="waiting")]).steps[0].state == "running"


def test_notices_and_failures_stand_where_they_happened():
    notice, failure = Notice(text="temporary"), TurnFailed(code="timeout", message="Too slow.")
    view = fold([START, notice, Text(text="Hi"), failure, TurnFinished(state="failed")])
    assert view.blocks == [notice, Prose("Hi"), failure]
    assert view.failed


def test_a_failed_step_keeps_its_reason():
    view = fold([START, STEP, StepFinished(call="c1", tool="read_cv", state="failed", note="The file is encrypted.")])
    assert (view.steps[0].state, view.steps[0].note) == ("failed", "The file is encrypted.")
    assert view.blocks == []


def test_the_end_brings_suggestions_tokens_and_cost():
    more = (Suggestion(label="Tailor", message="Tailor my CV"),)
    view = fold([START, TurnFinished(state="done", suggestions=more, tokens=(10, 20), tokens_estimated=True, cost=0.01)])
    assert (view.suggestions, view.tokens, view.tokens_estimated, view.cost) == (more, (10, 20), True, 0.01)


def test_no_event_yet_is_a_running_turn():
    assert fold([]).state == "running"
