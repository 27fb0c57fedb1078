"""The applications of all owners, and each step that can be taken back."""

import uuid
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.text import storable
from tools.applications.models import Application, Change

APPLICATIONS = sa.Table(
    "applications",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("changed", Moment, nullable=False),
    sa.Index("ix_applications_owner", "owner"),
)
CHANGES = sa.Table(
    "application_changes",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("application", sa.String(32), nullable=False),
    sa.Column("deed", sa.String(16), nullable=False),
    sa.Column("before", sa.Text),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_application_changes_owner_application", "owner", "application"),
)
KEPT = timedelta(days=30)
"""How long a step can be taken back; what was deleted is gone for good after it."""


class ApplicationStore:
    """Applications of all owners; every call names whose. Each write leaves a step that `undo` takes back."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self, owner: str) -> tuple[Application, ...]:
        """All of them, also those put away; the one changed last first."""
        wanted = sa.select(APPLICATIONS.c.body).where(APPLICATIONS.c.owner == owner)
        with self._db.read() as connection:
            rows = connection.execute(wanted.order_by(APPLICATIONS.c.changed.desc(), APPLICATIONS.c.number.desc()))
            return tuple(Application.model_validate_json(body) for body in rows.scalars())

    def get(self, owner: str, application: str) -> Application:
        """One application. Raises NotFound."""
        with self._db.read() as connection:
            return _read(connection, owner, application)

    def add(self, owner: str, new: Application, now: datetime) -> tuple[Application, Change]:
        """Keeps a new one under an id of its own."""
        made = new.model_copy(update={"id": uuid.uuid4().hex})
        with self._db.write(owner) as connection:
            step = _noted(connection, owner, Change(id=uuid.uuid4().hex, application=made.id, deed="added", at=now))
            connection.execute(APPLICATIONS.insert().values(id=made.id, owner=owner, body=_body(made), changed=now))
        return made, step

    def change(
        self, owner: str, application: str, deed: str, how: tuple[Callable[[Application], Application], datetime]
    ) -> tuple[Application, Change]:
        """Makes one step: `how` is what becomes of it, and when. Nothing else is written between. Raises NotFound."""
        call, now = how
        with self._db.write(owner) as connection:
            before = _read(connection, owner, application)
            after = call(before)
            made = Change(id=uuid.uuid4().hex, application=application, deed=deed, before=before, at=now)
            step = _noted(connection, owner, made)
            mine = APPLICATIONS.c.owner == owner, APPLICATIONS.c.id == application
            connection.execute(APPLICATIONS.update().where(*mine).values(body=_body(after), changed=now))
        return after, step

    def delete(self, owner: str, application: str, now: datetime) -> Change:
        """Takes one off the board; until it can no longer be taken back, only that step knows it. Raises NotFound."""
        with self._db.write(owner) as connection:
            before = _read(connection, owner, application)
            connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner, CHANGES.c.application == application))
            connection.execute(APPLICATIONS.delete().where(APPLICATIONS.c.owner == owner, APPLICATIONS.c.id == application))
            made = Change(id=uuid.uuid4().hex, application=application, deed="deleted", before=before, at=now)
            return _noted(connection, owner, made)

    def steps(self, owner: str, application: str = "") -> tuple[Change, ...]:
        """What can be taken back, newest first: of one application, or of all."""
        which = [CHANGES.c.application == application] if application else []
        with self._db.read() as connection:
            rows = connection.execute(_changes(owner, *which)).mappings()
            return tuple(_change(row) for row in rows)

    def undo(self, owner: str, change: str, now: datetime) -> Application | None:
        """Takes a step back; returns the application as it is then, None where the step had made it.

        Raises:
            NotFound: there is no such step any more, or a newer one has to be taken back first.
        """
        with self._db.write(owner) as connection:
            step = _newest(connection, owner, change)
            connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner, CHANGES.c.id == change))
            mine = APPLICATIONS.c.owner == owner, APPLICATIONS.c.id == step.application
            connection.execute(APPLICATIONS.delete().where(*mine))
            if step.before is not None:
                row_ = {"id": step.application, "owner": owner, "body": _body(step.before), "changed": now}
                connection.execute(APPLICATIONS.insert().values(**row_))
        return step.before

    def erase(self, owner: str) -> None:
        """Removes everything of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            for table in (APPLICATIONS, CHANGES):
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()


def _body(application: Application) -> str:
    return storable(application.model_dump_json())


def _read(connection: sa.Connection, owner: str, application: str) -> Application:
    wanted = sa.select(APPLICATIONS.c.body).where(APPLICATIONS.c.owner == owner, APPLICATIONS.c.id == application)
    body: str | None = connection.execute(wanted).scalar()
    if body is None:
        raise NotFound("There is no such application.", "Look at the board as it is now.")
    return Application.model_validate_json(body)


def _noted(connection: sa.Connection, owner: str, step: Change) -> Change:
    """Keeps a step, and lets go of those that are too old to be taken back."""
    connection.execute(CHANGES.delete().where(CHANGES.c.owner == owner, CHANGES.c.at < step.at - KEPT))
    row = step.model_dump(exclude={"before"}) | {"owner": owner, "before": step.before and _body(step.before)}
    connection.execute(CHANGES.insert().values(**row))
    return step


def _newest(connection: sa.Connection, owner: str, change: str) -> Change:
    """The step, which must be the newest of its application."""
    of = sa.select(CHANGES.c.application).where(CHANGES.c.owner == owner, CHANGES.c.id == change).scalar_subquery()
    row = connection.execute(_changes(owner, CHANGES.c.application == of)).mappings().first()
    if row is None or row["id"] != change:
        raise NotFound("This can no longer be taken back.", "Look at the application as it is now.")
    return _change(row)


def _changes(owner: str, *which: "sa.ColumnElement[bool]") -> "sa.Select[Any]":
    columns = (CHANGES.c[name] for name in Change.model_fields)
    return sa.select(*columns).where(CHANGES.c.owner == owner, *which).order_by(CHANGES.c.number.desc())


def _change(row: Any) -> Change:
    before = row["before"] and Application.model_validate_json(row["before"])
    return Change(**{**row, "before": before or None})
