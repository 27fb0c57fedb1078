"""What requests cost: each written down however it ended, none past the day's limit, and a large one asked about first."""

from datetime import timedelta

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage

from agent.account import kinds_of
from agent.control import Stopped
from agent.failures import Fault, large
from core.errors import ModelProblem
from core.outgoing.models import Limits, Sent, Spent
from tests.agent.room import CV, KEY, NOW
from tests.fake_openai import FakeOpenAI, Reply


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


def lines(room):
    return room.services.sent.lines(room.owner)


def failure(room, turn):
    return next((e for e in room.events(turn) if e.type == "turn_failed"), None)


def test_each_request_of_a_turn_is_written_down(served):
    room, server = served(Reply(calls=[("read_cv", {})]), Reply("Read."))
    turn = room.ask("Here is my CV", ("cv.txt", CV))
    second, first = lines(room)
    assert (first.host, first.model, first.purpose, first.result) == ("127.0.0.1", "fake", "answer", "done")
    assert (first.kinds, second.kinds) == (("message",), ("message", "cv"))
    assert (first.turn, second.turn, first.masked) == (turn, turn, True)
    assert (first.tokens, first.counted, first.cost) == ((50, 10), True, None)
    assert second.characters > first.characters > 1000
    assert len(server.requests) == 2
    end = room.events(turn)[-1]
    assert end.tokens == (first.tokens[0] + second.tokens[0], first.tokens[1] + second.tokens[1])


ENDS = [
    (Reply(status=401), "key", 1),
    (Reply(status=500), "unavailable", 2),
    (Reply(fault="html"), "nonsense", 1),
    (Reply("Hello world, this is it", fault="abort"), "cut", 1),
]


@pytest.mark.parametrize(("reply", "result", "times"), ENDS, ids=[e[1] for e in ENDS])
def test_a_request_that_failed_is_written_down_as_well(served, reply, result, times):
    room, _ = served(reply)
    room.ask("Hello")
    found = [line.result for line in lines(room)]
    assert (found[0], len(found) >= times) == (result, True)
    assert all(KEY not in line.model_dump_json() for line in lines(room))


def test_nothing_that_was_said_is_in_the_log(served):
    room, _ = served(Reply("Answer-Canary."))
    room.ask("Question-Canary")
    assert "Canary" not in "".join(line.model_dump_json() for line in lines(room))


def test_offline_nothing_leaves_and_nothing_is_written_down(served):
    room, server = served(Reply("Hi."))
    room.ask("Hello", offline=True)
    assert (lines(room), server.requests) == ((), [])


@pytest.mark.parametrize("cap", [{"daily_tokens": 10}, {"daily_tokens": 5000}])
def test_past_the_day_s_limit_nothing_is_sent(served, cap):
    room, server = served(Reply("Hi."), **cap)
    spent = Sent(created=NOW, host="h", model="fake", purpose="answer", tokens=(5000, 1))
    room.services.sent.add(room.owner, spent)
    turn = room.ask("Hello there")
    told = failure(room, turn)
    assert (told.code, server.requests) == ("cap", [])
    assert "nothing was sent" in told.message
    assert [s.message for s in room.events(turn)[-1].suggestions if s.offline] == ["Hello there"]
    assert room.state(turn) == "failed"


def test_yesterday_and_others_do_not_count(served):
    room, server = served(Reply("Hi."), daily_tokens=20_000)
    for owner, when in ((room.owner, NOW - timedelta(days=1)), ("bob", NOW)):
        room.services.sent.add(owner, Sent(created=when, host="h", model="fake", purpose="answer", tokens=(20_000, 1)))
    assert room.said(room.ask("Hello")) == "Hi."
    assert len(server.requests) == 1


LIMITS = [
    (Limits(), Spent(tokens=(10**9, 0), cost=10**6), 10**6, 10.0, False),
    (Limits(tokens=100), Spent(tokens=(60, 20)), 20, None, False),
    (Limits(tokens=100), Spent(tokens=(60, 20)), 21, None, True),
    (Limits(dollars=1.0), Spent(cost=0.9), 50, 0.05, False),
    (Limits(dollars=1.0), Spent(cost=0.9), 50, 0.2, True),
    (Limits(dollars=1.0), Spent(cost=0.9), 10**6, None, False),
]


@pytest.mark.parametrize(("limits", "spent", "more", "price", "reached"), LIMITS)
def test_when_a_limit_is_reached(limits, spent, more, price, reached):
    assert limits.reached(spent, more, price) is reached


def test_a_large_step_is_asked_about_and_goes_on_when_it_is_said_again(served):
    room, server = served(Reply("Read it all."), ask_tokens=2000)
    long = "Please read this. " + "The quick brown fox jumps over the lazy dog. " * 400
    turn = room.ask(long)
    told = failure(room, turn)
    assert (told.code, server.requests) == ("large", [])
    assert "tokens would be sent" in told.message
    assert "price is not known" in told.message
    again, without = room.events(turn)[-1].suggestions
    assert (again.message, without.offline) == (long, True)
    assert room.said(room.ask(again.message)) == "Read it all."
    assert failure(room, room.ask(long)).code == "large"


@pytest.mark.parametrize(("price", "words"), [(None, "price is not known"), (0.1234, "about 0.12 US dollars")])
def test_the_price_of_a_large_step(price, words):
    told = large(41_234, price)
    assert "41,200 tokens" in told.message
    assert words in told.message


FAULTS = [
    (None, "done"),
    (ModelProblem("cap", "x", "y"), "cap"),
    (Stopped(), "stopped"),
    (GeneratorExit(), "stopped"),
    (TimeoutError(), "failed"),
    (ValueError("x"), "nonsense"),
]


@pytest.mark.parametrize(("error", "kind"), FAULTS)
def test_how_a_request_ended(error, kind):
    fault = Fault()
    fault.__enter__()
    fault.__exit__(type(error), error, None)
    assert fault.kind == kind


def test_the_kinds_of_data_in_a_conversation():
    told = [
        SystemMessage("s"),
        HumanMessage("h"),
        AIMessage("a"),
        ToolMessage("t", tool_call_id="1", name="assess_fit"),
        ToolMessage("t", tool_call_id="2", name="recall_fact"),
        ToolMessage("t", tool_call_id="3", name="recall_fact"),
        ToolMessage("t", tool_call_id="4", name="unheard_of"),
    ]
    assert kinds_of(told) == ("message", "fit", "facts")
    assert kinds_of(told[:1]) == ()
