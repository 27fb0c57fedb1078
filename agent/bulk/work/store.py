"""Files taken from the queue, each by one worker at a time and for a while; what a worker that died had is given back.

A file is taken with a lease that its worker renews. Its result is kept only by who has it still, so that each has one.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, NamedTuple

import sqlalchemy as sa

from agent.bulk.store import BODIES, ITEMS, JOBS
from agent.running.process import lives
from core.database import Database
from core.errors import CopilotError

LEASE = timedelta(seconds=30)
"""A worker of another machine that has shown no sign of life for so long is gone."""
TRIES = 4
"""So often a file is begun; one that ended its worker each time is set aside."""


class Taken(NamedTuple):
    """One file in a worker's hands. `tries` tells this time from others."""

    job: str
    place: int
    tries: int
    name: str
    data: bytes
    ad: str


class Work:
    """The queue as a worker sees it.

    Args:
        db: where it stands.
        here: the name of this process.
    """

    def __init__(self, db: Database, here: str) -> None:
        self._db, self._here = db, here

    def take(self, now: datetime, after: str = "") -> Taken | None:
        """The next file, of the job after the one named, so that a small job does not wait for a large one; None where none waits.

        Those that were begun before come last: one that ends its worker holds up nobody.
        """
        with self._db.read() as connection:
            some = sa.exists().where(ITEMS.c.job == JOBS.c.id, ITEMS.c.state == "waiting")
            jobs = list(
                connection.execute(sa.select(JOBS.c.id).where(JOBS.c.ended.is_(None), some).order_by(JOBS.c.id)).scalars()
            )
        for job in [*(j for j in jobs if j > after), *(j for j in jobs if j <= after)]:
            taken = self._take(job, now)
            if taken:
                return taken
        return None

    def _take(self, job: str, now: datetime) -> Taken | None:
        waiting = sa.and_(ITEMS.c.job == job, ITEMS.c.state == "waiting")
        first = sa.select(ITEMS.c.place).where(waiting).order_by(ITEMS.c.tries, ITEMS.c.place).limit(1)
        mine = {"state": "taken", "runner": self._here, "until": now + LEASE, "tries": ITEMS.c.tries + 1, "began": now}
        with self._db.write() as connection:
            place = connection.execute(first.with_for_update(skip_locked=True)).scalar()
            if place is None:
                return None
            here = sa.and_(ITEMS.c.job == job, ITEMS.c.place == place)
            connection.execute(ITEMS.update().where(here).values(mine))
            wanted = sa.select(ITEMS.c.tries, ITEMS.c.name, BODIES.c.data, JOBS.c.ad).select_from(
                ITEMS.join(BODIES, sa.and_(BODIES.c.job == ITEMS.c.job, BODIES.c.place == ITEMS.c.place)).join(JOBS)
            )
            row = connection.execute(wanted.where(here)).one()
        return Taken(job, place, row.tries, row.name, row.data, row.ad)

    def keep(self, taken: Taken, document: str, made: Mapping[str, Any], now: datetime) -> bool:
        """Keeps what came of a file and lets its bytes go; False where it is not this worker's any more, and nothing is kept.

        Args:
            taken: the file.
            document: the digest of its reading.
            made: `reading`, and with an ad `fit` with its `score`.
            now: the time.
        """
        bodies = {name: json.dumps(made[name], ensure_ascii=False) for name in ("reading", "fit") if made.get(name)}
        score = (made.get("fit") or {}).get("score")
        return self._over(taken, {"state": "done", "document": document, "score": score, "ended": now}, {"data": None, **bodies})

    def set_aside(self, taken: Taken, error: CopilotError, reason: str, now: datetime) -> bool:
        """A file that cannot be read, with its reason and without its bytes."""
        told = {"reason": reason, "message": error.message, "what_to_do": error.what_to_do}
        return self._over(taken, {"state": "aside", "ended": now, **told}, {"data": None})

    def give_back(self, taken: Taken, *, counted: bool = True) -> bool:
        """For later, where it could not be done now. Uncounted where the worker was asked to end."""
        return self._over(taken, {"state": "waiting", "until": None, "tries": taken.tries - (not counted)}, {})

    def _over(self, taken: Taken, item: Mapping[str, Any], body: Mapping[str, Any]) -> bool:
        here = sa.and_(ITEMS.c.job == taken.job, ITEMS.c.place == taken.place)
        still = sa.and_(here, ITEMS.c.state == "taken", ITEMS.c.runner == self._here, ITEMS.c.tries == taken.tries)
        with self._db.write() as connection:
            if connection.execute(ITEMS.update().where(still).values(runner="", **item)).rowcount != 1:
                return False
            if body:
                where = sa.and_(BODIES.c.job == taken.job, BODIES.c.place == taken.place)
                connection.execute(BODIES.update().where(where).values(**body))
        return True

    def show(self, hands: Sequence[Taken], now: datetime) -> None:
        """A sign of life: what is in this process's hands stays there."""
        if not hands:
            return
        held = sa.tuple_(ITEMS.c.job, ITEMS.c.place).in_([(taken.job, taken.place) for taken in hands])
        mine = sa.and_(held, ITEMS.c.state == "taken", ITEMS.c.runner == self._here)
        with self._db.write() as connection:
            connection.execute(ITEMS.update().where(mine).values(until=now + LEASE))

    def recover(self, now: datetime) -> int:
        """Gives back what workers had that are gone; what ended them too often is set aside. Returns how many."""
        held = sa.select(ITEMS.c.job, ITEMS.c.place, ITEMS.c.tries, ITEMS.c.runner, ITEMS.c.until).where(ITEMS.c.state == "taken")
        with self._db.read() as connection:
            rows = connection.execute(held).all()
        runners = {row.runner for row in rows}
        alive = {runner: lives(runner) for runner in runners}
        gone = [row for row in rows if row.until < now or alive[row.runner] is False]
        return sum(self._recover(row, now) for row in gone)

    def _recover(self, row: Any, now: datetime) -> bool:
        with self._db.write() as connection:
            same = sa.and_(ITEMS.c.job == row.job, ITEMS.c.place == row.place, ITEMS.c.state == "taken")
            as_it_was = sa.and_(same, ITEMS.c.runner == row.runner, ITEMS.c.tries == row.tries, ITEMS.c.until == row.until)
            values: dict[str, Any] = {"state": "waiting", "runner": "", "until": None}
            if row.tries >= TRIES:
                error = _crashed()
                told = {"reason": "crashed", "message": error.message, "what_to_do": error.what_to_do}
                values = {**values, "state": "aside", "ended": now, **told}
            return connection.execute(ITEMS.update().where(as_it_was).values(values)).rowcount == 1


def _crashed() -> CopilotError:
    return CopilotError("This file ended the program that read it, several times.", "Look at the file yourself.")
