"""Applications, and the steps on them that can be taken back."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "applications",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("changed", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_applications_id"),
    )
    op.create_index("ix_applications_owner", "applications", ["owner"])
    op.create_table(
        "application_changes",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("application", sa.String(32), nullable=False),
        sa.Column("deed", sa.String(16), nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("at", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_application_changes_id"),
    )
    op.create_index("ix_application_changes_owner_application", "application_changes", ["owner", "application"])
