"""Who looked at whom for which job, and decided what, and why."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "screening_log",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("reviewer", sa.Text, nullable=False),
        sa.Column("job", sa.Text, nullable=False),
        sa.Column("document", sa.String(64), nullable=False),
        sa.Column("step", sa.String(16), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
    )
    op.create_index("ix_screening_log_owner", "screening_log", ["owner"])
