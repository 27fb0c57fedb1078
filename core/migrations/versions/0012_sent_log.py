"""What was sent where."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "sent_log",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.Column("host", sa.Text, nullable=False),
        sa.Column("model", sa.Text, nullable=False),
        sa.Column("purpose", sa.String(16), nullable=False),
        sa.Column("kinds", sa.Text, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("tokens_in", sa.Integer, nullable=False),
        sa.Column("tokens_out", sa.Integer, nullable=False),
        sa.Column("counted", sa.Boolean, nullable=False),
        sa.Column("cost", sa.Float, nullable=True),
        sa.Column("masked", sa.Boolean, nullable=False),
        sa.Column("result", sa.String(24), nullable=False),
        sa.Column("turn", sa.String(64), nullable=False),
    )
    op.create_index("ix_sent_log_owner", "sent_log", ["owner", "created"])
