"""Photos that people gave for their documents."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "photos",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_photos_id"),
    )
    op.create_index("ix_photos_owner", "photos", ["owner"])
