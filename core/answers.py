"""The last answers of a model, kept so that the same question gets the same answer, each with whose words it was asked about.

They live as long as the process; what was asked is kept as its digest only, and what one person's answers say goes when they are erased.
"""

import threading
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TypeVar

from core.acting import acting

T = TypeVar("T")
KEPT = 64


class Answers:
    """Answers by their question and by whom this thread works for. Safe for threads."""

    def __init__(self, most: int = KEPT) -> None:
        self._most, self._lock = most, threading.Lock()
        self._kept: dict[tuple[str, str], object] = {}

    def given(self, asked: Iterable[str], ask: Callable[[], T], form: type[T]) -> T:
        """The answer that was kept, or the one that `ask` gives now, which is kept unless it raises."""
        key = acting().owner, sha256("\n".join((form.__name__, *asked)).encode("utf-8", "replace")).hexdigest()
        found = self._kept.get(key)
        if isinstance(found, form):
            return found
        made = ask()
        with self._lock:
            self._kept[key] = made
            for old in list(self._kept)[: -self._most]:
                del self._kept[old]
        return made

    def forget(self, owner: str) -> None:
        """Lets go of what was answered about one person's things."""
        with self._lock:
            for key in [key for key in self._kept if key[0] == owner]:
                del self._kept[key]
