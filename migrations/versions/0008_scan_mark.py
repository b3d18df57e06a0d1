"""How far the scans have seen: the next one looks only at what changed since."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_WAITING = sa.text("detectors = ''")


def upgrade() -> None:
    drop_views(down_revision)
    op.create_table(
        "scan_mark",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("token", sa.String(length=36), nullable=False),
        sa.Column("wanted", sa.Text(), nullable=False),
        sa.Column("change_id", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan_mark")),
    )
    op.create_index(
        op.f("ix_claim_scan_claim_id"),
        "claim_scan",
        ["claim_id"],
        sqlite_where=_WAITING,
        postgresql_where=_WAITING,
    )
    create_views(revision)


def downgrade() -> None:
    """The next scan looks at every claim."""
    drop_views(revision)
    op.drop_index(op.f("ix_claim_scan_claim_id"), table_name="claim_scan")
    op.drop_table("scan_mark")
    create_views(down_revision)
