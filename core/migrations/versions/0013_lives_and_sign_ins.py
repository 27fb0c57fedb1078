"""Which process runs a turn, its last sign of life and a wish to stop it; when somebody signed in, was last there and left."""

import sqlalchemy as sa
from alembic import op

from core.database import Moment

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turns", sa.Column("runner", sa.Text, nullable=False, server_default=""))
    op.add_column("turns", sa.Column("beat", Moment, nullable=True))
    op.add_column("turns", sa.Column("stop", sa.Boolean, nullable=False, server_default=sa.false()))
    op.create_table(
        "sign_ins",
        sa.Column("id", sa.String(64), primary_key=True),
        sa.Column("owner", sa.String(80), nullable=False),
        sa.Column("begun", Moment, nullable=False),
        sa.Column("seen", Moment, nullable=False),
        sa.Column("ended", Moment, nullable=True),
    )
    op.create_index("ix_sign_ins_owner", "sign_ins", ["owner"])
