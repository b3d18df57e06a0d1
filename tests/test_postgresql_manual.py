"""docs/postgresql.md, followed to the letter."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator

import psycopg
import pytest

from factcheck.errors import QueryError
from factcheck.services.checking import check_database
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from factcheck.storage.reader import open_reader
from tests.checkout import ROOT
from tests.conftest import runner
from tests.filled import fill, raw

MANUAL = (ROOT / "docs/postgresql.md").read_text(encoding="utf-8")
STATEMENTS = re.findall(r"^    ((?:CREATE|ALTER|GRANT) .*;)$", MANUAL, re.MULTILINE)


@pytest.fixture
def two_roles(postgres_server: str, postgres_target: Target) -> Iterator[tuple[Target, Target]]:
    """The desk's database as its manual sets it up: for the role that writes, and the one that reads."""
    name = f"desk_{uuid.uuid4().hex[:8]}"
    asked = [re.sub(r"\bdesk(?=\b|_reads\b)", name, statement) for statement in STATEMENTS]
    *by_administrator, default_privileges = asked
    with psycopg.connect(postgres_server, autocommit=True) as server:
        for statement in by_administrator:
            server.execute(statement.encode())
    writes, reads = (_as(postgres_target, role, name) for role in (name, f"{name}_reads"))
    try:
        with raw(writes) as query:
            query.run(default_privileges)
        create_or_upgrade(writes)
        yield writes, reads
    finally:
        with psycopg.connect(postgres_server, autocommit=True) as server:
            for statement in (
                f"DROP DATABASE {name} WITH (FORCE)", f"DROP ROLE {name}_reads", f"DROP ROLE {name}",
            ):  # fmt: skip
                server.execute(statement.encode())


def test_the_manual_gives_the_statements_it_needs() -> None:
    assert [statement.split()[0] for statement in STATEMENTS] == ["CREATE", "CREATE", "CREATE", "ALTER"]


def test_the_role_that_writes_works_and_the_one_that_reads_asks(two_roles: tuple[Target, Target]) -> None:
    writes, reads = two_roles
    fill(writes)
    assert check_database(writes) == []

    with open_reader(reads) as reader:
        assert reader.run("SELECT count(*) FROM claims").rows == ((4,),)
        for attack in ("pg_read_file('/etc/passwd')", "set_config('role', 'postgres', true)"):
            with pytest.raises(QueryError):
                reader.run(f"SELECT {attack}")


def test_the_role_that_reads_cannot_write(two_roles: tuple[Target, Target]) -> None:
    _, reads = two_roles

    done = runner(reads)("claim", "add", "--text", "x")

    assert done.exit_code == 2
    assert "You may not do this" in done.stderr
    with raw(reads) as query, pytest.raises(psycopg.errors.InsufficientPrivilege):
        query.run("DELETE FROM setting")


def _as(target: Target, role: str, database: str) -> Target:
    url = re.sub(r"//[^@]*@", f"//{role}@", str(target.url))
    return Target(url=re.sub(r"(?<=[^/])/test_\w+", f"/{database}", url))
