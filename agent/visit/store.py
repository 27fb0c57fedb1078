"""Choices of a person (language of the screens, tour seen), thumbs under answers, and finding a conversation again."""

from collections.abc import Iterable
from datetime import datetime
from typing import Literal

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from agent.store import MESSAGES, THREADS, TURNS
from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.text import fold, storable
from core.values import Value

Thumb = Literal["up", "down"]
LONGEST = 500
"""Characters of a reason."""

CHOICES = sa.Table(
    "choices",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
OPINIONS = sa.Table(
    "opinions",
    metadata,
    sa.Column("turn", sa.String(32), sa.ForeignKey("turns.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("thumb", sa.String(8), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("at", Moment, nullable=False),
    sa.Index("ix_opinions_owner", "owner"),
)


class Opinion(Value):
    """What the person thought of one answer; the reason may be empty."""

    turn: str
    thumb: Thumb
    reason: str = ""
    at: datetime


class VisitStore:
    """Of all owners; every call names whose. An opinion goes with its conversation, everything with its owner."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def choices(self, owner: str) -> dict[str, str]:
        """What was chosen on the screens, by name."""
        wanted = sa.select(CHOICES.c.name, CHOICES.c.value).where(CHOICES.c.owner == owner).order_by(CHOICES.c.name)
        with self._db.read() as connection:
            return {row.name: row.value for row in connection.execute(wanted)}

    def choose(self, owner: str, name: str, value: str) -> None:
        """Keeps a choice in the place of the one before."""
        with self._db.write(owner) as connection:
            connection.execute(CHOICES.delete().where(CHOICES.c.owner == owner, CHOICES.c.name == name))
            connection.execute(CHOICES.insert().values(owner=owner, name=name, value=storable(value)))

    def who_chose(self, name: str) -> tuple[str, ...]:
        """Everybody who chose something under this name."""
        wanted = sa.select(CHOICES.c.owner).where(CHOICES.c.name == name).order_by(CHOICES.c.owner)
        with self._db.read() as connection:
            return tuple(connection.execute(wanted).scalars())

    def opinions(self, owner: str) -> tuple[Opinion, ...]:
        """All, oldest first."""
        wanted = sa.select(*(OPINIONS.c[name] for name in Opinion.model_fields)).where(OPINIONS.c.owner == owner)
        with self._db.read() as connection:
            rows = connection.execute(wanted.order_by(OPINIONS.c.at, OPINIONS.c.turn)).mappings()
            return tuple(Opinion(**row) for row in rows)

    def think(self, owner: str, opinion: Opinion) -> None:
        """Keeps what was thought of an answer, in the place of what was thought before. Raises NotFound."""
        with self._db.write(owner) as connection:
            _require(connection, owner, opinion.turn)
            connection.execute(OPINIONS.delete().where(OPINIONS.c.turn == opinion.turn))
            kept = opinion.model_dump() | {"reason": storable(opinion.reason)[:LONGEST]}
            connection.execute(OPINIONS.insert().values(owner=owner, **kept))

    def unthink(self, owner: str, turn: str) -> None:
        """Takes an opinion back."""
        with self._db.write(owner) as connection:
            connection.execute(OPINIONS.delete().where(OPINIONS.c.turn == turn, OPINIONS.c.owner == owner))

    def find(self, owner: str, words: str) -> frozenset[str]:
        """The conversations in whose title and messages together all of the words stand, in any case and with or without accents."""
        asked = fold(words).split()
        said = (
            sa.select(THREADS.c.id, THREADS.c.title, MESSAGES.c.text)
            .select_from(THREADS.outerjoin(MESSAGES, MESSAGES.c.thread == THREADS.c.id))
            .where(THREADS.c.owner == owner)
            .order_by(THREADS.c.number, MESSAGES.c.number)
        )
        with self._db.read() as connection:
            return _holding(((row.id, f"{row.title} {row.text or ''}") for row in connection.execute(said)), asked)

    def erase(self, owner: str) -> None:
        """Removes all of this owner, beyond recovery."""
        self._erase(owner, CHOICES, OPINIONS)

    def erase_choices(self, owner: str) -> None:
        """Removes what was chosen on the screens, beyond recovery."""
        self._erase(owner, CHOICES)

    def erase_opinions(self, owner: str) -> None:
        """Removes all thumbs and their reasons, beyond recovery."""
        self._erase(owner, OPINIONS)

    def _erase(self, owner: str, *tables: sa.Table) -> None:
        with self._db.write(owner) as connection:
            for table in tables:
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()


def _holding(said: Iterable[tuple[str, str]], asked: list[str]) -> frozenset[str]:
    missing: dict[str, set[str]] = {}
    for thread, text in said:
        left = missing.setdefault(thread, set(asked))
        if left:
            folded = fold(text)
            left -= {word for word in left if word in folded}
    return frozenset(thread for thread, left in missing.items() if not left)


def _require(connection: Connection, owner: str, turn: str) -> None:
    if connection.execute(sa.select(TURNS.c.id).where(TURNS.c.id == turn, TURNS.c.owner == owner)).first() is None:
        raise NotFound("This answer is not here any more.", "Open the conversation again.")
