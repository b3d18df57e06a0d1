"""Candidates: the claimant as the text names it; the view `claims` tells what each states."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.add_column("claim", sa.Column("claimant_raw", sa.Text(), nullable=True))
    create_views(revision)


def downgrade() -> None:
    drop_views(revision)
    op.drop_column("claim", "claimant_raw")
    create_views(down_revision)
