"""For whom the work at hand is done, where an engine has no owner to hand on: whose mask, whose account, whose limits, whose model.

It holds for the thread that runs the work and for what that calls. It comes in with each call and is kept nowhere.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from core.llm import Choice


@dataclass(frozen=True)
class Acting:
    """Whose work it is, in which turn, and with which model; None is that of the settings."""

    owner: str = ""
    turn: str = ""
    choice: Choice | None = None


_NOBODY = Acting()
_ACTING: ContextVar[Acting] = ContextVar("acting", default=_NOBODY)


def acting() -> Acting:
    """For whom this thread works now; an empty owner where nobody said."""
    return _ACTING.get()


def act_for(owner: str, choice: Choice | None = None) -> None:
    """From here on this thread works for this owner, with the model they chose (a page being drawn)."""
    _ACTING.set(Acting(owner, choice=choice))


def chosen_by(owner: str) -> Choice | None:
    """The model that this owner chose; None where this thread works for another, or nothing was chosen."""
    now = acting()
    return now.choice if now.owner == owner else None


@contextmanager
def on_behalf(owner: str, turn: str = "", choice: Choice | None = None) -> Iterator[None]:
    """While the block runs, this thread works for this owner."""
    before = _ACTING.set(Acting(owner, turn, choice))
    try:
        yield
    finally:
        _ACTING.reset(before)
