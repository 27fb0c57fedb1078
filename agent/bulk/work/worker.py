"""A worker: takes files from the queue, reads them, judges them where their job has an ad, and keeps what came of it."""

import threading
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any

from agent.attempts import Failed, attempted, logged
from agent.bulk.store import BulkStore
from agent.bulk.work.store import LEASE, TRIES, Taken, Work
from core.errors import CopilotError, StorageProblem
from tools.cv.jsonresume import profile_json
from tools.jobs.fit import assess
from tools.jobs.posting import read_posting
from tools.jobs.veil import veiled
from tools.profile.facts import facts_of

if TYPE_CHECKING:
    from tools.cv.models import Reading
    from tools.jobs.models import Posting
    from tools.jobs.rank import FinderOf

POLL = 1.0
"""Seconds between two looks while nothing waits."""
_SHOWN = {"score", "low", "high", "parts"}
_ADS = 8


class Maker:
    """Makes of a file what is kept of it.

    Args:
        read: reads a CV file.
        finders: makes the finders over many people for one ad; None where only words are compared.
    """

    def __init__(self, read: "Callable[[str, bytes], Reading]", finders: "Callable[[Posting], FinderOf]") -> None:
        self._read = read
        self._ad = lru_cache(_ADS)(lambda words: (posting := read_posting(words), finders(posting)))

    def __call__(self, taken: Taken, today: date) -> tuple[str, dict[str, Any]]:
        """The digest of the reading, and its JSON; with an ad the fit too, without who the person is. Raises FileRefused."""
        reading = self._read(taken.name, taken.data)
        made: dict[str, Any] = {"reading": profile_json(reading)}
        if taken.ad:
            posting, finder_of = self._ad(taken.ad)
            facts = facts_of(reading)
            fit = assess(posting, facts, finder_of(facts), today)
            name = next((fact.text for fact in facts if fact.kind == "name"), "")
            made["fit"] = veiled(fit, name).model_dump(mode="json", include=_SHOWN)
        return reading.document, made


class Worker:
    """Works off the queue on threads of its own, until it is asked to end or nothing is left.

    Args:
        work: the queue.
        store: the jobs, which are ended here.
        make: what is made of a file.
        now: the clock.
    """

    def __init__(self, work: Work, store: BulkStore, make: Maker, now: Callable[[], datetime]) -> None:
        self._work, self._store, self._make, self._now = work, store, make, now
        self._hands: dict[int, Taken] = {}
        self._bell, self._stop = threading.Event(), threading.Event()

    def run(self, at_once: int = 1, *, until_empty: bool = False) -> None:
        """Works; returns when it was stopped, or when nothing waits."""
        threads = [
            threading.Thread(target=self._loop, args=(until_empty,), name=f"bulk-{i}", daemon=True) for i in range(at_once)
        ]
        self._quietly(lambda: self._work.recover(self._now()))
        for thread in threads:
            thread.start()
        while any(thread.is_alive() for thread in threads):
            self._stop.wait(LEASE.total_seconds() / 6 if not until_empty else POLL)
            self._quietly(self._beat)
            for thread in threads:
                thread.join(0 if not self._stop.is_set() else POLL)
        self._quietly(lambda: self._store.end(self._now()))

    def ring(self) -> None:
        """Something waits: look now."""
        self._bell.set()

    def stop(self) -> None:
        """Ends after the files it is at; those are kept."""
        self._stop.set()
        self._bell.set()

    def _beat(self) -> None:
        self._work.show(list(self._hands.values()), self._now())
        if self._work.recover(self._now()):
            self.ring()

    def _loop(self, until_empty: bool) -> None:
        me, last = threading.get_ident(), ""
        while not self._stop.is_set():
            self._bell.clear()
            taken = self._quietly(partial(self._take, last))
            if taken is None:
                self._quietly(lambda: self._store.end(self._now()))
                if until_empty:
                    return
                self._bell.wait(POLL)
                continue
            last, self._hands[me] = taken.job, taken
            self._quietly(partial(self._do, taken))
            del self._hands[me]

    def _take(self, after: str) -> Taken | None:
        return self._work.take(self._now(), after)

    def _do(self, taken: Taken) -> None:
        made = attempted(lambda: self._make(taken, self._now().astimezone().date()))
        if not isinstance(made, Failed):
            self._work.keep(taken, *made, self._now())
            return
        error = made.error
        if isinstance(error, CopilotError) and not isinstance(error, StorageProblem):
            self._work.set_aside(taken, error, getattr(error, "reason", "refused"), self._now())
            return
        logged(error, "bulk")
        if taken.tries < TRIES:
            self._work.give_back(taken)
        else:
            self._work.set_aside(taken, unreadable(), "failed", self._now())

    def _quietly(self, call: Callable[[], Any]) -> Any:
        """What a call gives; None where the database cannot be asked now: the file comes again when its lease is over."""
        result = attempted(call)
        if isinstance(result, Failed):
            logged(result.error, "bulk")
            self._stop.wait(POLL)
            return None
        return result


def unreadable() -> CopilotError:
    """Of a file that failed each time for a reason that is ours."""
    return CopilotError("This file could not be read because of an error on our side.", "Look at the file yourself.")
