"""What cannot be opened is met with one line that says what to do, and nothing secret in it."""

from __future__ import annotations

import os
import sqlite3
import threading
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import Result

from factcheck.settings import Target
from factcheck.storage.revisions import HEAD
from tests.conftest import fresh_postgres, runner
from tests.filled import raw

COMMANDS = (("claim", "list"), ("claim", "add", "--text", "x"), ("sql", "select 1"), ("db", "current"))


def test_a_file_that_is_not_there_is_told_with_how_to_create_it(tmp_path: Path) -> None:
    for words in (*COMMANDS, ("db", "check"), ("db", "stats"), ("db", "backup"), ("db", "upgrade")):
        _refused(runner(Target(path=tmp_path / "no.db"))(*words), "There is no database", "init")
    assert list(tmp_path.glob("no*")) == []


def _text(path: Path) -> None:
    path.write_text("Das ist keine Datenbank, sondern ein Text.\n" * 50, encoding="utf-8")


def _archive(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "text" * 500)


def _noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


@pytest.mark.parametrize("make", [_text, _archive, _noise])
def test_a_file_that_is_no_database_is_told_and_left_alone(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "other.db"
    make(path)
    before = path.read_bytes()

    for words in (*COMMANDS[:-1], ("init",), ("db", "check"), ("db", "backup")):
        _refused(runner(Target(path=path))(*words), "is not a database", "--db")

    assert path.read_bytes() == before


def test_a_folder_is_told(tmp_path: Path) -> None:
    for words in (*COMMANDS, ("init",)):
        _refused(runner(Target(path=tmp_path))(*words), "is a folder", "--db")


def test_an_empty_file_becomes_a_database_only_by_init(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    for words in COMMANDS[:-1]:
        _refused(runner(Target(path=path))(*words), "holds no factcheck database", "init")
    assert path.stat().st_size == 0

    assert runner(Target(path=path))("init").exit_code == 0


def test_a_damaged_file_is_told_with_how_to_put_a_backup_back(sqlite_target: Target) -> None:
    assert sqlite_target.path is not None
    content = bytearray(sqlite_target.path.read_bytes())
    content[4096 : len(content) // 2] = b"\xff" * (len(content) // 2 - 4096)
    sqlite_target.path.write_bytes(content)

    _refused(runner(sqlite_target)("claim", "list"), "is damaged", "db restore")


def test_a_database_that_another_program_holds_is_waited_for_then_told(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_WAIT", "0.2")
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        _refused(runner(sqlite_target)("claim", "add", "--text", "x"), "is locked by another program")
        assert runner(sqlite_target)("claim", "list").exit_code == 0


def test_a_database_that_is_let_go_in_time_is_written(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_WAIT", "20")
    assert sqlite_target.path is not None
    with closing(sqlite3.connect(sqlite_target.path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        later = threading.Timer(0.3, lambda: other.execute("COMMIT"))
        later.start()

        assert runner(sqlite_target)("claim", "add", "--text", "x").exit_code == 0
        later.join()


def test_a_table_that_another_program_holds_on_a_server_is_told(
    postgres_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FACTCHECK_WAIT", "0.2")
    with raw(postgres_target) as other:
        other("LOCK TABLE claim IN ACCESS EXCLUSIVE MODE")

        _refused(runner(postgres_target)("claim", "add", "--text", "x"), "is locked by another program")


@pytest.mark.parametrize("wait", ["soon", "-1", "nan", "1e9"])
def test_a_waiting_time_that_is_none_is_told(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch, wait: str
) -> None:
    monkeypatch.setenv("FACTCHECK_WAIT", wait)

    _refused(runner(sqlite_target)("claim", "list"), f"FACTCHECK_WAIT is '{wait}'")


def test_names_with_marks_of_addresses_in_them_are_only_names(tmp_path: Path) -> None:
    """SQLite takes addresses, in which ? # and % mean something."""
    for name in (
        "was?mode=memory",
        "a#b",
        "100%41",
        "zwei Wörter",
        "ä&vfs=x",
        ":memory:",
        "file:x",
        "a;b'c\"",
    ):
        target = Target(path=tmp_path / name / f"{name}.db")
        assert target.path is not None
        target.path.parent.mkdir(exist_ok=True)
        run = runner(target)

        for words in (
            ("init",),
            ("claim", "add", "--text", "x"),
            ("claim", "list"),
            ("db", "check"),
            ("db", "backup"),
        ):
            done = run(*words)
            assert done.exit_code == 0, done.stderr
        [copy] = target.path.parent.glob(f"*-{HEAD}-*")
        done = run("db", "restore", str(copy), "--yes")
        assert done.exit_code == 0, done.stderr

        there = {path.name for path in target.path.parent.iterdir()}
        assert all(path.startswith((name, "factcheck")) for path in there), there


def test_a_server_that_cannot_be_reached_is_told() -> None:
    for address in (
        "postgresql://anna:geheim@127.0.0.1:1/desk",
        "postgresql://anna:geheim@no-such-host.invalid/desk",
    ):
        for words in (*COMMANDS, ("init",)):
            _refused(runner(Target(url=address))(*words), "cannot be reached", "address and port")


def test_a_database_or_user_the_server_does_not_know_is_told(postgres_target: Target) -> None:
    url = str(postgres_target.url)
    name = url.split("@/")[1].split("?")[0]
    for words in (*COMMANDS, ("init",)):
        _refused(runner(Target(url=url.replace(name, "nowhere")))(*words), "no such database", "createdb")
        _refused(runner(Target(url=url.replace("postgres@", "nobody@")))(*words), "does not know this user")


def test_an_address_that_is_none_is_told_without_any_piece_of_it() -> None:
    for address in ("postgresql://anna:geh/eim@host/desk", "postgresql://anna:geheim@host:port/desk"):
        done = runner(Target(url=address))("claim", "list")
        _refused(done, "")
        assert "eim" not in done.output


@pytest.fixture(scope="module")
def guarded(postgres_server: str, postgres_template: str) -> Iterator[tuple[Target, Target]]:
    """A database whose server asks for a password: as its superuser without one, and as anna with hers."""
    if os.environ.get("FACTCHECK_TEST_POSTGRES"):
        pytest.skip("changes who may connect, which is not for somebody else's server")
    with fresh_postgres(postgres_server, postgres_template) as free, _password_needed(free) as anna:
        yield free, anna


@contextmanager
def _password_needed(free: Target) -> Iterator[Target]:
    """Have the server ask everybody but its superuser; scram is its default way to keep passwords."""
    with raw(free) as query:
        [(file,)] = query("SHOW hba_file")
        kept = Path(file).read_text(encoding="utf-8")
        Path(file).write_text(
            f"local all postgres trust\nlocal all anna scram-sha-256\n{kept}", encoding="utf-8"
        )
        query("CREATE ROLE anna LOGIN PASSWORD 'ge:heim@2'")
        query("GRANT ALL ON ALL TABLES IN SCHEMA public TO anna")
        query("GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO anna")
        query("SELECT pg_reload_conf()")
        query.commit()
    try:
        yield Target(url=str(free.url).replace("postgres@", f"anna:{quote('ge:heim@2', safe='')}@"))
    finally:
        with raw(free) as query:
            Path(file).write_text(kept, encoding="utf-8")
            query("SELECT pg_reload_conf()")
            query("DROP OWNED BY anna")
            query("DROP ROLE anna")
            query.commit()


def test_a_wrong_password_is_told_and_never_printed(guarded: tuple[Target, Target]) -> None:
    _, anna = guarded
    wrong = str(anna.url).replace("ge%3Aheim%402", "falsch-geraten")
    none = str(anna.url).replace(":ge%3Aheim%402@", "@")
    asked = none + "&password=falsch-geraten"
    for url in (wrong, none, asked):
        for words in (*COMMANDS, ("init",), ("db", "backup")):
            done = runner(Target(url=url))(*words)
            _refused(done, "refused the name or password", ".pgpass")
            assert "falsch" not in done.output


def test_a_right_password_is_neither_printed_nor_kept(guarded: tuple[Target, Target]) -> None:
    """Not on the screen, and not in the log of what was done."""
    free, anna = guarded
    run = runner(anna)
    done = [
        run(*words)
        for words in (
            ("claim", "add", "--text", "x"),
            ("claim", "list"),
            ("db", "current"),
            ("db", "stats"),
            ("init",),
        )
    ]
    assert [result.exit_code for result in done] == [0] * 5, done
    with raw(free) as query:
        kept = query("SELECT command FROM operation") + query("SELECT CAST(new AS text) FROM change")

    for text in (*(result.output for result in done), *(str(row) for row in kept)):
        assert "heim" not in text


def test_a_password_does_not_reach_the_name_that_is_shown() -> None:
    for url in (
        "postgresql://anna:geheim@host/desk",
        "postgresql://anna:geh@eim@host/desk",
        "postgresql://anna:geh/e:im@host/desk?sslmode=require",
        "postgresql://anna@host/desk?sslmode=require&password=geheim&x=1",
        "postgresql:///desk?user=anna&sslpassword=geheim",
    ):
        assert "eim" not in str(Target(url=url))
        assert "desk" in str(Target(url=url))


def test_a_server_without_the_right_to_write_is_told(guarded: tuple[Target, Target]) -> None:
    free, anna = guarded
    with raw(free) as query:
        query.run("REVOKE INSERT ON claim FROM anna")

    _refused(runner(anna)("claim", "add", "--text", "y"), "You may not do this")


def _refused(done: Result, *said: str) -> None:
    """One line on stderr, exit 2, nothing on stdout."""
    assert done.exit_code == 2, done.output
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr, done.stderr
    for words in said:
        assert words in done.stderr
