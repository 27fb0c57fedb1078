"""Beside the page: conversations by title, the one that is open, which model runs, and what is said to a visitor."""

import pytest
from streamlit.testing.v1 import AppTest

from agent.events import Text, TurnFinished
from core.llm import Choice
from tests.ui import results
from tests.ui.conftest import shown
from tests.ui.test_pages import BEGUN, told
from ui import sidebar
from ui.state import LOCAL, Outgoing, Session

NOW = results.AT
DONE = (Text(text="An answer."), TurnFinished(state="done"))


@pytest.mark.parametrize(
    ("offline", "name", "must"),
    [
        (True, "offline", ["Offline model", "no key, nothing leaves this machine"]),
        (False, "gpt-5", ["Model: gpt-5.", "are sent to it"]),
        (False, "![x](http://127.0.0.1/x)", ["are sent to it"]),
    ],
)
def test_which_model_runs_in_plain_words(offline, name, must):
    text = sidebar.model_words(Choice() if offline else Choice("openai", name))
    assert [words for words in must if words not in text] == []
    assert "![x](" not in text


def opened(at) -> list[str]:
    return [b.label for b in at.button if str(b.key).startswith("open-")]


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("How well do I fit?", "How well do I fit?"),
        ("<b>bold</b> ![x](http://127.0.0.1/x)", "<b>bold</b> ![x]"),
        ("<b>bold</b> ![x](y)", "<b>bold</b> ![x](y)"),
        ("", "New conversation"),
    ],
)
def test_a_title_is_plain_words(said, label, app, screen):
    told(app, *DONE, text=said)
    (title,) = opened(screen.run())
    assert title.replace("\\", "").replace("`", "") == label
    assert "![x](" not in title


def test_the_one_used_last_comes_first_and_the_open_one_is_bold(app, screen):
    first, second = told(app, *DONE, text="First"), told(app, *DONE, text="Second")
    assert opened(screen.run()) == ["Second", "First"]
    screen.button(key=f"open-{first}").click().run()
    assert opened(screen) == ["Second", "**First**"]
    screen.button(key=f"open-{second}").click().run()
    assert opened(screen) == ["**Second**", "First"]


@pytest.mark.parametrize(("many", "older"), [(0, None), (1, None), (12, None), (13, "1 older"), (20, "8 older")])
def test_old_conversations_fold(many, older, app, screen):
    for number in range(many):
        told(app, *DONE, text=f"Question {number}")
    at = screen.run()
    assert len(opened(at)) == many
    assert [e.label for e in at.expander if "older" in e.label] == ([older] if older else [])
    assert ("Conversations" in [c.value for c in at.caption]) is (many > 0)


def test_other_peoples_conversations_are_not_listed(app, screen):
    told(app, *DONE, text="Mine")
    told(app, *DONE, text="Theirs", owner="v-other")
    assert opened(screen.run()) == ["Mine"]


def moves(at) -> int:
    return sum("data-close_sidebar" in str(e.proto.body) for e in at.get("html"))


def test_choosing_a_conversation_closes_the_sidebar_of_a_phone(app, screen):
    thread = told(app, *DONE, text="First")
    at = screen.run()
    assert moves(at) == 0, "nothing is closed that nobody touched"
    at.button(key=f"open-{thread}").click().run()
    assert at.session_state.session.moves == 1
    at.button(key="new").click().run()
    assert at.session_state.session.moves == 2
    assert moves(at) == 1


def test_a_new_conversation_is_not_kept_before_something_is_said(app, screen):
    at = screen.run()
    at.button(key="new").click().run()
    assert app.threads.threads(LOCAL) == ()
    assert "Try with sample data" in shown(at)


@pytest.mark.parametrize("temporary", [True, False])
def test_a_visitor_is_told_that_things_may_be_gone(temporary, app, screen):
    screen.session_state.session = Session("v-somebody" if temporary else LOCAL, temporary)
    at = screen.run()
    assert any("may be gone after your visit" in c.value for c in at.caption) is temporary
    assert app.threads.threads("v-somebody") == ()


def test_a_visitor_keeps_things_apart_from_the_owner(app, screen):
    told(app, *DONE, text="The owner's")
    screen.session_state.session = Session("v-somebody", temporary=True)
    at = screen.run()
    assert opened(at) == []
    at.chat_input(key="composer").set_value("Hello").run()
    assert [row.title for row in app.threads.threads("v-somebody")] == ["Hello"]
    assert [row.title for row in app.threads.threads(LOCAL)] == ["The owner's"]


def test_a_message_counts_as_sent_only_when_it_was(app, screen):
    at = screen.run()
    assert at.session_state.session.sent == 0
    at.chat_input(key="composer").set_value("What can you do?").run()
    assert at.session_state.session.sent == 1
    thread = at.session_state.session.thread
    running = app.threads.open_turn(LOCAL, app.threads.new(LOCAL, NOW), "Other", (), NOW)
    app.threads.append(running, [BEGUN])
    app.turns.wait(app.threads.turns(LOCAL, thread)[-1].id, 30)
    at.run()
    assert at.session_state.session.sent == 1, "a rerun sends nothing"


@pytest.mark.parametrize(
    ("out", "attached", "said"),
    [
        (Outgoing("Hello"), 0, "Hello"),
        (Outgoing("", (("a.txt", b"A"),)), 1, ""),
        (Outgoing("Both", (("a.txt", b"A"), ("b.txt", b"B"))), 2, "Both"),
    ],
)
def test_what_is_in_the_outbox_is_sent_whole(out, attached, said, app):
    from ui import composer

    session = Session(LOCAL, outbox=[out])
    composer.send(app, session)
    assert session.outbox == []
    (message,) = [m for m in app.threads.messages(LOCAL, session.thread or "") if m.role == "user"]
    assert (message.text, len(message.attachments)) == (said, attached)
    kept = [app.services.files.file(LOCAL, a.id).data for a in message.attachments]
    assert kept == [data for _, data in out.files]


def test_an_empty_outbox_begins_no_conversation(app):
    from ui import composer

    session = Session(LOCAL)
    composer.send(app, session)
    assert (session.thread, session.sent, app.threads.threads(LOCAL)) == (None, 0, ())


def script() -> None:
    from ui.scripts.run import run

    run("follow", 0)
    run("close_sidebar", 3)


def test_a_script_runs_only_when_there_is_something_to_do():
    at = AppTest.from_function(script, default_timeout=15).run()
    (only,) = at.get("html")
    assert 'data-close_sidebar="3"' in only.proto.body
    assert only.proto.body.count("<script>") == 1
