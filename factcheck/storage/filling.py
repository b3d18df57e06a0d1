"""Filling a database that holds nobody's work with all rows of another one, in one transaction."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection

from factcheck.errors import Clash, DatabaseError
from factcheck.settings import Target
from factcheck.storage import search_index
from factcheck.storage.engine import migration_connection
from factcheck.storage.failures import explained
from factcheck.storage.migrations import migrate, require_no_other_tables
from factcheck.storage.new_file import made_beside
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_state import newer, revision_of
from factcheck.storage.tables import tables_in

_SHIPPED = ("rating_scale", "rating_label", "operation", "change")
"""Tables that `init` fills by itself."""

_CACHE = 32 * 1024
"""KiB of pages that SQLite may hold back: fewer are written twice."""


@contextmanager
def made_anew(target: Target, revision: str = HEAD) -> Iterator[Connection]:
    """Create the tables of a revision, in place of what `init` made, and commit them with what is put in.

    A failure leaves the database as it was, or not there: a new file comes to its place when it is whole.
    Foreign keys are looked at before the commit.
    Raises Clash when somebody's work is in it, DatabaseError when it is newer or holds something else.
    """
    if target.path is not None and not os.path.lexists(target.path):
        with explained(target), made_beside(target.path) as connection:
            with _filled(connection, revision):
                yield connection
            _require_references(connection)
        return
    before = revision_of(target)
    if before is None:
        require_no_other_tables(target)
    elif before not in REVISIONS:
        raise newer(target, before)
    with explained(target), migration_connection(target) as connection:
        if before is not None:
            _require_untouched(connection, target)
            migrate(connection, "base", downwards=True)
        with _filled(connection, revision):
            yield connection
        if target.is_sqlite:  # PostgreSQL has looked already
            _require_references(connection)


@contextmanager
def _filled(connection: Connection, revision: str) -> Iterator[None]:
    """The tables of a revision, for rows to be put in; then what search looks in is made of them."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(f"PRAGMA cache_size=-{_CACHE}")
    migrate(connection, revision)
    with _uncollected():
        with _plain_inserts(connection):
            yield
        if REVISIONS.index(revision) >= REVISIONS.index(search_index.SINCE):
            search_index.rebuild(connection)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without Python's search for objects that hold each other: no row does, and it costs a twentieth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _plain_inserts(connection: Connection) -> Iterator[None]:
    """Without the guards against INSERT OR REPLACE, which nobody says here: they ask each row twice whether
    it is there already, a sixth of the work. Keys and all other guards are in force."""
    query = (
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'guard%replace' ORDER BY 1"
    )
    guards = connection.exec_driver_sql(query).all() if connection.dialect.name == "sqlite" else []
    for name, _ in guards:
        connection.exec_driver_sql(f"DROP TRIGGER {name}")
    yield
    for _, sql in guards:
        connection.exec_driver_sql(sql)


def _require_untouched(connection: Connection, target: Target) -> None:
    """Raises Clash when there is anything in it beyond what `init` put there."""
    queries = [
        f"SELECT 1 FROM {table.name} LIMIT 1" for table in tables_in(connection) if table.name not in _SHIPPED
    ]
    queries.append("SELECT 1 FROM operation WHERE command <> 'init' LIMIT 1")
    if any(connection.exec_driver_sql(query).first() for query in queries):
        raise Clash(
            f"{target} holds work already.",
            "Name a new database with --db; or bring the two together: factcheck merge FILE",
        )


def _require_references(connection: Connection) -> None:
    """SQLite's foreign keys are off while tables are made."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        table, row, parent, _ = broken
        raise DatabaseError(
            f"Row {row} of {table} refers to a row of {parent} that is not there.", "Nothing was taken in."
        )
