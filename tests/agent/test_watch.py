"""A turn under watch: patience ends, a stop stops, errors arrive, and what is cut writes no more."""

import threading
import time

import pytest
from langchain_core.messages import AIMessageChunk
from langchain_core.messages.tool import tool_call_chunk
from langchain_core.outputs import ChatGenerationChunk

from agent.control import Control, Stopped
from agent.watch import Patience, Pulse, watched
from core.errors import ModelProblem

LONG = Patience()


def slow(control, *, asked=True, heard=False):
    def parts():
        yield 1
        if asked:
            control.asking()
        if heard:
            control.heard = time.monotonic()
        control.cut.wait(5)
        yield 2

    return parts


def test_parts_come_as_they_are_made():
    assert list(watched(lambda: iter(range(100)), Control(), LONG)) == list(range(100))


IMPATIENT = [
    ({"asked": True}, Patience(first_token=0.3)),
    ({"asked": True, "heard": True}, Patience(between_tokens=0.3)),
    ({"asked": True, "heard": True}, Patience(request=0.3)),
    ({"asked": False}, Patience(turn=0.3)),
]


@pytest.mark.parametrize(("state", "patience"), IMPATIENT)
def test_patience_ends(state, patience):
    control, begun = Control(), time.monotonic()
    got: list[object] = []
    with pytest.raises(ModelProblem) as told:
        got.extend(watched(slow(control, **state), control, patience))
    assert told.value.kind == "timeout"
    assert 0.2 < time.monotonic() - begun < 1.5
    assert control.cut.is_set()


def test_a_tool_at_work_is_not_a_silent_model():
    control = Control()
    control.asking()
    control.answered()

    def parts():
        time.sleep(0.5)
        yield 1

    assert list(watched(parts, control, Patience(first_token=0.1, between_tokens=0.1))) == [1]


def test_a_stop_stops():
    control, begun = Control(), time.monotonic()
    threading.Timer(0.2, control.stop.set).start()
    with pytest.raises(Stopped):
        list(watched(slow(control), control, LONG))
    assert time.monotonic() - begun < 1


def test_an_error_of_the_parts_arrives_after_them():
    def parts():
        yield 1
        raise KeyError("x")

    found = watched(parts, Control(), LONG)
    assert next(found) == 1
    with pytest.raises(KeyError):
        next(found)


@pytest.mark.parametrize("flag", ["stop", "cut"])
def test_inside_a_turn_that_is_over_everything_ends(flag):
    control = Control()
    getattr(control, flag).set()
    for step in (control.check, control.asking, control.answered, lambda: Pulse(control).on_llm_new_token("x")):
        with pytest.raises(Stopped):
            step()


def test_a_pause_ends_with_a_stop():
    control, begun = Control(), time.monotonic()
    threading.Timer(0.1, control.stop.set).start()
    with pytest.raises(Stopped):
        control.pause(10)
    assert time.monotonic() - begun < 1


RAW = [
    ([], False),
    ([""], False),
    (['{"a"', ": 1}"], False),
    (['{"a": 1'], True),
    (["oops"], True),
    (["[1]"], True),
    (['"text"'], True),
]


@pytest.mark.parametrize(("pieces", "malformed"), RAW)
def test_arguments_are_looked_at_as_they_came(pieces, malformed):
    control = Control()
    for piece in pieces:
        message = AIMessageChunk(content="", tool_call_chunks=[tool_call_chunk(name="x", args=piece, id="1", index=0)])
        Pulse(control).on_llm_new_token("", chunk=ChatGenerationChunk(message=message))
    assert control.malformed is malformed
    assert control.begun is bool(pieces)
    control.asking()
    assert (control.malformed, control.begun) == (False, False)
