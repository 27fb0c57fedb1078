"""A mock interview in the chat: what a message means while a question of ours waits, and the words around it."""

from collections.abc import Mapping, Sequence
from typing import Any

from agent.planner import lexicon
from agent.planner.folding import fold
from agent.planner.phrases import Voice
from agent.planner.state import State
from tools.interview.voice import hears

Fields = Mapping[str, Any]
SECTION = "prepare_interview"
TOP = 3
FEW = 5
"""Words of a message that may stop or pass over; a longer one is an answer, whatever its words."""


def meant(own: str, state: State) -> dict[str, str]:
    """What a message is while a question of the mock interview was our last word: an answer, to pass over, to stop. Else nothing."""
    said = [text for role, text in state.history if role == "assistant"]
    if not state.interview or not own.strip() or not said or state.interview not in said[-1]:
        return {}
    if len(own.split()) <= FEW:
        step = next((name for name in ("stop", "skip") if hears(fold(own), _words(name))), "")
        if step:
            return {"step": step}
    return {"step": "answer", "answer": own}


def begun(text: str) -> str | None:
    """`practise` where a request for an interview asks to practise; else nothing, which shows the questions."""
    return "practise" if hears(fold(text), _words("practise")) else None


def _words(name: str) -> tuple[str, ...]:
    return tuple(lexicon.table("rehearsal")[name])


def tell(_: str, results: Sequence[Fields], voice: Voice) -> str:
    """The likeliest questions; of a mock interview, what was said of the last answer and the next question, word for word."""
    found = results[-1]
    if one := found.get("round"):
        return _round(one, voice)
    questions = list(found.get("questions") or ())
    head = voice.say(SECTION, "done", questions=voice.count(SECTION, "questions", len(questions)))
    first = "\n".join([head, *(f"- {question.get('text')}" for question in questions[:TOP])])
    return f"{first}\n\n{voice.say(SECTION, 'practise')}"


def _round(one: Fields, voice: Voice) -> str:
    answers, questions = list(one.get("answers") or ()), list(one.get("questions") or ())
    said = [str(line) for line in (answers[-1].get("feedback") or {}).get("says") or ()] if answers else []
    lines = "\n".join(f"- {line}" for line in said)
    if one.get("state") != "running" or len(answers) >= len(questions):
        done = sum(bool(answer.get("text")) for answer in answers)
        return "\n\n".join(filter(None, [lines, voice.say(SECTION, "ended", n=done, all=len(questions))]))
    head = "" if answers else voice.say(SECTION, "begin")
    ask = voice.say(SECTION, "question", n=len(answers) + 1, all=len(questions), text=questions[len(answers)].get("text"))
    return "\n\n".join(filter(None, [lines, head, ask]))
