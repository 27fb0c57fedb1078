# ruff: noqa: ARG002 - a chat model has the signature of chat models
"""Models of other makers: in whole turns behind the same mask, account and limits, failing in the same words; missing, said so."""

from typing import Any

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult
from pydantic import BaseModel, SecretStr

from agent.bootstrap import build
from agent.model import server_model
from agent.provided import Plain, provided
from agent.providers import known, there
from agent.writer import ServerWriter, bare
from core.acting import on_behalf
from core.errors import ModelProblem, SettingsProblem
from core.llm import Choice
from core.settings import Settings
from tests.agent.room import say
from tests.fake_makers import FakeMaker
from tests.fake_openai import FakeOpenAI, Reply

OWN = "sk-own-canary-0815"
MAKERS = ["anthropic", "ollama", "mistral"]


def served(provider: str, script: list[Reply]) -> Any:
    return FakeOpenAI(script) if provider == "mistral" else FakeMaker(script)


def at(provider: str, server: Any) -> Choice:
    return Choice(provider, "fake", server.url, None if provider == "ollama" else SecretStr(OWN), own=True)  # type: ignore[arg-type]


def asked(room, text: str, choice: Choice) -> str:
    with on_behalf(room.owner, choice=choice):
        return str(room.ask(text))


@pytest.mark.parametrize("provider", MAKERS)
def test_a_whole_turn_with_a_tool_behind_the_mask(make, provider):
    script = [Reply(calls=[("show_profile", {})], parted=False), Reply("You built dashboards in Python.")]
    with served(provider, script) as server:
        room = make([say("From the house.")])
        room.read_cv()
        turn = asked(room, "I am Jane Miller. What do you know of me?", at(provider, server))
        events = room.events(turn)
        assert [e for e in events if e.type == "turn_failed"] == []
        assert room.said(turn) == "You built dashboards in Python."
        assert [e.tool for e in events if e.type == "step_finished"] == ["show_profile"]
        assert "Jane Miller" not in str(server.requests)
        assert "Globex" in str(server.requests[1])
        lines = room.services.sent.lines(room.owner)
    assert [(line.result, line.masked) for line in lines] == [("done", True)] * 2
    if provider != "mistral":  # whose server says at the end of each stream what was used, unlike this one
        assert [(line.tokens, line.counted) for line in lines] == [((50, 10), True)] * 2


FAULTS = [
    ("anthropic", Reply(status=401, error="bad x-api-key sk-own-canary-0815"), "key"),
    ("anthropic", Reply(status=404, error="no such model"), "unknown_model"),
    ("anthropic", Reply(status=529, error="overloaded"), "unavailable"),
    ("anthropic", Reply("Half an answer", finish="max_tokens"), "length"),
    ("anthropic", Reply("I will not", finish="refusal"), "filter"),
    ("anthropic", Reply("Half an", fault="trunc"), "cut"),
    ("ollama", Reply(status=404, error="model not found"), "unknown_model"),
    ("ollama", Reply(status=500, error="out of memory"), "unavailable"),
    ("ollama", Reply("Half an answer", finish="length"), "length"),
    ("ollama", Reply("Half an", fault="trunc"), "cut"),
    ("mistral", Reply(status=401, error="no"), "key"),
    ("mistral", Reply(status=429, error="slow down", headers={"retry-after": "60"}), "rate"),
    ("mistral", Reply("Half an answer", finish="model_length"), "length"),
]


@pytest.mark.parametrize(("provider", "reply", "code"), FAULTS)
def test_each_fails_in_the_same_words(make, provider, reply, code):
    with served(provider, [reply]) as server:
        room = make()
        turn = asked(room, "Hello", at(provider, server))
    failed = [e.code for e in room.events(turn) if e.type == "turn_failed"]
    assert failed == [code]
    assert OWN not in str(room.events(turn))


@pytest.mark.parametrize("provider", MAKERS)
def test_one_that_cannot_be_reached_says_so(make, provider):
    room = make()
    turn = asked(room, "Hello", Choice(provider, "fake", "http://127.0.0.1:9", SecretStr(OWN), own=True))
    assert [e.code for e in room.events(turn) if e.type == "turn_failed"] == ["unavailable"]


class Form(BaseModel):
    """What is asked for."""

    words: str


@pytest.mark.parametrize("provider", MAKERS)
@pytest.mark.parametrize("text", ['{"words": "fine"}', '```json\n{"words": "fine"}\n```'])
def test_an_answer_of_a_form(tmp_path, provider, text):
    with served(provider, [Reply(text)]) as server:
        settings = Settings(environment="test", data_dir=tmp_path)
        with on_behalf("anne", choice=at(provider, server)):
            assert ServerWriter(settings).write("Do it.", "data", Form) == Form(words="fine")
        assert "JSON schema" in str(server.requests[0])


def test_words_that_are_no_form_are_nonsense(tmp_path):
    with served("ollama", [Reply("Certainly!")]) as server, on_behalf("anne", choice=at("ollama", server)):
        with pytest.raises(ModelProblem) as failed:
            ServerWriter(Settings(environment="test", data_dir=tmp_path)).write("Do it.", "data", Form)
        assert failed.value.kind == "nonsense"


@pytest.mark.parametrize(("said", "json"), [("{}", "{}"), ("```\n{}\n```", "{}"), ("a ```{}``` b", "a ```{}``` b")])
def test_a_fence_around_json_is_taken_off(said, json):
    assert bare(said) == json


@pytest.mark.parametrize("provider", MAKERS)
def test_by_the_settings_it_is_the_model_of_the_house(tmp_path, provider):
    with served(provider, [Reply("ok")]) as server:
        given = {"model": f"{provider}:fake", "base_url": server.url, "api_key": OWN}
        app = build(Settings(environment="test", data_dir=tmp_path, **given), alone=False)
        try:
            app.try_model("local")
            assert app.services.sent
            (line,) = app.services.sent.lines("local")
        finally:
            app.close()
        assert (line.host, line.model, line.result) == ("127.0.0.1", "fake", "done")
        if provider == "anthropic":
            assert OWN in " ".join(server.headers[0].values())
            assert server.requests[0]["max_tokens"] == 4096


def test_what_is_not_installed_is_said_with_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setitem(known("google"), "package", "no_such_package_of_ours")
    assert not there("google")
    with pytest.raises(SettingsProblem) as missing:
        server_model(Settings(environment="test", data_dir=tmp_path, model="google:gemini-x"))
    assert "langchain-google-genai" in missing.value.message
    assert "requirements-models.txt" in missing.value.what_to_do


class Foreign(BaseChatModel):
    """A maker whose answers come in blocks and end in words of its own."""

    @property
    def _llm_type(self) -> str:
        return "foreign"

    def _stream(self, messages: Any, stop: Any = None, run_manager: Any = None, **kwargs: Any):
        yield ChatGenerationChunk(message=AIMessageChunk(content=[{"type": "text", "text": "Hel", "index": 0}]))
        yield ChatGenerationChunk(message=AIMessageChunk(content=[{"type": "thinking", "thinking": "hm", "index": 1}]))
        last = AIMessageChunk(content="lo", response_metadata={"finish_reason": "MAX_TOKENS"}, chunk_position="last")
        yield ChatGenerationChunk(message=last)

    def _generate(self, messages: Any, stop: Any = None, run_manager: Any = None, **kwargs: Any) -> ChatResult:
        said = AIMessage([{"type": "text", "text": "Hello"}], response_metadata={"finish_reason": "SAFETY"})
        return ChatResult(generations=[ChatGeneration(message=said)])


def test_answers_in_blocks_become_plain_words_with_a_known_end():
    model = Plain(inner=Foreign())
    pieces = list(model.stream("Hi"))
    assert [p.content for p in pieces if p.content] == ["Hel", "lo"]
    assert [p.response_metadata["finish_reason"] for p in pieces if p.response_metadata.get("finish_reason")] == ["length"]
    whole = model.invoke("Hi")
    assert (whole.content, whole.response_metadata["finish_reason"]) == ("Hello", "content_filter")


@pytest.mark.parametrize("provider", MAKERS)
def test_a_key_is_in_no_text_of_the_model(provider):
    made = provided(Choice(provider, "fake", "http://127.0.0.1:9", SecretStr(OWN)), 3.0, 100)
    assert OWN not in repr(made) + str(made)
