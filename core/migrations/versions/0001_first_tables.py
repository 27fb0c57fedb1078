"""Files, readings, facts, job ads, drafts and conversations."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _number() -> sa.Column:
    return sa.Column("number", sa.Integer, primary_key=True)


def upgrade() -> None:
    _cvs()
    _jobs()
    _documents()
    _conversations()


def _cvs() -> None:
    op.create_table(
        "cv_files",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_cv_files_id"),
    )
    op.create_index("ix_cv_files_owner_digest", "cv_files", ["owner", "digest"])
    op.create_table(
        "cv_readings",
        _number(),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("file_id", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("owner", "document", name="uq_cv_readings_owner_document"),
    )
    op.create_table(
        "facts",
        _number(),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("id", sa.String(64), nullable=False),
        sa.Column("scope", sa.String(64)),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.UniqueConstraint("owner", "id", name="uq_facts_owner_id"),
    )
    op.create_index("ix_facts_owner_place", "facts", ["owner", "place"])


def _jobs() -> None:
    op.create_table(
        "jobs",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("fit", sa.Text),
        sa.Column("score", sa.Float),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_jobs_id"),
        sa.UniqueConstraint("owner", "digest", name="uq_jobs_owner_digest"),
    )
    op.create_table(
        "job_uses",
        _number(),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("thread", sa.String(32), nullable=False),
        sa.Column("job", sa.String(32), sa.ForeignKey("jobs.id", ondelete="CASCADE", name="fk_job_uses_job"), nullable=False),
    )
    op.create_index("ix_job_uses_owner_thread", "job_uses", ["owner", "thread"])


def _documents() -> None:
    op.create_table(
        "drafts",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("thread", sa.String(32), nullable=False),
        sa.Column("job", sa.String(32)),
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_drafts_id"),
    )
    op.create_index("ix_drafts_owner_thread", "drafts", ["owner", "thread"])
    op.create_table(
        "draft_files",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("draft", sa.String(32), sa.ForeignKey("drafts.id", ondelete="CASCADE", name="fk_draft_files_draft"), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("format", sa.String(8), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_draft_files_id"),
    )
    op.create_index("ix_draft_files_owner", "draft_files", ["owner"])


def _conversations() -> None:
    op.create_table(
        "threads",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.Column("updated", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_threads_id"),
    )
    op.create_index("ix_threads_owner", "threads", ["owner"])
    op.create_table(
        "turns",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("thread", sa.String(32), sa.ForeignKey("threads.id", ondelete="CASCADE", name="fk_turns_thread"), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("started", Moment, nullable=False),
        sa.Column("ended", Moment),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.UniqueConstraint("id", name="uq_turns_id"),
    )
    op.create_index("ix_turns_owner_thread", "turns", ["owner", "thread"])
    running = sa.text("state = 'running'")
    op.create_index("uq_turns_running", "turns", ["thread"], unique=True, sqlite_where=running, postgresql_where=running)
    op.create_table(
        "messages",
        _number(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("thread", sa.String(32), sa.ForeignKey("threads.id", ondelete="CASCADE", name="fk_messages_thread"), nullable=False),
        sa.Column("turn", sa.String(32), sa.ForeignKey("turns.id", ondelete="CASCADE", name="fk_messages_turn"), nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("attachments", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_messages_id"),
        sa.UniqueConstraint("turn", "role", name="uq_messages_turn_role"),
    )
    op.create_index("ix_messages_owner_thread", "messages", ["owner", "thread"])
    op.create_table(
        "events",
        sa.Column("turn", sa.String(32), sa.ForeignKey("turns.id", ondelete="CASCADE", name="fk_events_turn"), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("body", sa.Text, nullable=False),
    )
