"""A request taken apart into clauses, so that each can ask for something of its own or forbid it."""

import re
from functools import cache

from agent.planner import lexicon
from agent.planner.folding import fold

MIN_CLAUSE = 2
_MARKS = re.compile(r"[.!?;:\n。！？；،]+(?=\s|$|[^\d\w])|[。！？；،、，]|,\s|\s[-–—]\s|\s\+\s|[()]")


@cache
def _words(name: str) -> re.Pattern[str]:
    return lexicon.any_of(lexicon.table("grammar")[name]["words"])


def clauses(text: str) -> list[str]:
    """The clauses of a text in order, split at marks and joining words."""
    found: list[str] = []
    for piece in _MARKS.split(text):
        folded = fold(piece)
        if len(folded) != len(piece):
            piece = folded
        start = 0
        for join in _words("join").finditer(folded):
            found.append(piece[start : join.start()])
            start = join.end()
        found.append(piece[start:])
    return [c.strip() for c in found if len(c.strip()) >= MIN_CLAUSE]


def forbids(clause: str) -> bool:
    """Whether a clause says that something should not be done."""
    return bool(_words("forbid").search(fold(clause)))


def only(text: str) -> bool:
    """Whether a text says that nothing more is wanted."""
    return bool(_words("only").search(fold(text)))
