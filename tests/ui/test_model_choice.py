"""The page of settings chooses a model: tried, used for the tab, kept, forgotten; the key is on no page afterwards."""

import pytest
from streamlit.testing.v1 import AppTest

from core.llm import Choice
from tests.fake_openai import FakeOpenAI, Reply
from tests.ui.conftest import shown
from ui import model_choice
from ui.state import LOCAL, Session

OWN = "sk-own-canary-0815"


@pytest.fixture
def page(screen):
    screen.run()
    return screen.switch_page("../pages/settings.py").run()


def filled(at: AppTest, url: str, key: str = OWN, model: str = "mine", keep: bool = False) -> AppTest:
    at.text_input(key="model-name").set_value(model)
    at.text_input(key="model-address").set_value(url)
    at.text_input(key="model-key").set_value(key)
    if keep:
        at.checkbox(key="model-keep").check()
    return at


def press(at: AppTest, label: str) -> AppTest:
    (button,) = [b for b in at.button if b.label == label]
    return button.click().run()


def test_a_model_is_tried_before_it_is_used(page, app):
    with FakeOpenAI([Reply("ok")]) as server:
        at = press(filled(page, server.url), "Try it")
        assert "The model answers." in shown(at)
        assert (server.keys, server.requests[0]["model"]) == ([f"Bearer {OWN}"], "mine")
    assert at.session_state.session.choice is None
    assert app.services.sent.lines(LOCAL)[0].model == "mine"


TROUBLE = [
    (Reply(status=401), "refused the key"),
    (Reply(status=404), "does not know the model"),
    (Reply(fault="html"), "makes no sense"),
]


@pytest.mark.parametrize(("reply", "said"), TROUBLE)
def test_what_is_wrong_with_it_is_said_calmly(page, reply, said):
    with FakeOpenAI([reply]) as server:
        at = press(filled(page, server.url), "Try it")
    assert said in shown(at)
    assert OWN not in shown(at)


@pytest.mark.parametrize(
    ("url", "key", "model", "said"),
    [
        ("http://169.254.169.254/v1", OWN, "mine", "never asked"),
        ("nowhere", OWN, "mine", "not the address of a server"),
        ("", "", "mine", "key is missing"),
        ("", OWN, "", "name of the model is missing"),
    ],
)
def test_what_is_not_taken_is_said_and_nothing_is_used(page, url, key, model, said):
    at = press(filled(page, url, key, model), "Use it")
    assert said in shown(at)
    assert OWN not in shown(at)
    assert at.session_state.session.choice is None


def test_used_it_answers_and_the_ways_back_are_there(page, app):
    with FakeOpenAI([Reply("From my own model.")]) as server:
        at = press(filled(page, server.url), "Use it")
        assert "This model answers from now on." in shown(at)
        assert "Model: mine." in shown(at)
        assert at.text_input(key="model-key").value == ""
        assert OWN not in shown(at)
        assert not app.kept.there
        at.switch_page("../pages/chat.py").run()
        at.chat_input(key="composer").set_value("Hello").run()
        thread = at.session_state.session.thread or ""
        (turn,) = app.threads.turns(LOCAL, thread)
        app.turns.wait(turn.id, 60)
        said = "".join(e.text for _, e in app.threads.events(LOCAL, turn.id) if e.type == "text")
        assert said == "From my own model."
        at.switch_page("../pages/settings.py").run()
    at = at.button(key="model-offline").click().run()
    assert at.session_state.session.choice is None
    assert "The offline model answers from now on." in shown(at)


def test_kept_it_is_there_in_the_next_tab_until_it_is_forgotten(page, app, tmp_path):
    with FakeOpenAI([Reply("ok")]) as server:
        at = press(filled(page, server.url, keep=True), "Use it")
    assert app.kept.there
    tab = Session(LOCAL)
    model_choice.recall(tab)
    assert tab.choice == at.session_state.session.choice
    assert all(OWN.encode() not in f.read_bytes() for f in tmp_path.rglob("*") if f.is_file())
    at = at.button(key="model-forget").click().run()
    assert (app.kept.there, at.session_state.session.choice) == (False, None)


def test_erasing_everything_forgets_it_too(page, app):
    with FakeOpenAI([Reply("ok")]) as server:
        press(filled(page, server.url, keep=True), "Use it")
    app.erase("v-other")
    assert app.kept.there
    app.erase(LOCAL)
    assert not app.kept.there


def test_a_kept_key_that_cannot_be_read_is_said_and_the_app_goes_on(app, screen):
    app.kept.keep(Choice("openai", "m", own=True))
    (app.settings.data_dir / "model.key").unlink()
    at = screen.run()
    assert "cannot be read any more" in shown(at)
    assert at.session_state.session.choice is None


@pytest.mark.parametrize(
    ("owner", "usual", "keeps"), [(LOCAL, "", True), ("p-1", LOCAL, True), ("v-1", "", False), ("p-1", "v-1", False)]
)
def test_a_key_is_kept_on_ones_own_machine_alone(app, owner, usual, keeps):  # noqa: ARG001 - its settings are read
    assert model_choice.may_keep(Session(owner, usual=usual)) is keeps


def test_a_visitor_may_name_public_servers_only_and_keeps_nothing(app, screen):
    screen.session_state.session = Session("v-somebody", temporary=True)
    screen.run()
    at = screen.switch_page("../pages/settings.py").run()
    assert "ollama" not in [o.lower() for o in at.selectbox(key="model-provider").options]
    assert [c for c in at.checkbox if c.key == "model-keep"] == []
    with FakeOpenAI([Reply("ok")]) as server:
        at = press(filled(at, server.url), "Try it")
        assert "unprotected" in shown(at)
        assert server.requests == []
    assert not app.kept.there
