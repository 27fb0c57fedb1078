"""Each error becomes one of our kinds, with words of ours and none of its own."""

import json

import httpx
import httpx2
import openai
import pytest
from langgraph.errors import GraphInterrupt

from agent.attempts import caught
from agent.events import Text
from agent.failures import ask_model, explained, guarded, use_tool
from core.errors import Declined, ModelProblem, NotFound

SECRET = "sk-canary-4711"
REQUEST = httpx2.Request("POST", "http://127.0.0.1/v1")


def status(code: int, kind: type[openai.APIStatusError] = openai.APIStatusError, body=None, headers=None):
    response = httpx2.Response(code, headers=headers, request=REQUEST)
    return kind(f"{SECRET} said the server", response=response, body=body)


ERRORS = [
    (status(401, openai.AuthenticationError), "key"),
    (status(403), "key"),
    (status(404), "unknown_model"),
    (status(408), "timeout"),
    (status(413), "too_long"),
    (status(422), "nonsense"),
    (status(429, openai.RateLimitError), "rate"),
    (status(429, openai.RateLimitError, {"code": "insufficient_quota"}), "quota"),
    (status(400, openai.BadRequestError, {"code": "context_length_exceeded"}), "too_long"),
    (status(500), "unavailable"),
    (status(529), "unavailable"),
    (openai.APITimeoutError(REQUEST), "timeout"),
    (httpx.ReadTimeout(SECRET), "timeout"),
    (httpx2.ReadTimeout(SECRET), "timeout"),
    (openai.APIConnectionError(request=REQUEST), "unavailable"),
    (httpx.RemoteProtocolError(SECRET), "unavailable"),
    (httpx2.RemoteProtocolError(SECRET), "unavailable"),
    (json.JSONDecodeError(SECRET, "x", 0), "nonsense"),
    (IndexError(SECRET), "nonsense"),
    (KeyError(SECRET), "nonsense"),
    (ValueError(SECRET), "nonsense"),
    (UnicodeEncodeError("ascii", SECRET, 0, 1, "no"), "key"),
]


def raising(error: Exception):
    def call():
        raise error

    return call


@pytest.mark.parametrize(("error", "kind"), ERRORS, ids=lambda v: v if isinstance(v, str) else type(v).__name__)
def test_a_models_error_has_a_kind(error, kind, capfd):
    with pytest.raises(ModelProblem) as told:
        ask_model(raising(error), begun=lambda: False)
    assert told.value.kind == kind
    assert told.value.__cause__ is None
    assert SECRET not in f"{told.value} {told.value.what_to_do}" + "".join(capfd.readouterr())
    assert "{{" not in told.value.what_to_do


@pytest.mark.parametrize("error", [httpx.RemoteProtocolError("x"), openai.APIConnectionError(request=REQUEST), ValueError("x")])
def test_an_error_after_the_first_words_is_an_answer_cut_off(error):
    with pytest.raises(ModelProblem) as told:
        ask_model(raising(error), begun=lambda: True)
    assert told.value.kind == "cut"


def test_when_to_try_again():
    with pytest.raises(ModelProblem) as told:
        ask_model(raising(status(429, headers={"retry-after": "42"})), begun=lambda: False)
    assert (told.value.retry_after, "42 seconds" in told.value.what_to_do) == (42.0, True)


def test_what_is_no_error_of_a_model_is_not_told_as_one():
    with pytest.raises(RuntimeError):
        ask_model(raising(RuntimeError("ours")), begun=lambda: False)


TOOL_ERRORS = [
    (NotFound("There is none.", "Look again."), "There is none. Look again.", "failed"),
    (Declined("The person rejected this."), "The person rejected this.", "done"),
    (OSError(f"/srv/{SECRET}"), "This step did not work", "failed"),
    (MemoryError(), "This step did not work", "failed"),
]


@pytest.mark.parametrize(("error", "words", "state"), TOOL_ERRORS)
def test_a_tools_error_is_its_answer(error, words, state, capfd):
    answered = use_tool(raising(error), "read_cv", "call7")
    assert answered.text.startswith(words)
    assert (answered.status, answered.tool_call_id, answered.additional_kwargs["state"]) == ("error", "call7", state)
    assert SECRET not in str(answered) + "".join(capfd.readouterr())


def test_a_question_to_the_person_is_no_error():
    with pytest.raises(GraphInterrupt):
        use_tool(raising(GraphInterrupt()), "x", "y")
    assert use_tool(lambda: "fine", "x", "y") == "fine"


def test_an_unknown_error_gets_a_number_that_stands_in_the_log(capfd):
    told = explained(RuntimeError(f"{SECRET} /srv/path"))
    number = told.what_to_do.rsplit(" ", 1)[1].rstrip(".")
    log = "".join(capfd.readouterr())
    assert number in log
    assert SECRET not in log + told.message + told.what_to_do


def test_an_error_ends_the_events_with_what_is_made_of_it():
    def events():
        yield Text(text="1")
        raise NotFound("Gone.")

    assert list(guarded(events(), lambda e: iter([Text(text=e.message)]))) == [Text(text="1"), Text(text="Gone.")]


def test_an_error_on_another_thread_is_handed_over():
    assert caught(lambda: None) is None
    assert isinstance(caught(raising(KeyError("x"))), KeyError)
