"""What a process does by itself while it runs, all on one thread: a look each half second, and each job when it is due."""

import threading
from collections.abc import Callable, Sequence
from time import monotonic

from agent.attempts import Failed, attempted, logged

TICK, OFTEN, DAY = 0.5, 10.0, 24 * 60 * 60.0


class Upkeep:
    """Jobs that come again and again until the process ends; one that fails is logged, and comes again.

    Args:
        tick: seconds between two looks.
    """

    def __init__(self, tick: float = TICK) -> None:
        self._tick, self._end = tick, threading.Event()
        self._thread: threading.Thread | None = None

    def start(self, jobs: Sequence[tuple[float, Callable[[], object]]]) -> None:
        """Begins. Each job says after how many seconds it comes, 0 for each look."""
        self._thread = threading.Thread(target=self._work, args=(tuple(jobs),), daemon=True, name="upkeep")
        self._thread.start()

    def close(self) -> None:
        """Ends it, after the job it is at."""
        self._end.set()
        if self._thread:
            self._thread.join()

    def _work(self, jobs: tuple[tuple[float, Callable[[], object]], ...]) -> None:
        due = [monotonic() + every for every, _ in jobs]
        while not self._end.wait(self._tick):
            for at, (every, job) in enumerate(jobs):
                if monotonic() >= due[at]:
                    due[at] = monotonic() + every
                    _do(job)


def _do(job: Callable[[], object]) -> None:
    """A job, whatever comes of it."""
    result = attempted(job)
    if isinstance(result, Failed):
        logged(result.error, "upkeep")
