"""For whom the work at hand is done, where an engine has no owner to hand on: whose mask, whose account, whose limits.

It holds for the thread that runs the work and for what that calls; nothing of a person is in it but the owner's name.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class Acting:
    """Whose work it is, and in which turn."""

    owner: str = ""
    turn: str = ""


_NOBODY = Acting()
_ACTING: ContextVar[Acting] = ContextVar("acting", default=_NOBODY)


def acting() -> Acting:
    """For whom this thread works now; an empty owner where nobody said."""
    return _ACTING.get()


def act_for(owner: str) -> None:
    """From here on this thread works for this owner (a page being drawn)."""
    _ACTING.set(Acting(owner))


@contextmanager
def on_behalf(owner: str, turn: str = "") -> Iterator[None]:
    """While the block runs, this thread works for this owner."""
    before = _ACTING.set(Acting(owner, turn))
    try:
        yield
    finally:
        _ACTING.reset(before)
