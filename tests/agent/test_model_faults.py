"""A server that speaks the OpenAI protocol, and every way in which it can fail."""

import time

import pytest

from tests.agent.room import AD, CV, KEY
from tests.fake_openai import FakeOpenAI, Reply
from tools.registry import TOOLS


@pytest.fixture
def served(make):
    """A room whose model is the fake server."""
    servers: list[FakeOpenAI] = []

    def new(*script: Reply, **settings):
        server = FakeOpenAI(script, hold=8)
        server.__enter__()
        servers.append(server)
        return make(server=server, **settings), server

    yield new
    for server in servers:
        server.__exit__()


def test_the_same_journey_runs_on_a_server(served):
    room, server = served(
        Reply("Reading. ", calls=[("read_cv", {})]),
        Reply(calls=[("read_job", {})]),
        Reply(calls=[("assess_fit", {"job": ""})]),
        Reply("You fit well."),
    )
    turn = room.ask("Do I fit? " + AD, ("cv.txt", CV))
    events = room.events(turn)
    assert [e.tool for e in events if e.type == "step_finished" and e.state == "done"] == ["read_cv", "read_job", "assess_fit"]
    assert room.said(turn) == "Reading. \n\nYou fit well."
    assert (events[-1].state, events[-1].tokens, events[-1].tokens_estimated) == ("done", (200, 40), False)
    assert events[0].model == "fake"
    assert server.keys[0] == f"Bearer {KEY}"


def test_what_the_server_is_sent(served):
    room, server = served(Reply(calls=[("show_profile", {})]), Reply("There."))
    room.read_cv()
    room.ask("What do you know?")
    first, second = server.requests
    assert first["stream"] is True
    assert first["stream_options"] == {"include_usage": True}
    assert [m["role"] for m in first["messages"]] == ["system", "user"]
    assert len(first["tools"]) == len(TOOLS)
    assert [m["role"] for m in second["messages"]] == ["system", "user", "assistant", "tool"]
    assert "Globex" in second["messages"][-1]["content"]
    assert "artifact" not in str(second)


# the server's way to fail, code of the failure, calls it gets, state of the turn, words that must be said
FAULTS = [
    (Reply(status=401, error=f"Incorrect API key provided: {KEY}"), "key", 1, "failed", "refused the key"),
    (Reply(status=403, error="no"), "key", 1, "failed", "refused the key"),
    (Reply(status=404, error="no such model", code="model_not_found"), "unknown_model", 1, "failed", "OPENAI_MODEL"),
    (Reply(status=400, error="too long", code="context_length_exceeded"), "too_long", 1, "failed", "new conversation"),
    (Reply(status=429, error="slow", headers={"retry-after": "1"}), "rate", 2, "failed", "1 seconds"),
    (Reply(status=429, error="slow", headers={"retry-after": "3600"}), "rate", 1, "failed", "3600 seconds"),
    (Reply(status=429, error="no credit", code="insufficient_quota"), "quota", 1, "failed", "credit"),
    (Reply(status=500), "unavailable", 2, "failed", "cannot be reached"),
    (Reply(status=529, error="<html>"), "unavailable", 2, "failed", "cannot be reached"),
    (Reply(fault="html"), "nonsense", None, "failed", "no sense"),
    (Reply(fault="notjson"), "nonsense", None, "failed", "no sense"),
    (Reply(fault="nochoices"), "nonsense", None, "failed", "no sense"),
    (Reply("Hello world, this is it", fault="trunc"), "cut", 1, "interrupted", "broke off"),
    (Reply("Hello world, this is it", fault="midjson"), "cut", 1, "interrupted", "broke off"),
    (Reply("Hello world, this is it", fault="abort"), "cut", 1, "interrupted", "broke off"),
    (Reply("Hello world, this is it", fault="error_event"), "cut", 1, "interrupted", "broke off"),
    (Reply("Half an ans", finish="length"), "length", 1, "interrupted", "cut off"),
    (Reply(finish="content_filter"), "filter", 1, "failed", "filter"),
    (Reply(calls=[("assess_fit", '{"job" = oops')]), "nonsense", 2, "failed", "no sense"),
    (Reply(""), "nonsense", 2, "failed", "no sense"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "expected"), [(f[0], f[1:]) for f in FAULTS], ids=[f"{f[0].fault or f[0].status}-{f[1]}" for f in FAULTS]
)
def test_a_fault_is_told_in_plain_words(served, capfd, reply, expected):
    code, hits, state, words = expected
    room, server = served(reply)
    turn = room.ask("Hello there")
    events = room.events(turn)
    failed = next(e for e in events if e.type == "turn_failed")
    assert failed.code == code
    assert words in f"{failed.message} {failed.what_to_do}"
    assert (events[-1].state, room.state(turn)) == (state, state)
    assert hits is None or len(server.requests) == hits
    assert [s.message for s in events[-1].suggestions if s.offline] == ["Hello there"]
    assert room.threads.messages(room.owner, room.thread)[0].text == "Hello there"
    out = "".join(capfd.readouterr()) + "".join(e.model_dump_json() for e in events)
    assert KEY not in out
    assert "canary" not in out


def test_an_address_where_nobody_listens(make):
    class Gone:
        url = "http://127.0.0.1:9/v1"

    room = make(server=Gone())
    turn = room.ask("Hello")
    assert next(e for e in room.events(turn) if e.type == "turn_failed").code == "unavailable"


SLOW = [
    (Reply(fault="hang"), {"first_token_seconds": 1}, "timeout", "", "failed"),
    (Reply("Hi, this is the answer", fault="stall"), {"between_tokens_seconds": 1}, "timeout", "Hi", "interrupted"),
    (Reply(fault="hang"), {"request_seconds": 1}, "timeout", "", "failed"),
    (Reply(fault="hang"), {"turn_seconds": 1}, "timeout", "", "failed"),
]


@pytest.mark.parametrize(("reply", "limit", "expected"), [(r, limit, rest) for r, limit, *rest in SLOW])
def test_a_slow_model_is_not_waited_for(served, reply, limit, expected):
    code, kept, state = expected
    room, _ = served(reply, **limit)
    begun = time.monotonic()
    turn = room.ask("Hello")
    assert time.monotonic() - begun < 3
    assert next(e for e in room.events(turn) if e.type == "turn_failed").code == code
    assert room.said(turn).startswith(kept)
    assert room.state(turn) == state
    assert (room.threads.messages(room.owner, room.thread)[-1].text[:2] == "Hi") is bool(kept)


def test_after_a_failure_the_conversation_goes_on(served):
    room, server = served(
        Reply("Hello world, this is it", fault="trunc"), Reply(status=500), Reply(status=500), Reply("Here I am.")
    )
    room.ask("One")
    room.ask("Two")
    assert room.said(room.ask("Three")) == "Here I am."
    roles = [m["role"] for m in server.requests[-1]["messages"]]
    assert roles == ["system", "user", "assistant", "user", "assistant", "user"]
    assert server.requests[-1]["messages"][2]["content"].startswith("Hello wo")


def test_the_offline_way_on_after_a_failure(served):
    room, _ = served(Reply(status=401))
    failed = room.ask("Hello")
    (way,) = [s for s in room.events(failed)[-1].suggestions if s.offline]
    assert room.said(room.ask(way.message, offline=way.offline)) == "Without the model."


def test_waiting_for_a_busy_model_is_said_and_can_be_stopped(served):
    room, _ = served(Reply(status=429, headers={"retry-after": "15"}), Reply("Now."))
    turn = room.turns.start(room.owner, room.thread, "Hello", ())
    for _ in range(50):
        if any(e.type == "notice" for e in room.events(turn)):
            break
        time.sleep(0.1)
    assert "15 s" in next(e.text for e in room.events(turn) if e.type == "notice")
    begun = time.monotonic()
    room.turns.stop(room.owner, turn)
    room.turns.wait(turn, 5)
    assert time.monotonic() - begun < 2
    assert room.state(turn) == "stopped"


def test_a_busy_model_that_answers_later(served):
    room, server = served(Reply(status=429, headers={"retry-after": "1"}), Reply("Now."))
    turn = room.ask("Hello")
    assert (room.said(turn), room.state(turn), len(server.requests)) == ("Now.", "done", 2)


WRONG = [("fly_to_moon", {}), ("tailor_cv", {"length": "endless"}), ("recall_fact", {})]


@pytest.mark.parametrize(("tool", "args"), WRONG)
def test_a_wrong_call_is_answered_and_can_be_mended(served, tool, args):
    room, server = served(Reply(calls=[(tool, args)]), Reply("Sorry, here is your answer."))
    turn = room.ask("Do something")
    done = next(e for e in room.events(turn) if e.type == "step_finished")
    assert (done.state, room.state(turn)) == ("failed", "done")
    assert "way that does not work" in done.note
    assert server.requests[1]["messages"][-1]["role"] == "tool"


def test_wrong_calls_without_end_are_a_failure_of_the_model(served):
    room, server = served(Reply(calls=[("fly_to_moon", {})]))
    turn = room.ask("Do something")
    assert next(e for e in room.events(turn) if e.type == "turn_failed").code == "nonsense"
    assert len(server.requests) == 3


def test_a_tool_that_breaks_gives_a_number_and_nothing_else(make, capfd):
    from dataclasses import replace

    from tests.agent.room import call, say

    def broken(_name, _data):
        raise OSError("/srv/secret/path of Jane Miller")

    room = make([call("read_cv"), say("It did not work.")])
    room.copilot._services = replace(room.services, read_cv=broken)
    turn = room.ask("Here", ("cv.txt", CV))
    done = next(e for e in room.events(turn) if e.type == "step_finished")
    assert done.state == "failed"
    assert "number" in done.note
    everything = "".join(capfd.readouterr()) + "".join(e.model_dump_json() for e in room.events(turn))
    assert "/srv/secret" not in everything
    assert (room.said(turn), room.state(turn)) == ("It did not work.", "done")
    assert done.note.split("number ")[1][:8] in everything
