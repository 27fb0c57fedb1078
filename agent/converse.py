"""The agent's planning measured: states and messages in, capabilities and slots out (`python cli.py converse`)."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from agent.planner.plan import Plan, plan
from agent.planner.state import State, state_of


def converse(items: Iterable[Mapping[str, Any]], model: str | None = None) -> Iterator[dict[str, Any]]:
    """One result an item: `{id, capabilities, slots, calls, reply}`."""
    for item in items:
        made = plan(str(item["text"]), state_of_item(item))
        yield {"id": item["id"], "capabilities": list(made.capabilities), "slots": said(made), "calls": [], "reply": ""}


def state_of_item(item: Mapping[str, Any]) -> State:
    """The state of an item in the form that the agent hands to the model."""
    state = dict(item["state"])
    history = [(role, text) for role, text in state.pop("history", None) or ()]
    return state_of({**state, "attachments": item.get("attachments") or ()}, history)


def said(made: Plan) -> dict[str, Any]:
    """The slots of a plan, with what a question back is about."""
    slots = {k: v for k, v in made.slots.items() if k != "job_id"}
    return {**slots, **({"ask": made.ask} if made.ask else {})}
