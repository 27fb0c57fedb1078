"""A model that keeps failing is left alone for a while, for everybody: the sixth person in a minute need not wait to hear it."""

import threading
from collections import deque
from collections.abc import Callable
from time import monotonic

from agent.failures import problem
from core.errors import ModelFault, ModelProblem

COUNTED: frozenset[ModelFault] = frozenset({"rate", "unavailable", "timeout"})
FAILURES, WITHIN, REST = 5, 60.0, 20.0


class Breaker:
    """Opens after five failures within a minute and closes after twenty seconds, or with the first answer that comes.

    Args:
        clock: seconds that only grow.
    """

    def __init__(self, clock: Callable[[], float] = monotonic) -> None:
        self._clock, self._lock = clock, threading.Lock()
        self._failures: deque[float] = deque(maxlen=FAILURES)
        self._until = 0.0

    def check(self) -> None:
        """Raises ModelProblem, kind unavailable, while the model is left alone."""
        rest = self._until - self._clock()
        if rest > 0:
            raise problem("unavailable", rest)

    def failed(self, told: ModelProblem) -> None:
        """A request failed."""
        if told.kind not in COUNTED:
            return
        with self._lock:
            now = self._clock()
            self._failures.append(now)
            if len(self._failures) == FAILURES and now - self._failures[0] <= WITHIN:
                self._until = now + REST
                self._failures.clear()

    def answered(self) -> None:
        """A request was answered."""
        with self._lock:
            self._failures.clear()
            self._until = 0.0
