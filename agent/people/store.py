"""People with a password, and what they were given when they signed in.

Whoever signs in begins a family of refresh tokens, each of which is good once. One that comes a second time was stolen or copied:
its whole family ends (docs/decisions/0132). Of a token there is a hash alone, of a password what Argon2id makes of it.
"""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from core.database import Database, Moment, metadata

PEOPLE = sa.Table(
    "people",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("login", sa.String(254), nullable=False),
    sa.Column("password", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_people_login", "login", unique=True),
)
REFRESHES = sa.Table(
    "refreshes",
    metadata,
    sa.Column("hash", sa.String(64), primary_key=True),
    sa.Column("family", sa.String(32), nullable=False),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("expires", Moment, nullable=False),
    sa.Column("used", Moment),
    sa.Column("revoked", Moment),
    sa.Index("ix_refreshes_family", "family"),
    sa.Index("ix_refreshes_owner", "owner"),
)
BEGINS = "jcr_"
"""How every refresh token begins."""
LASTS = timedelta(days=14)
"""How long a refresh token is good."""
_ACCOUNT = "a-"


class Signed(NamedTuple):
    """Somebody who signed in: who, in which family, and the refresh token, which is known now and never again."""

    owner: str
    family: str
    refresh: str


class People:
    """All of them."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, login: str, password: str, now: datetime) -> str | None:
        """A new person, whose password comes as its hash. Returns who they are; None when the name is taken."""
        owner = _ACCOUNT + secrets.token_hex(16)
        row = {"owner": owner, "login": login, "password": password, "created": now}
        with self._db.write(login) as connection:
            if connection.execute(sa.select(PEOPLE.c.owner).where(PEOPLE.c.login == login)).first():
                return None
            connection.execute(PEOPLE.insert().values(row))
        return owner

    def find(self, login: str) -> tuple[str, str] | None:
        """Who has this name, and the hash of their password."""
        with self._db.read() as connection:
            row = connection.execute(sa.select(PEOPLE.c.owner, PEOPLE.c.password).where(PEOPLE.c.login == login)).first()
        return (row.owner, row.password) if row else None

    def rehash(self, owner: str, password: str) -> None:
        """Keeps the hash that newer settings make of the same password."""
        with self._db.write(owner) as connection:
            connection.execute(PEOPLE.update().where(PEOPLE.c.owner == owner).values(password=password))

    def sign_in(self, owner: str, now: datetime) -> Signed:
        """Begins a family."""
        with self._db.write(owner) as connection:
            return _next(connection, owner, secrets.token_hex(16), now)

    def refresh(self, token: str, now: datetime) -> Signed | None:
        """A new token for an old one that is good; a second use ends its family. None: sign in again."""
        with self._db.read() as connection:
            row = connection.execute(sa.select(REFRESHES).where(REFRESHES.c.hash == _hash(token))).mappings().first()
        if row is None:
            return None
        with self._db.write(row["owner"]) as connection:
            taken = sa.and_(REFRESHES.c.hash == row["hash"], REFRESHES.c.used.is_(None), REFRESHES.c.revoked.is_(None))
            if row["expires"] > now and connection.execute(REFRESHES.update().where(taken).values(used=now)).rowcount:
                return _next(connection, row["owner"], row["family"], now)
            _end(connection, row["family"], now)
        return None

    def holds(self, owner: str, family: str, now: datetime) -> bool:
        """Whether this family was not ended, and its person is still known."""
        good = sa.and_(
            REFRESHES.c.owner == owner, REFRESHES.c.family == family, REFRESHES.c.revoked.is_(None), REFRESHES.c.expires > now
        )
        with self._db.read() as connection:
            return connection.execute(sa.select(REFRESHES.c.hash).where(good).limit(1)).first() is not None

    def sign_out(self, token: str, now: datetime) -> None:
        """Ends the family of this token; one that is none ends nothing."""
        with self._db.read() as connection:
            row = connection.execute(
                sa.select(REFRESHES.c.family, REFRESHES.c.owner).where(REFRESHES.c.hash == _hash(token))
            ).first()
        if row:
            with self._db.write(row.owner) as connection:
                _end(connection, row.family, now)

    def clear_out(self, now: datetime) -> int:
        """Removes tokens that are good no longer. Returns how many."""
        with self._db.write() as connection:
            return connection.execute(REFRESHES.delete().where(REFRESHES.c.expires < now)).rowcount

    def erase(self, owner: str) -> None:
        """Forgets one person: name, password, tokens."""
        with self._db.write(owner) as connection:
            connection.execute(REFRESHES.delete().where(REFRESHES.c.owner == owner))
            connection.execute(PEOPLE.delete().where(PEOPLE.c.owner == owner))


def _next(connection: sa.Connection, owner: str, family: str, now: datetime) -> Signed:
    token = BEGINS + secrets.token_urlsafe(32)
    row = {"hash": _hash(token), "family": family, "owner": owner, "expires": now + LASTS}
    connection.execute(REFRESHES.insert().values(row))
    return Signed(owner, family, token)


def _end(connection: sa.Connection, family: str, now: datetime) -> None:
    connection.execute(REFRESHES.update().where(REFRESHES.c.family == family, REFRESHES.c.revoked.is_(None)).values(revoked=now))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
