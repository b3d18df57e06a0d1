"""Sessions that only look, in one snapshot: beside the one that writes, also from another process."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Engine, NullPool, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.orm import Session

from factcheck.settings import Target, wait_seconds
from factcheck.storage.postgres import connect


@contextmanager
def looking(target: Target) -> Iterator[Session]:
    """A session on what is committed; the database refuses it every write."""
    with Session(_engine(target, wait_seconds(os.environ))) as session:
        yield session


@lru_cache(maxsize=4)
def _engine(target: Target, wait: float) -> Engine:
    """Kept for the statements it has compiled; it holds no connection between sessions."""
    if target.path is None:
        engine = create_engine("postgresql+psycopg://", creator=lambda: connect(target), poolclass=NullPool)
        begin = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"
    else:
        engine = create_engine(
            URL.create("sqlite+pysqlite", database=str(target.path)),
            poolclass=NullPool,
            connect_args={"timeout": wait},
        )
        begin = "BEGIN"
        event.listen(engine, "connect", _only_look)

    @event.listens_for(engine, "begin")
    def snapshot(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def _only_look(connection: Any, _record: Any) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA query_only=ON")
