"""What the model reads: the system message with today's situation, and the conversation cut to what a small model can hold."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, RemoveMessage, SystemMessage, ToolMessage

from agent.manner import tone_chosen, tones
from agent.situation import answered_in, as_json
from core.prompts import fill, load
from tools.context import CopilotContext

SYSTEM = Path(__file__).parent / "prompts" / "system.md"
OLD_WORDS, OLD_TOOL, OLD_ALL = 1500, 300, 12_000
"""Characters of an earlier message, of an earlier tool's answer, and of all earlier turns together."""

KEPT, MOST = 40, 60
"""Turns that the working copy of a conversation keeps, and from how many on older ones are let go. The transcript keeps all of them."""


def system_message(context: CopilotContext) -> SystemMessage:
    """The system message of a turn. The person's words enter it only as JSON values."""
    tone = tone_chosen(context.services.chosen(context.owner))
    return SystemMessage(
        fill(
            template(),
            today=context.today.isoformat(),
            language=answered_in(context.services, context.owner, context.message),
            tone=f" {tones()[tone]}" if tone else "",
            situation=as_json(context),
        )
    )


@cache
def template() -> str:
    """The system prompt with its named slots."""
    return load(SYSTEM)


def shortened(messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    """Earlier turns, each message cut, the oldest turns left out. Whole turns only, so that no call loses its answer."""
    cut = [_cut(m) for m in messages]
    total, first = 0, len(cut)
    for at in range(len(cut) - 1, -1, -1):
        total += len(cut[at].text)
        if total > OLD_ALL:
            break
        if isinstance(cut[at], HumanMessage):
            first = at
    return cut[first:]


def outgrown(messages: Sequence[AnyMessage]) -> list[RemoveMessage]:
    """What to let go of a long conversation: whole turns, long past what a model is ever sent. Else each turn costs more than the last."""
    starts = [at for at, message in enumerate(messages) if isinstance(message, HumanMessage)]
    old = messages[: starts[-KEPT]] if len(starts) > MOST else ()
    return [RemoveMessage(id=str(message.id)) for message in old]


def _cut(message: AnyMessage) -> AnyMessage:
    limit = OLD_TOOL if isinstance(message, ToolMessage) else OLD_WORDS
    if isinstance(message, HumanMessage | AIMessage | ToolMessage) and len(message.text) > limit:
        return message.model_copy(update={"content": message.text[:limit] + " …"})
    return message
