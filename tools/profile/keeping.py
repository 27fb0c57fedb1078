"""A CV is taken in: the file is kept, what was read in it, and the facts that it tells."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from tools.cv.models import Reading
from tools.cv.store import CvStore
from tools.profile.facts import facts_of
from tools.profile.models import Fact
from tools.profile.store import LedgerStore


class Given(NamedTuple):
    """A file by its name and bytes, with its id where it is kept already."""

    name: str
    data: bytes
    file_id: str | None = None


class Kept(NamedTuple):
    """What was read, and the facts in it, of which the ledger may have known some."""

    reading: Reading
    facts: tuple[Fact, ...]


@dataclass(frozen=True)
class Shelf:
    """Where CVs are taken in, and what reads them."""

    read: Callable[[str, bytes], Reading]
    files: CvStore
    ledger: LedgerStore

    def keep(self, owner: str, given: Given, now: datetime) -> Kept:
        """Reads a CV and keeps it; of a file that is refused nothing is kept. Raises FileRefused, StorageProblem."""
        reading = self.read(given.name, given.data)
        file_id = given.file_id or self.files.save_file(owner, given.name, given.data, now)
        self.files.save_reading(owner, file_id, reading, now)
        facts = facts_of(reading)
        self.ledger.add(owner, facts)
        return Kept(reading, facts)
