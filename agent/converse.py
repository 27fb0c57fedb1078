"""The agent's planning measured: states and messages in, capabilities and slots out (`python cli.py converse`).

The offline model's plan is taken as it is. A language model gets a tool for each capability, pure replies included, that only
says it is done; what it calls, in order, is its plan.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agent.planner.intent import capabilities
from agent.planner.plan import Plan, plan
from agent.planner.state import State, state_of
from agent.planner.words import REPLIES, answer
from core.embedding import Embedder

SLOTS = ("job", "format", "language", "tone", "status", "fact", "ask")
MOST_CALLS = 8
INSTRUCTION = (
    "You plan for a copilot that helps one person apply for jobs. Call the tools for what the message asks, one after the other, with "
    "the slots that matter (job: index into jobs). A tool exists for every answer too: clarify, help, smalltalk, refuse_fabrication, "
    "refuse_injection, out_of_scope. Then stop.\n<situation>\n{situation}\n</situation>"
)


def converse(items: Iterable[Mapping[str, Any]], model: str | None = None) -> Iterator[dict[str, Any]]:
    """One result an item: `{id, capabilities, slots, calls, reply}`. `model` is `offline` (or None) or a model's name."""
    from agent.model import choose_embedder
    from core.llm import OFFLINE
    from core.settings import Settings

    settings = Settings.load()
    if model not in {None, OFFLINE}:
        yield from (_by_server(i, settings.model_copy(update={"openai_model": model})) for i in items)
        return
    embedder = choose_embedder(settings)
    yield from (offline(i, embedder) for i in items)


def offline(item: Mapping[str, Any], embedder: Embedder | None = None) -> dict[str, Any]:
    """What the offline model plans for one item, and says where no tool is needed."""
    state = state_of_item(item)
    made = plan(str(item["text"]), state, embedder)
    calls = [{"tool": s.capability, "args": s.slots} for s in made.steps if s.capability not in REPLIES | {"clarify"}]
    reply = "" if calls else answer(made, (), state, str(item["text"]))
    return {"id": item["id"], "capabilities": list(made.capabilities), "slots": said(made), "calls": calls, "reply": reply}


def state_of_item(item: Mapping[str, Any]) -> State:
    """The state of an item in the form that the agent hands to the model."""
    state = dict(item["state"])
    history = [(role, text) for role, text in state.pop("history", None) or ()]
    return state_of({**state, "attachments": item.get("attachments") or ()}, history)


def said(made: Plan) -> dict[str, Any]:
    """The slots of a plan, with what a question back is about."""
    slots = {k: v for k, v in made.slots.items() if k in SLOTS}
    return {**slots, **({"ask": made.ask} if made.ask else {})}


def _by_server(item: Mapping[str, Any], settings: Any) -> dict[str, Any]:
    from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

    from agent.model import server_model

    model = server_model(settings).bind_tools([_tool(name) for name in sorted(capabilities())])
    situation = {**item["state"], "attachments": item.get("attachments") or []}
    history = situation.pop("history", None) or ()
    messages: list[BaseMessage] = [SystemMessage(INSTRUCTION.format(situation=json.dumps(situation, ensure_ascii=False)))]
    messages += [HumanMessage(t) if role == "user" else AIMessage(t) for role, t in history]
    messages.append(HumanMessage(str(item["text"])))
    calls: list[dict[str, Any]] = []
    for _ in range(MOST_CALLS):
        answered = model.invoke(messages)
        if not isinstance(answered, AIMessage) or not answered.tool_calls:
            break
        calls += [{"tool": c["name"], "args": c["args"]} for c in answered.tool_calls]
        messages += [answered, *(ToolMessage("done", tool_call_id=str(c["id"])) for c in answered.tool_calls)]
    slots = {k: v for call in reversed(calls) for k, v in call["args"].items() if v not in ("", None)}
    return {"id": item["id"], "capabilities": [c["tool"] for c in calls], "slots": slots, "calls": calls, "reply": ""}


def _tool(name: str) -> dict[str, Any]:
    """A tool that stands for a capability."""
    properties = {slot: {"type": "string"} for slot in SLOTS}
    parameters = {"type": "object", "properties": properties}
    return {"type": "function", "function": {"name": name, "description": name.replace("_", " "), "parameters": parameters}}
