"""What a person says about their own facts, without the request around it: the statement, what to forget, wrong and right."""

import re
from functools import cache
from typing import Any

from agent.planner import lexicon
from tools.profile.said import main_clause

_EDGE = " \t\n,.;:!?-–—…"


@cache
def _patterns() -> dict[str, Any]:
    return lexicon.table("said")


@cache
def _edge(name: str) -> re.Pattern[str]:
    words = "|".join(sorted(_patterns()[name], key=len, reverse=True))
    form = rf"(?:{words})\s*[,.!?]*$" if name in {"trail", "after"} else rf"^(?:{words})(?![^\W_])[\s,:;!-]*"
    return re.compile(form, re.IGNORECASE)


def _cut(text: str, *names: str) -> str:
    """The text without those beginnings and endings; as it is when nothing would be left."""
    shorter = text.strip()
    for _ in range(4):
        for name in names:
            shorter = _edge(name).sub("", shorter).strip()
    return shorter.strip(_EDGE) or text.strip()


def statement(text: str) -> str:
    """The fact that a person tells, in their own words; a clause after `dass` or `dat` as a sentence."""
    words = _cut(text, "lead", "trail")
    before = text[: max(0, text.find(words))].rstrip()
    return main_clause(words) if before.lower().endswith(("dass", "daß", "dat")) else words


def announces(text: str) -> bool:
    """Whether words only say that something is to be kept, and what follows is the thing itself."""
    words = text.strip() + " :"
    for _ in range(2):
        words = _edge("lead").sub("", words).strip()
    return bool(text.strip()) and not words.strip(_EDGE)


def unwanted(text: str) -> str:
    """The words that name what should be forgotten."""
    return _cut(text, "lead", "forget", "trail", "after", "having")


def correction(text: str) -> tuple[str, str]:
    """What is wrong and what is right. When only the right thing is said, the whole text names what is wrong."""
    words = _cut(text, "lead", "trail")
    for pattern in _patterns()["not_but"]:
        if found := re.search(pattern, words, re.IGNORECASE):
            right = found["right"].strip(_EDGE)
            wrong = found["wrong"].strip(_EDGE).split()
            return " ".join(wrong[-len(right.split()) :]), right
    if found := re.search(_patterns()["but_not"], words, re.IGNORECASE):
        wrong = found["wrong"].strip(_EDGE)
        return wrong, _alike(wrong, found["before"] or "", found["right"].strip(_EDGE))
    if found := re.search(_patterns()["value"], words):
        return words, found["right"]
    return words, words


def _alike(wrong: str, before: str, right: str) -> str:
    """As many words of what is right as of what is wrong: those after the same preposition, else the last ones."""
    count = len(wrong.split())
    place = right.lower().rfind(f" {before.lower()}") if before else -1
    words = right[place + 1 + len(before) :].split()[:count] if place >= 0 else right.split()[-count:]
    return " ".join(words)
