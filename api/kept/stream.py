"""The events of a conversation as a stream of server-sent events: read from where one left off, alive while nothing happens, over with the turn.

It ends before, with a word that says why, when what opened it opens nothing any more, and when the process ends.
"""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from api.kept.ending import Ending
from api.problems import reason_of
from api.spoken import worded
from core.errors import CopilotError, NotFound, StorageProblem

if TYPE_CHECKING:
    from agent.bootstrap import App
    from agent.events import Event
    from api.kept.visit import Visit

BEAT = 15.0
"""Seconds of silence after which the line is shown to be alive."""
_SOON, _LATE = 0.04, 0.3
"""Seconds between two looks: while words come, and at most while nothing does."""
ASKED = 2.0
"""Seconds after which it is asked again whether what was shown still opens anything."""
OPEN = 64
"""Streams that a process holds at the same time."""
_HEADERS = {"x-accel-buffering": "no"}
_COME_AGAIN = 2000
"""Milliseconds after which a browser tries anew."""


@dataclass(frozen=True)
class Place:
    """An event: its turn, and its number there; 0 stands before the first."""

    turn: str
    number: int = 0

    @classmethod
    def of(cls, ident: str) -> "Place":
        """Out of the id of an event."""
        turn, _, number = ident.partition(".")
        return cls(turn, int(number or 0))


@dataclass
class Streams:
    """The streams that are open in this process."""

    open: int = 0
    beat: float = BEAT
    asked: float = ASKED
    ending: Ending = field(default_factory=Ending)

    def tell(self, visit: "Visit", thread: str, place: Place) -> StreamingResponse:
        """A stream of what came after a place and of what comes, to the end of the last turn, for as long as what was shown holds.

        Raises:
            StorageProblem: too many are open.
        """
        self.ending.watch()
        if self.open >= OPEN:
            raise StorageProblem("Too many conversations are listened to already.", "Try again in a few seconds.")
        lines = self._lines(_Heard(visit.app, visit.owner, thread, place), visit)
        return StreamingResponse(lines, media_type="text/event-stream", headers=_HEADERS)

    async def _lines(self, heard: "_Heard", visit: "Visit") -> AsyncIterator[str]:
        self.open += 1
        try:
            yield _frame("thread", json.dumps({"type": "thread", "thread": heard.thread, "turn": heard.place.turn}))
            async for line in self._told(heard, visit):
                yield line
        except CopilotError as error:
            yield _refused(reason_of(error), error.message, error.what_to_do, visit.language)
        finally:
            self.open -= 1

    async def _told(self, heard: "_Heard", visit: "Visit") -> AsyncIterator[str]:
        pause, last, asked = _SOON, monotonic(), monotonic()
        while not heard.over:
            if monotonic() - asked > self.asked:
                asked = monotonic()
                if not await run_in_threadpool(visit.holds):
                    closed = "What opened this stream opens nothing any more."
                    way = "Show a key or a token that holds, and read on after the last event."
                    yield _refused("key", closed, way, visit.language)
                    return
            found = await run_in_threadpool(heard.more)
            for place, event in found:
                yield f"id: {place.turn}.{place.number}\n{_frame(event.type, event.model_dump_json())}"
            if self.ending.told and not heard.over:
                way = "Come again in two seconds and read on after the last event."
                ends = _refused("ending", "This process ends; the conversation stays.", way, visit.language)
                yield f"retry: {_COME_AGAIN}\n{ends}"
                return
            if found:
                pause, last = _SOON, monotonic()
            elif monotonic() - last > self.beat:
                last = monotonic()
                yield ": still here\n\n"
            await asyncio.sleep(0 if heard.over else pause)
            pause = min(_LATE, pause * 1.5)


class _Heard:
    """Where a listener is in a conversation."""

    def __init__(self, app: "App", owner: str, thread: str, place: Place) -> None:
        self._threads, self._owner, self.thread, self.place = app.threads, owner, thread, place
        self.over = False

    def more(self) -> "list[tuple[Place, Event]]":
        """What came since the last look; goes on to the next turn, and is over when there is none and this one runs no more."""
        state = self._threads.turn(self._owner, self.place.turn).state  # before its events: the last ones come with it
        found = self._threads.events(self._owner, self.place.turn, self.place.number)
        told = [(Place(self.place.turn, number), event) for number, event in found]
        if told:
            self.place = told[-1][0]
        elif state != "running":
            self._go_on()
        return told

    def _go_on(self) -> None:
        turns = [turn.id for turn in self._threads.turns(self._owner, self.thread)]
        later = turns[turns.index(self.place.turn) + 1 :]
        self.over = not later
        if later:
            self.place = Place(later[0])


def begun(app: "App", owner: str, thread: str, after: str) -> Place:
    """Where to begin: after an event, or before the first of the last turn. Raises NotFound where it is of another conversation."""
    turns = [turn.id for turn in app.threads.turns(owner, thread)]
    place = Place.of(after) if after else Place(turns[-1] if turns else "")
    if place.turn not in turns:
        raise NotFound("There is no such turn.", "Open the conversation again.")
    return place


def _refused(reason: str, detail: str, way: str, language: str) -> str:
    """A stream that goes no further, and why, in the language that is wanted."""
    said, what_to_do = worded((detail, way), language)
    return _frame("problem", json.dumps({"type": "problem", "reason": reason, "detail": said, "whatToDo": what_to_do}))


def _frame(name: str, data: str) -> str:
    return f"event: {name}\ndata: {data}\n\n"
