"""The mock interviews of all owners: questions, answers, what was said about them."""

import uuid
from datetime import datetime

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.text import storable
from tools.interview.models import Round

ROUNDS = sa.Table(
    "interview_rounds",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("changed", Moment, nullable=False),
    sa.Index("ix_interview_rounds_owner", "owner"),
)


class InterviewStore:
    """Rounds of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, owner: str) -> tuple[Round, ...]:
        """All of them, the one worked on last first."""
        wanted = sa.select(ROUNDS.c.body).where(ROUNDS.c.owner == owner)
        with self._db.read() as connection:
            rows = connection.execute(wanted.order_by(ROUNDS.c.changed.desc(), ROUNDS.c.number.desc()))
            return tuple(Round.model_validate_json(body) for body in rows.scalars())

    def get(self, owner: str, name: str) -> Round:
        """One round. Raises NotFound."""
        found = next((one for one in self.all(owner) if one.id == name), None)
        if found is None:
            raise NotFound("There is no such round.", "Look at the rounds as they are now, or begin a new one.")
        return found

    def keep(self, owner: str, one: Round, now: datetime) -> Round:
        """Keeps a round as it is now; a new one gets an id of its own."""
        kept = one if one.id else one.model_copy(update={"id": uuid.uuid4().hex})
        mine = ROUNDS.c.owner == owner, ROUNDS.c.id == kept.id
        values = {"body": storable(kept.model_dump_json()), "changed": now}
        with self._db.write(owner) as connection:
            if not connection.execute(ROUNDS.update().where(*mine).values(**values)).rowcount:
                connection.execute(ROUNDS.insert().values(id=kept.id, owner=owner, **values))
        return kept

    def delete(self, owner: str, name: str) -> None:
        """Removes one round, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(ROUNDS.delete().where(ROUNDS.c.owner == owner, ROUNDS.c.id == name))
        self._db.scrub()

    def erase(self, owner: str) -> None:
        """Removes everything of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(ROUNDS.delete().where(ROUNDS.c.owner == owner))
        self._db.scrub()
