"""Mock interviews."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "interview_rounds",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_interview_rounds_id"),
    )
    op.create_index("ix_interview_rounds_owner", "interview_rounds", ["owner"])
