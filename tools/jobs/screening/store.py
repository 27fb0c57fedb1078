"""Who looked at whom for which job, and decided what, and why. No word of a CV is in it: a person is the digest of their file."""

from datetime import datetime
from typing import Literal, get_args

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.text import storable
from core.values import Value

Step = Literal["agreed", "compared", "opened", "named", "exported", "invite", "hold", "no"]
"""agreed: to the notice; named: file names were shown; exported: the comparison was taken along; the last three are decisions."""
DECISIONS: tuple[Step, ...] = get_args(Step)[-3:]

LOG = sa.Table(
    "screening_log",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("reviewer", sa.Text, nullable=False),
    sa.Column("job", sa.Text, nullable=False),
    sa.Column("document", sa.String(64), nullable=False),
    sa.Column("step", sa.String(16), nullable=False),
    sa.Column("reason", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_screening_log_owner", "owner"),
)


class Logged(Value):
    """One line of the log. `document` is the digest of the CV, empty where no single person is meant."""

    created: datetime
    reviewer: str
    step: Step
    job: str = ""
    document: str = ""
    reason: str = ""


class ScreeningLog:
    """The log of all owners; every call names whose. Lines are added and read; they go when they are old, or all together."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def add(self, owner: str, line: Logged) -> None:
        """Keeps a line. A decision without a reason is refused."""
        if not line.reviewer.strip() or (line.step in DECISIONS and not (line.reason.strip() and line.document)):
            raise ValueError("a line names its reviewer, and a decision the person and the reason")
        kept = {name: storable(value) if isinstance(value, str) else value for name, value in line.model_dump().items()}
        with self._db.write(owner) as connection:
            connection.execute(LOG.insert().values(owner=owner, **kept))

    def lines(self, owner: str) -> tuple[Logged, ...]:
        """All lines, oldest first."""
        wanted = sa.select(*(LOG.c[name] for name in Logged.model_fields)).where(LOG.c.owner == owner).order_by(LOG.c.number)
        with self._db.read() as connection:
            return tuple(Logged(**row) for row in connection.execute(wanted).mappings())

    def clear_out(self, before: datetime) -> int:
        """Removes the lines of all owners that are older, beyond recovery. Returns how many."""
        with self._db.write() as connection:
            gone = connection.execute(LOG.delete().where(LOG.c.created < before)).rowcount
        if gone:
            self._db.scrub()
        return gone

    def erase(self, owner: str) -> None:
        """Removes the log of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            connection.execute(LOG.delete().where(LOG.c.owner == owner))
        self._db.scrub()
