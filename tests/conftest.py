"""Real databases for every test: an SQLite file and a PostgreSQL server, migrated once, then copied."""

from __future__ import annotations

import os
import shutil
import signal
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import HealthCheck, settings

from factcheck.cli.root import root
from factcheck.services.scales import add_shipped_scales
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.unit_of_work import write
from tests.beginnings import Beginning, begun, empty_wal, laid_out, nobody, nothing
from tests.compiling import compile_once
from tests.servers import Copies, copies, empty_database, in_memory, server_of_its_own

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
"""Development texts that may lie beside a checkout; every test passes without them."""

Run = Callable[..., Result]


def pytest_configure() -> None:
    """Ctrl-C reaches the programs under test, also where a shell made this run deaf to it (`make test &`)."""
    compile_once()
    settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("patient")  # how long an example takes depends on who else is at work here
    memory = in_memory()
    if memory is not None:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", memory)  # pytest's name for where tmp_path lies
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True)
def _nobody_in_particular(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No setting of the person who runs the tests reaches them."""
    nobody(monkeypatch, tmp_path_factory.getbasetemp() / "config" / uuid.uuid4().hex)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated, empty SQLite file."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    _make(Target(path=path))
    return path


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Address of a PostgreSQL server: FACTCHECK_TEST_POSTGRES, else one started for this run."""
    given = os.environ.get("FACTCHECK_TEST_POSTGRES")
    if given:
        yield given
    else:
        with server_of_its_own() as started:
            yield started


@pytest.fixture(scope="session")
def postgres_template(postgres_server: str) -> Iterator[str]:
    """Name of a migrated, empty database on the server."""
    with empty_database(postgres_server) as target:
        _make(target)
        name = str(target.url).partition("?")[0].rpartition("/")[2]
        yield name
        copies(postgres_server, name).drop()


@pytest.fixture(scope="module")
def beginning() -> Beginning:
    """What the databases of a module hold when a test begins; see `begins_with`."""
    return nothing


@pytest.fixture(scope="module")
def sqlite_beginning(
    sqlite_template: Path, beginning: Beginning, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A folder with factcheck.db and what was left beside it."""
    folder = tmp_path_factory.mktemp("beginning")
    shutil.copyfile(sqlite_template, folder / "factcheck.db")
    begun(beginning, Target(path=folder / "factcheck.db"), folder)
    return folder


@pytest.fixture(scope="module")
def postgres_beginning(
    postgres_server: str,
    postgres_template: str,
    beginning: Beginning,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[tuple[Copies, Path]]:
    """Databases on the server, and the folder of what was left beside them."""
    empty, folder = copies(postgres_server, postgres_template), tmp_path_factory.mktemp("beginning")
    if beginning is nothing:
        yield empty, folder
    else:
        with empty.filled(lambda target: begun(beginning, target, folder)) as filled:
            yield filled, folder


@pytest.fixture
def sqlite_target(sqlite_beginning: Path, tmp_path: Path) -> Target:
    """An SQLite database of its own."""
    laid_out(sqlite_beginning, tmp_path)
    return Target(path=tmp_path / "factcheck.db")


@pytest.fixture
def postgres_target(postgres_beginning: tuple[Copies, Path], tmp_path: Path) -> Iterator[Target]:
    """A PostgreSQL database of its own."""
    made, folder = postgres_beginning
    laid_out(folder, tmp_path)
    with made.one() as target:
        yield target


@pytest.fixture
def other_postgres(postgres_server: str, postgres_template: str) -> Iterator[Target]:
    """A second PostgreSQL database."""
    with fresh_postgres(postgres_server, postgres_template) as target:
        yield target


@contextmanager
def fresh_postgres(server: str, template: str) -> Iterator[Target]:
    """A database that holds what the template does, for as long as it is needed."""
    with copies(server, template).one() as target:
        yield target


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
        empty_wal(target.path)
