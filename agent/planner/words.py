"""The answer of a turn: what each step gave, what is asked back, and a next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from agent.manner import BRIEF
from agent.planner.phrases import Voice
from agent.planner.plan import Plan, Step
from agent.planner.state import State
from agent.planner.tellings import tell
from agent.wording import told

REPLIES = frozenset({"help", "smalltalk", "refuse_fabrication", "refuse_injection", "out_of_scope"})
SHOWN = 4


@dataclass(frozen=True)
class Result:
    """What one tool call gave: its words, and the typed values for the screen."""

    capability: str
    content: str = ""
    values: tuple[Mapping[str, Any], ...] = ()
    state: str = "done"
    """done, failed, or declined by the person."""


def answer(plan: Plan, results: Sequence[Result], state: State, seed: str) -> str:
    """The words of the turn in the person's language."""
    voice = Voice(plan.language, seed)
    waiting = list(results)
    parts: list[str] = []
    last = ""
    for step in plan.steps:
        if waiting and waiting[0].capability == step.capability:
            result = waiting.pop(0)
            parts.append(_told(result, voice))
            if result.state != "done":
                return "\n\n".join(p for p in parts if p)
            last = step.capability
        else:
            parts.append(_reply(step, plan, state, voice))
            last = ""
    if not plan.steps:
        parts.append(voice.say("ask", "nothing"))
    parts.append(voice.say("next", last) if last and state.tone != BRIEF else "")
    return "\n\n".join(p for p in parts if p)


def _told(result: Result, voice: Voice) -> str:
    if result.state == "declined":
        return voice.say("reply", "declined")
    if result.state == "failed":
        return voice.say("reply", "failed", why=told(result.content, voice.language))
    return tell(result.capability, result.values, voice) or result.content or voice.say("reply", "done")


def _reply(step: Step, plan: Plan, state: State, voice: Voice) -> str:
    """What is said for a step that no tool carries out."""
    if step.capability == "clarify":
        return question(plan, state, voice)
    if step.capability in REPLIES:
        return voice.say("reply", step.capability)
    return voice.say("later", step.capability) or voice.say("ask", "nothing")


def question(plan: Plan, state: State, voice: Voice) -> str:
    """One question back, about what is missing or with the likely meanings."""
    if plan.ask == "job" and state.jobs:
        return voice.say("ask", "which", items=voice.either([j.label for j in state.jobs[:SHOWN]]))
    if plan.ask == "draft" and not state.cv:
        return voice.say("ask", "draft_cv")
    if plan.ask:
        return voice.say("ask", plan.ask)
    names = [n[:1].upper() + n[1:] for n in (voice.say("name", c) for c in plan.choices) if n]
    if len(names) > 1:
        listed = "\n".join(f"- {name}" for name in names)
        return f"{voice.say('ask', 'choices')}\n{listed}\n\n{voice.say('ask', 'other')}"
    return voice.say("ask", "nothing")
