"""What was answered before, kept so that the same question gets the same answer, each with whose words it was asked about.

Here that lives as long as the process; `core/shared.py` keeps it where several processes find it. What was asked is kept as its digest only,
and what one person's answers say goes when they are erased.
"""

import threading
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Literal, Protocol, TypeVar

from core.acting import acting

T = TypeVar("T")
KEPT = 64
State = Literal["ok", "failing"]
Kind = Literal["memory", "redis"]


class Keeper(Protocol):
    """Where answers lie."""

    @property
    def kind(self) -> Kind:
        """What it is."""

    @property
    def state(self) -> State:
        """Whether it keeps now what it is given."""

    def get(self, owner: str, name: str, form: type[T]) -> T | None:
        """What is kept under a name for an owner; None where nothing of this form is."""

    def put(self, owner: str, name: str, made: object) -> None:
        """Keeps it, or not where that does not work now."""

    def forget(self, owner: str) -> None:
        """Lets go of everything of one owner."""


class Here:
    """In the memory of this process, the newest ones. Safe for threads."""

    kind: Kind = "memory"
    state: State = "ok"

    def __init__(self, most: int = KEPT) -> None:
        self._most, self._lock = most, threading.Lock()
        self._kept: dict[tuple[str, str], object] = {}

    def get(self, owner: str, name: str, form: type[T]) -> T | None:
        """As `Keeper`."""
        found = self._kept.get((owner, name))
        return found if isinstance(found, form) else None

    def put(self, owner: str, name: str, made: object) -> None:
        """As `Keeper`; the oldest goes where there are too many."""
        with self._lock:
            self._kept[owner, name] = made
            for old in list(self._kept)[: -self._most]:
                del self._kept[old]

    def forget(self, owner: str) -> None:
        """As `Keeper`."""
        with self._lock:
            for key in [key for key in self._kept if key[0] == owner]:
                del self._kept[key]

    def clear(self) -> None:
        """Lets go of everything."""
        with self._lock:
            self._kept.clear()


class Answers:
    """Answers by their question and by whom this thread works for, and how often one was there.

    Args:
        keeper: where they lie.
    """

    def __init__(self, keeper: Keeper | None = None) -> None:
        self.keeper: Keeper = keeper or Here()
        self.counts: Counter[tuple[str, str]] = Counter()
        """How often an answer of a form was there (`hit`) or not (`miss`)."""

    @property
    def shared(self) -> bool:
        """Whether other processes find them too."""
        return self.keeper.kind == "redis"

    def given(self, asked: Iterable[str], ask: Callable[[], T], form: type[T]) -> T:
        """The answer that was kept, or the one that `ask` gives now, which is kept unless it raises."""
        owner, name = acting().owner, sha256("\n".join((form.__name__, *asked)).encode("utf-8", "replace")).hexdigest()
        found, kind = self.keeper.get(owner, name, form), form.__name__.strip("_").lower()
        self.counts[kind, "miss" if found is None else "hit"] += 1
        if found is not None:
            return found
        made = ask()
        self.keeper.put(owner, name, made)
        return made

    def forget(self, owner: str) -> None:
        """Lets go of what was answered about one person's things."""
        self.keeper.forget(owner)
