"""The fit before the last one, so that a change of score can be explained, and what the person changed about an ad's demands."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("jobs", sa.Column("fit_before", sa.Text))
    op.add_column("jobs", sa.Column("edits", sa.Text))
