"""The ledger in the database: the words of every fact, and nowhere else. The index of vectors is made from it.

What a person changes is kept beside the facts: a correction outlives reading the file again, and can be undone.
"""

import uuid
from collections.abc import Sequence
from datetime import datetime
from itertools import zip_longest
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from core.database import Database, Moment, metadata
from core.errors import NotFound
from tools.profile.merging import mark_of, merged, new_facts, reworded
from tools.profile.models import Change, Fact, SaidBy

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
CHANGES = sa.Table(
    "fact_changes",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("batch", sa.String(32), nullable=False),
    sa.Column("fact", sa.String(64), nullable=False),
    sa.Column("place", sa.Integer),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("created", Moment),
    sa.Index("ix_fact_changes_owner_fact", "owner", "fact"),
)


class LedgerStore:
    """The facts of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, owner: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """Adds what the ledger does not have yet and returns just that, as it was added. All of it, or nothing.

        What the person corrected or took out is not added again from a file.
        """
        with self._db.write(owner) as connection:
            new = new_facts(_facts(connection, owner), facts, _changes(connection, owner))
            _insert(connection, owner, new)
            said = [
                Change(batch=_new(), fact=f.id, deed="added", after=f, at=f.source.at)
                for f in new
                if isinstance(f.source, SaidBy)
            ]
            _note(connection, owner, said)
        return new

    def facts(self, owner: str) -> tuple[Fact, ...]:
        """All facts, in the order in which they came."""
        with self._db.read() as connection:
            return _facts(connection, owner)

    def get(self, owner: str, fact_id: str) -> Fact:
        """One fact. Raises NotFound."""
        with self._db.read() as connection:
            return _fact(connection, owner, fact_id)

    def changes(self, owner: str) -> tuple[Change, ...]:
        """All that the person changed, oldest first."""
        with self._db.read() as connection:
            return _changes(connection, owner)

    def replace(self, owner: str, fact_id: str, fact: Fact, field: str = "") -> Fact:
        """Puts a corrected fact in the place of the old one, under the same id. Raises NotFound.

        Without a `field` the typed parts of a role or study follow its words; with one, the fact is kept as it is given.
        """
        with self._db.write(owner) as connection:
            old = _fact(connection, owner, fact_id)
            fact = (fact if field else reworded(old, fact)).model_copy(update={"id": fact_id})
            _put(connection, owner, fact)
            at = fact.source.at if isinstance(fact.source, SaidBy) else None
            _note(
                connection,
                owner,
                [Change(batch=_new(), fact=fact_id, deed="corrected", field=field, before=old, after=fact, at=at)],
            )
        self._db.scrub()
        return fact

    def confirm(self, owner: str, fact_id: str, field: str, now: datetime, instead_of: Fact | None = None) -> Fact:
        """Notes that a part of a fact is right as it is: it counts as certain from then on. Raises NotFound.

        Args:
            owner: whose.
            fact_id: which fact.
            field: which part of it.
            now: when it was said.
            instead_of: the same fact with the other value that the person was shown and turned down.
        """
        with self._db.write(owner) as connection:
            old = _fact(connection, owner, fact_id)
            sure = old.model_copy(update={"confidence": 1.0})
            _put(connection, owner, sure)
            deed: Any = "kept" if instead_of else "confirmed"
            before = instead_of or old
            _note(
                connection, owner, [Change(batch=_new(), fact=fact_id, deed=deed, field=field, before=before, after=sure, at=now)]
            )
        return sure

    def take_out(self, owner: str, fact_id: str, now: datetime) -> Fact:
        """Takes a wrong fact out, and with a role, study or project all that stands under it; `undo` puts it back. Raises NotFound."""
        with self._db.write(owner) as connection:
            fact, batch = _fact(connection, owner, fact_id), _new()
            gone = _delete(connection, owner, fact_id)
            _note(
                connection,
                owner,
                [Change(batch=batch, fact=f.id, deed="removed", before=f, at=now) for f, _ in gone],
                [place for _, place in gone],
            )
        return fact

    def forget(self, owner: str, fact_id: str) -> Fact:
        """Removes a fact beyond recovery, and with a role, study or project all that stands under it; returns it. Raises NotFound."""
        with self._db.write(owner) as connection:
            fact = _fact(connection, owner, fact_id)
            gone = [f for f, _ in _delete(connection, owner, fact_id)]
            marks = [Change(batch=_new(), fact=f.id, deed="forgotten", mark=mark_of(f)) for f in gone]
            connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner, CHANGES.c.fact.in_([f.id for f in gone])))
            _note(connection, owner, marks)
        self._db.scrub()
        return fact

    def undo(self, owner: str, batch: str) -> tuple[Change, ...]:
        """Takes back changes that were made together. Raises NotFound when there are none, or later ones stand on them."""
        with self._db.write(owner) as connection:
            mine = CHANGES.c.owner == owner
            rows = (
                connection.execute(sa.select(CHANGES).where(mine, CHANGES.c.batch == batch).order_by(CHANGES.c.number))
                .mappings()
                .all()
            )
            touched = sa.select(CHANGES.c.batch).where(mine, CHANGES.c.fact.in_([row["fact"] for row in rows]))
            last = touched.order_by(CHANGES.c.number.desc()).limit(1)
            if not rows or connection.execute(last).scalar() != batch:
                raise NotFound("This was changed again since.", "Look at the value as it is now, and correct that.")
            changes = [Change.model_validate_json(row["body"]) for row in rows]
            for change, row in zip(changes, rows, strict=True):
                _take_back(connection, owner, change, row["place"])
            connection.execute(CHANGES.delete().where(mine, CHANGES.c.batch == batch))
        self._db.scrub()
        return tuple(changes)

    def bring_back(self, owner: str, facts: Sequence[Fact]) -> tuple[Fact, ...]:
        """Adds facts of a reading that the person had taken out or forgotten, and returns what was added."""
        with self._db.write(owner) as connection:
            ledger, changes = _facts(connection, owner), _changes(connection, owner)
            found = merged(ledger, facts, changes)
            gone = {*found.gone, *found.gone.values()}
            connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner, CHANGES.c.fact.in_(gone)))
            new = new_facts(ledger, facts, _changes(connection, owner))
            _insert(connection, owner, new)
        return new

    def owners(self) -> tuple[str, ...]:
        """Everybody who has facts, for the check of the index at the start."""
        with self._db.read() as connection:
            return tuple(connection.execute(sa.select(FACTS.c.owner).distinct().order_by(FACTS.c.owner)).scalars())

    def forget_changes(self, owner: str) -> None:
        """Removes what was changed, as it was before, beyond recovery; the facts stay as they are now."""
        with self._db.write(owner) as connection:
            connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner))
        self._db.scrub()

    def erase(self, owner: str) -> None:
        """Removes all facts of this owner and what was changed in them, beyond recovery."""
        with self._db.write(owner) as connection:
            for table in (FACTS, CHANGES):
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()


def _new() -> str:
    return uuid.uuid4().hex


def _facts(connection: Connection, owner: str) -> tuple[Fact, ...]:
    wanted = sa.select(FACTS.c.body).where(FACTS.c.owner == owner).order_by(FACTS.c.place)
    return tuple(Fact.model_validate_json(body) for body in connection.execute(wanted).scalars())


def _changes(connection: Connection, owner: str) -> tuple[Change, ...]:
    wanted = sa.select(CHANGES.c.body).where(CHANGES.c.owner == owner).order_by(CHANGES.c.number)
    return tuple(Change.model_validate_json(body) for body in connection.execute(wanted).scalars())


def _fact(connection: Connection, owner: str, fact_id: str) -> Fact:
    wanted = sa.select(FACTS.c.body).where(FACTS.c.owner == owner, FACTS.c.id == fact_id)
    body: str | None = connection.execute(wanted).scalar()
    if body is None:
        raise NotFound("There is no such fact.", "Look at the profile for what is known.")
    return Fact.model_validate_json(body)


def _row(owner: str, fact: Fact, place: int) -> dict[str, Any]:
    return {"owner": owner, "id": fact.id, "scope": fact.scope, "place": place, "body": fact.model_dump_json()}


def _insert(connection: Connection, owner: str, facts: Sequence[Fact]) -> None:
    last: int | None = connection.execute(sa.select(sa.func.max(FACTS.c.place)).where(FACTS.c.owner == owner)).scalar()
    rows = [_row(owner, fact, place) for place, fact in enumerate(facts, (last or 0) + 1)]
    if rows:
        connection.execute(FACTS.insert(), rows)


def _put(connection: Connection, owner: str, fact: Fact) -> None:
    change = FACTS.update().where(FACTS.c.owner == owner, FACTS.c.id == fact.id)
    connection.execute(change.values(scope=fact.scope, body=fact.model_dump_json()))


def _delete(connection: Connection, owner: str, fact_id: str) -> list[tuple[Fact, int]]:
    """Removes a fact and those in its scope; returns them with their places, in their order."""
    named = sa.and_(FACTS.c.owner == owner, sa.or_(FACTS.c.id == fact_id, FACTS.c.scope == fact_id))
    found = connection.execute(sa.select(FACTS.c.body, FACTS.c.place).where(named).order_by(FACTS.c.place)).all()
    connection.execute(FACTS.delete().where(named))
    return [(Fact.model_validate_json(body), place) for body, place in found]


def _note(connection: Connection, owner: str, changes: Sequence[Change], places: Sequence[int] = ()) -> None:
    rows: list[dict[str, Any]] = [
        {"owner": owner, "batch": c.batch, "fact": c.fact, "place": place, "body": c.model_dump_json(), "created": c.at}
        for c, place in zip_longest(changes, places)
    ]
    if rows:
        connection.execute(CHANGES.insert(), rows)


def _take_back(connection: Connection, owner: str, change: Change, place: int | None) -> None:
    if change.deed == "added":
        _delete(connection, owner, change.fact)
    elif change.deed == "removed" and change.before:
        if change.before.scope:
            _fact(connection, owner, change.before.scope)
        connection.execute(FACTS.insert().values(**_row(owner, change.before, place or 0)))
    elif change.deed in {"corrected", "confirmed"} and change.before:
        _put(connection, owner, change.before)
