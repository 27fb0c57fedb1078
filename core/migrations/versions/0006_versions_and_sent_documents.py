"""What each version of a document was made from and why, and frozen copies of what was sent."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("drafts", sa.Column("parent", sa.String(32)))
    op.add_column("drafts", sa.Column("deed", sa.String(16), nullable=False, server_default="written"))
    op.add_column("drafts", sa.Column("why", sa.Text, nullable=False, server_default=""))
    op.create_table(
        "sent_documents",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("draft", sa.String(32), nullable=False),
        sa.Column("job", sa.String(32)),
        sa.Column("document", sa.String(16), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("company", sa.Text, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("format", sa.String(8), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("created", Moment, nullable=False),
        sa.UniqueConstraint("id", name="uq_sent_documents_id"),
    )
    op.create_index("ix_sent_documents_owner_draft", "sent_documents", ["owner", "draft"])
