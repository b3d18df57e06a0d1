"""Search: the words of claims, articles and evidence, full-text indexes kept by triggers, spellings of names.

The words are made by the program (`db upgrade` fills them in as soon as the tables are there): no trigger
knows how to find the stem of a word. What the databases do by themselves is to keep the index in step with
the words, and to drop both with what they belong to.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, dialect, drop_views, execute

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

OWNERS = ("claim", "article", "evidence")


def upgrade() -> None:
    drop_views(down_revision)
    for owner in OWNERS:
        op.create_table(
            f"{owner}_words",
            sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
            sa.Column("words", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{owner}_words")),
        )
        if dialect() == "sqlite":
            _index_sqlite(owner)
        else:
            _index_postgresql(owner)
    op.create_table(
        "name_form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_name_form")),
    )
    op.create_index("uq_name_form_name_key_form", "name_form", ["name_key", "form"], unique=True)
    create_views(revision)


def downgrade() -> None:
    drop_views(revision)
    op.drop_table("name_form")
    for owner in OWNERS:
        if dialect() == "sqlite":
            execute(f"DROP TRIGGER words_{owner}_delete")
            execute(f"DROP TABLE {owner}_index")
        else:
            execute(f"DROP TRIGGER words_{owner}_delete ON {owner}")
            execute(f"DROP FUNCTION words_{owner}_delete()")
        op.drop_table(f"{owner}_words")
    create_views(down_revision)


def _index_sqlite(owner: str) -> None:
    """External content: the words are kept once. Phrases are looked for in the words, so no positions."""
    words, index = f"{owner}_words", f"{owner}_index"
    gone = f"INSERT INTO {index} ({index}, rowid, words) VALUES ('delete', OLD.id, OLD.words);"
    come = f"INSERT INTO {index} (rowid, words) VALUES (NEW.id, NEW.words);"
    execute(
        f"CREATE VIRTUAL TABLE {index} USING fts5(words, content='{words}', content_rowid='id',"
        " tokenize='ascii', detail='none', columnsize=0)"
    )
    execute(f"CREATE TRIGGER {index}_insert AFTER INSERT ON {words} BEGIN {come} END")
    execute(f"CREATE TRIGGER {index}_delete AFTER DELETE ON {words} BEGIN {gone} END")
    execute(f"CREATE TRIGGER {index}_update AFTER UPDATE ON {words} BEGIN {gone} {come} END")
    execute(
        f"CREATE TRIGGER words_{owner}_delete AFTER DELETE ON {owner}"
        f" BEGIN DELETE FROM {words} WHERE id = OLD.id; END"
    )


def _index_postgresql(owner: str) -> None:
    """The words are already what a tsvector holds; the cast takes them as they are, whatever the locale."""
    words = f"{owner}_words"
    execute(
        f"CREATE INDEX ix_{words}_words ON {words} USING gin ((CAST(words AS tsvector)))"
        " WITH (gin_pending_list_limit = 512)"  # kilobytes that every search reads through before the index
    )
    execute(
        f"CREATE FUNCTION words_{owner}_delete() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN DELETE FROM {words} WHERE id = OLD.id; RETURN OLD; END $$"
    )
    execute(
        f"CREATE TRIGGER words_{owner}_delete AFTER DELETE ON {owner}"
        f" FOR EACH ROW EXECUTE FUNCTION words_{owner}_delete()"
    )
