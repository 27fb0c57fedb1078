"""A turn under watch: it can be stopped at any moment, and a model that stalls is noticed within a tenth of a second.

The graph runs on a thread of its own; whoever listens decides how long to wait. Cutting a turn leaves that thread to end at
its next step: it can write nothing to the conversation any more.
"""

import json
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, TypeVar

from langchain_core.callbacks import BaseCallbackHandler

from agent.attempts import caught
from agent.failures import problem
from core.errors import CopilotError
from core.traces import carried

T = TypeVar("T")
TICK = 0.1


class Stopped(CopilotError):
    """The person stopped the turn."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds: for the first token, between tokens, for one request, for the whole turn."""

    first_token: float = 30
    between_tokens: float = 20
    request: float = 120
    turn: float = 300


@dataclass
class Control:
    """One turn's reins: stop it from outside; see from outside whether the model is at it and when it last said something."""

    stop: threading.Event = field(default_factory=threading.Event)
    cut: threading.Event = field(default_factory=threading.Event)
    started: float = field(default_factory=monotonic)
    asked: float | None = None
    """When the model was asked; None while it is not at it."""
    heard: float | None = None
    """When the last piece of its answer came."""
    arguments: dict[int, str] = field(default_factory=dict)
    """Arguments of its calls as they came, by place: LangChain mends broken JSON into something else, silently."""

    def check(self) -> None:
        """Raises when the turn is over for those inside it."""
        if self.stop.is_set() or self.cut.is_set():
            raise Stopped

    def pause(self, seconds: float) -> None:
        """Waits, unless the turn is stopped."""
        self.asked = None
        self.stop.wait(seconds)
        self.check()

    def asking(self) -> None:
        """The model is asked now."""
        self.check()
        self.asked, self.heard = monotonic(), None
        self.arguments.clear()

    def answered(self) -> None:
        """The model has ended its answer."""
        self.asked = None
        self.check()

    @property
    def begun(self) -> bool:
        """Whether the model has said something in this request."""
        return self.heard is not None

    @property
    def malformed(self) -> bool:
        """Whether the arguments of a call are no JSON object."""
        return not all(_is_object(raw) for raw in self.arguments.values())


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


def _is_object(raw: str) -> bool:
    try:
        return isinstance(json.loads(raw or "{}"), dict)
    except json.JSONDecodeError:
        return False


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
