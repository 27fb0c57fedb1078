"""A request taken apart into clauses, so that each can ask for something of its own or forbid it."""

import re
from functools import cache

from agent.planner import lexicon
from agent.planner.folding import WIDE, fold

MIN_CLAUSE = 2
EARLY = 1
"""Words that may stand before one that forbids."""
_MARKS = re.compile(r"[.!?;:\n。！？；،]+(?=\s|$|[^\d\w])|[。！？；،、，]|,\s|\s[-–—]\s|\s\+\s|[()]")


@cache
def _words(name: str) -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("grammar")[name]["words"])


def clauses(text: str) -> list[str]:
    """The clauses of a text in order, split at marks and joining words."""
    found: list[str] = []
    for part in _MARKS.split(text):
        folded = fold(part)
        piece = part if len(folded) == len(part) else folded
        start = 0
        for join in _words("join").finditer(folded):
            found.append(piece[start : join.start()])
            start = join.end()
        found.append(piece[start:])
    return [c.strip() for c in found if len(c.strip()) >= MIN_CLAUSE]


def forbids(clause: str) -> bool:
    """Whether a clause begins by saying that something should not be done, or ends so where verbs come last."""
    found = _words("forbid").search(fold(clause))
    if not found:
        return False
    return len(fold(clause)[: found.start()].split()) <= EARLY or WIDE.search(clause) is not None


def agrees(text: str) -> bool:
    """Whether a text says yes and nothing more."""
    return fold(text).strip(" .,!\n。！") in _yes()


@cache
def _yes() -> frozenset[str]:
    return frozenset(fold(w) for w in lexicon.table("grammar")["yes"]["words"])
