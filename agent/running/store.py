"""Turns of several processes on the same data: signs of life, a wish to stop that any of them may leave, and what is cut off."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import sqlalchemy as sa

from agent.events import TurnFinished
from agent.rows import TurnRow
from agent.running.process import lives
from agent.store import TURNS, ThreadStore
from core.database import Database

LEASE = timedelta(seconds=30)
"""A process of another machine that has shown no sign of life for so long is gone."""


class Running:
    """What this process says of its turns, and what it may do about those of others.

    Args:
        db: where turns are kept.
        threads: the conversations.
        here: the name of this process; turns that it begins bear it.
    """

    def __init__(self, db: Database, threads: ThreadStore, here: str) -> None:
        self._db, self._threads, self._here = db, threads, here

    def show(self, now: datetime) -> None:
        """A sign of life of all turns that run here."""
        mine = sa.and_(TURNS.c.runner == self._here, TURNS.c.state == "running")
        with self._db.write("signs of life") as connection:
            connection.execute(TURNS.update().where(mine).values(beat=now))

    def to_stop(self, turns: Iterable[str]) -> tuple[str, ...]:
        """Those of these turns that somebody wants stopped, or that were ended as if this process were gone."""
        over = sa.or_(TURNS.c.stop, TURNS.c.state.in_(("stopped", "interrupted")))
        with self._db.read() as connection:
            return tuple(connection.execute(sa.select(TURNS.c.id).where(TURNS.c.id.in_(list(turns)), over)).scalars())

    def ask_to_stop(self, row: TurnRow, now: datetime) -> bool:
        """Asks the other process that runs a turn to stop it; False when there is none: it is gone, or this one, which does not run it any more."""
        if row.runner == self._here or self.gone(row, now):
            return False
        with self._db.write("wish to stop") as connection:
            connection.execute(TURNS.update().where(TURNS.c.id == row.id).values(stop=True))
        return True

    def of(self, owner: str) -> tuple[str, ...]:
        """The turns of one person that run, wherever they do."""
        with self._db.read() as connection:
            mine = sa.select(TURNS.c.id).where(TURNS.c.owner == owner, TURNS.c.state == "running")
            return tuple(connection.execute(mine).scalars())

    def reap(self, now: datetime) -> int:
        """Gives turns whose process is gone their end: what was written stays. Returns how many."""
        cut = [row for row in self._threads.all_running() if self.gone(row, now) and self._taken(row, now)]
        for row in cut:
            self._threads.set_state(row.id, "interrupted", now, [TurnFinished(state="interrupted", tokens=row.tokens)])
        return len(cut)

    def gone(self, row: TurnRow, now: datetime) -> bool:
        """Whether the process that runs a turn is gone: known on this machine, told by its silence elsewhere."""
        if row.runner == self._here:
            return False
        alive = lives(row.runner)
        return now - (row.beat or row.started) > LEASE if alive is None else not alive

    def _taken(self, row: TurnRow, now: datetime) -> bool:
        """Whether a turn is this process's own from here on: of several that want to end it, one does."""
        as_it_was = sa.and_(TURNS.c.id == row.id, TURNS.c.state == "running", TURNS.c.runner == row.runner)
        with self._db.write("reap") as connection:
            return connection.execute(TURNS.update().where(as_it_was).values(runner=self._here, beat=now)).rowcount == 1
