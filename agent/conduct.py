"""How the agent behaves at each step: what the model reads, how often it may go on, and that every call is answered."""

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any, cast

from langchain.agents.middleware import AgentMiddleware
from langchain.agents.middleware.types import ModelRequest, ModelResponse, ToolCallRequest
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langgraph.types import Command

from agent.breaker import Breaker
from agent.control import Control
from agent.estimate import estimate
from agent.events import Notice
from agent.failures import ask_model, large, often, problem, use_tool
from agent.line import Errand, Line, said
from agent.masking.identity import Identity
from agent.phrases import say
from agent.reading import shortened, system_message
from core.acting import on_behalf
from core.errors import ModelProblem
from core.llm import OFFLINE, Choice
from core.tokens import cost, count
from core.traces import span
from tools.context import CopilotContext

WORTH_WAITING = 20.0
RETRY_AFTER = 1.0
WRONG_CALLS = 3
Handler = Callable[[ModelRequest[Any]], ModelResponse[Any]]


@dataclass(frozen=True)
class Served:
    """The model that a person chose, made for one turn of theirs, and the way to it."""

    choice: Choice
    model: BaseChatModel = field(repr=False)
    line: Line = field(repr=False)


@dataclass(frozen=True)
class TurnContext(CopilotContext):
    """What tools may use, and the reins of the turn, which they do not see."""

    served: Served | None = field(default=None, repr=False)
    """The person's own model; None where that of the settings answers."""
    choice: Choice | None = None
    """What the person chose, for engines that ask a model."""
    control: Control = field(default_factory=Control)
    told: dict[str, Identity] = field(default_factory=dict)
    """Who the person says they are in messages of this conversation, by the message: each is looked at once in a turn."""


class Conduct(AgentMiddleware[Any, TurnContext, Any]):
    """The rules of a turn.

    Args:
        model_calls: how often the model may be asked in one turn.
        tool_calls: how many tools it may use in one turn.
        line: the way to the server of the settings, whose answers end with a reason; None where the model runs here.
    """

    def __init__(self, model_calls: int, tool_calls: int, line: Line | None = None) -> None:
        super().__init__()
        self._model_calls, self._tool_calls, self._line = model_calls, tool_calls, line
        self._breaker = Breaker()
        self._told: set[str] = set()
        self._agreed: dict[str, str] = {}
        """Messages whose steps ask often, and the turn in which that was agreed to; empty while it was only told."""

    def wrap_model_call(self, request: ModelRequest[Any], handler: Handler) -> ModelResponse[Any] | AIMessage:
        """Asks the model, with the situation as it is now; again once where that can help."""
        context, since = _context(request), since_asked(request.messages)
        if sum(isinstance(m, AIMessage) for m in since) >= self._model_calls or _calls(since) > self._tool_calls:
            steps = sum(isinstance(m, ToolMessage) for m in since)
            return AIMessage(content=say("limits", "stopped", context.language, steps=str(steps)))
        if sum(_wrong(m) for m in since) >= WRONG_CALLS:
            raise problem("nonsense")
        asked = request.override(
            system_message=system_message(context),
            messages=[*shortened(request.messages[: -len(since) - 1]), *request.messages[-len(since) - 1 :]],
        )
        self._breaker_of(context).check()
        if line := self._way(context):
            if not since:
                self._ask_first(context, asked, line)
            who = line.known(context.owner) | said(asked.messages, context.attachments, context.told)
            model = context.served.model if context.served else request.model
            asked = asked.override(model=line.behind(model, who, Errand(context.owner, context.turn)))
        response = self._patient(asked, handler)
        self._ask_before(context, since, response)
        return response

    def _patient(self, asked: ModelRequest[Any], handler: Handler) -> ModelResponse[Any]:
        """Asks, and once more after a while where the server is only busy."""
        context = _context(asked)
        try:
            return self._ask(asked, handler)
        except ModelProblem as failed:
            wait = failed.retry_after or (RETRY_AFTER if failed.kind == "unavailable" else None)
            if wait is None or wait > WORTH_WAITING or context.control.begun:
                raise
            waiting = say("limits", "waiting", context.language, seconds=str(round(wait)))
            asked.runtime.stream_writer(Notice(text=waiting).model_dump(mode="json"))
            context.control.pause(wait)
            return self._ask(asked, handler)

    def wrap_tool_call(
        self, request: ToolCallRequest, handler: Callable[[ToolCallRequest], ToolMessage | Command[Any]]
    ) -> ToolMessage | Command[Any]:
        """Uses a tool, if the turn still may."""
        context = cast("TurnContext", request.runtime.context)
        context.control.check()
        name, call = str(request.tool_call["name"]), str(request.tool_call["id"])
        if _calls(since_asked(request.state["messages"])) > self._tool_calls:
            enough = say("limits", "enough", context.language)
            told = {"state": "cut", "note": enough}
            return ToolMessage(enough, name=name, tool_call_id=call, status="error", additional_kwargs=told)
        with on_behalf(context.owner, context.turn, context.choice):
            answered = use_tool(lambda: handler(request), name, call)
        context.control.check()
        return answered

    def _way(self, context: TurnContext) -> Line | None:
        """The way to the server that answers this turn; None where the model runs here."""
        return context.served.line if context.served else self._line

    def _breaker_of(self, context: TurnContext) -> Breaker:
        """That of the settings' model is everybody's; what one person's own model does is nobody else's business."""
        return Breaker() if context.served else self._breaker

    def _ask_first(self, context: TurnContext, request: ModelRequest[Any], line: Line) -> None:
        """Says what a large step would cost, once; the same message said again goes on."""
        said_all = "".join(m.text for m in request.messages)
        size = count(said_all, line.model)[0] if len(said_all) > line.large else 0
        key = _key(context)
        if size > line.large and key not in self._told:
            self._told.add(key)
            raise large(size, cost(line.model, size, 0))
        self._told.discard(key)

    def _ask_before(self, context: TurnContext, since: Sequence[AnyMessage], response: ModelResponse[Any]) -> None:
        """Says what steps would cost that ask the model often, those of this turn so far among them; the same message again goes on."""
        new = [call["name"] for call in _answer(response).tool_calls]
        line = self._way(context)
        if line is None or not estimate(new, context, line.model).requests:
            return
        before = [call["name"] for m in since if isinstance(m, AIMessage) for call in m.tool_calls]
        found, key = estimate([*before, *new], context, line.model), _key(context)
        if found.requests <= line.often:
            return
        if self._agreed.get(key) not in ("", context.turn):
            self._agreed[key] = ""
            raise often(found.requests, found.sent + found.said, cost(line.model, found.sent, found.said))
        self._agreed[key] = context.turn

    def _ask(self, request: ModelRequest[Any], handler: Handler) -> ModelResponse[Any]:
        """One answer that makes sense; a call that is no JSON, or an empty answer, is asked for once more."""
        response, control = self._once(request, handler), _context(request).control
        if not (_blank(_answer(response)) or control.malformed):
            return response
        hint = "Your last answer was empty or its tool call was no valid JSON. Answer again, with valid arguments."
        again = self._once(request.override(messages=[*request.messages, AIMessage("(unreadable)"), HumanMessage(hint)]), handler)
        if _blank(_answer(again)) or control.malformed:
            raise problem("nonsense")
        return again

    def _once(self, request: ModelRequest[Any], handler: Handler) -> ModelResponse[Any]:
        context = _context(request)
        control, breaker = context.control, self._breaker_of(context)
        control.asking()
        here = nullcontext() if self._way(context) else span("model", model=OFFLINE)
        try:
            with here:
                response = ask_model(lambda: handler(request), begun=lambda: control.begun)
        except ModelProblem as failed:
            breaker.failed(failed)
            raise
        breaker.answered()
        control.answered()
        if self._way(context):
            finished(_answer(response))
        return response


def finished(message: AIMessage) -> None:
    """Raises when a server's answer did not end by itself: the stream broke off, was too long, or was held back."""
    reason = message.response_metadata.get("finish_reason")
    if reason == "content_filter":
        raise problem("filter")
    if reason == "length":
        raise problem("length")
    if not reason:
        raise problem("cut" if message.text or message.tool_calls else "nonsense")


def since_asked(messages: Sequence[AnyMessage]) -> Sequence[AnyMessage]:
    """The messages of this turn, after the person's own."""
    last = max((i for i, m in enumerate(messages) if isinstance(m, HumanMessage)), default=-1)
    return messages[last + 1 :]


def _key(context: CopilotContext) -> str:
    """A message of somebody in a conversation, without its words."""
    return sha256(f"{context.owner}/{context.thread}/{context.message}".encode("utf-8", "replace")).hexdigest()


def _context(request: ModelRequest[Any]) -> TurnContext:
    return cast("TurnContext", request.runtime.context)


def _answer(response: ModelResponse[Any]) -> AIMessage:
    return next(m for m in reversed(response.result) if isinstance(m, AIMessage))


def _blank(message: AIMessage) -> bool:
    return bool(message.invalid_tool_calls) or not (message.tool_calls or message.text.strip())


def _calls(messages: Sequence[AnyMessage]) -> int:
    return sum(len(m.tool_calls) for m in messages if isinstance(m, AIMessage))


def _wrong(message: AnyMessage) -> bool:
    """A call of a tool that does not exist or with arguments that do not fit."""
    return isinstance(message, ToolMessage) and message.status == "error" and "note" not in message.additional_kwargs
