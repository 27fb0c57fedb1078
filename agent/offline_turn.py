"""One turn as the offline model sees it: read from the messages, and the next move in it."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from agent.planner.arguments import arguments, fill
from agent.planner.folding import fold, tokens
from agent.planner.intent import capabilities
from agent.planner.phrases import Voice
from agent.planner.plan import Plan, Step, plan
from agent.planner.state import State, state_of
from agent.planner.words import Result, answer

CARRIED = "plan"
COMPARING = "rank_candidates"
_SITUATION = re.compile(r"<situation>\s*(\{.*?\})\s*</situation>", re.DOTALL)


@dataclass(frozen=True)
class Turn:
    """What the person said last, the state, what was planned, and what the tools answered since."""

    text: str
    state: State
    planned: Plan | None = None
    results: tuple[Result, ...] = ()
    calls: int = 0


@dataclass(frozen=True)
class Move:
    """The next message: words or calls; `carried` travels with it unseen."""

    text: str = ""
    calls: tuple[tuple[str, dict[str, Any]], ...] = ()
    carried: dict[str, Any] = field(default_factory=dict)


def read_turn(messages: Sequence[BaseMessage]) -> Turn:
    """The turn that the messages end with."""
    asked = max((i for i, m in enumerate(messages) if isinstance(m, HumanMessage)), default=-1)
    history = [(_role(m), m.text) for m in messages[: max(asked, 0)] if isinstance(m, HumanMessage | AIMessage) and m.text]
    state = state_of(_situation(messages), history)
    since = messages[asked + 1 :]
    calling = [m for m in since if isinstance(m, AIMessage) and m.tool_calls]
    planned = next((_plan_of(m.additional_kwargs[CARRIED]) for m in calling if CARRIED in m.additional_kwargs), None)
    names = {str(c["id"]): c["name"] for m in calling for c in m.tool_calls}
    results = tuple(_result(m, names) for m in since if isinstance(m, ToolMessage))
    return Turn(messages[asked].text if asked >= 0 else "", state, planned, results, len(calling))


def move(turn: Turn, tools: Sequence[Mapping[str, Any]], choice: str | None, embedder: Any) -> Move:
    """The next tool call, or the answer when nothing is left to call."""
    bound = {str(t["function"]["name"]): t for t in tools}
    if choice and (tool := bound.get(choice) or next(iter(bound.values()), None)) and not turn.results:
        return Move(calls=((str(tool["function"]["name"]), _filled(tool, turn)),))
    made = turn.planned or _planned(turn, embedder)
    callable_steps = [s for s in made.steps if s.capability in bound]
    stopped = any(r.state != "done" for r in turn.results)
    if turn.calls < len(callable_steps) and not stopped:
        step = callable_steps[turn.calls]
        call = (step.capability, arguments(step, bound[step.capability], made.language))
        return Move(calls=(call,), carried={} if turn.planned else {CARRIED: _carry(made)})
    if turn.results or any(s.capability in bound for s in made.steps):
        return Move(text=answer(made, turn.results, turn.state, turn.text) if callable_steps else _passed_on(turn))
    if named := _named(bound, turn.text):
        return Move(calls=((str(named["function"]["name"]), _filled(named, turn)),))
    return Move(text=answer(made, (), turn.state, turn.text))


def _planned(turn: Turn, embedder: Any) -> Plan:
    """What to do, told in the language that the person chose for answers; CVs of applicants are not read as the person's own."""
    made = plan(turn.text, turn.state, embedder)
    steps = made.steps
    if COMPARING in made.capabilities:
        steps = tuple(s for s in steps if s.capability != "read_cv")
    return replace(made, steps=steps, language=turn.state.answers or made.language)


def _named(bound: Mapping[str, Mapping[str, Any]], text: str) -> Mapping[str, Any] | None:
    """A tool that is not ours, when the message names it: all words of its name but the verb."""
    said = set(tokens(fold(text)))
    for name, tool in bound.items():
        words = tokens(fold(name.replace("_", " ")))
        if name not in capabilities() and (name in text or (len(words) > 1 and set(words[1:]) <= said)):
            return tool
    return None


def _passed_on(turn: Turn) -> str:
    """The words of tools that are not ours, as they are."""
    return "\n\n".join(r.content for r in turn.results if r.content) or Voice(turn.state.language or "en").say("reply", "done")


def _filled(tool: Mapping[str, Any], turn: Turn) -> dict[str, Any]:
    """Each parameter filled from the message's own words."""
    schema = tool["function"].get("parameters") or {}
    return {
        n: fill(s, turn.text, schema) for n, s in (schema.get("properties") or {}).items() if n in (schema.get("required") or ())
    }


def _situation(messages: Sequence[BaseMessage]) -> Mapping[str, Any]:
    for message in messages:
        found = _SITUATION.search(message.text) if isinstance(message, SystemMessage) else None
        if found:
            parsed = json.loads(found.group(1))
            return parsed if isinstance(parsed, Mapping) else {}
    return {}


def _role(message: BaseMessage) -> str:
    return "user" if isinstance(message, HumanMessage) else "assistant"


def _result(message: ToolMessage, names: Mapping[str, str]) -> Result:
    """A tool's answer; refused by the person, failed, or done."""
    artifact = message.artifact
    values = tuple(_fields(a) for a in (artifact if isinstance(artifact, list | tuple) else [artifact]) if a is not None)
    told = str(message.additional_kwargs.get("state") or "")
    state = "done" if message.status != "error" else ("declined" if told == "done" else "failed")
    return Result(names.get(message.tool_call_id, message.name or ""), message.text, values, state)


def _fields(artifact: Any) -> Mapping[str, Any]:
    if isinstance(artifact, Mapping):
        return artifact
    dump = getattr(artifact, "model_dump", None)
    return dump() if callable(dump) else {}


def _carry(made: Plan) -> dict[str, Any]:
    return asdict(made)


def _plan_of(carried: Mapping[str, Any]) -> Plan:
    steps = tuple(Step(str(s["capability"]), str(s["text"]), dict(s["slots"])) for s in carried["steps"])
    return Plan(steps, str(carried["language"]), dict(carried["slots"]), carried.get("ask"), tuple(carried.get("choices") or ()))
