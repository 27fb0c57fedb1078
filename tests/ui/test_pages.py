"""The pages over the real application: what each shows, empty and full."""

import pytest

from agent.events import (
    ApprovalAsked,
    ApprovalGiven,
    Notice,
    StepFinished,
    StepStarted,
    Suggestion,
    Text,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from tests.ui import results
from tests.ui.conftest import shown
from tools.context import Attachment
from ui.state import LOCAL

BEGUN = TurnStarted(turn="t", model="offline")
NOW = results.AT
ASKED = ApprovalAsked(approval="a", action="remember_fact", after="Forklift licence")
PAGES = ("reading", "profile", "jobs", "documents", "privacy", "settings")


def told(app, *events, text: str = "Hello", state: str = "done", owner: str = LOCAL) -> str:
    """A conversation with one turn of these events; returns its id."""
    thread: str = app.threads.new(owner, NOW)
    turn = app.threads.open_turn(owner, thread, text, (), NOW)
    app.threads.append(turn, [BEGUN, *events])
    app.threads.set_state(turn, state, NOW)
    return thread


def opened(screen, thread: str):
    screen.query_params["t"] = thread
    return screen.run()


def test_the_owner_here_is_the_agents_local_one():
    from agent.bootstrap import LOCAL as THEIRS

    assert LOCAL == THEIRS


def test_the_empty_chat_teaches(screen):
    at = screen.run()
    text = shown(at)
    must = [
        "Try with sample data",
        "Tailor my CV",
        "See how well I fit",
        "Review my CV",
        "I never invent",
        "Offline model: no key",
        "New conversation",
    ]
    assert [words for words in must if words not in text] == []
    assert at.chat_input[0].placeholder == "Ask, paste a job ad, or drop in your CV"


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_page_teaches_and_fails_on_nothing(page, screen):
    screen.run()
    text = shown(screen.switch_page(f"../pages/{page}.py").run())
    expected = {
        "reading": "drop one here",
        "profile": "Drop your CV",
        "jobs": "Paste one into the chat",
        "documents": "In the chat, ask",
        "privacy": "0 facts",
        "settings": "Offline model",
    }
    assert expected[page] in text
    assert "went wrong" not in text


def test_an_answer_is_shown_in_order(app, screen):
    events = (
        StepStarted(call="c", tool="assess_fit", label="Weighing each requirement"),
        StepFinished(call="c", tool="assess_fit", artifact=results.FIT.model_dump(mode="json")),
        Text(text="You **fit** well. ![x](http://127.0.0.1/x)"),
        Notice(text="Storage is temporary."),
        TurnFinished(state="done", suggestions=(Suggestion(label="Tailor", message="Tailor my CV"),)),
    )
    at = opened(screen, told(app, *events, text="How <b>well</b> do I fit?"))
    text = shown(at)
    must = [
        "How <b>well</b> do I fit?",
        "Weighing each requirement",
        "72 / 100",
        "You **fit** well. x",
        "Storage is temporary.",
        "Tailor",
    ]
    assert [words for words in must if words not in text] == []
    assert [m.name for m in at.chat_message] == ["user", "assistant"]


@pytest.mark.parametrize("kind", sorted(set(results.ALL) - {"draft"}))
def test_each_result_is_drawn_in_a_conversation(kind, app, screen):
    step = (
        StepStarted(call="c", tool="x", label="Working"),
        StepFinished(call="c", tool="x", artifact=results.ALL[kind].model_dump(mode="json")),
    )
    at = opened(screen, told(app, *step, TurnFinished(state="done")))
    assert "another version" not in shown(at)
    assert not at.error


def keys(at) -> list[str]:
    return [str(button.key) for button in at.button]


@pytest.mark.parametrize(
    ("events", "state", "open_"),
    [
        ((ASKED, TurnFinished(state="waiting")), "waiting", True),
        (
            (ASKED, TurnFinished(state="waiting"), ApprovalGiven(approval="a", approved=True), TurnFinished(state="done")),
            "done",
            False,
        ),
        (
            (ASKED, TurnFinished(state="waiting"), ApprovalGiven(approval="a", approved=False), TurnFinished(state="done")),
            "done",
            False,
        ),
        ((ASKED, TurnFinished(state="interrupted")), "interrupted", False),
    ],
)
def test_an_approval_can_be_decided_once(events, state, open_, app, screen):
    at = opened(screen, told(app, *events, state=state))
    assert "Forklift licence" in shown(at)
    assert any(key.startswith("yes-") for key in keys(at)) is open_
    assert any(key.startswith("no-") for key in keys(at)) is open_


def test_a_decision_that_comes_too_late_is_explained(app, screen):
    at = opened(screen, told(app, ASKED, TurnFinished(state="waiting"), state="waiting"))
    at.button(key=next(key for key in keys(at) if key.startswith("no-"))).click().run()
    assert "question" in shown(at)
    assert at.error


FAILED = TurnFailed(code="timeout", message="The model took too long.", what_to_do="Try again.")


def test_a_failed_turn_says_what_to_do_and_keeps_what_was_said(app, screen):
    offline = Suggestion(label="Answer without the model", message="Hello", offline=True)
    at = opened(
        screen, told(app, Text(text="Half"), FAILED, TurnFinished(state="failed", suggestions=(offline,)), state="failed")
    )
    text = shown(at)
    assert [words for words in ("Half", "took too long", "Try again", "Answer without the model") if words not in text] == []


@pytest.mark.parametrize(("state", "words"), [("stopped", "You stopped this answer"), ("interrupted", "cut off")])
def test_a_turn_that_did_not_end_by_itself_says_so(state, words, app, screen):
    assert words in shown(opened(screen, told(app, Text(text="Half"), TurnFinished(state=state), state=state)))


def running(app, *events) -> str:
    """A conversation whose turn still runs, in no thread of this process."""
    thread: str = app.threads.new(LOCAL, NOW)
    turn = app.threads.open_turn(LOCAL, thread, "Hello", (), NOW)
    app.threads.append(turn, [BEGUN, *events])
    return thread


def test_a_running_turn_shows_its_step_and_stops(app, screen):
    step = StepStarted(call="c", tool="tailor_cv", label="Writing your CV")
    at = opened(screen, running(app, step, Text(text="First words")))
    assert [words for words in ("Writing your CV …", "First words", "Stop") if words not in shown(at)] == []
    at.button(key=next(key for key in keys(at) if key.startswith("stop-"))).click().run()
    text = shown(at)
    assert "You stopped this answer" in text
    assert "First words" in text
    assert "Stop" not in [button.label for button in at.button]


def test_a_message_sent_while_an_answer_runs_waits_for_its_end(app, screen):
    thread = running(app, Text(text="First words"))
    at = opened(screen, thread)
    at.chat_input(key="composer").set_value("And then?").run()
    assert "Your next message is sent" in shown(at)
    assert [m.text for m in app.threads.messages(LOCAL, thread)] == ["Hello"]
    app.turns.stop(LOCAL, app.threads.running(LOCAL, thread).id)
    at.run()
    assert [m.text for m in app.threads.messages(LOCAL, thread) if m.role == "user"] == ["Hello", "And then?"]


def test_a_file_and_words_are_sent_together(app, screen):
    at = screen.run()
    at.chat_input(key="composer").upload("mara.txt", b"Mara Lindqvist", "text/plain").set_value("My CV").run()
    (row,) = app.threads.threads(LOCAL)
    message = app.threads.messages(LOCAL, row.id)[0]
    assert (message.text, [a.name for a in message.attachments]) == ("My CV", ["mara.txt"])
    assert app.services.files.file(LOCAL, message.attachments[0].id).data == b"Mara Lindqvist"
    assert at.query_params["t"] == row.id


def test_a_failed_message_is_sent_again_with_its_files(app, screen):
    thread = app.threads.new(LOCAL, NOW)
    file = app.services.files.save_file(LOCAL, "mara.txt", b"Mara", NOW)
    turn = app.threads.open_turn(LOCAL, thread, "Read it", (Attachment(file, "mara.txt"),), NOW)
    app.threads.append(turn, [BEGUN, FAILED, TurnFinished(state="failed")])
    app.threads.set_state(turn, "failed", NOW)
    at = opened(screen, thread)
    at.button(key=f"again-{turn}").click().run()
    said = [m for m in app.threads.messages(LOCAL, thread) if m.role == "user"]
    assert [(m.text, [a.id for a in m.attachments]) for m in said] == [("Read it", [file])] * 2


@pytest.mark.parametrize("owner", ["v-somebody", None])
def test_a_conversation_that_is_not_ones_own_is_not_there(owner, app, screen):
    thread = (
        told(app, Text(text="secret words"), TurnFinished(state="done"), text="secret question", owner=owner)
        if owner
        else "0" * 32
    )
    at = opened(screen, thread)
    text = shown(at)
    assert "not here any more" in text
    assert "secret" not in text
    assert "t" not in at.query_params


def test_old_conversations_are_listed_and_opened(app, screen):
    thread = told(app, Text(text="An old answer."), TurnFinished(state="done"), text="An old question")
    at = screen.run()
    assert "An old question" in shown(at)
    at.button(key=f"open-{thread}").click().run()
    assert "An old answer." in shown(at)
    assert at.query_params["t"] == thread
    at.button(key="new").click().run()
    assert "Try with sample data" in shown(at)


def test_a_long_conversation_is_folded(app, screen):
    thread = app.threads.new(LOCAL, NOW)
    for number in range(24):
        turn = app.threads.open_turn(LOCAL, thread, f"question {number}.", (), NOW)
        app.threads.append(turn, [BEGUN, Text(text=f"answer {number}."), TurnFinished(state="done")])
        app.threads.set_state(turn, "done", NOW)
    at = opened(screen, thread)
    assert "answer 3." not in shown(at)
    assert "answer 23." in shown(at)
    at.toggle[0].set_value(True).run()
    assert "answer 3." in shown(at)


def test_a_long_paste_is_folded(app, screen):
    at = opened(screen, told(app, TurnFinished(state="done"), text="word " * 400))
    assert "The whole message" in shown(at)


def test_the_profile_page_shows_corrects_and_forgets(app, screen):
    app.services.ledger.add(LOCAL, (results.ROLE, results.SAID))
    screen.run()
    at = screen.switch_page("../pages/profile.py").run()
    text = shown(at)
    assert [
        words
        for words in ("2 facts", "Lead engineer, Nordhaven", "Read in mara.docx", "— page 1", "Said by you")
        if words not in text
    ] == []
    said = next(f for f in app.services.ledger.facts(LOCAL) if f.kind == "statement")
    at.selectbox(key="fact").select(said.id).run()
    at.text_area[0].set_value("Crane licence").run()
    at.button(key="save-fact").click().run()
    assert "Crane licence" in shown(at)
    assert app.services.ledger.get(LOCAL, said.id).text == "Crane licence"
    at.selectbox(key="fact").select(said.id).run()
    at.button(key="forget-fact").click().run()
    assert [f.kind for f in app.services.ledger.facts(LOCAL)] == ["role"]


def test_the_jobs_page_shows_ad_and_fit_and_leads_to_the_chat(app, screen):
    thread = app.threads.new(LOCAL, NOW)
    job = app.services.jobs.save(LOCAL, thread, results.POSTING, NOW)
    app.services.jobs.save_fit(LOCAL, job, results.FIT, NOW)
    screen.run()
    text = shown(screen.switch_page("../pages/jobs.py").run())
    assert [words for words in ("Talk about this job", "72 / 100", "Must have · 1") if words not in text] == []


def test_documents_outlive_their_conversation(app, screen):
    thread = app.threads.new(LOCAL, NOW)
    app.services.drafts.save(LOCAL, thread, None, results.DRAFT, NOW)
    app.threads.delete(LOCAL, thread)
    screen.run()
    at = screen.switch_page("../pages/documents.py").run()
    assert at.selectbox[0].options == ["CV for Falkner · 5 Mar 2026, 12:00"]


def test_the_profile_page_shows_what_facts_tell_differently(app, screen):
    role = results.ROLE.model_copy(update={"title": "Lead engineer", "employer": "Nordhaven"})
    ended = {"id": "t", "start": "2018-01", "end": "2020-05", "current": False, "source": results.SAID.source}
    app.services.ledger.add(LOCAL, (role, results.SAID))
    screen.run()
    assert "told differently" not in shown(screen.switch_page("../pages/profile.py").run())
    app.services.ledger.add(LOCAL, (role.model_copy(update=ended),))
    at = screen.switch_page("../pages/profile.py").run()
    text = shown(at)
    assert "1 thing is told differently in your facts." in text
    assert "The dates of one job or study:" in text
    assert "2018-01 – 2020-05" in text
    assert "Correct the first beside its file" in [one.label for one in at.button]
    next(one for one in at.button if one.label == "Correct or forget the second").click().run()
    assert at.selectbox(key="fact").value == "t"


def test_two_levels_of_a_language_are_shown_with_their_levels(app, screen):
    spoken = results.SAID.model_copy(update={"kind": "language", "text": "German", "details": {"fluency": "B2"}})
    other = spoken.model_copy(update={"id": "u", "text": "Deutsch", "details": {"fluency": "C1"}})
    app.services.ledger.add(LOCAL, (spoken, other))
    screen.run()
    text = shown(screen.switch_page("../pages/profile.py").run())
    assert [words for words in ("How well you know a language:", "German (B2)", "Deutsch (C1)") if words not in text] == []
