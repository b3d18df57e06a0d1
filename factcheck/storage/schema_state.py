"""At which revision a database stands, asked with one SELECT and without SQLAlchemy."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError
from factcheck.settings import Target
from factcheck.storage.failures import explained
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.sqlite_file import open_to_read

if TYPE_CHECKING:
    import psycopg

_QUERY = "SELECT version_num FROM alembic_version"
_OURS = "claim_anchor"
"""Other programs have an alembic_version of their own; this table they have not."""


def revision_of(target: Target) -> str | None:
    """The revision a database stands at; None when it holds no tables of ours.

    Raises DatabaseError when it cannot be opened or is not a database.
    """
    with explained(target):
        if target.path is not None:
            with closing(open_to_read(target.path)) as connection:
                return sqlite_revision(connection)
        from factcheck.storage.postgres import connect

        with closing(connect(target)) as server:
            return postgres_revision(server)


def sqlite_revision(connection: sqlite3.Connection) -> str | None:
    """The same, on an open connection."""
    try:
        ours = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
        row = connection.execute(f"{_QUERY} WHERE EXISTS ({ours})", (_OURS,)).fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            return None
        raise
    return str(row[0]) if row else None


def postgres_revision(connection: psycopg.Connection) -> str | None:
    """The same, on an open connection."""
    ours = "SELECT to_regclass('alembic_version') IS NOT NULL AND to_regclass(%s) IS NOT NULL"
    there = connection.execute(ours, (_OURS,)).fetchone()
    if not there or not there[0]:
        return None
    row = connection.execute(_QUERY).fetchone()
    return str(row[0]) if row else None


def require_current(target: Target) -> None:
    """Raise DatabaseError unless the database stands at the revision this program needs."""
    check_revision(target, revision_of(target))


def check_revision(target: Target, found: str | None) -> None:
    """Raise DatabaseError unless `found` is the revision this program needs."""
    if found == HEAD:
        return
    if found is None:
        raise DatabaseError(
            f"{target} holds no factcheck database.", f"Create one in it: factcheck --db {target} init"
        )
    if found in REVISIONS:
        raise DatabaseError(
            f"{target} was made by an older factcheck (revision {found}, needed {HEAD}).",
            f"Bring it up to date: factcheck --db {target} db upgrade",
        )
    raise newer(target, found)


def newer(target: Target, found: str) -> DatabaseError:
    """The error for a revision this program does not know."""
    return DatabaseError(
        f"{target} was made by a newer factcheck (revision {found}; this one knows {HEAD}).",
        "Update the program: pip install --upgrade factcheck",
    )
