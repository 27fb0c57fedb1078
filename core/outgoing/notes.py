"""The port by which anything that fetches from the network says so: one line in the log of whom it was done for."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from core.acting import acting
from core.outgoing.models import Kind, Purpose, Sent


class Log(Protocol):
    """Where lines are kept."""

    def add(self, owner: str, sent: Sent) -> None:
        """Keeps a line."""


class Notes:
    """Writes down what was fetched.

    Args:
        log: where to.
        clock: gives the time.
    """

    def __init__(self, log: Log, clock: Callable[[], datetime]) -> None:
        self._log, self._clock = log, clock

    def fetched(self, host: str, purpose: Purpose, kinds: tuple[Kind, ...], result: str = "done") -> None:
        """A page or an answer of a host was asked for, for whoever this thread works for; only the address and `kinds` went there."""
        whose = acting()
        if whose.owner:
            line = Sent(created=self._clock(), host=host, purpose=purpose, kinds=kinds, result=result, turn=whose.turn)
            self._log.add(whose.owner, line)

    def searched(self, owner: str, host: str) -> None:
        """A job board is asked for this person; the words of the search go there."""
        self._log.add(owner, Sent(created=self._clock(), host=host, purpose="search", kinds=("search",)))
