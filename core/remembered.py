"""What was once worked out for words of people, kept in memory for the next time: so much of it, and gone when somebody is erased.

`functools.cache` is for what is ours: word lists, languages, patterns. Whatever is asked with a person's words uses this, so that memory
does not grow with all that was ever read, and nobody's words outlive them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
T = TypeVar("T")

_CLEARING: list[Callable[[], object]] = []


def remembered(most: int) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """Keeps the answers of a function for the last so many different arguments."""

    def keep(function: Callable[P, T]) -> Callable[P, T]:
        kept = lru_cache(most)(function)
        _CLEARING.append(kept.cache_clear)
        return cast("Callable[P, T]", kept)

    return keep


def kept_until_forgotten(clear: Callable[[], object]) -> None:
    """What else keeps words of people says here how it is emptied."""
    _CLEARING.append(clear)


def forget() -> None:
    """Empties all of it. What is asked again is worked out again."""
    for clear in _CLEARING:
        clear()
