"""The page of settings: which model, whether it answers, and its limits in words."""

import pytest

from agent.bootstrap import build
from core.errors import ModelProblem
from core.settings import Settings
from tests.agent.room import KEY
from tests.fake_openai import FakeOpenAI, Reply
from tests.ui.conftest import shown
from ui.settings import limits
from ui.state import LOCAL


def test_offline_the_page_says_how_to_use_a_model(screen):
    screen.run()
    at = screen.switch_page("../pages/settings.py").run()
    assert "Offline model: no key, nothing leaves this machine" in shown(at)
    assert "for good, set OPENAI_API_KEY" in shown(at)
    assert [b.key for b in at.button if b.key == "try-model"] == []


LIMITS = [
    ({}, "gpt-4o-mini", ["No limit of tokens a day.", "No limit of cost a day.", "Price: $0.15", "hidden from it", "30,000"]),
    (
        {"daily_tokens": 5000, "daily_dollars": 1.5, "mask_identity": False, "ask_tokens": 800},
        "llama",
        ["At most 5,000 tokens a day.", "At most $1.50 a day.", "not known", "sent as they are", "800 tokens"],
    ),
]


@pytest.mark.parametrize(("given", "model", "said"), LIMITS)
def test_limits_in_words(given, model, said, tmp_path):
    lines = "\n".join(limits(Settings(environment="test", data_dir=tmp_path, **given), model))
    assert [word for word in said if word not in lines] == []


@pytest.fixture
def served(tmp_path):
    apps = []
    with FakeOpenAI([Reply("ok")]) as server:

        def new():
            settings = Settings(environment="test", data_dir=tmp_path, openai_base_url=server.url, openai_api_key=KEY)
            apps.append(build(settings))
            return apps[-1], server

        yield new
        for app in apps:
            app.close()


def test_the_connection_is_tried_and_written_down(served):
    app, server = served()
    app.try_model(LOCAL)
    (line,) = app.services.sent.lines(LOCAL)
    assert (line.purpose, line.result, len(server.requests)) == ("test", "done", 1)


@pytest.mark.parametrize(
    ("reply", "kind"), [(Reply(status=401), "key"), (Reply(status=404), "unknown_model"), (Reply(fault="html"), "nonsense")]
)
def test_a_connection_that_fails_says_how(served, reply, kind):
    app, server = served()
    server.script = [reply]
    with pytest.raises(ModelProblem) as failed:
        app.try_model(LOCAL)
    assert failed.value.kind == kind
    assert KEY not in str(failed.value)
    assert app.services.sent.lines(LOCAL)[0].result == kind
