"""The recipe "change the schema" of CONTRIBUTING.md, followed in a copy of the checkout."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.services.checking import check_database
from factcheck.settings import Target
from factcheck.storage.revisions import HEAD
from tests.checkout import ROOT, copy_checkout, run_python
from tests.filled import contents, fill, raw

NEXT = f"{int(HEAD) + 1:04}"

MIGRATION = f'''"""Claims have an urgency and may be archived; places may be doubtful."""

import sqlalchemy as sa
from alembic import op
from toolbox import create_views, drop_views, rebuilt

revision = "{NEXT}"
down_revision = "{HEAD}"
branch_labels = None
depends_on = None

WORDS = "'candidate', 'new', 'checking', 'checked', 'published', 'not_checkable', 'rejected', 'withdrawn'"
OLD = "status IN (" + WORDS + ")"
NEW = "status IN (" + WORDS + ", 'archived')"


def upgrade():
    drop_views(down_revision)
    with rebuilt("claim") as claim:
        claim.drop_constraint(op.f("ck_claim_claimstatus"), type_="check")
        claim.create_check_constraint(op.f("ck_claim_claimstatus"), NEW)
        claim.add_column(sa.Column("urgency", sa.String(length=32), nullable=False, server_default="low"))
        claim.create_check_constraint(op.f("ck_claim_urgency"), "urgency IN ('low', 'high')")
    with rebuilt("claim_anchor") as place:
        place.add_column(sa.Column("doubt", sa.Text(), nullable=True))
    create_views(revision)


def downgrade():
    drop_views(revision)
    with rebuilt("claim_anchor") as place:
        place.drop_column("doubt")
    op.execute(sa.text("UPDATE claim SET status = 'withdrawn' WHERE status = 'archived'"))
    with rebuilt("claim") as claim:
        claim.drop_constraint(op.f("ck_claim_urgency"), type_="check")
        claim.drop_column("urgency")
        claim.drop_constraint(op.f("ck_claim_claimstatus"), type_="check")
        claim.create_check_constraint(op.f("ck_claim_claimstatus"), OLD)
    create_views(down_revision)
'''


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """A checkout with a second revision, in a folder with a space in its name."""
    root = copy_checkout(tmp_path / "a later checkout")
    (root / f"migrations/versions/{NEXT}_urgency.py").write_text(MIGRATION, encoding="utf-8")
    views = (root / f"migrations/views/{HEAD}.sql").read_text(encoding="utf-8")
    views = views.replace("c.said_raw,", "c.said_raw, c.urgency,", 1)
    (root / f"migrations/views/{NEXT}.sql").write_text(views, encoding="utf-8")
    known = root / "factcheck/storage/revisions.py"
    known.write_text(known.read_text().replace(f'"{HEAD}"', f'"{HEAD}", "{NEXT}"'))
    return root


def test_a_schema_is_changed_and_changed_back_with_nothing_lost(target: Target, later: Path) -> None:
    """Rows, numbers, triggers, CHECKs, indexes, views; `db check` compares them with a new database's."""
    fill(target)
    before = contents(target)
    db = str(target.path or target.url)

    upgraded = run_python("factcheck", "--db", db, "db", "upgrade", root=later)
    assert upgraded.returncode == 0, upgraded.stderr
    checked = run_python("factcheck", "--db", db, "db", "check", root=later)
    assert checked.returncode == 0, checked.stdout + checked.stderr
    with raw(target) as query:
        query.run("UPDATE claim SET urgency = 'high', status = 'archived' WHERE id = 4")
        assert query("SELECT urgency, status FROM claims WHERE claim_id = 4") == [("high", "archived")]
        query.run("UPDATE claim SET status = 'new' WHERE id = 4")

    back = run_python("factcheck", "--db", db, "db", "upgrade", "--to", HEAD, "--yes", root=later)
    assert back.returncode == 0, back.stderr
    assert check_database(target) == []
    assert contents(target) == before


def test_numbers_given_out_before_a_migration_are_not_given_out_again(target: Target, later: Path) -> None:
    fill(target)
    with raw(target) as query:
        query.run("DELETE FROM claim WHERE id = 4")

    done = run_python("factcheck", "--db", str(target.path or target.url), "db", "upgrade", root=later)

    assert done.returncode == 0, done.stderr
    with raw(target) as query:
        [(number,)] = query(
            "INSERT INTO claim (uid, text, modality, status, origin, made_by, made_at, revision)"
            " VALUES ('n', 't', 'asserted', 'new', 'person', 'anna', '2026-10-21 12:00:00', 1) RETURNING id"
        )
    assert number == 5


def test_an_upgrade_names_the_copy_it_made(sqlite_target: Target, later: Path) -> None:
    fill(sqlite_target)
    before = contents(sqlite_target)
    assert sqlite_target.path is not None

    done = run_python("factcheck", "--db", str(sqlite_target.path), "db", "upgrade", root=later)

    [backup] = sqlite_target.path.parent.glob(f"factcheck-{HEAD}-*.db")
    assert str(backup) in done.stderr
    assert contents(Target(path=backup)) == before


def test_going_back_is_not_done_unasked(sqlite_target: Target, later: Path) -> None:
    db = str(sqlite_target.path)
    run_python("factcheck", "--db", db, "db", "upgrade", root=later)

    done = run_python("factcheck", "--db", db, "db", "upgrade", "--to", HEAD, root=later)

    assert (done.returncode, done.stdout) == (2, "")
    assert "Add --yes" in done.stderr


def test_an_older_and_a_newer_database_are_told(sqlite_target: Target, later: Path) -> None:
    """By reading and by writing commands of either program."""
    db = str(sqlite_target.path)
    for words in (("claim", "list"), ("claim", "add", "--text", "x")):
        older = run_python("factcheck", "--db", db, *words, root=later)
        assert older.returncode == 2
        assert f"made by an older factcheck (revision {HEAD}, needed {NEXT})" in older.stderr
        assert "db upgrade" in older.stderr
    run_python("factcheck", "--db", db, "init", root=later)
    for words in (("claim", "list"), ("claim", "add", "--text", "x"), ("init",), ("db", "upgrade")):
        newer = run_python("factcheck", "--db", db, *words)
        assert newer.returncode == 2
        assert f"made by a newer factcheck (revision {NEXT}" in newer.stderr
        assert len(newer.stderr.splitlines()) == 1


def test_alembic_works_from_the_checkout(target: Target) -> None:
    """As CONTRIBUTING.md says; `check` compares the models with what the migrations made."""
    db = f"db={target.path or target.url}"
    for words in (("downgrade", "base"), ("upgrade", "head"), ("check",), ("current",)):
        done = run_python("alembic", "-x", db, *words, root=ROOT)
        assert done.returncode == 0, done.stderr + done.stdout
    assert check_database(target) == []


def test_alembic_lists_the_revisions(tmp_path: Path) -> None:
    done = run_python("alembic", "history", root=ROOT)

    assert done.returncode == 0, done.stderr
    assert HEAD in done.stdout
