"""What a person wants to weigh more or less in their fits."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "job_balances",
        sa.Column("owner", sa.String(80), primary_key=True),
        sa.Column("body", sa.Text, nullable=False),
    )
