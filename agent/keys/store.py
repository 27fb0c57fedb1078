"""Keys of programs. Of a secret only its hash is kept: who reads the database cannot use one.

A secret has 256 bits of chance, so that a plain hash is enough and guessing is hopeless (docs/decisions/0128).
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from agent.keys.models import BEGINS, Key, Scope
from core.database import Database, Moment, metadata
from core.errors import CopilotError, NotFound

API_KEYS = sa.Table(
    "api_keys",
    metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("hash", sa.String(64), nullable=False),
    sa.Column("prefix", sa.String(16), nullable=False),
    sa.Column("scopes", sa.JSON, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("expires", Moment, nullable=False),
    sa.Column("used", Moment),
    sa.Column("revoked", Moment),
    sa.Index("ix_api_keys_owner", "owner"),
    sa.Index("ix_api_keys_prefix", "prefix"),
)
DAYS, LONGEST = 90, 366
"""How long a key holds when nothing else is said, and at most."""
MANY = 50
"""Keys that one person makes, at most."""
_NAME_MAX = 80
_BYTES, _SHOWN = 32, 8
_USED = timedelta(minutes=1)
"""Uses within it are not written again."""
_SECRET = re.compile(rf"{BEGINS}[A-Za-z0-9_-]{{43}}")
_KNOWN = [column for column in API_KEYS.c if column.name != "hash"]


class Keys:
    """Of all people."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def make(
        self, owner: str, name: str, now: datetime, days: int = DAYS, scopes: Sequence[Scope] = ("read",)
    ) -> tuple[Key, str]:
        """A new key and its secret, which is known now and never again.

        Raises:
            CopilotError: no name, or a time that is none.
        """
        name = " ".join(name.split())
        if not name or len(name) > _NAME_MAX or not name.isprintable():
            raise CopilotError("A key needs a name of one to eighty characters.", "Name it after the program that will use it.")
        if not 1 <= days <= LONGEST:
            raise CopilotError(f"A key holds between 1 and {LONGEST} days.", "Choose a number of days between them.")
        secret = BEGINS + secrets.token_urlsafe(_BYTES)
        key = Key(
            id=secrets.token_hex(4),
            owner=owner,
            name=name,
            prefix=_prefix(secret),
            scopes=tuple(scopes),
            created=now,
            expires=now + timedelta(days=days),
        )
        row = {**key.model_dump(), "scopes": list(scopes), "hash": _hash(secret)}
        with self._db.write(owner) as connection:
            connection.execute(API_KEYS.insert().values(row))
        return key, secret

    def opened(self, secret: str, now: datetime) -> Key | None:
        """The key whose secret this is, when it holds; its use is noted. None says the same of a wrong, an old and a revoked one."""
        if not _SECRET.fullmatch(secret):
            return None
        with self._db.read() as connection:
            rows = connection.execute(API_KEYS.select().where(API_KEYS.c.prefix == _prefix(secret))).mappings().all()
        given = _hash(secret)
        found = [row for row in rows if hmac.compare_digest(row["hash"], given)]
        key = _key(found[0]) if found else None
        if key is None or not key.holds(now):
            return None
        if key.used is None or now - key.used > _USED:
            with self._db.write(key.owner) as connection:
                connection.execute(API_KEYS.update().where(API_KEYS.c.id == key.id).values(used=now))
        return key

    def holds(self, owner: str, key: str, now: datetime) -> bool:
        """Whether this key of theirs opens anything now."""
        return any(one.id == key and one.holds(now) for one in self.of(owner))

    def of(self, owner: str) -> tuple[Key, ...]:
        """All keys of one person, the newest first, without their hashes."""
        wanted = sa.select(*_KNOWN).where(API_KEYS.c.owner == owner).order_by(API_KEYS.c.created.desc(), API_KEYS.c.id)
        with self._db.read() as connection:
            return tuple(_key(row) for row in connection.execute(wanted).mappings())

    def revoke(self, owner: str, key: str, now: datetime) -> None:
        """From now on it opens nothing, in any process. Raises NotFound for one that is not this person's."""
        mine = sa.and_(API_KEYS.c.owner == owner, API_KEYS.c.id == key)
        with self._db.write(owner) as connection:
            if not connection.execute(
                API_KEYS.update().where(mine).values(revoked=sa.func.coalesce(API_KEYS.c.revoked, now))
            ).rowcount:
                raise NotFound("There is no such key.", "Look at the list of your keys.")

    def erase(self, owner: str) -> None:
        """Forgets all of one person."""
        with self._db.write(owner) as connection:
            connection.execute(API_KEYS.delete().where(API_KEYS.c.owner == owner))


def _prefix(secret: str) -> str:
    return secret[: len(BEGINS) + _SHOWN]


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()


def _key(row: Any) -> Key:
    return Key(**{column.name: row[column.name] for column in _KNOWN if column.name != "scopes"}, scopes=tuple(row["scopes"]))
