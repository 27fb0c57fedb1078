"""The log of what was sent, by owner: lines are added and read; old ones go, and all of them with their owner."""

import json
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.outgoing.models import Sent, Spent
from core.text import storable

LOG = sa.Table(
    "sent_log",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("host", sa.Text, nullable=False),
    sa.Column("model", sa.Text, nullable=False),
    sa.Column("purpose", sa.String(16), nullable=False),
    sa.Column("kinds", sa.Text, nullable=False),
    sa.Column("characters", sa.Integer, nullable=False),
    sa.Column("tokens_in", sa.Integer, nullable=False),
    sa.Column("tokens_out", sa.Integer, nullable=False),
    sa.Column("counted", sa.Boolean, nullable=False),
    sa.Column("cost", sa.Float, nullable=True),
    sa.Column("masked", sa.Boolean, nullable=False),
    sa.Column("result", sa.String(24), nullable=False),
    sa.Column("turn", sa.String(64), nullable=False),
    sa.Index("ix_sent_log_owner", "owner", "created"),
)


class SentLog:
    """What left for each owner; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, owner: str, sent: Sent) -> None:
        """Keeps a line."""
        kept = sent.model_dump(exclude={"tokens", "kinds"}) | {
            "tokens_in": sent.tokens[0],
            "tokens_out": sent.tokens[1],
            "kinds": json.dumps(sent.kinds),
        }
        kept = {name: storable(value) if isinstance(value, str) else value for name, value in kept.items()}
        with self._db.write(owner) as connection:
            connection.execute(LOG.insert().values(owner=owner, **kept))

    def lines(self, owner: str, limit: int | None = None) -> tuple[Sent, ...]:
        """The lines, newest first."""
        wanted = sa.select(LOG).where(LOG.c.owner == owner).order_by(LOG.c.number.desc()).limit(limit)
        with self._db.read() as connection:
            return tuple(_line(dict(row)) for row in connection.execute(wanted).mappings())

    def spent(self, owner: str, since: datetime, turn: str = "") -> Spent:
        """What was sent since a moment came to, in all or in one turn."""
        wanted = (LOG.c.owner == owner) & (LOG.c.created >= since)
        return self._spent(wanted & (LOG.c.turn == turn) if turn else wanted)

    def spent_by_all(self, since: datetime) -> Spent:
        """What all owners together sent since a moment came to: a sum that says nothing of anybody."""
        return self._spent(LOG.c.created >= since)

    def _spent(self, wanted: "sa.ColumnElement[bool]") -> Spent:
        counted = sa.select(
            sa.func.count(),
            sa.func.coalesce(sa.func.sum(LOG.c.tokens_in), 0),
            sa.func.coalesce(sa.func.sum(LOG.c.tokens_out), 0),
            sa.func.coalesce(sa.func.sum(LOG.c.cost), 0.0),
            sa.func.count() - sa.func.count(LOG.c.cost),
        ).where(wanted & (LOG.c.model != ""))
        with self._db.read() as connection:
            requests, asked, said, cost, unpriced = connection.execute(counted).one()
        return Spent(requests=requests, tokens=(int(asked), int(said)), cost=float(cost), unpriced=unpriced)

    def clear_out(self, before: datetime) -> int:
        """Removes the lines of all owners that are older, beyond recovery. Returns how many."""
        with self._db.write() as connection:
            gone = connection.execute(LOG.delete().where(LOG.c.created < before)).rowcount
        if gone:
            self._db.scrub()
        return gone

    def erase(self, owner: str) -> None:
        """Removes the log of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(LOG.delete().where(LOG.c.owner == owner))
        self._db.scrub()


def _line(row: dict[str, Any]) -> Sent:
    tokens = (row.pop("tokens_in"), row.pop("tokens_out"))
    kept = {name: value for name, value in row.items() if name not in ("number", "owner", "kinds")}
    return Sent(**kept, tokens=tokens, kinds=tuple(json.loads(row["kinds"])))
