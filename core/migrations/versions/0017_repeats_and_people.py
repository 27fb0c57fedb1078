"""Requests sent again, people with a password and the tokens they were given."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "repeats",
        sa.Column("owner", sa.String(80), primary_key=True),
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.Column("status", sa.Integer, nullable=True),
        sa.Column("headers", sa.JSON, nullable=True),
        sa.Column("body", sa.LargeBinary, nullable=True),
    )
    op.create_index("ix_repeats_created", "repeats", ["created"])
    op.create_table(
        "people",
        sa.Column("owner", sa.String(80), primary_key=True),
        sa.Column("login", sa.String(254), nullable=False),
        sa.Column("password", sa.Text, nullable=False),
        sa.Column("created", Moment, nullable=False),
    )
    op.create_index("ix_people_login", "people", ["login"], unique=True)
    op.create_table(
        "refreshes",
        sa.Column("hash", sa.String(64), primary_key=True),
        sa.Column("family", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("expires", Moment, nullable=False),
        sa.Column("used", Moment, nullable=True),
        sa.Column("revoked", Moment, nullable=True),
    )
    op.create_index("ix_refreshes_family", "refreshes", ["family"])
    op.create_index("ix_refreshes_owner", "refreshes", ["owner"])
