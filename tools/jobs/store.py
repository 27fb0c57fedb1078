"""The job ads a person gave, which of them a conversation is about, and the last fit with each."""

import hashlib
import uuid
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.values import Value
from tools.jobs.edits import Edits, edited
from tools.jobs.models import Fit, Posting
from tools.jobs.weighing import OWN, PUBLISHED, Balance, weighed

JOBS = sa.Table(
    "jobs",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("digest", sa.String(64), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("company", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("fit", sa.Text),
    sa.Column("score", sa.Float),
    sa.Column("created", Moment, nullable=False),
    sa.Column("fit_before", sa.Text),
    sa.Column("edits", sa.Text),
    sa.UniqueConstraint("owner", "digest"),
)
USES = sa.Table(
    "job_uses",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("thread", sa.String(32), nullable=False),
    sa.Column("job", sa.String(32), sa.ForeignKey("jobs.id", ondelete="CASCADE"), nullable=False),
    sa.Index("ix_job_uses_owner_thread", "owner", "thread"),
)
BALANCES = sa.Table(
    "job_balances",
    metadata,
    sa.Column("owner", sa.String(80), primary_key=True),
    sa.Column("body", sa.Text, nullable=False),
)


class SavedJob(Value):
    """A saved ad in a list; `score` is the last fit's, None before the first."""

    id: str
    title: str
    company: str
    created: datetime
    score: float | None = None


class JobStore:
    """Ads and fits of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def save(self, owner: str, thread: str, posting: Posting, now: datetime) -> str:
        """Keeps an ad, makes it the one this thread is about, and returns its id. The same text again is the same ad."""
        digest = hashlib.sha256(posting.text.strip().encode("utf-8", "replace")).hexdigest()
        seen = {"title": posting.title or "", "company": posting.company or "", "body": posting.model_dump_json()}
        with self._db.write(owner) as connection:
            same = sa.select(JOBS.c.id).where(JOBS.c.owner == owner, JOBS.c.digest == digest)
            job_id: str | None = connection.execute(same).scalar()
            if job_id:
                connection.execute(JOBS.update().where(JOBS.c.id == job_id).values(**seen))
            else:
                job_id = uuid.uuid4().hex
                connection.execute(JOBS.insert().values(id=job_id, owner=owner, digest=digest, created=now, **seen))
            connection.execute(USES.insert().values(owner=owner, thread=thread, job=job_id))
        return job_id

    def get(self, owner: str, job_id: str) -> Posting:
        """One ad, with the split as the person wants it. Raises NotFound."""
        row = self._row(owner, job_id)
        return edited(Posting.model_validate_json(row.body), _edits(row.edits))

    def as_read(self, owner: str, job_id: str) -> tuple[Posting, Edits]:
        """One ad as it was read, and what the person changed about its split. Raises NotFound."""
        row = self._row(owner, job_id)
        return Posting.model_validate_json(row.body), _edits(row.edits)

    def save_edits(self, owner: str, job_id: str, edits: Edits) -> None:
        """Keeps how the person wants the split; none is the split as read. Raises NotFound."""
        self._row(owner, job_id)
        with self._db.write(owner) as connection:
            mine = JOBS.update().where(JOBS.c.owner == owner, JOBS.c.id == job_id)
            connection.execute(mine.values(edits=edits.model_dump_json() if edits.moves else None))

    def jobs(self, owner: str) -> tuple[SavedJob, ...]:
        """All ads, newest first."""
        wanted = sa.select(JOBS.c.id, JOBS.c.title, JOBS.c.company, JOBS.c.created, JOBS.c.score)
        with self._db.read() as connection:
            rows = connection.execute(wanted.where(JOBS.c.owner == owner).order_by(JOBS.c.number.desc())).mappings()
            return tuple(SavedJob(**row) for row in rows)

    def use(self, owner: str, thread: str, job_id: str) -> None:
        """Makes a saved ad the one this thread is about. Raises NotFound."""
        self._row(owner, job_id)
        with self._db.write(owner) as connection:
            connection.execute(USES.insert().values(owner=owner, thread=thread, job=job_id))

    def in_use(self, owner: str, thread: str) -> str | None:
        """The id of the ad last used in this thread; None when there was none."""
        mine = sa.select(USES.c.job).where(USES.c.owner == owner, USES.c.thread == thread)
        with self._db.read() as connection:
            found: str | None = connection.execute(mine.order_by(USES.c.number.desc()).limit(1)).scalar()
            return found

    def active(self, owner: str, thread: str) -> tuple[str, Posting] | None:
        """The ad last used in this thread, with its id; None when there was none."""
        wanted = sa.select(JOBS.c.id, JOBS.c.body, JOBS.c.edits).join(USES, USES.c.job == JOBS.c.id)
        mine = sa.and_(USES.c.owner == owner, JOBS.c.owner == owner, USES.c.thread == thread)
        with self._db.read() as connection:
            row = connection.execute(wanted.where(mine).order_by(USES.c.number.desc()).limit(1)).first()
        return row and (row.id, edited(Posting.model_validate_json(row.body), _edits(row.edits)))

    def save_fit(self, owner: str, job_id: str, fit: Fit, now: datetime) -> None:  # noqa: ARG002 - a door of its own time
        """Keeps the last fit with an ad, and the one before it where it was another; by the person's weights of now, should they have changed.

        Raises:
            NotFound: there is no such ad.
        """
        self._row(owner, job_id)
        with self._db.write(owner) as connection:
            balance = _balance(connection, owner)
            kept = weighed(fit, balance) if balance.own or fit.versions.get("weights") == OWN else fit
            mine = (JOBS.c.owner == owner, JOBS.c.id == job_id)
            last = connection.execute(sa.select(JOBS.c.fit).where(*mine)).scalar()
            body = kept.model_dump_json()
            if last != body:
                connection.execute(JOBS.update().where(*mine).values(fit=body, fit_before=last, score=kept.score))

    def fit(self, owner: str, job_id: str) -> Fit | None:
        """The last fit with an ad, None before the first. Raises NotFound when there is no such ad."""
        body = self._row(owner, job_id).fit
        return None if body is None else Fit.model_validate_json(body)

    def fit_before(self, owner: str, job_id: str) -> Fit | None:
        """The fit before the last one, None where there was no other. Raises NotFound when there is no such ad."""
        body = self._row(owner, job_id).fit_before
        return None if body is None else Fit.model_validate_json(body)

    def balance(self, owner: str) -> Balance:
        """What this person wants to weigh more or less; as published before they said so."""
        with self._db.read() as connection:
            return _balance(connection, owner)

    def save_balance(self, owner: str, balance: Balance) -> None:
        """Keeps it and weighs all fits of this person by it, in one write: no two scores are ever of different weights."""
        kept = sa.select(JOBS.c.id, JOBS.c.fit, JOBS.c.fit_before).where(JOBS.c.owner == owner)
        with self._db.write(owner) as connection:
            connection.execute(BALANCES.delete().where(BALANCES.c.owner == owner))
            if balance.own:
                connection.execute(BALANCES.insert().values(owner=owner, body=balance.model_dump_json()))
            for job, *bodies in connection.execute(kept).all():
                last, before = (b and weighed(Fit.model_validate_json(b), balance) for b in bodies)
                anew = {"fit": last and last.model_dump_json(), "fit_before": before and before.model_dump_json()}
                score = {"score": last.score} if last else {}
                connection.execute(JOBS.update().where(JOBS.c.id == job).values(**anew, **score))

    def remove(self, owner: str, job_id: str) -> None:
        """Removes an ad with its fits, beyond recovery; documents and applications for it stay. Raises NotFound."""
        self._row(owner, job_id)
        with self._db.write(owner) as connection:
            connection.execute(JOBS.delete().where(JOBS.c.owner == owner, JOBS.c.id == job_id))
        self._db.scrub()

    def erase(self, owner: str) -> None:
        """Removes all ads and fits of this owner, beyond recovery."""
        with self._db.write(owner) as connection:
            for table in (USES, JOBS, BALANCES):
                connection.execute(table.delete().where(table.c.owner == owner))
        self._db.scrub()

    def _row(self, owner: str, job_id: str) -> sa.Row[Any, Any, Any, Any]:
        wanted = sa.select(JOBS.c.body, JOBS.c.fit, JOBS.c.fit_before, JOBS.c.edits).where(
            JOBS.c.owner == owner, JOBS.c.id == job_id
        )
        with self._db.read() as connection:
            row = connection.execute(wanted).first()
        if row is None:
            raise NotFound("There is no such job ad.", "Paste the ad again.")
        return row


def _edits(body: str | None) -> Edits:
    return Edits() if body is None else Edits.model_validate_json(body)


def _balance(connection: sa.Connection, owner: str) -> Balance:
    body: str | None = connection.execute(sa.select(BALANCES.c.body).where(BALANCES.c.owner == owner)).scalar()
    return PUBLISHED if body is None else Balance.model_validate_json(body)
