"""At which revision a database stands, asked with one SELECT and without SQLAlchemy on SQLite."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from factcheck.errors import DatabaseError
from factcheck.settings import Target
from factcheck.storage.failures import explained
from factcheck.storage.revisions import HEAD, REVISIONS

_QUERY = "SELECT version_num FROM alembic_version"


def revision_of(target: Target) -> str | None:
    """The revision a database stands at; None when it holds no tables of ours.

    Raises DatabaseError when it cannot be opened or is not a database.
    """
    with explained(target):
        return _sqlite(target) if target.is_sqlite else _postgres(target)


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
    raise DatabaseError(
        f"{target} was made by a newer factcheck (revision {found}; this one knows {HEAD}).",
        "Update the program: pip install --upgrade factcheck",
    )


def _sqlite(target: Target) -> str | None:
    assert target.path is not None
    with closing(sqlite3.connect(f"{target.path.as_uri()}?mode=rw", uri=True, timeout=30)) as connection:
        try:
            row = connection.execute(_QUERY).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" in str(error):
                return None
            raise
    return str(row[0]) if row else None


def _postgres(target: Target) -> str | None:
    from factcheck.storage.postgres import connect

    with connect(target) as connection:
        there = connection.execute("SELECT to_regclass('alembic_version') IS NOT NULL").fetchone()
        if not there or not there[0]:
            return None
        row = connection.execute(_QUERY).fetchone()
    return str(row[0]) if row else None
