"""Jobs of many files for every door: given, watched, taken out, cancelled. Plain calls, plain values."""

import threading
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from agent.bulk.models import BulkFigures, BulkItem, BulkJob
from agent.bulk.store import PAGE, BulkStore
from core.errors import SomethingMissing

if TYPE_CHECKING:
    from agent.bulk.work.worker import Worker
    from tools.jobs.screening.store import ScreeningLog

BATCH = 50
"""Files added in one write."""


class Bulk:
    """Of all owners; every call names whose.

    Args:
        store: the jobs.
        log: where it is kept who had people judged.
        now: the clock.
        bell: tells workers that something waits; what stands in the database counts, not whether this is heard.
    """

    def __init__(self, store: BulkStore, log: "ScreeningLog", now: Callable[[], datetime], bell: "Bell") -> None:
        self._store, self._log, self._now, self._bell = store, log, now, bell

    def submit(self, owner: str, files: Iterable[tuple[str, bytes]], ad: str = "", reviewer: str = "") -> str:
        """A job of all these files: begun, filled and sealed. Returns its id; what can raise is told at `begin` and `add`."""
        job, rest = self.begin(owner, ad, reviewer), iter(files)
        while batch := list(islice(rest, BATCH)):
            self.add(owner, job, batch)
        self.seal(owner, job)
        return job

    def begin(self, owner: str, ad: str = "", reviewer: str = "") -> str:
        """A job without files yet. With an ad its people are judged, under the name of who had that done, which is logged.

        Raises:
            PostingRefused: the words are no ad.
            SomethingMissing: an ad without a name.
        """
        if ad:
            self._note(owner, ad, " ".join(reviewer.split()))
        return self._store.begin(owner, ad, self._now())

    def _note(self, owner: str, ad: str, reviewer: str) -> None:
        from tools.jobs.posting import read_posting
        from tools.jobs.screening.store import Logged

        posting = read_posting(ad)
        if not reviewer:
            raise SomethingMissing("review", "People are compared under the name of a person.", "Say who asks for it.")
        job = " · ".join(filter(None, (posting.title, posting.company))) or "Job ad"
        self._log.add(owner, Logged(created=self._now(), reviewer=reviewer, step="compared", job=job))

    def add(self, owner: str, job: str, files: Iterable[tuple[str, bytes]]) -> int:
        """More files, as `BulkStore.add`; they are read from now on."""
        new = self._store.add(owner, job, list(files))
        self._bell.ring()
        return new

    def seal(self, owner: str, job: str) -> BulkJob:
        """No more files come. Raises NotFound."""
        self._store.seal(owner, job, self._now())
        return self.status(owner, job)

    def status(self, owner: str, job: str) -> BulkJob:
        """How far it is. Raises NotFound."""
        return self._store.job(owner, job, self._now())

    def jobs(self, owner: str) -> tuple[BulkJob, ...]:
        """All of one owner, the newest first."""
        return self._store.jobs(owner, self._now())

    def figures(self, owner: str | None = None) -> BulkFigures:
        """The queue in numbers: of one owner, or of all together."""
        return self._store.figures(self._now(), owner)

    def result(self, owner: str, job: str, after: int = 0, limit: int = PAGE) -> tuple[BulkItem, ...]:
        """What came of the files so far, as `BulkStore.items`. Raises NotFound."""
        return self._store.items(owner, job, after, limit)

    def cancel(self, owner: str, job: str) -> BulkJob:
        """Nothing more of it is read; what was read stays. Raises NotFound."""
        self._store.cancel(owner, job, self._now())
        return self.status(owner, job)

    def remove(self, owner: str, job: str) -> None:
        """One job with all in it, for good. Raises NotFound."""
        self._store.remove(owner, job)

    def erase(self, owner: str) -> None:
        """All jobs of one owner, for good."""
        self._store.erase(owner)

    def clear_out(self, days: int) -> int:
        """Removes jobs older than so many days. Returns how many."""
        return self._store.clear_out(self._now() - timedelta(days=days))

    def look(self) -> None:
        """Now and then: files that wait though nobody was told, because a worker or a message was lost, are told of again."""
        if self._store.waiting():
            self._bell.ring()
        self._store.end(self._now())

    def close(self) -> None:
        """Ends what works on jobs in this process."""
        self._bell.close()


class Bell(Protocol):
    """How workers hear of something to do."""

    def ring(self) -> None:
        """Something waits."""

    def close(self) -> None:
        """Nothing more is told."""


class Here:
    """A worker inside the app, for where none runs beside it: a thread begins when something waits, and ends when nothing does.

    Args:
        make: makes the worker, when it is first needed.
        at_once: how many files are read at the same time; 0 where others do that.
    """

    def __init__(self, make: "Callable[[], Worker]", at_once: int) -> None:
        self._make, self._at_once, self._lock = make, at_once, threading.Lock()
        self._worker: Worker | None = None
        self._thread: threading.Thread | None = None
        self._again = self._closed = False

    def ring(self) -> None:
        """Something waits. A thread that is just ending looks once more."""
        with self._lock:
            self._again = True
            if self._closed or not self._at_once or self._thread:
                return
            self._thread = threading.Thread(target=self._work, name="bulk", daemon=True)
            self._thread.start()

    def _work(self) -> None:
        while True:
            with self._lock:
                if self._closed or not self._again:
                    self._thread = None
                    return
                self._again = False
                worker = self._worker = self._make()
            worker.run(self._at_once, until_empty=True)

    def close(self) -> None:
        """Ends it, after the files it is at."""
        with self._lock:
            self._closed, worker, thread = True, self._worker, self._thread
        if worker:
            worker.stop()
        if thread:
            thread.join()
