"""The photos of all owners. They stand apart from the files that are read, so that none is ever taken for a CV."""

import uuid
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from core.database import Database, Moment, metadata

PHOTOS = sa.Table(
    "photos",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_photos_owner", "owner"),
)


class PhotoStore:
    """Every call names whose. A photo that was replaced stays, so that an earlier version of a document still has it."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, owner: str, data: bytes, now: datetime) -> str:
        """Keeps a photo and returns its id; one that is the newest already is not kept twice."""
        newest = self.newest(owner)
        if newest and self.data(owner, newest) == data:
            return newest
        row = {"id": uuid.uuid4().hex, "owner": owner, "data": data, "created": now}
        with self._db.write(owner) as connection:
            connection.execute(PHOTOS.insert().values(**row))
        return str(row["id"])

    def newest(self, owner: str) -> str:
        """The id of the photo given last; nothing where there is none."""
        return next(iter(self.all(owner)), "")

    def all(self, owner: str) -> tuple[str, ...]:
        """The ids of all photos, newest first."""
        wanted = sa.select(PHOTOS.c.id).where(PHOTOS.c.owner == owner).order_by(PHOTOS.c.number.desc())
        with self._db.read() as connection:
            return tuple(connection.execute(wanted).scalars())

    def data(self, owner: str, photo: str) -> bytes:
        """The picture, as JPEG; nothing where it is gone: a document then closes the place it had."""
        wanted = sa.select(PHOTOS.c.data).where(PHOTOS.c.owner == owner, PHOTOS.c.id == photo)
        with self._db.read() as connection:
            return connection.execute(wanted).scalar() or b""

    def remove(self, owner: str) -> None:
        """Removes all photos of this owner beyond recovery, also from earlier versions of their documents."""
        with self._db.write(owner) as connection:
            self.erase(owner, connection)
        self._db.scrub()

    def erase(self, owner: str, connection: Any) -> None:
        """Removes them in a write that is going on."""
        connection.execute(PHOTOS.delete().where(PHOTOS.c.owner == owner))
