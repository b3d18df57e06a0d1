"""Where verdicts were made public, and what publishers were asked to put right."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from guards import drop_guards_of, unchanging
from toolbox import create_views, drop_views

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("archived_url", sa.Text(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.id"], name=op.f("fk_publication_verdict_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_publication")),
        sa.UniqueConstraint("uid", name=op.f("uq_publication_uid")),
        sa.UniqueConstraint("verdict_id", "url", name=op.f("uq_publication_verdict_id_url")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("claim_id", sa.Integer(), nullable=True),
        sa.Column("link_id", sa.Integer(), nullable=True),
        sa.Column("asked_of", sa.Text(), nullable=False),
        sa.Column("asked_on", sa.Date(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.Column(
            "outcome",
            sa.Enum(
                "corrected",
                "clarification",
                "retraction",
                "silent_edit",
                "refused",
                "no_answer",
                name="outcome",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("closed_on", sa.Date(), nullable=True),
        sa.Column("article_version_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "(claim_id IS NULL) <> (link_id IS NULL)", name=op.f("ck_correction_on_claim_or_link")
        ),
        sa.CheckConstraint(
            "(outcome IS NULL) = (closed_on IS NULL)", name=op.f("ck_correction_closed_with_outcome")
        ),
        sa.CheckConstraint("due_on >= asked_on", name=op.f("ck_correction_due_after_asking")),
        sa.ForeignKeyConstraint(
            ["article_version_id", "article_id"],
            ["article_version.id", "article_version.article_id"],
            name=op.f("fk_correction_article_version_id_article_id"),
        ),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_correction_article_id")),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_correction_claim_id")),
        sa.ForeignKeyConstraint(["link_id"], ["claim_link.id"], name=op.f("fk_correction_link_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
        sa.UniqueConstraint("uid", name=op.f("uq_correction_uid")),
        sqlite_autoincrement=True,
    )
    for column in ("article_id", "claim_id", "link_id"):
        op.create_index(op.f(f"ix_correction_{column}"), "correction", [column])
    unchanging("publication", ("id", "uid", "verdict_id+url"))
    create_views(revision)


def downgrade() -> None:
    drop_views(revision)
    for column in ("link_id", "claim_id", "article_id"):
        op.drop_index(op.f(f"ix_correction_{column}"), table_name="correction")
    op.drop_table("correction")
    op.drop_table("publication")
    drop_guards_of("publication")
    create_views(down_revision)
