"""What other programs wrote about claims, kept whole beside them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.create_table(
        "imported_record",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("verdict_id", sa.Integer(), nullable=True),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_imported_record_claim_id")),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.id"], name=op.f("fk_imported_record_verdict_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_record")),
        sa.UniqueConstraint("uid", name=op.f("uq_imported_record_uid")),
        sqlite_autoincrement=True,
    )
    for column in ("claim_id", "verdict_id"):
        op.create_index(op.f(f"ix_imported_record_{column}"), "imported_record", [column])
    create_views(revision)


def downgrade() -> None:
    drop_views(revision)
    for column in ("verdict_id", "claim_id"):
        op.drop_index(op.f(f"ix_imported_record_{column}"), table_name="imported_record")
    op.drop_table("imported_record")
    create_views(down_revision)
