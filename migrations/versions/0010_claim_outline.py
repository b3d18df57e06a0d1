"""What claims are about in outline: a scan asks it of each pair before it reads the two."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.create_table(
        "claim_outline",
        sa.Column("claim_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("outline", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claim.id"],
            name=op.f("fk_claim_outline_claim_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim_outline")),
    )
    create_views(revision)


def downgrade() -> None:
    """The next scan makes the outlines again."""
    drop_views(revision)
    op.drop_table("claim_outline")
    create_views(down_revision)
