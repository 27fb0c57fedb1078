"""The reins of one turn: it can be stopped at any moment, and says when its model was last heard."""

import json
import threading
from dataclasses import dataclass, field
from time import monotonic

from core.errors import CopilotError


class Stopped(CopilotError):
    """The person stopped the turn."""

    def __init__(self) -> None:
        super().__init__("Stopped.")


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


def _is_object(raw: str) -> bool:
    try:
        return isinstance(json.loads(raw or "{}"), dict)
    except json.JSONDecodeError:
        return False
