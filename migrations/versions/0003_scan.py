"""Scanning: keys of claims, what was scanned, every run, and what people know about subjects."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from guards import append_only
from toolbox import create_views, dialect, drop_views, execute

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.add_column("claim_link", sa.Column("earlier_key", sa.String(length=64), nullable=True))
    op.create_table(
        "claim_key",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_key_claim_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", "kind", "key", name=op.f("pk_claim_key")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_claim_key_kind_key"), "claim_key", ["kind", "key"])
    op.create_table(
        "claim_scan",
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("detectors", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"], ["claim.id"], name=op.f("fk_claim_scan_claim_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("claim_id", name=op.f("pk_claim_scan")),
    )
    op.create_table(
        "scan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("detectors", sa.Text(), nullable=False),
        sa.Column("options", sa.Text(), nullable=False),
        *(sa.Column(name, sa.Integer(), nullable=False) for name in COUNTS),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.CheckConstraint(" AND ".join(f"{name} >= 0" for name in COUNTS), name=op.f("ck_scan_counts")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scan")),
        sa.UniqueConstraint("uid", name=op.f("uq_scan_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "ruling",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column(
            "question",
            sa.Enum(
                "same_subject",
                "part_of",
                "several_values",
                name="question",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("left_key", sa.Text(), nullable=False),
        sa.Column("right_key", sa.Text(), nullable=True),
        sa.Column(
            "answer",
            sa.Enum(
                "yes",
                "no",
                "withdrawn",
                name="answer",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(question = 'several_values') = (right_key IS NULL)", name=op.f("ck_ruling_one_or_two_keys")
        ),
        sa.CheckConstraint("left_key <> right_key", name=op.f("ck_ruling_two_different_keys")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_ruling")),
        sa.UniqueConstraint("uid", name=op.f("uq_ruling_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_ruling_question_left_key"), "ruling", ["question", "left_key"])
    append_only("scan")
    append_only("ruling")
    create_views(revision)


def downgrade() -> None:
    drop_views(revision)
    op.drop_index(op.f("ix_ruling_question_left_key"), table_name="ruling")
    op.drop_table("ruling")
    op.drop_table("scan")
    op.drop_table("claim_scan")
    op.drop_index(op.f("ix_claim_key_kind_key"), table_name="claim_key")
    op.drop_table("claim_key")
    if dialect() == "postgresql":  # their triggers went with the tables, the functions did not
        for table in ("scan", "ruling"):
            for name in ("update", "delete", "truncate"):
                execute(f"DROP FUNCTION guard_{table}_{name}()")
    op.drop_column("claim_link", "earlier_key")
    create_views(down_revision)


COUNTS = (
    "claims",
    "pairs",
    "new",
    "known",
    "suppressed",
    "returned",
    "held_back",
    "failed",
    "hot_keys",
    "hot_claims",
)
