"""Jobs of many files: the queue that workers take from, and what came of each file. And the vectors of facts, for several processes."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0016"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bulk_jobs",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("ad", sa.Text, nullable=False),
        sa.Column("sealed", sa.Boolean, nullable=False),
        sa.Column("cancelled", sa.Boolean, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.Column("ended", Moment, nullable=True),
    )
    op.create_index("ix_bulk_jobs_owner", "bulk_jobs", ["owner"])
    op.create_index("ix_bulk_jobs_ended", "bulk_jobs", ["ended"])
    op.create_table(
        "bulk_items",
        sa.Column("job", sa.String(32), sa.ForeignKey("bulk_jobs.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("runner", sa.Text, nullable=False),
        sa.Column("until", Moment, nullable=True),
        sa.Column("began", Moment, nullable=True),
        sa.Column("ended", Moment, nullable=True),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("score", sa.Float, nullable=True),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("what_to_do", sa.Text, nullable=False),
        sa.UniqueConstraint("job", "digest", name="uq_bulk_items_job_digest"),
    )
    op.create_index("ix_bulk_items_job_state_tries_place", "bulk_items", ["job", "state", "tries", "place"])
    op.create_table(
        "bulk_bodies",
        sa.Column("job", sa.String(32), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("data", sa.LargeBinary, nullable=True),
        sa.Column("reading", sa.Text, nullable=True),
        sa.Column("fit", sa.Text, nullable=True),
        sa.ForeignKeyConstraint(["job", "place"], ["bulk_items.job", "bulk_items.place"], ondelete="CASCADE"),
    )
    op.create_table(
        "fact_vectors",
        sa.Column("owner", sa.String(80), primary_key=True),
        sa.Column("fact", sa.String(64), primary_key=True),
        sa.Column("embedder", sa.String(80), nullable=False),
        sa.Column("digest", sa.String(16), nullable=False),
        sa.Column("row", sa.LargeBinary, nullable=False),
    )
