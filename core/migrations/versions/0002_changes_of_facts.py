"""What the person changed in their facts, so that it stays changed and can be undone."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fact_changes",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("batch", sa.String(32), nullable=False),
        sa.Column("fact", sa.String(64), nullable=False),
        sa.Column("place", sa.Integer),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("created", Moment),
    )
    op.create_index("ix_fact_changes_owner_fact", "fact_changes", ["owner", "fact"])
