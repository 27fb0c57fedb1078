"""A stream by itself: alive while nothing happens, over with the turn, and no more of them than a process can hold."""

import asyncio
import json
from typing import Any

import pytest

from agent.bootstrap import now
from agent.events import Text, TurnFinished
from api.engines import Bench
from api.kept import stream
from api.kept.stream import Place, Streams
from api.kept.visit import Visit
from core.errors import StorageProblem
from tests.api.kept.test_threads import running


@pytest.mark.parametrize(("ident", "place"), [("a.7", ("a", 7)), ("a", ("a", 0)), ("a.", ("a", 0))])
def test_an_id_is_a_place(ident, place):
    assert (Place.of(ident).turn, Place.of(ident).number) == place


def visit(ann, language="en", holds=lambda: True):
    """A request of hers."""
    return Visit(ann.service.app, ann.owner, Bench(), "/api", Streams(), language=language, holds=holds)


def listen(ann, streams, thread, turn, act, **more):
    """All lines of a stream; `act` is told each."""

    async def collect():
        lines = []
        async for line in streams.tell(visit(ann, **more), thread, Place(turn)).body_iterator:
            lines.append(line)
            act(line)
        return lines

    return asyncio.run(asyncio.wait_for(collect(), 20))


def test_silence_is_broken_by_beats_and_the_end_ends_it(ann):
    threads, beats = ann.service.app.threads, []
    thread, turn = running(ann)

    def act(line):
        if line.startswith(":"):
            beats.append(line)
            if len(beats) == 2:
                threads.append(turn, [Text(text="Here.\n\nid: x\ndata: {}")])
            if len(beats) == 3:
                threads.set_state(turn, "done", now(), [TurnFinished(state="done", tokens=(0, 0))])

    streams = Streams(beat=0.05)
    lines = listen(ann, streams, thread, turn, act)
    assert [line.split("\n")[0] for line in lines if not line.startswith(":")] == [
        "event: thread",
        f"id: {turn}.1",
        f"id: {turn}.2",
    ]
    assert len(beats) >= 3
    assert all(line.count("\n") == 4 for line in lines if line.startswith("id:"))
    assert streams.open == 0


def test_a_conversation_that_goes_while_it_is_listened_to_ends_the_stream_with_a_word(ann):
    threads = ann.service.app.threads
    thread, turn = running(ann)
    gone: list[str] = []

    def act(line):
        if not gone and line.startswith(":"):
            gone.append(line)
            threads.delete(ann.owner, thread)

    last = listen(ann, Streams(beat=0.05), thread, turn, act, language="es")[-1]
    assert last.startswith("event: problem\n")
    told = json.loads(last.partition("data: ")[2])
    assert told["detail"] == "Ese turno no existe.", "in the language that was asked for"
    assert told["whatToDo"]


def test_a_listener_who_leaves_is_let_go(ann):
    thread, turn = running(ann)
    streams = Streams()

    async def leave():
        lines: Any = streams.tell(visit(ann), thread, Place(turn)).body_iterator
        await anext(lines)
        assert streams.open == 1
        await lines.aclose()

    asyncio.run(leave())
    assert streams.open == 0


def test_a_process_holds_so_many_and_no_more(ann):
    thread, turn = running(ann)
    streams = Streams(open=stream.OPEN)
    with pytest.raises(StorageProblem):
        streams.tell(visit(ann), thread, Place(turn))


def test_once_what_was_shown_opens_nothing_the_stream_ends_and_is_asked_seldom(ann):
    thread, turn = running(ann)
    answers, asked = iter([True, True, False]), []

    def holds():
        asked.append(turn)
        return next(answers)

    lines = listen(ann, Streams(beat=60, asked=0.05), thread, turn, lambda _: None, holds=holds, language="de")
    assert len(asked) == 3
    assert [line.split("\n")[0] for line in lines] == ["event: thread", "event: problem"]
    told = json.loads(lines[-1].split("data: ")[1])
    assert (told["reason"], told["detail"]) == ("key", "Was diesen Strom geöffnet hat, öffnet nichts mehr.")


def test_a_database_that_is_away_ends_the_stream_with_its_word(ann):
    thread, turn = running(ann)

    def holds():
        raise StorageProblem("The database is busy.", "Try again in a moment.")

    last = listen(ann, Streams(asked=0.01), thread, turn, lambda _: None, holds=holds)[-1]
    assert json.loads(last.split("data: ")[1]) == {
        "type": "problem",
        "reason": "storage",
        "detail": "The database is busy.",
        "whatToDo": "Try again in a moment.",
    }


def test_when_the_process_ends_what_came_is_told_and_then_that_it_ends(ann):
    thread, turn = running(ann)
    streams = Streams(beat=0.05)

    def act(line):
        if line.startswith(":"):
            ann.service.app.threads.append(turn, [Text(text="Here.")])
            streams.ending.told = True

    *_, event, last = listen(ann, streams, thread, turn, act)
    assert "Here." in event
    assert last.startswith("retry: 2000\nevent: problem\n")
    assert json.loads(last.split("data: ")[1])["reason"] == "ending"
    assert streams.open == 0
