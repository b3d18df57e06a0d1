"""What each article tells of, as it was read: a scan holds its claims against those of many others."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    drop_views(down_revision)
    op.create_table(
        "article_event",
        sa.Column("article_version_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("state", sa.String(length=64), nullable=False),
        sa.Column("event", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_version_id"],
            ["article_version.id"],
            name=op.f("fk_article_event_article_version_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("article_version_id", name=op.f("pk_article_event")),
    )
    create_views(revision)


def downgrade() -> None:
    """The next scan reads the articles again."""
    drop_views(revision)
    op.drop_table("article_event")
    create_views(down_revision)
