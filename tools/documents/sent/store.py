"""What was sent, kept as it was: nothing here is ever written over, and a copy that is no longer what was kept is refused."""

import uuid
from datetime import date, datetime
from hashlib import sha256
from typing import Any

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound, StorageProblem
from core.text import storable
from core.values import Value
from tools.documents.models import DocumentKind, Format

SENT = sa.Table(
    "sent_documents",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("draft", sa.String(32), nullable=False),
    sa.Column("job", sa.String(32)),
    sa.Column("document", sa.String(16), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("company", sa.Text, nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("format", sa.String(8), nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("day", sa.Date, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_sent_documents_owner_draft", "owner", "draft"),
)


class Copy(Value):
    """A document as it was sent. `draft` and `job` are ids that may be gone by now; `digest` is SHA-256 over the bytes."""

    draft: str
    job: str | None = None
    document: DocumentKind
    title: str = ""
    company: str = ""
    name: str
    format: Format
    text: str
    day: date


class Sent(Copy):
    """A copy that is kept, with what it is known by."""

    id: str
    digest: str
    size: int
    created: datetime


class SentStore:
    """The frozen copies of all owners; every call names whose. There is no way to change one."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def freeze(self, owner: str, copy: Copy, data: bytes, now: datetime) -> Sent:
        """Keeps a copy. The same bytes noted again for the same day are the copy that is there."""
        digest = sha256(data).hexdigest()
        row = copy.model_dump() | {name: storable(getattr(copy, name)) for name in ("title", "company", "name", "text")}
        row |= {"id": uuid.uuid4().hex, "owner": owner, "data": data, "digest": digest, "created": now}
        again = (SENT.c.owner == owner, SENT.c.draft == copy.draft, SENT.c.digest == digest, SENT.c.day == copy.day)
        with self._db.write(owner) as connection:
            there: str | None = connection.execute(sa.select(SENT.c.id).where(*again)).scalar()
            if there is None:
                connection.execute(SENT.insert().values(**row))
        return self.get(owner, there or row["id"])

    def all(self, owner: str) -> tuple[Sent, ...]:
        """All copies, newest day first."""
        with self._db.read() as connection:
            rows = connection.execute(_told(owner).order_by(SENT.c.day.desc(), SENT.c.number.desc())).mappings()
            return tuple(Sent(**row) for row in rows)

    def get(self, owner: str, copy_id: str) -> Sent:
        """One copy without its bytes. Raises NotFound."""
        with self._db.read() as connection:
            row = connection.execute(_told(owner).where(SENT.c.id == copy_id)).mappings().first()
        if row is None:
            raise NotFound("There is no such copy.", "Look at the list of what you sent.")
        return Sent(**row)

    def data(self, owner: str, copy_id: str) -> bytes:
        """The bytes as they were sent. Raises NotFound, and StorageProblem where they are not those any more."""
        copy = self.get(owner, copy_id)
        with self._db.read() as connection:
            data: bytes = connection.execute(
                sa.select(SENT.c.data).where(SENT.c.owner == owner, SENT.c.id == copy_id)
            ).scalar_one()
        if sha256(data).hexdigest() != copy.digest:
            raise StorageProblem(
                "This copy is no longer what was kept: its bytes do not fit their checksum.",
                "Take it from a backup of the data folder.",
            )
        return data

    def erase(self, owner: str, connection: Any) -> None:
        """Removes all copies of this owner, in a write that is going on."""
        connection.execute(SENT.delete().where(SENT.c.owner == owner))


def _told(owner: str) -> "sa.Select[Any]":
    names = (*Copy.model_fields, "id", "digest", "created")
    return sa.select(*(SENT.c[name] for name in names), sa.func.length(SENT.c.data).label("size")).where(SENT.c.owner == owner)
