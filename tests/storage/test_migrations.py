"""Every revision is reached from every other one with data in the tables, and nothing is lost."""

from __future__ import annotations

import ast
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from factcheck.errors import DatabaseError
from factcheck.models import Base
from factcheck.models.search import made_by_triggers
from factcheck.settings import Target, own_folder
from factcheck.storage.engine import write_engine
from factcheck.storage.failures import explained
from factcheck.storage.migrations import create_or_upgrade, fresh_shape, move_to
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_shape import shape_of
from factcheck.storage.schema_state import revision_of
from tests.filled import Contents, contents, fill, raw

SCRIPTS = sorted(own_folder("migrations").glob("versions/*.py"))


def test_the_revisions_a_reading_command_knows_are_those_of_the_scripts() -> None:
    found = [(_constant(path, "revision"), _constant(path, "down_revision")) for path in SCRIPTS]

    assert [revision for revision, _ in found] == list(REVISIONS)
    assert [before for _, before in found] == [None, *REVISIONS[:-1]]


def test_views_are_kept_by_the_revision_that_made_them() -> None:
    views = {path.stem for path in own_folder("migrations").glob("views/*.sql")}

    assert REVISIONS[0] in views
    assert views <= set(REVISIONS)


def test_migrations_do_not_import_the_program_they_migrate() -> None:
    """Else a later model would change what an older migration does."""
    for path in [*SCRIPTS, *own_folder("migrations").glob("*.py")]:
        if path.name != "env.py":
            assert "factcheck" not in path.read_text(encoding="utf-8").replace("factcheck_", ""), path


def test_models_and_migrations_describe_the_same_tables(target: Target) -> None:
    """What `alembic check` asks; it sees no CHECK, trigger or view."""
    with write_engine(target).connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": _describable})

        assert compare_metadata(context, Base.metadata) == []


@pytest.mark.parametrize("revision", ["base", *REVISIONS])
def test_a_schema_is_the_same_after_going_down_and_up_again(target: Target, revision: str) -> None:
    fill(target)

    move_to(target, revision)
    move_to(target, HEAD)

    with write_engine(target).connect() as connection:
        assert shape_of(connection) == fresh_shape(target)


def test_going_down_from_two_verdicts_on_one_keeps_every_rating(target: Target) -> None:
    """Verdict 1 is retracted by 2; a merge put a rating and another retraction, taken back, beside it."""
    fill(target)
    columns = "claim_id, label_id, justification, decided_by, decided_at"
    with raw(target) as query:
        for number, action, before, label in (
            (11, "rate", 1, "label_id"), (12, "retract", 1, "NULL"), (13, "retract", 12, "NULL"),
        ):  # fmt: skip
            query(
                f"INSERT INTO verdict (id, uid, action, supersedes_id, {columns})"
                f" SELECT {number}, 'v{number}', '{action}', {before}, claim_id, {label}, justification,"
                " decided_by, decided_at"
                " FROM verdict WHERE id = 1"
            )
        query.commit()

    move_to(target, "0006")

    with raw(target) as query:
        found = query("SELECT id, supersedes_id FROM verdict ORDER BY id")
    assert found == [(1, None), (2, 1), (11, None)]
    move_to(target, HEAD)


@pytest.mark.parametrize("revision", REVISIONS)
def test_going_down_and_up_again_keeps_what_the_older_schema_holds(target: Target, revision: str) -> None:
    """Contents, and the numbers that were given out."""
    fill(target)
    before = contents(target)

    move_to(target, revision)
    older = contents(target)
    assert older == _what_is_in(before, older)
    move_to(target, HEAD)

    assert _what_is_in(contents(target), older) == older
    assert _next_number(target) == 5


def test_base_leaves_nothing_behind(target: Target) -> None:
    fill(target)

    move_to(target, "base")

    with write_engine(target).connect() as connection:
        assert shape_of(connection) == {}
    assert revision_of(target) is None


def test_a_database_can_be_created_again_after_it_was_taken_down(target: Target) -> None:
    move_to(target, "base")

    assert create_or_upgrade(target).before is None
    assert revision_of(target) == HEAD


def test_a_file_with_somebodys_work_is_copied_before_it_is_migrated(sqlite_target: Target) -> None:
    fill(sqlite_target)
    before = contents(sqlite_target)

    backup = move_to(sqlite_target, "base").backup

    assert backup is not None
    assert contents(Target(path=backup)) == before


def test_a_file_with_nobodys_work_is_not_copied(sqlite_target: Target) -> None:
    assert move_to(sqlite_target, "base").backup is None


def test_no_backup_is_made_when_there_is_nothing_to_migrate(sqlite_target: Target) -> None:
    fill(sqlite_target)

    assert move_to(sqlite_target, HEAD).backup is None
    assert create_or_upgrade(sqlite_target).backup is None


def test_a_migration_that_fails_leaves_nothing(target: Target) -> None:
    """A table in the way of the last thing the first migration makes: all before it is taken back."""
    move_to(target, "base")
    with raw(target) as query:
        query.run("CREATE TABLE verdict_evidence (id integer)")

    with pytest.raises(Exception, match="verdict_evidence"):
        move_to(target, HEAD)

    with write_engine(target).connect() as connection:
        assert {name.split(".")[0] for _, name in shape_of(connection)} == {"verdict_evidence"}
    assert revision_of(target) is None


def test_a_migration_that_would_break_references_is_refused(sqlite_target: Target) -> None:
    fill(sqlite_target)
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        connection.execute("DROP TRIGGER guard_verdict_evidence_update")
        connection.execute("UPDATE verdict_evidence SET evidence_id = 999")
        connection.commit()

    with pytest.raises(DatabaseError, match="would break references in: verdict_evidence"):
        move_to(sqlite_target, HEAD)


def test_somebody_elses_database_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (id integer)")
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(DatabaseError, match="holds other tables \\(recipes\\)"):
        create_or_upgrade(Target(path=path))

    assert path.read_bytes() == before


@pytest.mark.parametrize("revision", [HEAD, "a1b2c3d4"])
def test_another_programs_alembic_database_is_not_taken_for_ours(tmp_path: Path, revision: str) -> None:
    path = tmp_path / "theirs.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE alembic_version (version_num text)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (revision,))
        connection.execute("CREATE TABLE users (id integer)")
        connection.commit()

    assert revision_of(Target(path=path)) is None
    with pytest.raises(DatabaseError, match="holds other tables"):
        create_or_upgrade(Target(path=path))


def test_other_tables_on_a_server_are_refused(postgres_target: Target) -> None:
    move_to(postgres_target, "base")
    with raw(postgres_target) as query:
        query.run("CREATE TABLE recipes (id integer)")

    with pytest.raises(DatabaseError, match="holds other tables"):
        create_or_upgrade(postgres_target)


def test_a_newer_database_is_left_alone(target: Target) -> None:
    with raw(target) as query:
        query.run("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseError, match="made by a newer factcheck \\(revision 9999"):
        create_or_upgrade(target)
    with pytest.raises(DatabaseError, match="made by a newer factcheck"), explained(target):
        move_to(target, HEAD)


def _describable(name: str | None, kind: str, _parents: object) -> bool:
    return kind not in ("table", "index") or not made_by_triggers(str(name))


def _constant(path: Path, name: str) -> object:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and node.targets[0].id == name
        ):
            return ast.literal_eval(node.value)
    raise AssertionError(f"{path} has no {name}")


def _what_is_in(full: Contents, older: Contents) -> Contents:
    """`full` without the tables and columns that `older` has not; every table of the fixture has rows."""
    return {table: [{name: row[name] for name in older[table][0]} for row in full[table]] for table in older}


def _next_number(target: Target) -> int:
    """The number the next claim gets; the filled desk has four, and the last of them is removed."""
    with raw(target) as query:
        query("DELETE FROM claim WHERE id = 4")
        [(number,)] = query(
            "INSERT INTO claim (uid, text, modality, status, origin, made_by, made_at, revision)"
            " VALUES ('n', 't', 'asserted', 'new', 'person', 'anna', '2026-10-21 12:00:00', 1) RETURNING id"
        )
    return int(number)
