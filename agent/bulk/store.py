"""Jobs of many files as their owner sees them. The tables are the queue: whatever else is lost, each file stands here until it is read.

A file's bytes stay until it is read and go then; what was read and judged stays with the job.
"""

import hashlib
import json
import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any, get_args

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from agent.bulk.models import BulkFigures, BulkItem, BulkJob, ItemState, JobState
from core.database import Database, Moment, metadata
from core.errors import CopilotError, NotFound
from core.text import storable
from tools.jobs.rank import label

JOBS = sa.Table(
    "bulk_jobs",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("ad", sa.Text, nullable=False),
    sa.Column("sealed", sa.Boolean, nullable=False),
    sa.Column("cancelled", sa.Boolean, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("ended", Moment),
    sa.Index("ix_bulk_jobs_owner", "owner"),
    sa.Index("ix_bulk_jobs_ended", "ended"),
)
ITEMS = sa.Table(
    "bulk_items",
    metadata,
    sa.Column("job", sa.String(32), sa.ForeignKey("bulk_jobs.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("state", sa.String(16), nullable=False),
    sa.Column("tries", sa.Integer, nullable=False),
    sa.Column("runner", sa.Text, nullable=False),
    sa.Column("until", Moment),
    sa.Column("began", Moment),
    sa.Column("ended", Moment),
    sa.Column("document", sa.String(64), nullable=False),
    sa.Column("score", sa.Float),
    sa.Column("reason", sa.String(40), nullable=False),
    sa.Column("message", sa.Text, nullable=False),
    sa.Column("what_to_do", sa.Text, nullable=False),
    sa.UniqueConstraint("job", "digest"),
    sa.Index("ix_bulk_items_job_state_tries_place", "job", "state", "tries", "place"),
)
BODIES = sa.Table(
    "bulk_bodies",
    metadata,
    sa.Column("job", sa.String(32), primary_key=True),
    sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
    sa.Column("data", sa.LargeBinary),
    sa.Column("reading", sa.Text),
    sa.Column("fit", sa.Text),
    sa.ForeignKeyConstraint(["job", "place"], ["bulk_items.job", "bulk_items.place"], ondelete="CASCADE"),
)
MOST, PAGE = 20_000, 100
"""Files of one job; results given at once."""
_RATE = timedelta(minutes=1)
_OPEN = ("waiting", "taken")
_TOLD = ("place", "name", "state", "tries", "document", "reason", "message", "what_to_do", "score")


class BulkStore:
    """Of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def begin(self, owner: str, ad: str, now: datetime) -> str:
        """A new job without files; with the words of an ad its people are judged for it. Returns its id."""
        job = uuid.uuid4().hex
        row = {"id": job, "owner": owner, "ad": storable(ad), "sealed": False, "cancelled": False, "created": now}
        with self._db.write(owner) as connection:
            connection.execute(JOBS.insert().values(row))
        return job

    def add(self, owner: str, job: str, files: Sequence[tuple[str, bytes]]) -> int:
        """Adds files, all or none; one that the job has already is left out, so that a call can be sent again.

        Returns:
            How many are new.

        Raises:
            NotFound: no such job of this owner.
            CopilotError: it takes no more.
        """
        given = {hashlib.sha256(data).hexdigest(): (name, data) for name, data in reversed(files)}
        self._db.make_room(sum(len(data) for _, data in given.values()))
        with self._db.write(owner) as connection:
            row = _job(connection, owner, job)
            known = sa.select(ITEMS.c.digest).where(ITEMS.c.job == job, ITEMS.c.digest.in_(list(given)))
            there = set(connection.execute(known).scalars())
            new = [digest for digest in reversed(given) if digest not in there]
            last = connection.execute(sa.select(sa.func.max(ITEMS.c.place)).where(ITEMS.c.job == job)).scalar() or 0
            if row.sealed or row.cancelled or last + len(new) > MOST:
                raise CopilotError("This bulk job takes no more files.", "Begin another one for the rest.")
            for place, digest in enumerate(new, last + 1):
                name, data = given[digest]
                connection.execute(ITEMS.insert().values(_fresh(job, place, storable(name), digest)))
                connection.execute(BODIES.insert().values(job=job, place=place, data=data))
        return len(new)

    def seal(self, owner: str, job: str, now: datetime) -> None:
        """No more files come: when those it has are read, it is done. Raises NotFound."""
        with self._db.write(owner) as connection:
            _job(connection, owner, job)
            connection.execute(JOBS.update().where(JOBS.c.id == job).values(sealed=True))
        self.end(now)

    def end(self, now: datetime) -> int:
        """Ends the jobs of everybody that nothing is left to do for. Returns how many."""
        left = sa.exists().where(ITEMS.c.job == JOBS.c.id, ITEMS.c.state.in_(_OPEN))
        over = sa.and_(JOBS.c.ended.is_(None), JOBS.c.sealed, ~left)
        with self._db.read() as connection:
            if connection.execute(sa.select(JOBS.c.id).where(over)).first() is None:
                return 0
        with self._db.write("bulk") as connection:
            return int(connection.execute(JOBS.update().where(over).values(ended=now)).rowcount)

    def waiting(self) -> bool:
        """Whether anybody's file waits, or is in the hands of a worker that may be gone."""
        open_jobs = sa.select(ITEMS.c.place).join(JOBS).where(JOBS.c.ended.is_(None), ITEMS.c.state.in_(_OPEN)).limit(1)
        with self._db.read() as connection:
            return connection.execute(open_jobs).first() is not None

    def cancel(self, owner: str, job: str, now: datetime) -> None:
        """Nothing more of it is read; what was read stays. One that is over stays as it is. Raises NotFound."""
        with self._db.write(owner) as connection:
            if _job(connection, owner, job).ended:
                return
            mine = sa.and_(ITEMS.c.job == job, ITEMS.c.state.in_(_OPEN))
            places = sa.select(ITEMS.c.place).where(mine)
            connection.execute(BODIES.update().where(BODIES.c.job == job, BODIES.c.place.in_(places)).values(data=None))
            connection.execute(ITEMS.update().where(mine).values(state="cancelled", ended=now, runner=""))
            connection.execute(JOBS.update().where(JOBS.c.id == job).values(cancelled=True, ended=now))

    def job(self, owner: str, job: str, now: datetime) -> BulkJob:
        """How far one is. Raises NotFound."""
        with self._db.read() as connection:
            return _told(connection, _job(connection, owner, job), now)

    def jobs(self, owner: str, now: datetime) -> tuple[BulkJob, ...]:
        """All of one owner, the newest first."""
        wanted = sa.select(JOBS).where(JOBS.c.owner == owner).order_by(JOBS.c.created.desc(), JOBS.c.id)
        with self._db.read() as connection:
            return tuple(_told(connection, row, now) for row in connection.execute(wanted).all())

    def figures(self, now: datetime, owner: str | None = None) -> BulkFigures:
        """The queue in numbers: of one owner, or of all together, which says nothing of anybody."""
        mine = sa.true() if owner is None else JOBS.c.owner == owner
        state = sa.case(
            (JOBS.c.cancelled, "cancelled"), (JOBS.c.ended.is_not(None), "done"), (JOBS.c.sealed, "running"), else_="open"
        )
        jobs = sa.select(state, sa.func.count()).where(mine).group_by(state)
        files = sa.select(ITEMS.c.state, sa.func.count()).join(JOBS).where(mine).group_by(ITEMS.c.state)
        oldest = sa.select(sa.func.min(JOBS.c.created)).join(ITEMS).where(mine, ITEMS.c.state == "waiting")
        with self._db.read() as connection:
            counted = [
                dict.fromkeys(get_args(s), 0) | dict(map(tuple, connection.execute(q)))
                for s, q in ((JobState, jobs), (ItemState, files))
            ]
            first = connection.execute(oldest).scalar()
        return BulkFigures(jobs=counted[0], files=counted[1], oldest_seconds=(now - first).total_seconds() if first else 0.0)

    def items(self, owner: str, job: str, after: int = 0, limit: int = PAGE) -> tuple[BulkItem, ...]:
        """The files of a job with what came of them, the best fit first, else in the order given.

        Args:
            owner: whose.
            job: which.
            after: how many to leave out.
            limit: how many at most.

        Raises:
            NotFound: no such job of this owner.
        """
        wanted = (
            sa.select(*(ITEMS.c[name] for name in _TOLD), BODIES.c.reading, BODIES.c.fit)
            .join(BODIES, sa.and_(BODIES.c.job == ITEMS.c.job, BODIES.c.place == ITEMS.c.place))
            .where(ITEMS.c.job == job)
            .order_by(ITEMS.c.score.desc().nulls_last(), ITEMS.c.place)
        )
        with self._db.read() as connection:
            _job(connection, owner, job)
            return tuple(map(_item, connection.execute(wanted.offset(after).limit(limit)).mappings()))

    def remove(self, owner: str, job: str) -> None:
        """One job with everything in it, beyond recovery. Raises NotFound."""
        with self._db.write(owner) as connection:
            _job(connection, owner, job)
            connection.execute(JOBS.delete().where(JOBS.c.id == job))
        self._db.scrub()

    def erase(self, owner: str) -> None:
        """All jobs of one owner, beyond recovery."""
        with self._db.write(owner) as connection:
            gone = connection.execute(JOBS.delete().where(JOBS.c.owner == owner)).rowcount
        if gone:
            self._db.scrub()

    def clear_out(self, before: datetime) -> int:
        """Removes the jobs of everybody that began before this. Returns how many."""
        with self._db.write("bulk") as connection:
            gone = int(connection.execute(JOBS.delete().where(JOBS.c.created < before)).rowcount)
        if gone:
            self._db.scrub()
        return gone


def _fresh(job: str, place: int, name: str, digest: str) -> dict[str, Any]:
    told = {"document": "", "reason": "", "message": "", "what_to_do": ""}
    return {"job": job, "place": place, "name": name, "digest": digest, "state": "waiting", "tries": 0, "runner": "", **told}


def _job(connection: Connection, owner: str, job: str) -> Any:
    row = connection.execute(sa.select(JOBS).where(JOBS.c.owner == owner, JOBS.c.id == job)).first()
    if row is None:
        raise NotFound("There is no such bulk job.", "Look at the list of your bulk jobs.")
    return row


def _told(connection: Connection, row: Any, now: datetime) -> BulkJob:
    states = sa.select(ITEMS.c.state, sa.func.count()).where(ITEMS.c.job == row.id).group_by(ITEMS.c.state)
    count = {state: int(number) for state, number in connection.execute(states).all()}
    state: JobState = "cancelled" if row.cancelled else "done" if row.ended else "running" if row.sealed else "open"
    rate = 0.0 if row.ended else _rate(connection, row.id, now)
    left = count.get("waiting", 0) + count.get("taken", 0)
    return BulkJob(
        id=row.id,
        kind="rank" if row.ad else "read",
        state=state,
        count=sum(count.values()),
        done=count.get("done", 0),
        aside=count.get("aside", 0),
        cancelled=count.get("cancelled", 0),
        at_work=count.get("taken", 0),
        per_second=round(rate, 3),
        seconds_left=round(left / rate, 1) if rate and left else 0.0 if not left else None,
        created=row.created,
        ended=row.ended,
    )


def _rate(connection: Connection, job: str, now: datetime) -> float:
    """Files a second in the last minute, or since the first was taken."""
    since = now - _RATE
    recent = sa.select(sa.func.count(), sa.func.min(ITEMS.c.began)).where(ITEMS.c.job == job, ITEMS.c.ended > since)
    number, began = connection.execute(recent).one()
    return int(number) / max(1.0, (now - max(began, since)).total_seconds()) if number and began else 0.0


def _item(row: Any) -> BulkItem:
    bodies = {name: json.loads(row[name]) if row[name] else None for name in ("reading", "fit")}
    return BulkItem(**{name: row[name] for name in _TOLD}, **bodies, label=label(row["place"] - 1))
