"""Ended turns are read once for each tab; one that may go on is read again."""

import pytest

from agent.events import ApprovalAsked, Text, TurnFinished, TurnStarted
from core.errors import NotFound
from tests.ui import results
from ui import views
from ui.state import LOCAL, Session
from ui.turn import Prose

NOW = results.AT
BEGUN = TurnStarted(turn="t", model="offline")
ASKED = ApprovalAsked(approval="a", action="remember_fact", after="Crane licence")


def made(app, *events, state="done"):
    thread = app.threads.new(LOCAL, NOW)
    turn = app.threads.open_turn(LOCAL, thread, "Hello", (), NOW)
    app.threads.set_state(turn, state, NOW, [BEGUN, *events, TurnFinished(state=state)])
    return app.threads.turn(LOCAL, turn)


@pytest.mark.parametrize("state", ["done", "failed", "stopped", "interrupted"])
def test_an_ended_turn_is_read_once(state, app):
    tab, turn = Session(LOCAL), made(app, Text(text="So."), state=state)
    first = views.view(app, tab, turn)
    assert (first.state, first.blocks) == (state, [Prose("So.")])
    assert views.view(app, tab, turn) is first
    assert list(tab.views) == [turn.id]


def test_what_waits_or_runs_is_read_again(app):
    tab, turn = Session(LOCAL), made(app, ASKED, state="waiting")
    first = views.view(app, tab, turn)
    assert first.state == "waiting"
    assert tab.views == {}
    app.threads.set_state(turn.id, "done", NOW, [Text(text="Kept."), TurnFinished(state="done")])
    assert views.view(app, tab, turn).blocks[-1] == Prose("Kept.")
    assert tab.views == {}  # the row is an old one, of before the end
    assert views.view(app, tab, app.threads.turn(LOCAL, turn.id)).state == "done"
    assert list(tab.views) == [turn.id]


def test_a_turn_that_goes_on_is_not_shown_as_it_was(app):
    tab, turn = Session(LOCAL), made(app, Text(text="So."))
    views.view(app, tab, turn)
    assert views.view(app, tab, turn.model_copy(update={"state": "running"})) is not tab.views[turn.id]


def test_another_conversation_leaves_nothing_of_the_last(app):
    tab, turn = Session(LOCAL), made(app, Text(text="So."))
    views.view(app, tab, turn)
    tab.open(None)
    assert tab.views == {}
    app.threads.erase(LOCAL)
    with pytest.raises(NotFound):
        views.view(app, tab, turn)


def test_only_the_last_are_kept(app, monkeypatch):
    monkeypatch.setattr(views, "KEPT", 2)
    tab, turns = Session(LOCAL), [made(app, Text(text=str(n))) for n in range(4)]
    for turn in turns:
        views.view(app, tab, turn)
    assert list(tab.views) == [turn.id for turn in turns[2:]]
