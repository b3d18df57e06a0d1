"""A query cannot write, reach outside the database, or run for ever, whatever its text says."""

from __future__ import annotations

import os
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from factcheck.errors import DatabaseError, QueryError
from factcheck.settings import Target
from factcheck.storage.reader import open_reader
from tests.filled import contents, fill, raw

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

BOTH = (
    "INSERT INTO tag (name) VALUES ('x')",
    "UPDATE claim SET text = 'x'",
    "DELETE FROM setting",
    "DELETE FROM setting RETURNING key",
    "WITH gone AS (DELETE FROM setting RETURNING key) SELECT * FROM gone",
    "DROP VIEW settings",
    "CREATE TABLE loot AS SELECT * FROM claim",
    "CREATE TEMP TABLE loot (x integer)",
    "CREATE VIEW loot AS SELECT 1 AS x",
    "ALTER TABLE claim ADD COLUMN x text",
    "SELECT 1; DELETE FROM setting",
    "DELETE FROM setting; SELECT 1",
    "COMMIT; DELETE FROM setting",
    "ROLLBACK",
    "BEGIN",
    "SAVEPOINT a",
    "ANALYZE",
    "VACUUM",
    "",
    "-- nothing",
    "how many claims are there",
)

SQLITE = (
    "REPLACE INTO tag (id, name) VALUES (1, 'x')",
    "ATTACH '{folder}/loot.db' AS loot",
    "VACUUM INTO '{folder}/loot.db'",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA writable_schema=ON",
    "PRAGMA query_only=OFF",
    "PRAGMA user_version=7",
    "PRAGMA wal_checkpoint(TRUNCATE)",
    "UPDATE sqlite_master SET sql = 'x'",
    "DELETE FROM sqlite_sequence",
    "SELECT load_extension('{folder}/loot.so')",
    "SELECT writefile('{folder}/loot', 'x')",
    "SELECT readfile('/etc/passwd')",
    "SELECT fts3_tokenizer('simple', x'00')",
    "CREATE VIRTUAL TABLE loot USING fts5(x)",
    "CREATE TRIGGER loot AFTER INSERT ON claim BEGIN SELECT 1; END",
    "SELECT zeroblob(900000000)",
    "SELECT randomblob(900000000)",
    "SELECT group_concat(zeroblob(30000000)) FROM claim",
    "REINDEX",
    "DETACH main",
)

POSTGRES = (
    "TRUNCATE setting",
    "MERGE INTO setting USING (SELECT 1) x ON true WHEN MATCHED THEN DELETE",
    "DO $$ BEGIN DELETE FROM setting; END $$",
    "SET transaction_read_only = off",
    "SET ROLE NONE",
    "RESET ALL",
    "COPY setting TO '{folder}/loot'",
    "COPY setting TO PROGRAM 'touch {folder}/loot'",
    "COPY setting FROM PROGRAM 'id'",
    "COPY (DELETE FROM setting RETURNING key) TO STDOUT",
    "SELECT * INTO loot FROM claim",
    "EXPLAIN ANALYZE DELETE FROM setting",
    "ROLLBACK; BEGIN READ WRITE; DELETE FROM setting; COMMIT",
    "SELECT set_config('transaction_read_only', 'off', false)",
    "SELECT set_config('role', 'none', true), pg_read_file('/etc/passwd')",
    "SELECT set_config('role', 'none', true), query_to_xml('select pg_read_file(''x'')', true, true, '')",
    "SELECT query_to_xml('select set_' || 'config(''role'', ''none'', true)', true, true, '')",
    "SELECT U&\"set\\005fconfig\"('role', 'none', true)",
    "SELECT pg_read_file('/etc/passwd')",
    "SELECT pg_read_binary_file('/etc/passwd')",
    "SELECT pg_ls_dir('/')",
    "SELECT lo_import('/etc/passwd')",
    "SELECT lo_export(1, '{folder}/loot')",
    "SELECT lo_create(0)",
    "SELECT lo_from_bytea(0, 'x')",
    "SELECT nextval('claim_id_seq')",
    "SELECT setval('claim_id_seq', 99)",
    "SELECT pg_switch_wal()",
    "SELECT pg_reload_conf()",
    "SELECT * FROM dblink('dbname=postgres', 'select 1') AS t(x int)",
    "SELECT key FROM setting FOR UPDATE",
    "SELECT rolpassword FROM pg_authid",
    "LOCK TABLE claim",
    "CALL x()",
    "PREPARE loot AS SELECT 1",
    "LISTEN loot",
    "LOAD 'auto_explain'",
    "GRANT ALL ON claim TO PUBLIC",
)

READS = (
    "SELECT count(*) FROM claims",
    "select claim, quote from claims where zone = 'body' order by claim_id",
    "WITH dated AS (SELECT * FROM claim_values WHERE unit = 'day') SELECT count(*) FROM dated",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT sum(i) FROM n",
    "SELECT claim, row_number() OVER (ORDER BY claim_id) AS place FROM claims",
    "VALUES (1, 'a'), (2, 'b')",
    "SELECT '100 % ; -- no end :x' AS text",
    "SELECT 1 /* ; */ AS one;",
    "SELECT a.claim FROM claims a JOIN claims b ON a.claim_id < b.claim_id UNION SELECT 'C0'",
)


@pytest.mark.parametrize("attack", [*BOTH, *SQLITE])
def test_an_sqlite_database_and_its_folder_stay_as_they_are(attack: str, sqlite_target: Target) -> None:
    fill(sqlite_target)
    path = sqlite_target.path
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before, files = path.read_bytes(), _files(path.parent)

    with pytest.raises(QueryError), open_reader(sqlite_target, seconds=2) as reader:
        reader.run(attack.format(folder=path.parent))

    assert path.read_bytes() == before
    assert _files(path.parent) <= {*files, "factcheck.db-wal", "factcheck.db-shm"}


@pytest.mark.parametrize("attack", [*BOTH, *POSTGRES])
def test_a_postgresql_database_and_its_server_stay_as_they_are(
    attack: str, filled_postgres: Target, tmp_path: Path
) -> None:
    """As a superuser, who may do all of it."""
    tmp_path.chmod(0o777)
    before = contents(filled_postgres)

    with pytest.raises(QueryError), open_reader(filled_postgres, seconds=2) as reader:
        reader.run(attack.format(folder=tmp_path))

    assert contents(filled_postgres) == before
    assert not (tmp_path / "loot").exists()
    with raw(filled_postgres) as query:
        assert query("SELECT count(*) FROM pg_class WHERE relname = 'loot'") == [(0,)]
        assert query("SELECT count(*) FROM pg_largeobject_metadata") == [(0,)]
        assert query("SELECT last_value FROM claim_id_seq") == [(4,)]


@pytest.fixture(scope="module")
def filled_postgres(postgres_server: str, postgres_template: str) -> Iterator[Target]:
    """One filled desk for all attacks, as none of them is to change it."""
    from tests.conftest import fresh_postgres

    with fresh_postgres(postgres_server, postgres_template) as target:
        fill(target)
        yield target


@pytest.mark.parametrize("query", READS)
def test_what_only_reads_is_answered_and_nothing_is_changed(query: str, target: Target) -> None:
    fill(target)
    before = contents(target)

    with open_reader(target) as reader:
        assert reader.run(query).rows

    assert contents(target) == before


def test_a_text_too_long_for_the_memory_is_not_made(sqlite_target: Target) -> None:
    """SQLite answers NULL beyond its limit."""
    with open_reader(sqlite_target) as reader:
        assert reader.run("SELECT printf('%900000000s', '')").rows == ((None,),)


def test_json_can_be_taken_apart(sqlite_target: Target) -> None:
    """Table-valued functions ask the authorizer for more than reading."""
    with open_reader(sqlite_target) as reader:
        assert reader.run("SELECT value FROM json_each('[1, 2]')").rows == ((1,), (2,))


@pytest.mark.parametrize(
    "query",
    [ENDLESS, "SELECT set_config('statement_timeout', '0', true), pg_sleep(60)", "SELECT pg_sleep(60)"],
)
def test_a_query_that_does_not_end_is_stopped(query: str, target: Target) -> None:
    if target.is_sqlite and "pg_" in query:
        pytest.skip("no such function")

    with (
        pytest.raises(QueryError, match=r"longer than 0.3 s|superuser"),
        open_reader(target, seconds=0.3) as reader,
    ):
        reader.run(query)


def test_a_reader_goes_on_after_a_query_that_failed(target: Target) -> None:
    with open_reader(target, seconds=0.3) as reader:
        for wrong in ("SELECT nonsense FROM claims", ENDLESS, "DELETE FROM setting"):
            with pytest.raises(QueryError):
                reader.run(wrong)

        assert reader.run("SELECT 1").rows == ((1,),)


@contextmanager
def _nobody(folder: Path) -> Iterator[None]:
    """Work as somebody who may only read `folder`; root asks no permissions, so it becomes nobody."""
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR | stat.S_IRGRP | stat.S_IXGRP | stat.S_IROTH | stat.S_IXOTH)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        assert not os.access(folder, os.W_OK, effective_ids=True)
        yield
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o700)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that others can find, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_a_database_in_a_folder_that_may_only_be_read_is_read(
    sqlite_target: Target, open_folder: Path
) -> None:
    """WAL wants to make files there; without one beside it the file is taken as it is."""
    fill(sqlite_target)
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    copy = open_folder / "copy.db"
    copy.write_bytes(sqlite_target.path.read_bytes())
    copy.chmod(0o444)

    with _nobody(open_folder), open_reader(Target(path=copy)) as reader:
        assert reader.run("SELECT count(*) FROM claims").rows == ((4,),)


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_rows_that_wait_in_a_wal_file_are_never_left_out(sqlite_target: Target, open_folder: Path) -> None:
    """Declaring the file unchanging would hide them: rather no answer than a wrong one."""
    path = sqlite_target.path
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("SELECT count(*) FROM claim")  # who has it open keeps others from tidying up
        fill(sqlite_target)
        for ending in ("", "-wal"):
            copy = open_folder / f"copy.db{ending}"
            copy.write_bytes(path.with_name(path.name + ending).read_bytes())
            copy.chmod(0o444)
    assert (open_folder / "copy.db-wal").stat().st_size > 0

    with (
        _nobody(open_folder),
        pytest.raises(DatabaseError),
        open_reader(Target(path=open_folder / "copy.db")),
    ):
        pass


def _files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}
