"""Each signing in of each person: whether it still holds. It ends for all tabs at once, after idle time, and after a day's work.

It is known by a hash of what the provider said of it, so that an old cookie that is sent once more is the old signing in.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

import sqlalchemy as sa

from core.database import Database, Moment, metadata

SIGN_INS = sa.Table(
    "sign_ins",
    metadata,
    sa.Column("id", sa.String(64), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("begun", Moment, nullable=False),
    sa.Column("seen", Moment, nullable=False),
    sa.Column("ended", Moment),
    sa.Index("ix_sign_ins_owner", "owner"),
)
_LOOKED = timedelta(minutes=1)
"""So long a sign of a person is not written again."""
_SKEW = timedelta(minutes=5)
"""By how much the provider's clock may differ."""


class SignIn(NamedTuple):
    """One signing in: its hash, and when the provider says it was; None where it does not say."""

    id: str
    issued: datetime | None


class SignIns:
    """Of all people.

    Args:
        db: where they are kept.
        idle: after so long without a sign of the person one ends.
        longest: after so long one ends in any case.
    """

    def __init__(self, db: Database, idle: timedelta, longest: timedelta) -> None:
        self._db, self._idle, self._longest = db, idle, longest

    def holds(self, owner: str, sign_in: SignIn, now: datetime) -> bool:
        """Whether one holds at a sign of its person, which counts as one; one that was never seen begins, unless it is old."""
        with self._db.read() as connection:
            row = connection.execute(sa.select(SIGN_INS).where(SIGN_INS.c.id == sign_in.id)).first()
        if row is None:
            return self._begin(owner, sign_in, now)
        if row.owner != owner or row.ended or now - row.seen > self._idle or now - row.begun > self._longest:
            return False
        if now - row.seen > _LOOKED:
            with self._db.write(owner) as connection:
                still = sa.and_(SIGN_INS.c.id == sign_in.id, SIGN_INS.c.ended.is_(None))
                connection.execute(SIGN_INS.update().where(still).values(seen=now))
        return True

    def end(self, owner: str, now: datetime) -> None:
        """Ends every signing in of one person, in all tabs and browsers."""
        with self._db.write(owner) as connection:
            open_still = sa.and_(SIGN_INS.c.owner == owner, SIGN_INS.c.ended.is_(None))
            connection.execute(SIGN_INS.update().where(open_still).values(ended=now))

    def clear_out(self, now: datetime) -> int:
        """Forgets those that would be too old by themselves. Returns how many."""
        with self._db.write("sign-ins") as connection:
            old = SIGN_INS.delete().where(SIGN_INS.c.begun < now - self._longest - 2 * _SKEW)
            return int(connection.execute(old).rowcount)

    def erase(self, owner: str) -> None:
        """Forgets all of one person."""
        with self._db.write(owner) as connection:
            connection.execute(SIGN_INS.delete().where(SIGN_INS.c.owner == owner))

    def _begin(self, owner: str, sign_in: SignIn, now: datetime) -> bool:
        if sign_in.issued is not None and now - sign_in.issued > self._longest + _SKEW:
            return False
        with self._db.write(owner) as connection:
            if connection.execute(sa.select(SIGN_INS.c.id).where(SIGN_INS.c.id == sign_in.id)).first() is None:
                connection.execute(SIGN_INS.insert().values(id=sign_in.id, owner=owner, begun=now, seen=now))
        return True
