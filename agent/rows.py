"""What the store of conversations gives back."""

from datetime import datetime
from typing import Literal

from core.values import Value
from tools.context import Attachment

TurnState = Literal["running", "waiting", "done", "failed", "stopped", "interrupted"]


class ThreadRow(Value):
    """One conversation in the list."""

    id: str
    owner: str
    title: str
    created: datetime
    updated: datetime


class MessageRow(Value):
    """What one side said in one turn."""

    id: str
    thread: str
    turn: str
    role: Literal["user", "assistant"]
    text: str
    attachments: tuple[Attachment, ...] = ()
    created: datetime


class TurnRow(Value):
    """One turn: a message and what came of it. `tokens` are input and output; `runner` is the process that runs it, `beat` its last sign of life."""

    id: str
    owner: str
    thread: str
    state: TurnState
    model: str
    started: datetime
    ended: datetime | None = None
    tokens: tuple[int, int] = (0, 0)
    runner: str = ""
    beat: datetime | None = None
