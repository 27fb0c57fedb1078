"""Who compares people just now, and the people of their last comparison: in memory, for the visit, never on the disk.

The page and the chat work on the same comparison: asked for in either, each person is opened, decided about and logged on the page.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING

from core.errors import CopilotError
from tools.jobs.models import Posting
from tools.jobs.rank import FinderOf, Judged, rank
from tools.jobs.screening.store import Logged, ScreeningLog
from tools.profile.facts import facts_of
from tools.profile.models import Fact

if TYPE_CHECKING:
    from tools.cv.models import Reading

Read = Callable[[str, bytes], "Reading"]
MOST = 40
"""People of one comparison in the chat; the page takes more."""


@dataclass(frozen=True)
class Compared:
    """Several people for one ad. `documents` are the digests of their files, in the same order as `people` and `judged`."""

    posting: Posting
    people: tuple[tuple[str, tuple[Fact, ...]], ...]
    documents: tuple[str, ...]
    judged: tuple[Judged, ...]
    refused: tuple[tuple[str, CopilotError], ...] = ()

    @property
    def mark(self) -> str:
        """A name of this comparison that tells nothing of it."""
        return sha256("\n".join((self.posting.text, *self.documents)).encode("utf-8", "replace")).hexdigest()[:16]

    @property
    def job(self) -> str:
        """What the log calls the job."""
        return " · ".join(filter(None, (self.posting.title, self.posting.company))) or "Job ad"


@dataclass
class Panel:
    """All who compare people in this process, each by their own name and for themselves.

    Args:
        log: where it is kept who compared, looked and decided.
        finders: makes the finders over many people for one ad.
    """

    log: ScreeningLog
    finders: Callable[[Posting], FinderOf]
    _reviewers: dict[str, str] = field(default_factory=dict)
    _held: dict[str, Compared] = field(default_factory=dict)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self, owner: str, reviewer: str) -> None:
        """Switches comparing on for a visit, under the name of who read the notice and agreed to it."""
        with self._lock:
            self._reviewers[owner] = reviewer

    def close(self, owner: str) -> None:
        """Switches it off; nothing is left of the people."""
        with self._lock:
            self._reviewers.pop(owner, None)
            self._held.pop(owner, None)

    def drop(self, owner: str) -> None:
        """Forgets the people; comparing stays switched on."""
        with self._lock:
            self._held.pop(owner, None)

    def reviewer(self, owner: str) -> str:
        """Under whose name people are compared; empty where it is switched off."""
        return self._reviewers.get(owner, "")

    def held(self, owner: str) -> Compared | None:
        """The last comparison of this visit."""
        return self._held.get(owner)

    def compare(self, owner: str, posting: Posting, files: Sequence[tuple[str, bytes]], read: Read, now: datetime) -> Compared:
        """Reads and judges the people of these files for an ad, without files those of the last comparison, and logs it.

        A file that cannot be read is set aside with its reason; the same file twice is one person. The order is that of the files.
        """
        before = self.held(owner)
        people, documents, refused = _read(files, read) if files or before is None else (before.people, before.documents, ())
        made = rank(posting, people, self.finders(posting), now.astimezone().date())
        found = Compared(posting, tuple(people), tuple(documents), tuple(made), tuple(refused))
        reviewer = self.reviewer(owner)
        if people and reviewer:
            self.log.add(owner, Logged(created=now, reviewer=reviewer, step="compared", job=found.job))
            with self._lock:
                self._held[owner] = found
        return found


Sorted = tuple[Sequence[tuple[str, tuple[Fact, ...]]], Sequence[str], Sequence[tuple[str, CopilotError]]]


def _read(files: Sequence[tuple[str, bytes]], read: Read) -> Sorted:
    people: list[tuple[str, tuple[Fact, ...]]] = []
    documents: list[str] = []
    refused: list[tuple[str, CopilotError]] = []
    for name, data in files:
        try:
            reading = read(name, data)
        except CopilotError as error:
            refused.append((name, error))
            continue
        if reading.document not in documents:
            people.append((name, facts_of(reading)))
            documents.append(reading.document)
    return people, documents, refused
