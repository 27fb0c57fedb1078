"""The conversation on screen in every state a turn can be in, and the way on from each."""

import pytest

from agent.events import ApprovalAsked, StepFinished, StepStarted, Suggestion, Text, TurnFailed, TurnFinished, TurnStarted
from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_pages import BEGUN, opened, running, told
from tools.context import Attachment
from ui import transcript
from ui.state import LOCAL, Outgoing, Session

NOW = results.AT
HALF = Text(text="Half an answer.")
FAILED = TurnFailed(code="timeout", message="The model took too long.", what_to_do="Try again.")
ASKED = ApprovalAsked(approval="a", action="remember_fact", after="Crane licence")
LIKELY = (Suggestion(label="Tailor my CV", message="Tailor my CV for this role"),)
STATES = [
    ("done", (HALF, TurnFinished(state="done", suggestions=LIKELY)), ["Half an answer.", "Tailor my CV"], ["Try again", "Stop"]),
    ("failed", (HALF, FAILED, TurnFinished(state="failed")), ["Half an answer.", "took too long", "Try again"], ["cut off"]),
    ("failed", (FAILED, TurnFinished(state="failed", suggestions=LIKELY)), ["Try again", "Tailor my CV"], ["Half"]),
    ("stopped", (HALF, TurnFinished(state="stopped")), ["Half an answer.", "You stopped this answer"], ["Try again"]),
    ("stopped", (TurnFinished(state="stopped"),), ["You stopped this answer"], ["Half"]),
    ("interrupted", (HALF, TurnFinished(state="interrupted")), ["cut off", "Try again"], ["You stopped"]),
    ("interrupted", (StepStarted(call="c", tool="x", label="Reading"), TurnFinished(state="interrupted")), ["Reading", "Try again"], []),
    ("waiting", (ASKED, TurnFinished(state="waiting")), ["Shall I remember this?", "Remember it", "Decline"], ["Try again"]),
    ("done", (TurnFinished(state="done"),), ["Hello"], ["Try again", "Stop", "went wrong"]),
]  # fmt: skip


@pytest.mark.parametrize("case", STATES)
def test_a_turn_in_each_state(case, app, screen):
    state, events, must, must_not = case
    at = opened(screen, told(app, *events, state=state))
    text = shown(at) + "\n".join(str(e.value) for e in at.error)
    assert [words for words in must if words not in text] == []
    buttons = "\n".join(b.label for b in at.button)
    assert [words for words in must_not if words in (text.replace("Try again.", "") if words != "Try again" else buttons)] == []


@pytest.mark.parametrize("case", STATES)
def test_only_the_last_turn_offers_a_way_on(case, app, screen):
    state, events, *_ = case
    thread = told(app, *events, state=state)
    turn = app.threads.open_turn(LOCAL, thread, "And then?", (), NOW)
    app.threads.append(turn, [BEGUN, Text(text="The end."), TurnFinished(state="done")])
    app.threads.set_state(turn, "done", NOW)
    at = opened(screen, thread)
    assert [str(b.key) for b in at.button if str(b.key).startswith(("again-", "likely-"))] == []
    assert "The end." in shown(at)


def test_a_suggestion_is_sent_as_a_message(app, screen):
    thread = told(app, HALF, TurnFinished(state="done", suggestions=(Suggestion(label="More", message="What can you do?"),)))
    at = opened(screen, thread)
    at.button(key=next(str(b.key) for b in at.button if str(b.key).startswith("likely-"))).click().run()
    said = [m.text for m in app.threads.messages(LOCAL, thread) if m.role == "user"]
    assert said == ["Hello", "What can you do?"]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("short", False), ("x" * transcript.LONG, False), ("x" * (transcript.LONG + 1), True), ("word\n" * 400, True)],
)
def test_a_long_message_folds(text, folded, app, screen):
    at = opened(screen, told(app, HALF, TurnFinished(state="done"), text=text))
    assert ("The whole message" in [e.label for e in at.expander]) is folded


@pytest.mark.parametrize(("busy", "seconds"), [(0, 0.25), (1, 0.25), (2, 0.25), (4, 0.5), (8, 1.0), (50, 2.0)])
def test_the_more_answers_run_the_rarer_one_is_looked_at(busy, seconds):
    assert transcript.pause(busy) == seconds


@pytest.mark.parametrize(("model", "waits"), [("offline", 2), ("gpt", 1), ("", 1)])
def test_an_answer_without_a_language_model_is_waited_for_longer(model, waits, app, monkeypatch):
    thread = running(app, TurnStarted(turn="t", model=model))
    turn, waited = app.threads.turns(LOCAL, thread)[-1], []

    def wait(_turn: str, seconds: float) -> None:
        waited.append(seconds)
        raise TimeoutError

    monkeypatch.setattr(app.turns, "wait", wait)
    assert not transcript.ended_soon(app, Session(LOCAL, thread=thread), turn)
    assert waited == [transcript.MOMENT_SECONDS, transcript.LONGER_SECONDS][:waits]
    app.threads.append(turn.id, [TurnFinished(state="done")])
    app.threads.set_state(turn.id, "done", NOW)
    assert transcript.ended_soon(app, Session(LOCAL, thread=thread), turn)
    assert len(waited) == waits + 1, "one that has ended is not waited for again"


@pytest.mark.parametrize("name", ["cv.pdf", "![x](http://127.0.0.1/x).pdf", "<b>.docx", "履歴書.pdf"])
def test_attached_files_are_named_in_plain_words(name, app, screen):
    thread = app.threads.new(LOCAL, NOW)
    file = app.services.files.save_file(LOCAL, name, b"x", NOW)
    turn = app.threads.open_turn(LOCAL, thread, "", (Attachment(file, name),), NOW)
    app.threads.append(turn, [BEGUN, HALF, TurnFinished(state="done")])
    app.threads.set_state(turn, "done", NOW)
    badges = [m.value for m in opened(screen, thread).chat_message[0].markdown]
    assert len(badges) == 1
    assert "![x](" not in badges[0]
    assert "attach_file" in badges[0]


def test_a_running_turn_draws_what_there_is_and_no_downloads(app, screen):
    step = StepFinished(call="c", tool="x", artifact=results.DRAFT.model_dump(mode="json"))
    at = opened(screen, running(app, StepStarted(call="c", tool="x", label="Writing"), step, HALF))
    assert "Half an answer." in shown(at)
    assert len(at.get("download_button")) == 0
    assert "Stop" in [b.label for b in at.button]


@pytest.mark.parametrize(("turns", "shown_turns", "toggle"), [(19, 19, False), (20, 20, False), (21, 20, True), (45, 20, True)])
def test_a_long_conversation_shows_its_end(turns, shown_turns, toggle, app, screen):
    thread = app.threads.new(LOCAL, NOW)
    for number in range(turns):
        turn = app.threads.open_turn(LOCAL, thread, f"question {number}.", (), NOW)
        app.threads.append(turn, [BEGUN, Text(text=f"answer {number}."), TurnFinished(state="done")])
        app.threads.set_state(turn, "done", NOW)
    at = opened(screen, thread)
    assert len(at.chat_message) == 2 * shown_turns
    assert (len(at.toggle) == 1) is toggle
    if toggle:
        assert f"the {turns - shown_turns} earlier" in at.toggle[0].label


def test_trying_again_sends_the_same_words_and_files(app):
    thread = app.threads.new(LOCAL, NOW)
    file = Attachment(app.services.files.save_file(LOCAL, "cv.txt", b"x", NOW), "cv.txt")
    turn = app.threads.open_turn(LOCAL, thread, "Read it", (file,), NOW)
    session = Session(LOCAL, thread=thread)
    transcript.try_again(app, session, app.threads.turn(LOCAL, turn))
    assert session.outbox == [Outgoing("Read it", attached=(file,))]


@pytest.mark.parametrize("also", [(), ("hello",), ("hello", "thanks", "What can you do?")])
def test_what_was_said_during_an_answer_that_ends_at_once_is_sent_in_order(also, app, screen):
    at = opened(screen, told(app, HALF, TurnFinished(state="done")))
    at.session_state.session.outbox = [Outgoing(text) for text in also]
    at.chat_input(key="composer").set_value("And the last").run()
    thread = at.session_state.session.thread
    for turn in app.threads.turns(LOCAL, thread):
        app.turns.wait(turn.id, 30)
        at.run()
    assert [m.text for m in app.threads.messages(LOCAL, thread) if m.role == "user"] == ["Hello", *also, "And the last"]
    assert at.session_state.session.outbox == []


def test_a_page_goes_to_a_message_that_was_sent_and_stays_where_it_is_else(app, screen):
    at = opened(screen, told(app, HALF, TurnFinished(state="done")))
    assert not any("data-follow" in str(e.proto.body) for e in at.get("html"))
    at.chat_input(key="composer").set_value("What can you do?").run()
    assert any('data-follow="1"' in str(e.proto.body) for e in at.get("html"))


def test_without_a_conversation_nothing_is_drawn(app):
    transcript.draw(app, Session(LOCAL))
    assert app.threads.threads(LOCAL) == ()
