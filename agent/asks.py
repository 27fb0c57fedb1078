"""What a conversation is asked: a message, or a decision on an open question; whose it is, and which model answers."""

from dataclasses import dataclass, field

from agent.control import Control
from core.llm import Choice
from tools.context import Attachment


@dataclass(frozen=True)
class Ask:
    """One message. `offline` asks for an answer without the model, once; `control` stops the turn from outside; `choice` is the person's own model."""

    owner: str
    thread: str
    text: str
    attachments: tuple[Attachment, ...] = ()
    turn: str = ""
    offline: bool = False
    control: Control = field(default_factory=Control)
    choice: Choice | None = None


@dataclass(frozen=True)
class Decision:
    """What the person decided on an open question. The turn goes on with it."""

    owner: str
    thread: str
    turn: str
    approval: str
    approved: bool
    control: Control = field(default_factory=Control)
    choice: Choice | None = None
