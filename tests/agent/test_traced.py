"""A turn as spans: the model's requests, the tools, the readings, each a part of it; no word of the person."""

import pytest

from agent.failures import use_tool
from core.errors import CopilotError, Declined
from tests.agent.room import CV
from tests.fake_openai import FakeOpenAI, Reply
from tests.traced import telling


@pytest.fixture
def told():
    with telling() as spans:
        yield spans


@pytest.fixture
def served(make):
    script = [Reply(calls=[("read_cv", {})]), Reply("Jane Miller has read it.")]
    with FakeOpenAI(script) as server:
        yield make(server=server)


def test_a_turn_with_a_server(served, told):
    turn = served.ask("Here is the CV of Jane", ("jane.txt", CV))
    assert told.of("turn") == [{"copilot.turn": turn, "copilot.state": "done"}]
    asked = {"gen_ai.request.model": "fake", "server.address": "127.0.0.1", "copilot.purpose": "answer", "copilot.state": "done"}
    tokens = {"gen_ai.usage.input_tokens": 50, "gen_ai.usage.output_tokens": 10}
    assert told.of("model") == [asked | tokens] * 2
    assert told.of("tool") == [{"gen_ai.tool.name": "read_cv"}]
    assert {told.parent(name) for name in ("model", "tool")} == {"turn"}
    assert len({span.context.trace_id for span in told.spans}) == 1
    assert not [word for word in ("Jane", "Miller", "jane", "Globex", served.owner) if word in told.words]


def test_a_turn_without_one(make, told):
    room = make()
    room.ask("Hello", offline=True)
    assert told.of("model")[0] == {"gen_ai.request.model": "offline"}
    assert told.parent("model") == "turn"


def test_a_server_that_fails_is_told_by_its_kind(make, told):
    with FakeOpenAI([Reply(status=401)]) as server:
        make(server=server).ask("Hello")
    (asked,) = told.of("model")
    assert (asked["copilot.state"], asked["error.type"]) == ("key", "OpenAIAuthenticationError")
    assert told.of("turn")[0]["copilot.state"] == "failed"


@pytest.mark.parametrize(
    ("error", "kind"),
    [(CopilotError("No such CV of Jane.", ""), "CopilotError"), (KeyError("Jane"), "KeyError"), (Declined("No."), None)],
)
def test_a_tool_that_fails_is_told_and_one_that_was_declined_is_none(told, error, kind):
    def fails():
        raise error

    use_tool(fails, "read_cv", "c1")
    (tool,) = told.of("tool")
    assert (tool["gen_ai.tool.name"], tool.get("error.type")) == ("read_cv", kind)
    assert "Jane" not in told.words
