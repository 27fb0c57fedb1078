"""The ledger in the database: the words of every fact, and nowhere else. The index of vectors is made from it."""

from collections.abc import Sequence

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from core.database import Database, metadata
from core.errors import NotFound
from tools.profile.merging import new_facts, reworded
from tools.profile.models import Fact

FACTS = sa.Table(
    "facts",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("id", sa.String(64), nullable=False),
    sa.Column("scope", sa.String(64)),
    sa.Column("place", sa.Integer, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.UniqueConstraint("owner", "id"),
    sa.Index("ix_facts_owner_place", "owner", "place"),
)


class LedgerStore:
    """The facts of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, owner: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """Adds what the ledger does not have yet and returns just that, as it was added. All of it, or nothing."""
        with self._db.write(owner) as connection:
            new = new_facts(_facts(connection, owner), facts)
            last: int | None = connection.execute(sa.select(sa.func.max(FACTS.c.place)).where(FACTS.c.owner == owner)).scalar()
            rows = [
                {"owner": owner, "id": fact.id, "scope": fact.scope, "place": place, "body": fact.model_dump_json()}
                for place, fact in enumerate(new, (last or 0) + 1)
            ]
            if rows:
                connection.execute(FACTS.insert(), rows)
        return new

    def facts(self, owner: str) -> tuple[Fact, ...]:
        """All facts, in the order in which they came."""
        with self._db.read() as connection:
            return _facts(connection, owner)

    def get(self, owner: str, fact_id: str) -> Fact:
        """One fact. Raises NotFound."""
        with self._db.read() as connection:
            return _fact(connection, owner, fact_id)

    def replace(self, owner: str, fact_id: str, fact: Fact) -> Fact:
        """Puts a corrected fact in the place of the old one, under the same id. Raises NotFound."""
        with self._db.write(owner) as connection:
            old = _fact(connection, owner, fact_id)
            fact = reworded(old, fact).model_copy(update={"id": fact_id})
            change = FACTS.update().where(FACTS.c.owner == owner, FACTS.c.id == fact_id)
            connection.execute(change.values(scope=fact.scope, body=fact.model_dump_json()))
        self._db.scrub()
        return fact

    def forget(self, owner: str, fact_id: str) -> Fact:
        """Removes a fact, and with a role, study or project all that stands under it; returns it. Raises NotFound."""
        with self._db.write(owner) as connection:
            fact = _fact(connection, owner, fact_id)
            named = sa.or_(FACTS.c.id == fact_id, FACTS.c.scope == fact_id)
            connection.execute(FACTS.delete().where(FACTS.c.owner == owner, named))
        self._db.scrub()
        return fact

    def owners(self) -> tuple[str, ...]:
        """Everybody who has facts, for the check of the index at the start."""
        with self._db.read() as connection:
            return tuple(connection.execute(sa.select(FACTS.c.owner).distinct().order_by(FACTS.c.owner)).scalars())

    def erase(self, owner: str) -> None:
        """Removes all facts of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(FACTS.delete().where(FACTS.c.owner == owner))
        self._db.scrub()


def _facts(connection: Connection, owner: str) -> tuple[Fact, ...]:
    wanted = sa.select(FACTS.c.body).where(FACTS.c.owner == owner).order_by(FACTS.c.place)
    return tuple(Fact.model_validate_json(body) for body in connection.execute(wanted).scalars())


def _fact(connection: Connection, owner: str, fact_id: str) -> Fact:
    wanted = sa.select(FACTS.c.body).where(FACTS.c.owner == owner, FACTS.c.id == fact_id)
    body: str | None = connection.execute(wanted).scalar()
    if body is None:
        raise NotFound("There is no such fact.", "Look at the profile for what is known.")
    return Fact.model_validate_json(body)
