"""Verdicts of two desks on one earlier one stand side by side; what a feed says around records is kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from guards import guard_keys, unguarded
from toolbox import create_views, drop_views, execute, rebuilt

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_LATER = """SELECT v.id FROM verdict v WHERE v.action = '{action}'
AND EXISTS (SELECT 1 FROM verdict f WHERE f.supersedes_id = v.supersedes_id AND f.id < v.id)"""
_AFTER = """WITH RECURSIVE after (id) AS ({first}
UNION SELECT n.id FROM verdict n JOIN after a ON n.supersedes_id = a.id)
SELECT id FROM after"""


def upgrade() -> None:
    drop_views(down_revision)
    with rebuilt("verdict") as table:
        table.drop_constraint(op.f("uq_verdict_supersedes_id"), type_="unique")
    op.create_index(op.f("ix_verdict_supersedes_id"), "verdict", ["supersedes_id"])
    guard_keys("verdict", ("id", "uid"), "verdict: rows are only ever added")
    op.create_table(
        "imported_feed",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imported_feed")),
        sa.UniqueConstraint("uid", name=op.f("uq_imported_feed_uid")),
        sqlite_autoincrement=True,
    )
    create_views(revision)


def downgrade() -> None:
    """Of two verdicts on one, the later rating begins its own chain; a later retraction cannot be held."""
    drop_views(revision)
    op.drop_table("imported_feed")
    with unguarded("verdict"):
        execute(f"DELETE FROM verdict WHERE id IN ({_AFTER.format(first=_LATER.format(action='retract'))})")
        execute(f"UPDATE verdict SET supersedes_id = NULL WHERE id IN ({_LATER.format(action='rate')})")
    op.drop_index(op.f("ix_verdict_supersedes_id"), table_name="verdict")
    with rebuilt("verdict") as table:
        table.create_unique_constraint(op.f("uq_verdict_supersedes_id"), ["supersedes_id"])
    guard_keys("verdict", ("id", "uid", "supersedes_id"), "verdict: rows are only ever added")
    create_views(down_revision)
