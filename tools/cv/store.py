"""The files a person gave, and what was read in them."""

import hashlib
import uuid
from datetime import datetime

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.text import storable
from core.values import Value
from tools.cv.models import Reading
from tools.cv.pictures import bare

FILES = sa.Table(
    "cv_files",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("size", sa.Integer, nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_cv_files_owner_digest", "owner", "digest"),
)
READINGS = sa.Table(
    "cv_readings",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("document", sa.String(64), nullable=False),
    sa.Column("file_id", sa.String(32), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.UniqueConstraint("owner", "document"),
)


class StoredFile(Value):
    """A file as it was given."""

    id: str
    name: str
    size: int
    data: bytes


class KeptCv(Value):
    """A CV that was read, in a list: the document, and the file it was read in (size 0 where that is gone)."""

    id: str
    file_name: str
    size: int
    read: datetime


class CvStore:
    """Files and readings of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save_file(self, owner: str, name: str, data: bytes, now: datetime) -> str:
        """Keeps a file and returns its id; the same file under the same name has one id. A picture is kept without place and time.

        Raises:
            StorageProblem: the disk is nearly full.
        """
        data = bare(data)
        self._db.make_room(len(data))
        name, digest = storable(name), hashlib.sha256(data).hexdigest()
        with self._db.write(owner) as connection:
            same = sa.select(FILES.c.id).where(FILES.c.owner == owner, FILES.c.digest == digest, FILES.c.name == name)
            known: str | None = connection.execute(same).scalar()
            if known:
                return known
            row = {"id": uuid.uuid4().hex, "owner": owner, "name": name, "size": len(data), "digest": digest, "data": data}
            connection.execute(FILES.insert().values(**row, created=now))
            return str(row["id"])

    def file(self, owner: str, file_id: str) -> StoredFile:
        """One file. Raises NotFound."""
        wanted = sa.select(FILES.c.id, FILES.c.name, FILES.c.size, FILES.c.data)
        with self._db.read() as connection:
            row = connection.execute(wanted.where(FILES.c.owner == owner, FILES.c.id == file_id)).mappings().first()
        if row is None:
            raise NotFound("There is no such file.", "Attach it again.")
        return StoredFile(**row)

    def remove_file(self, owner: str, file_id: str) -> None:
        """Removes one file beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(FILES.delete().where(FILES.c.owner == owner, FILES.c.id == file_id))
        self._db.scrub()

    def original(self, owner: str, document: str) -> StoredFile:
        """The file that a reading was made from. Raises NotFound."""
        made_from = sa.select(READINGS.c.file_id).where(READINGS.c.owner == owner, READINGS.c.document == document)
        with self._db.read() as connection:
            file_id: str | None = connection.execute(made_from).scalar()
        return self.file(owner, file_id or "")

    def files(self, owner: str) -> tuple[StoredFile, ...]:
        """All files, oldest first, each without its bytes: `file` gives those."""
        wanted = sa.select(FILES.c.id, FILES.c.name, FILES.c.size).where(FILES.c.owner == owner).order_by(FILES.c.number)
        with self._db.read() as connection:
            return tuple(StoredFile(**row, data=b"") for row in connection.execute(wanted).mappings())

    def save_reading(self, owner: str, file_id: str, reading: Reading, now: datetime) -> None:
        """Keeps what was read; a document read again replaces the older reading and counts as the latest."""
        row = {
            "owner": owner,
            "document": reading.document,
            "file_id": file_id,
            "body": reading.model_dump_json(),
            "created": now,
        }
        with self._db.write(owner) as connection:
            connection.execute(READINGS.delete().where(READINGS.c.owner == owner, READINGS.c.document == reading.document))
            connection.execute(READINGS.insert().values(**row))

    def reading(self, owner: str, document: str) -> Reading:
        """What one document gave. Raises NotFound."""
        found = self._readings(owner, READINGS.c.document == document)
        if not found:
            raise NotFound("There is no such CV.", "Attach it again.")
        return found[0]

    def latest(self, owner: str) -> Reading | None:
        """The CV read last, or None before the first."""
        newest = sa.select(sa.func.max(READINGS.c.number)).where(READINGS.c.owner == owner).scalar_subquery()
        return next(iter(self._readings(owner, READINGS.c.number == newest)), None)

    def readings(self, owner: str) -> tuple[Reading, ...]:
        """All CVs read, oldest first."""
        return self._readings(owner, sa.true())

    def cvs(self, owner: str) -> tuple[KeptCv, ...]:
        """All CVs read, the last one first, without what was read in them."""
        there = sa.and_(FILES.c.owner == READINGS.c.owner, FILES.c.id == READINGS.c.file_id)
        wanted = sa.select(READINGS.c.document, READINGS.c.created, FILES.c.name, FILES.c.size)
        mine = wanted.join_from(READINGS, FILES, there, isouter=True).where(READINGS.c.owner == owner)
        with self._db.read() as connection:
            rows = connection.execute(mine.order_by(READINGS.c.number.desc())).all()
        return tuple(KeptCv(id=row.document, file_name=row.name or "", size=row.size or 0, read=row.created) for row in rows)

    def remove(self, owner: str, document: str) -> None:
        """Removes what was read in a document, and its file unless another reading is of it, beyond recovery. Raises NotFound."""
        mine, this = READINGS.c.owner == owner, READINGS.c.document == document
        with self._db.write(owner) as connection:
            file_id: str | None = connection.execute(sa.select(READINGS.c.file_id).where(mine, this)).scalar()
            if file_id is None:
                raise NotFound("There is no such CV.", "Attach it again.")
            connection.execute(READINGS.delete().where(mine, this))
            if not connection.execute(sa.select(READINGS.c.number).where(mine, READINGS.c.file_id == file_id)).first():
                connection.execute(FILES.delete().where(FILES.c.owner == owner, FILES.c.id == file_id))
        self._db.scrub()

    def _readings(self, owner: str, which: "sa.ColumnElement[bool]") -> tuple[Reading, ...]:
        wanted = sa.select(READINGS.c.body).where(READINGS.c.owner == owner, which).order_by(READINGS.c.number)
        with self._db.read() as connection:
            return tuple(Reading.model_validate_json(body) for body in connection.execute(wanted).scalars())

    def erase(self, owner: str) -> None:
        """Removes all files and readings of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            for table in (FILES, READINGS):
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()
