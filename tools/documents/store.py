"""The drafts made in each conversation, every version kept, and the files made from them."""

import uuid
from collections.abc import Collection
from datetime import datetime
from pathlib import PurePath
from typing import Any, Literal, get_args

import sqlalchemy as sa
from pydantic import TypeAdapter

from core.database import Database, Moment, metadata
from core.errors import NotFound
from core.text import storable
from core.values import Value
from tools.documents.models import ENDINGS, DocumentKind, Draft, Exported, Format
from tools.documents.photos.store import PhotoStore
from tools.documents.sent.store import SentStore

DRAFTS = sa.Table(
    "drafts",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("thread", sa.String(32), nullable=False),
    sa.Column("job", sa.String(32)),
    sa.Column("document", sa.String(16), nullable=False),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Column("parent", sa.String(32)),
    sa.Column("deed", sa.String(16), nullable=False, server_default="written"),
    sa.Column("why", sa.Text, nullable=False, server_default=""),
    sa.Index("ix_drafts_owner_thread", "owner", "thread"),
)
FILES = sa.Table(
    "draft_files",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("owner", sa.String(80), nullable=False),
    sa.Column("draft", sa.String(32), sa.ForeignKey("drafts.id", ondelete="CASCADE"), nullable=False),
    sa.Column("name", sa.Text, nullable=False),
    sa.Column("format", sa.String(8), nullable=False),
    sa.Column("data", sa.LargeBinary, nullable=False),
    sa.Column("created", Moment, nullable=False),
    sa.Index("ix_draft_files_owner", "owner"),
)
_FORMAT: TypeAdapter[Format] = TypeAdapter(Format)
Kept = Literal["documents", "copies", "photos"]
"""What this store keeps."""


class Because(Value):
    """What a version came about by, and the words for it: the person's wish, the change, or the id of the version gone back to.

    `written` anew from ledger and ad, `revised` as asked, another look or paper `chosen`, changes `undone` or made again
    (`redone`), a line `edited` by hand or `dropped`, or gone `back`.
    """

    deed: Literal["written", "revised", "chosen", "undone", "redone", "edited", "dropped", "back"] = "written"
    why: str = ""


class SavedDraft(Value):
    """A version of a document in a list: `parent` is the version it was made from, `deed` and `why` are those of `Because`."""

    id: str
    created: datetime
    title: str
    parent: str | None = None
    deed: str = "written"
    why: str = ""


class DraftStore:
    """Drafts and exported files of all owners; every call names whose."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self.sent = SentStore(db)
        self.photos = PhotoStore(db)

    def save(self, owner: str, thread: str, job_id: str | None, draft: Draft, now: datetime) -> str:
        """Keeps a draft as the newest version of its document in this thread and returns its id."""
        return self._insert(owner, {"thread": thread, "job": job_id}, draft, now)

    def follow(self, owner: str, parent: str, draft: Draft, because: Because, now: datetime) -> str:
        """Keeps a draft as the version after another, for the same job in the same thread, and returns its id. Raises NotFound."""
        thread, job = self.place(owner, parent)
        row = {"thread": thread, "job": job, "parent": parent, "deed": because.deed, "why": storable(because.why)}
        return self._insert(owner, row, draft, now)

    def place(self, owner: str, draft_id: str) -> tuple[str, str | None]:
        """The thread and the job that a draft belongs to. Raises NotFound."""
        wanted = sa.select(DRAFTS.c.thread, DRAFTS.c.job).where(DRAFTS.c.owner == owner, DRAFTS.c.id == draft_id)
        with self._db.read() as connection:
            row = connection.execute(wanted).first()
        if row is None:
            raise _no_draft()
        return row.thread, row.job

    def note(self, owner: str, draft_id: str, accepted: tuple[str, ...]) -> None:
        """Puts down what the person agreed to in a version; what the version says stays as it is. Raises NotFound."""
        known = self.get(owner, draft_id)
        options = known.options.model_copy(update={"accepted": accepted})
        with self._db.write(owner) as connection:
            mine = DRAFTS.update().where(DRAFTS.c.owner == owner, DRAFTS.c.id == draft_id)
            connection.execute(mine.values(body=known.model_copy(update={"options": options}).model_dump_json()))

    def get(self, owner: str, draft_id: str) -> Draft:
        """One draft. Raises NotFound."""
        found = self._newest(owner, DRAFTS.c.id == draft_id)
        if found is None:
            raise _no_draft()
        return found[1]

    def latest(
        self, owner: str, thread: str, document: DocumentKind | None = None, jobs: Collection[str] | None = None
    ) -> tuple[str, Draft] | None:
        """The newest draft of this thread (of this kind, for one of these jobs), with its id; None before the first."""
        for_them = sa.true() if jobs is None else DRAFTS.c.job.in_(jobs)
        return self._newest(owner, sa.and_(DRAFTS.c.thread == thread, _is(document), for_them))

    def kinds(self, owner: str, thread: str) -> frozenset[DocumentKind]:
        """What was made in this thread."""
        made = sa.select(DRAFTS.c.document).where(DRAFTS.c.owner == owner, DRAFTS.c.thread == thread).distinct()
        with self._db.read() as connection:
            return frozenset(connection.execute(made).scalars())

    def last(self, owner: str, kinds: Collection[DocumentKind]) -> Draft | None:
        """The newest draft of these kinds in any conversation; None before the first."""
        found = self._newest(owner, DRAFTS.c.document.in_(kinds))
        return found and found[1]

    def versions(self, owner: str, thread: str, document: DocumentKind | None = None) -> tuple[SavedDraft, ...]:
        """All versions made in this thread (of this kind), newest first."""
        return tuple(saved for _, saved in self._saved(owner, DRAFTS.c.thread == thread, _is(document)))

    def every(self, owner: str) -> tuple[tuple[DocumentKind, SavedDraft], ...]:
        """All versions of all documents with their kind, newest first, also of conversations that are gone."""
        return self._saved(owner)

    def history(self, owner: str, draft_id: str) -> tuple[SavedDraft, ...]:
        """All versions of the document that this draft is one of (one kind, one job, one thread), oldest first. Raises NotFound."""
        thread, job = self.place(owner, draft_id)
        kind = sa.select(DRAFTS.c.document).where(DRAFTS.c.owner == owner, DRAFTS.c.id == draft_id).scalar_subquery()
        same_job = DRAFTS.c.job.is_(None) if job is None else DRAFTS.c.job == job
        found = self._saved(owner, DRAFTS.c.thread == thread, DRAFTS.c.document == kind, same_job)
        return tuple(saved for _, saved in reversed(found))

    def documents(self, owner: str) -> tuple[tuple[DocumentKind, SavedDraft], ...]:
        """The newest version of each document, newest first."""
        newest = sa.select(sa.func.max(DRAFTS.c.number)).where(DRAFTS.c.owner == owner)
        return self._saved(owner, DRAFTS.c.number.in_(newest.group_by(DRAFTS.c.thread, DRAFTS.c.job, DRAFTS.c.document)))

    def beside(self, owner: str, draft_id: str) -> tuple[tuple[str, Draft], ...]:
        """The newest draft of each other kind for the same job, with its id; without a job, of the same thread. Raises NotFound."""
        thread, job = self.place(owner, draft_id)
        same = sa.and_(DRAFTS.c.job.is_(None), DRAFTS.c.thread == thread) if job is None else DRAFTS.c.job == job
        kind = sa.select(DRAFTS.c.document).where(DRAFTS.c.owner == owner, DRAFTS.c.id == draft_id).scalar_subquery()
        newest = sa.select(sa.func.max(DRAFTS.c.number)).where(DRAFTS.c.owner == owner, same, DRAFTS.c.document != kind)
        wanted = sa.select(DRAFTS.c.id, DRAFTS.c.body).where(DRAFTS.c.number.in_(newest.group_by(DRAFTS.c.document)))
        with self._db.read() as connection:
            rows = connection.execute(wanted.order_by(DRAFTS.c.document)).all()
        return tuple((row.id, Draft.model_validate_json(row.body)) for row in rows)

    def save_file(self, owner: str, draft_id: str, name: str, data: bytes, now: datetime) -> Exported:
        """Keeps a file made from a draft; the ending of its name says its format. Raises NotFound when there is no such draft."""
        self.get(owner, draft_id)
        ending = PurePath(name).suffix.removeprefix(".")
        kind = _FORMAT.validate_python(ENDINGS.get(ending, ending))
        made = Exported(file_id=uuid.uuid4().hex, file_name=storable(name), format=kind, size=len(data))
        row = {"id": made.file_id, "owner": owner, "draft": draft_id, "name": made.file_name, "format": kind, "data": data}
        with self._db.write(owner) as connection:
            connection.execute(FILES.insert().values(**row, created=now))
        return made

    def files(self, owner: str) -> tuple[Exported, ...]:
        """All exported files, oldest first."""
        wanted = sa.select(FILES.c.id, FILES.c.name, FILES.c.format, sa.func.length(FILES.c.data).label("size"))
        with self._db.read() as connection:
            rows = connection.execute(wanted.where(FILES.c.owner == owner).order_by(FILES.c.number)).all()
        return tuple(Exported(file_id=row.id, file_name=row.name, format=row.format, size=row.size) for row in rows)

    def file(self, owner: str, file_id: str) -> tuple[str, bytes]:
        """Name and bytes of an exported file. Raises NotFound."""
        wanted = sa.select(FILES.c.name, FILES.c.data).where(FILES.c.owner == owner, FILES.c.id == file_id)
        with self._db.read() as connection:
            row = connection.execute(wanted).first()
        if row is None:
            raise NotFound("There is no such file.", "Export the document again.")
        return row.name, row.data

    def untouched(self, owner: str, before: datetime) -> tuple[str, ...]:
        """The newest version of each document that was not changed since."""
        return tuple(saved.id for _, saved in self.documents(owner) if saved.created < before)

    def remove(self, owner: str, draft_id: str) -> None:
        """Removes a document with all its versions and the files made from them, beyond recovery. Raises NotFound."""
        versions = [saved.id for saved in self.history(owner, draft_id)]
        with self._db.write(owner) as connection:
            connection.execute(DRAFTS.delete().where(DRAFTS.c.owner == owner, DRAFTS.c.id.in_(versions)))
        self._db.scrub()

    def erase(self, owner: str, *kinds: Kept) -> None:
        """Removes what of it is named, beyond recovery: `documents` with their files, `copies` of what was sent, `photos`; else all."""
        wanted = kinds or get_args(Kept)
        with self._db.write(owner) as connection:
            for table in (FILES, DRAFTS) if "documents" in wanted else ():
                connection.execute(table.delete().where(table.c.owner == owner))
            if "copies" in wanted:
                self.sent.erase(owner, connection)
            if "photos" in wanted:
                self.photos.erase(owner, connection)
        self._db.scrub()

    def _insert(self, owner: str, place: dict[str, Any], draft: Draft, now: datetime) -> str:
        row = {"id": uuid.uuid4().hex, "owner": owner, "document": draft.document, "title": storable(draft.title), **place}
        with self._db.write(owner) as connection:
            connection.execute(DRAFTS.insert().values(**row, body=draft.model_dump_json(), created=now))
        return str(row["id"])

    def _saved(self, owner: str, *which: "sa.ColumnElement[bool]") -> tuple[tuple[DocumentKind, SavedDraft], ...]:
        columns = (DRAFTS.c[name] for name in ("document", *SavedDraft.model_fields))
        wanted = sa.select(*columns).where(DRAFTS.c.owner == owner, *which).order_by(DRAFTS.c.number.desc())
        with self._db.read() as connection:
            rows = [dict(row) for row in connection.execute(wanted).mappings()]
        return tuple((row.pop("document"), SavedDraft(**row)) for row in rows)

    def _newest(self, owner: str, which: "sa.ColumnElement[bool]") -> tuple[str, Draft] | None:
        wanted = sa.select(DRAFTS.c.id, DRAFTS.c.body).where(DRAFTS.c.owner == owner, which)
        with self._db.read() as connection:
            row = connection.execute(wanted.order_by(DRAFTS.c.number.desc()).limit(1)).first()
        return row and (row.id, Draft.model_validate_json(row.body))


def _is(document: DocumentKind | None) -> "sa.ColumnElement[bool]":
    return sa.true() if document is None else DRAFTS.c.document == document


def _no_draft() -> NotFound:
    return NotFound("There is no such draft.", "Ask for the document again.")
