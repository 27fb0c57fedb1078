"""What was answered to a request that names itself, so that the same request sent again is not done again.

A program whose line broke cannot know whether its request was done. The answer is kept for a day, with its person's other things,
sealed, and is no longer than a page of text; of the name of the request, which a program chose, there is a hash alone.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from agent.repeats.sealed import Seals, marked
from core.database import Database, Moment, metadata

REPEATS = sa.Table(
    "repeats",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("name", sa.String(64), primary_key=True),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("status", sa.Integer),
    sa.Column("headers", sa.JSON),
    sa.Column("body", sa.LargeBinary),
    sa.Index("ix_repeats_created", "created"),
)
KEPT = timedelta(hours=24)
"""How long an answer is kept."""
_GIVEN_UP = timedelta(minutes=10)
"""A request that runs for longer has lost its process."""


@dataclass(frozen=True)
class Before:
    """The same name was used before: for a request with this digest, answered so; a status of None is one still worked on.

    An empty digest says that it was another request; a body of None that its answer is not there: too long, or sealed with another secret.
    """

    digest: str
    status: int | None
    headers: dict[str, str]
    body: bytes | None


class Repeats:
    """Of all people.

    Args:
        db: where they are kept.
        secret: what answers are sealed with beside the names of their requests.
    """

    def __init__(self, db: Database, secret: str = "") -> None:
        self._db, self._seals = db, Seals(secret)

    def begin(self, owner: str, name: str, digest: str, now: datetime) -> Before | None:
        """None when the request is to be done now; else what became of it."""
        mine = _mine(owner, name)
        with self._db.write(owner) as connection:
            row = connection.execute(sa.select(REPEATS).where(mine)).mappings().first()
            if row and not _over(row, now):
                same = row["digest"] == marked(name, digest)
                body = self._seals.opened(owner, name, row["body"]) if row["body"] else None
                return Before(digest if same else "", row["status"], dict(row["headers"] or {}), body)
            connection.execute(REPEATS.delete().where(mine))
            connection.execute(REPEATS.insert().values(owner=owner, name=_hash(name), digest=marked(name, digest), created=now))
        return None

    def done(self, owner: str, name: str, answer: Before) -> None:
        """It was answered."""
        body = None if answer.body is None else self._seals.sealed(owner, name, answer.body)
        told = {"status": answer.status, "headers": answer.headers, "body": body}
        mine = sa.and_(_mine(owner, name), REPEATS.c.digest == marked(name, answer.digest))
        with self._db.write(owner) as connection:
            connection.execute(REPEATS.update().where(mine).values(told))

    def undone(self, owner: str, name: str) -> None:
        """It came to nothing and may be tried again."""
        with self._db.write(owner) as connection:
            connection.execute(REPEATS.delete().where(_mine(owner, name), REPEATS.c.status.is_(None)))

    def clear_out(self, now: datetime) -> int:
        """Removes what is older than a day. Returns how many."""
        with self._db.write() as connection:
            return connection.execute(REPEATS.delete().where(REPEATS.c.created < now - KEPT)).rowcount

    def erase(self, owner: str) -> None:
        """Forgets all of one person."""
        with self._db.write(owner) as connection:
            connection.execute(REPEATS.delete().where(REPEATS.c.owner == owner))


def _mine(owner: str, name: str) -> "sa.ColumnElement[bool]":
    return sa.and_(REPEATS.c.owner == owner, REPEATS.c.name == _hash(name))


def _over(row: Any, now: datetime) -> bool:
    age = now - row["created"]
    return bool(age > KEPT or (row["status"] is None and age > _GIVEN_UP))


def _hash(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()
