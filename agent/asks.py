"""What a conversation is asked: a message, or a decision on an open question; whose it is, and which model answers."""

from dataclasses import dataclass, field
from typing import Any

from langchain_core.messages import HumanMessage

from agent.watch import Control
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


def last_question(state: Any) -> HumanMessage | None:
    """What the person said last in a conversation."""
    return next((m for m in reversed(state.values.get("messages", [])) if isinstance(m, HumanMessage)), None)


def asked_then(decision: Decision, state: Any, offline: bool) -> Ask:
    """The message that the waiting turn began with."""
    question = last_question(state) or HumanMessage("")
    files = tuple(Attachment(**a) for a in question.additional_kwargs.get("attachments", ()))
    return Ask(decision.owner, decision.thread, question.text, files, decision.turn, offline, decision.control, decision.choice)
