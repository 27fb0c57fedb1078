"""Saved searches, the boards somebody chose, and the jobs found last."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "searches",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("query", sa.Text, nullable=False),
        sa.Column("seen", sa.Text, nullable=False),
        sa.Column("ran", Moment),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_searches_id"),
    )
    op.create_index("ix_searches_owner", "searches", ["owner"])
    op.create_table(
        "found_ads",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("key", sa.String(32), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("hidden", sa.Boolean, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("owner", "key", name="uq_found_ads_owner_key"),
    )
    op.create_table("board_choices", sa.Column("owner", sa.String(80), primary_key=True), sa.Column("body", sa.Text, nullable=False))
