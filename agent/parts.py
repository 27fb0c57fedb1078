"""From the graph's stream to the events of a turn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from langchain_core.messages import AIMessage, AnyMessage, ToolMessage

from agent.copies import copied
from agent.events import EVENT, ApprovalAsked, Event, Notice, StepFinished, StepStarted, Text
from agent.phrases import say, table
from core.errors import ApprovalProblem


@dataclass
class Parts:
    """What came out of one run so far.

    Args:
        language: of the labels.
        asked: approvals that were asked before this run.
    """

    language: str
    asked: set[str] = field(default_factory=set)
    text: str = ""
    waiting: bool = False
    tokens: tuple[int, int] = (0, 0)
    open: dict[str, str] = field(default_factory=dict)
    _speaker: str | None = None
    _copying: str | None = None

    def events(self, mode: str, data: Any) -> Iterator[Event]:
        """The events of one part of the stream."""
        if mode == "messages":
            return self._said(data[0])
        if mode == "custom":
            return iter([EVENT.validate_python(data)])
        if "__interrupt__" in data:
            return self._questions(data["__interrupt__"])
        if "__metadata__" in data:  # told again after a pause
            return iter(())
        return self._done([m for update in data.values() for m in (update or {}).get("messages", ())])

    def cut(self) -> Iterator[Event]:
        """Closes the steps that were still running when the turn ended."""
        for call, tool in self.open.items():
            yield StepFinished(call=call, tool=tool, state="cut")
        self.open.clear()

    def _said(self, message: AnyMessage) -> Iterator[Event]:
        if not isinstance(message, AIMessage) or not message.text or self._copying == message.id:
            return
        if copied(self.text, message.text):
            self._copying = message.id
            yield Notice(level="warning", text=say("limits", "copied", self.language))
            return
        apart = "\n\n" if self.text and self._speaker != message.id and not self.text.endswith("\n") else ""
        self._speaker = message.id
        self.text += apart + message.text
        yield Text(text=apart + message.text)

    def _done(self, messages: Sequence[AnyMessage]) -> Iterator[Event]:
        for message in messages:
            if isinstance(message, AIMessage):
                self._count(message)
                for call in message.tool_calls:
                    yield self._started(call)
            elif isinstance(message, ToolMessage):
                yield from self._finished(message)

    def _count(self, message: AIMessage) -> None:
        if used := message.usage_metadata:
            self.tokens = (self.tokens[0] + used["input_tokens"], self.tokens[1] + used["output_tokens"])

    def _started(self, call: Mapping[str, Any]) -> StepStarted:
        tool, ident = str(call["name"]), str(call["id"])
        self.open[ident] = tool
        label = say("steps", tool if tool in table("steps")["en"] else "other", self.language)
        return StepStarted(call=ident, tool=tool, label=label, args=dict(call["args"]))

    def _finished(self, message: ToolMessage) -> Iterator[Event]:
        tool = self.open.pop(message.tool_call_id, str(message.name or ""))
        told = message.additional_kwargs
        failed = "The model called this step in a way that does not work." if message.status == "error" else ""
        state = told.get("state") or ("failed" if failed else "done")
        found = message.artifact if isinstance(message.artifact, list) else [message.artifact]
        for artifact in found or [None]:
            yield StepFinished(
                call=message.tool_call_id, tool=tool, state=state, note=str(told.get("note", failed)), artifact=artifact
            )

    def _questions(self, interrupts: Sequence[Any]) -> Iterator[Event]:
        for asked in interrupts:
            self.waiting = True
            if asked.id not in self.asked:
                self.asked.add(asked.id)
                shown = {k: asked.value[k] for k in ("action", "before", "after")}
                yield ApprovalAsked(approval=asked.id, **shown)


def open_question(interrupts: Sequence[Any], approval: str) -> Mapping[str, Any]:
    """The open question with this id. Raises ApprovalProblem when it is not open (any more)."""
    for asked in interrupts:
        if asked.id == approval:
            value: Mapping[str, Any] = asked.value
            return value
    raise ApprovalProblem("This question is not open any more; nothing was changed.", "Ask for the change again.")
