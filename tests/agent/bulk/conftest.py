"""Jobs of many files on a database of each kind, with a clock that is turned by hand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from agent.bulk.desk import Bulk
from agent.bulk.store import BulkStore
from agent.bulk.work.store import Taken, Work
from agent.bulk.work.worker import Maker, Worker
from core.database import Database
from core.errors import FileRefused
from core.settings import Settings
from tools.cv.reader import read_here
from tools.jobs.rank import finders
from tools.jobs.screening.store import ScreeningLog

AD = "Warehouse Manager\nAcme Ltd, Leeds\n\nRequirements\n- Forklift licence\n- 3 years of experience in logistics\n- English\n"


def cv(number: int) -> bytes:
    """A CV that no other number has."""
    return (
        f"Person Number{number}\nnumber{number}@example.org\n\nExperience\nWarehouse Clerk, Globex\n2015 - 2021\n"
        f"- Moved {number} pallets a day\n- Held a forklift licence\n\nSkills\nForklift, Excel\n"
    ).encode()


def files(count: int) -> list[tuple[str, bytes]]:
    return [(f"cv{n}.txt", cv(n)) for n in range(count)]


@dataclass
class Room:
    """A desk, a queue for any worker by name, and the time."""

    db: Database
    time: datetime
    rung: list[str] = field(default_factory=list)

    def now(self) -> datetime:
        return self.time

    def later(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)

    def ring(self) -> None:
        self.rung.append("rung")

    def close(self) -> None:
        self.rung.append("closed")

    @property
    def log(self) -> ScreeningLog:
        return ScreeningLog(self.db)

    @property
    def desk(self) -> Bulk:
        return Bulk(BulkStore(self.db), self.log, self.now, self)

    def work(self, name: str = "machine 1 1") -> Work:
        return Work(self.db, name)

    def worker(self, read: Callable = read_here, name: str = "machine 1 1") -> Worker:
        from agent.model import choose_embedder

        embedder = choose_embedder(Settings(environment="test"))
        return Worker(self.work(name), BulkStore(self.db), Maker(read, lambda ad: finders(ad, embedder)), self.now)

    def taken(self, work: Work) -> Taken:
        found = work.take(self.now())
        assert found
        return found


@pytest.fixture
def room(either, now) -> Room:
    return Room(either, now)


@pytest.fixture
def small(db, now) -> Room:
    """The same on SQLite alone, for what no database changes."""
    return Room(db, now)


def refuses(_name: str, _data: bytes):
    raise FileRefused("damaged", "This file is damaged.", "Save it again.")
