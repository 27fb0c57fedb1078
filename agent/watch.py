"""A turn under watch: it can be stopped at any moment, and a model that stalls is noticed within a tenth of a second.

The graph runs on a thread of its own; whoever listens decides how long to wait. Cutting a turn leaves that thread to end at
its next step: it can write nothing to the conversation any more.
"""

import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, TypeVar

from langchain_core.callbacks import BaseCallbackHandler

from agent.attempts import caught
from agent.control import Control, Stopped
from agent.failures import problem
from core.traces import carried

T = TypeVar("T")
TICK = 0.1


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds: for the first token, between tokens, for one request, for the whole turn."""

    first_token: float = 30
    between_tokens: float = 20
    request: float = 120
    turn: float = 300


class Pulse(BaseCallbackHandler):
    """Tells the control of each piece that comes from the model, and ends the stream once the turn is over."""

    raise_error = True

    def __init__(self, control: Control) -> None:
        self._control = control

    def on_llm_new_token(self, token: Any, *, chunk: Any = None, **_: Any) -> None:  # noqa: ARG002 - the handler's own signature
        """A piece has come."""
        self._control.check()
        self._control.heard = monotonic()
        for piece in getattr(getattr(chunk, "message", None), "tool_call_chunks", ()):
            place = piece["index"] or 0
            self._control.arguments[place] = self._control.arguments.get(place, "") + (piece["args"] or "")


def watched(parts: Callable[[], Iterable[T]], control: Control, patience: Patience) -> Iterator[T]:
    """The parts as they come.

    Raises:
        Stopped: the person stopped the turn.
        ModelProblem: kind timeout, when patience ended.
        Exception: what the parts themselves raised.
    """
    queue: SimpleQueue[tuple[T | None, bool]] = SimpleQueue()
    ended: list[Exception | None] = []

    def pump() -> None:
        for part in parts():
            queue.put((part, False))

    def work() -> None:
        ended.append(caught(pump))
        queue.put((None, True))

    threading.Thread(target=carried(work), daemon=True, name="turn").start()
    try:
        yield from _heard(queue, control, patience)
    finally:
        control.cut.set()
    if ended and ended[0] is not None:
        raise ended[0]


def _heard(queue: "SimpleQueue[tuple[T | None, bool]]", control: Control, patience: Patience) -> Iterator[T]:
    while True:
        try:
            part, last = queue.get(timeout=TICK)
        except Empty:
            part, last = None, False
        if last:
            return
        if control.stop.is_set():
            raise Stopped
        if part is not None:
            yield part
        _be_patient(control, patience)


def _be_patient(control: Control, patience: Patience) -> None:
    now, asked, heard = monotonic(), control.asked, control.heard
    if now - control.started > patience.turn:
        raise problem("timeout")
    if asked is None:
        return
    silent = now - (heard or asked)
    if now - asked > patience.request or silent > (patience.between_tokens if heard else patience.first_token):
        raise problem("timeout")
