"""The tools in other hands: one call at a time, for a program that brings its own model. The same tools and approvals; no model of ours is asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any

from langchain_core.messages import AIMessage, ToolMessage
from langchain_core.utils.function_calling import convert_to_openai_tool
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.graph import START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode
from langgraph.types import Command

from agent.bootstrap import new_id
from agent.failures import use_tool
from agent.situation import answered_in, pasted, recognised
from core.acting import on_behalf
from core.llm import Choice
from tools.context import Attachment, CopilotContext, LooksLike, Services
from tools.registry import TOOLS


@dataclass(frozen=True)
class Wish:
    """One use of a tool.

    Attributes:
        owner: whose things it is about.
        tool: its name.
        arguments: as its schema wants them.
        message: what the person says, with the CV or ad that they paste.
        files: name and bytes of what comes with it.
        meant: what a message without a known kind is taken for.
    """

    owner: str
    tool: str
    arguments: Mapping[str, Any] = field(default_factory=dict, repr=False)
    message: str = field(default="", repr=False)
    files: tuple[tuple[str, bytes], ...] = field(default=(), repr=False)
    meant: LooksLike = "unknown"


@dataclass(frozen=True)
class Used:
    """What a use came to: words, typed results, or the change that the person is asked about first (`action`, `before`, `after`, `digest`)."""

    words: str = ""
    results: tuple[dict[str, Any], ...] = ()
    failed: bool = False
    question: Mapping[str, str] | None = None


class Hands:
    """Uses tools for whoever asks. Keeps nothing of a call.

    Args:
        services: engines and stores.
        clock: gives the time.
    """

    def __init__(self, services: Services, clock: Callable[[], datetime]) -> None:
        self._services, self._clock = services, clock
        self._saver = InMemorySaver()
        graph = StateGraph(MessagesState, context_schema=CopilotContext)
        graph.add_node("tools", ToolNode(list(TOOLS), wrap_tool_call=_use))
        graph.add_edge(START, "tools")
        self._graph: Any = graph.compile(checkpointer=self._saver)

    def use(self, wish: Wish, approved: str | None = None) -> Used:
        """Uses a tool.

        Args:
            wish: which, and with what.
            approved: the digest of the change that the person said yes to; empty where they said no. None: nobody was asked yet.
        """
        call, context = new_id(), self._context(wish)
        config = {"configurable": {"thread_id": call}}
        asked = AIMessage("", tool_calls=[{"name": wish.tool, "args": dict(wish.arguments), "id": call}])
        try:
            state = self._graph.invoke({"messages": [asked]}, config, context=context)
            waiting = state.get("__interrupt__")
            if waiting and approved is None:
                return Used(question=waiting[0].value)
            if waiting:
                word: Command[Any] = Command(resume={"approved": bool(approved), "digest": approved})
                state = self._graph.invoke(word, config, context=context)
        finally:
            self._saver.delete_thread(call)
        return _used(state["messages"][-1])

    def _context(self, wish: Wish) -> CopilotContext:
        now, services, owner = self._clock(), self._services, wish.owner
        block, kind = pasted(wish.message)
        if not kind or kind == "unknown":
            block, kind = (wish.message, wish.meant) if wish.meant != "unknown" and not wish.files else ("", "unknown")
        kept = [Attachment(services.files.save_file(owner, name, data, now), name) for name, data in wish.files]
        return CopilotContext(
            owner=owner,
            thread=sha256(f"hands/{owner}".encode()).hexdigest()[:32],
            message=wish.message,
            attachments=tuple(recognised(services, owner, one) for one in kept),
            today=now.astimezone().date(),
            now=now,
            services=services,
            pasted=block,
            pasted_as=kind,
            language=answered_in(services, owner, wish.message),
        )


def schemas() -> tuple[dict[str, Any], ...]:
    """Each tool as a model reads it: `name`, `description`, `parameters` (JSON schema)."""
    return tuple(convert_to_openai_tool(tool)["function"] for tool in TOOLS)


def _use(request: Any, execute: Callable[[Any], Any]) -> Any:
    name, call = str(request.tool_call["name"]), str(request.tool_call["id"])
    with on_behalf(request.runtime.context.owner, choice=Choice()):
        return use_tool(lambda: execute(request), name, call)


def _used(message: ToolMessage) -> Used:
    made = message.artifact or []
    return Used(message.text, tuple(made if isinstance(made, list) else [made]), message.status == "error")
