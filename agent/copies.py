"""Whether an answer begins to repeat what the model is told before every conversation: no person asks for that, a poisoned ad may."""

import re
from functools import cache

from agent.reading import template

RUN = 12
"""Words one after the other that are a copy. Fewer may come about by chance in an answer on how the copilot works."""
_WORD = re.compile(r"\w+")


def copied(text: str, piece: str) -> bool:
    """Whether `text` goes on with `piece` into a copy. Looks only at the end of what was said, so each piece costs the same."""
    fresh = len(_WORD.findall(piece)) + 1
    words = [word.casefold() for word in _WORD.findall((text + piece)[-_longest(fresh) :])]
    tail = words[-(RUN + fresh) :]
    return any(tuple(tail[at : at + RUN]) in _runs() for at in range(len(tail) - RUN + 1))


def _longest(fresh: int) -> int:
    """Characters in which so many words surely lie."""
    return (RUN + fresh) * 40


@cache
def _runs() -> frozenset[tuple[str, ...]]:
    words = [word.casefold() for word in _WORD.findall(template())]
    return frozenset(tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))
