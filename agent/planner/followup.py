"""Answers to a question of ours: a yes to an offer, the job that was asked for, the CV that was missing."""

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import takewhile

from agent.planner import clauses, lexicon
from agent.planner.intents import Ear, Request
from agent.planner.phrases import every_form
from agent.planner.slots import job_named
from agent.planner.state import State

FEW = 6
"""Words of an answer that only names a job."""
BRIEF = 40
"""Letters of a wish for the same once more, for another job."""
ONCE = frozenset(
    {"revise_draft", "erase_my_data", "forget_fact", "remember_fact", "correct_fact", "track_application", "export_document"}
)
"""What is not done again because of a word."""
Earlier = Callable[[str, State], tuple[tuple[Request, ...], str | None]]
"""The requests in an earlier message, and what was missing for them."""


def taken_up(own: str, state: State, ear: Ear, earlier: Earlier) -> tuple[Request, ...]:
    """The requests that an answer takes up again; none when the message stands for itself."""
    said = [t for role, t in state.history if role == "assistant"]
    asked = [t for role, t in state.history if role == "user"]
    if not said or not asked:
        return ()
    if clauses.agrees(own):
        return _offered(said[-1], state, ear)
    again = len(own) <= BRIEF and clauses.same(own)
    if again or (len(own.split()) <= FEW and _asks(said[-1]) and job_named(own, state) is not None):
        wanted, _ = earlier(asked[-1], replace(state, history=state.history[:-2]))
        taken = tuple(replace(r, text=own) for r in wanted if r.capability not in {"clarify", "smalltalk"})
        return () if again and any(r.capability in ONCE for r in taken) else taken
    return ()


def resumed(state: State, earlier: Earlier, *, cv: bool, job: bool) -> tuple[Request, ...]:
    """What was asked before and lacked just what has come now. `state` is as it was before that came."""
    asked = [t for role, t in state.history if role == "user"]
    if not asked:
        return ()
    for back in range(1, min(len(asked), _open(state) + 1) + 1):
        wanted, missing = earlier(asked[-back], replace(state, history=state.history[: -2 * back]))
        if (missing == "cv" and cv) or (missing == "job" and job):
            return wanted
    return ()


def _open(state: State) -> int:
    """How many answers of ours in a row, the last one first, asked for a CV or a job: a message may bring the one and lack the other."""
    said = [t for role, t in reversed(state.history) if role == "assistant"]
    asks = (*every_form("ask", "cv"), *every_form("ask", "job"))
    return len(list(takewhile(lambda text: text.endswith(asks), said)))


def _asks(text: str) -> bool:
    return text.rstrip().endswith(("?", "？", "؟"))


def _offered(text: str, state: State, ear: Ear) -> tuple[Request, ...]:
    """What the last question of ours offered."""
    for step, capability in lexicon.table("offers").items():
        if any(text.rstrip().endswith(phrase) and _asks(phrase) for phrase in every_form("next", step)):
            return (Request(capability, text),)
    questions = [q for q in re.findall(r"[^.!?。？！؟\n]+[?？؟]", text) if q.strip()]
    if not questions:
        return ()
    best = ear.best(questions[-1].strip(), state)
    return (best,) if best.capability not in {"clarify", "smalltalk", "help"} else ()
