"""What the working copy of a conversation says: the last question, and what it lacks before it can go on."""

from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage

from agent.asks import Ask, Decision
from tools.context import Attachment


def settled(messages: Sequence[AnyMessage], declined: str, unanswered: str) -> list[AnyMessage]:
    """What has to be added so that every call and every question has its answer, and big results of past turns rest.

    Servers refuse a conversation with a call that nobody answered, and some one with two questions in a row.
    """
    last = max((i for i, m in enumerate(messages) if isinstance(m, AIMessage)), default=len(messages))
    answered = {m.tool_call_id for m in messages[last:] if isinstance(m, ToolMessage)}
    calls = [call for m in messages[last : last + 1] if isinstance(m, AIMessage) for call in m.tool_calls]
    mended: list[AnyMessage] = [
        ToolMessage(declined, name=c["name"], tool_call_id=str(c["id"]), status="error") for c in calls if c["id"] not in answered
    ]
    rested = [m.model_copy(update={"artifact": None}) for m in messages if isinstance(m, ToolMessage) and m.artifact is not None]
    open_end = bool(mended) or (bool(messages) and isinstance(messages[-1], HumanMessage | ToolMessage))
    return [*rested, *mended, *([AIMessage(unanswered)] if open_end else [])]


def last_question(state: Any) -> HumanMessage | None:
    """What the person said last in a conversation."""
    return next((m for m in reversed(state.values.get("messages", [])) if isinstance(m, HumanMessage)), None)


def asked_then(decision: Decision, state: Any, offline: bool) -> Ask:
    """The message that the waiting turn began with."""
    question = last_question(state) or HumanMessage("")
    files = tuple(Attachment(**a) for a in question.additional_kwargs.get("attachments", ()))
    return Ask(decision.owner, decision.thread, question.text, files, decision.turn, offline, decision.control, decision.choice)
