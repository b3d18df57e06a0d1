"""Engines for the writing side, with the settings SQLite needs to lose nothing."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.engine import URL

from factcheck.errors import DatabaseError
from factcheck.settings import Target, wait_seconds
from factcheck.storage.postgres import connect

logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())
"""Ctrl-C while a connection closes is met further up; SQLAlchemy would print its traceback as well."""

_MIGRATIONS_LOCK = 0x66616374
"""Number of the advisory lock one migration takes on PostgreSQL; any number nobody else uses."""


def write_engine(target: Target, *, foreign_keys: bool = True) -> Engine:
    """An engine whose every transaction is a writing one, and waits FACTCHECK_WAIT seconds for others.

    On SQLite: WAL, synchronous=FULL (an acknowledged claim survives a power cut), BEGIN IMMEDIATE.
    A deferred BEGIN fails at once when two writers meet, and the driver's own default loses updates.
    """
    wait = wait_seconds(os.environ)
    return _server_engine(target, wait) if target.path is None else _file_engine(target, wait, foreign_keys)


_KEPT = 8
"""Engines that are used again, each with the statements it has compiled, which costs more than running them.
They hold no connection between transactions."""


@lru_cache(maxsize=_KEPT)
def _file_engine(target: Target, wait: float, foreign_keys: bool) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=str(target.path)),
        poolclass=NullPool,
        connect_args={"timeout": wait},
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute(f"PRAGMA foreign_keys={'ON' if foreign_keys else 'OFF'}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def unfinished_engine(path: Path) -> Engine:
    """An engine for a file that is thrown away unless its one transaction comes to its end.

    No journal on the disk and no waiting for the disk; taking a transaction or a savepoint back works.
    """
    engine = create_engine(URL.create("sqlite+pysqlite", database=str(path)), poolclass=NullPool)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode=MEMORY", "synchronous=OFF", "foreign_keys=OFF"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@lru_cache(maxsize=_KEPT)
def _server_engine(target: Target, wait: float) -> Engine:
    engine = create_engine("postgresql+psycopg://", creator=lambda: connect(target), poolclass=NullPool)
    milliseconds = max(1, round(wait * 1000))  # 0 would wait for ever

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {milliseconds}")

    return engine


@contextmanager
def migration_connection(target: Target) -> Iterator[Connection]:
    """One transaction for migrations, one at a time; SQLite's foreign keys are off and checked at the end.

    Batch migrations drop and rebuild tables: with foreign keys on, dropping one deletes what refers to it.
    """
    with write_engine(target, foreign_keys=False).begin() as connection:
        if not target.is_sqlite:
            connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATIONS_LOCK})")
        yield connection
        if target.is_sqlite:
            broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            if broken:
                tables = ", ".join(sorted({str(row[0]) for row in broken}))
                raise DatabaseError(
                    f"The migration would break references in: {tables}.", "Nothing was changed."
                )
