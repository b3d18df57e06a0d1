"""Engines for the writing side, with the settings SQLite needs to lose nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event, text
from sqlalchemy.engine import URL, make_url

from factcheck.errors import DatabaseError
from factcheck.settings import Target

BUSY_SECONDS = 30.0
"""How long a writer waits for another one."""


def sqlalchemy_url(target: Target) -> URL:
    """The address in SQLAlchemy's form."""
    if target.path is not None:
        return URL.create("sqlite+pysqlite", database=str(target.path))
    return make_url(str(target.url)).set(drivername="postgresql+psycopg")


def write_engine(target: Target, *, foreign_keys: bool = True) -> Engine:
    """An engine whose every transaction is a writing one.

    On SQLite: WAL, synchronous=FULL (an acknowledged claim survives a power cut), BEGIN IMMEDIATE.
    A deferred BEGIN fails at once when two writers meet, and the driver's own default loses updates.
    """
    if target.path is None:
        return create_engine(sqlalchemy_url(target), poolclass=NullPool)
    engine = create_engine(sqlalchemy_url(target), poolclass=NullPool, connect_args={"timeout": BUSY_SECONDS})

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


@contextmanager
def migration_connection(target: Target) -> Iterator[Connection]:
    """One transaction for migrations; on SQLite foreign keys are off inside and checked before the end.

    Batch migrations drop and rebuild tables: with foreign keys on, dropping one deletes what refers to it.
    """
    with write_engine(target, foreign_keys=False).begin() as connection:
        yield connection
        if target.is_sqlite:
            broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            if broken:
                tables = ", ".join(sorted({str(row[0]) for row in broken}))
                raise DatabaseError(
                    f"The migration would break references in: {tables}.", "Nothing was changed."
                )
