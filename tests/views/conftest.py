"""One filled database on SQLite, and the very same rows on PostgreSQL."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.reader import Reader, open_reader
from tests.conftest import Run, runner
from tests.servers import empty_database
from tests.views.filled import copy, fill


@pytest.fixture(scope="session")
def filled_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Target:
    """A filled SQLite file; only read it."""
    target = Target(path=tmp_path_factory.mktemp("filled") / "filled.db")
    create_or_upgrade(target)
    fill(target)
    return target


@pytest.fixture(scope="session")
def filled_postgres(filled_sqlite: Target, postgres_server: str) -> Iterator[Target]:
    """The same rows on PostgreSQL; only read it."""
    with empty_database(postgres_server) as target:
        create_or_upgrade(target)
        copy(filled_sqlite, target)
        yield target


@pytest.fixture(params=["sqlite", "postgres"])
def filled(request: pytest.FixtureRequest) -> Target:
    """The filled database, on both."""
    found: Target = request.getfixturevalue(f"filled_{request.param}")
    return found


@pytest.fixture
def ask(filled: Target) -> Run:
    """Run the command line on the filled database, in this process."""
    return runner(filled)


@pytest.fixture
def reader(filled: Target) -> Iterator[Reader]:
    """Read from the filled database."""
    with open_reader(filled) as opened:
        yield opened


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """An empty folder for a desk's own reports."""
    folder = tmp_path / "reports"
    folder.mkdir()
    return folder


@pytest.fixture
def sqlite_run(sqlite_target: Target) -> Run:
    """Run the command line on an empty SQLite file, for what does not depend on the database."""
    return runner(sqlite_target)
