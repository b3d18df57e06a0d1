"""What databases say when they cannot, in words a person can act on. Imports no driver."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from factcheck.errors import DatabaseError, FactcheckError
from factcheck.settings import Target

_SAID: tuple[tuple[str, str, str], ...] = (
    (
        r"file is not a database|file is encrypted",
        "{db} is not a database.",
        "Name another file with --db, or create one: factcheck init",
    ),
    (
        r"database is locked|database table is locked|lock timeout",
        "{db} is locked by another program for too long.",
        "Close it there and try again.",
    ),
    (
        r"readonly database|read-only",
        "{db} may only be read.",
        "Ask for write permission on the file and its folder, or copy it.",
    ),
    (
        r"disk is full|No space left",
        "There is no room left on the disk of {db}.",
        "Nothing was changed. Make room and try again.",
    ),
    (
        r"unable to open database",
        "{db} cannot be opened.",
        "See that the folder exists and that you may write to it.",
    ),
    (r"malformed|disk image", "{db} is damaged.", "Restore a backup: factcheck db restore FILE"),
    (
        r"disk I/O error",
        "The disk of {db} cannot be read or written.",
        "Look at the disk; then: factcheck db check",
    ),
    (
        r"password authentication failed|no password supplied|authentication failed",
        "The server of {db} refused the name or password.",
        "Give them in the address, or in PGPASSWORD or ~/.pgpass.",
    ),
    (
        r'database "[^"]*" does not exist',
        "The server has no such database: {db}.",
        "Create it there (createdb), then: factcheck init",
    ),
    (
        r'role "[^"]*" does not exist',
        "The server does not know this user: {db}.",
        "Ask whoever runs it for an account.",
    ),
    (
        r"Connection refused|could not connect|connection failed|could not translate host|Name or service|"
        r"timeout expired|server closed the connection|Temporary failure|No such file or directory",
        "The server of {db} cannot be reached.",
        "See that it runs and that address and port are right.",
    ),
    (r"permission denied", "You may not do this in {db}.", "Ask whoever runs it for the right."),
)


def explain(error: BaseException, target: Target) -> FactcheckError | None:
    """The error as a person should read it; None when nothing is known about it."""
    if target.path is not None and target.path.is_dir():
        return DatabaseError(f"{target} is a folder.", "Name a file in it with --db.")
    said = str(error)
    for pattern, message, hint in _SAID:
        if re.search(pattern, said, re.IGNORECASE):
            return DatabaseError(message.format(db=target), hint)
    return None


@contextmanager
def explained(target: Target) -> Iterator[None]:
    """Turn what the drivers raise inside into a DatabaseError.

    Raises DatabaseError; what is not understood keeps the driver's first line.
    """
    try:
        yield
    except FactcheckError:
        raise
    except Exception as error:
        cause = getattr(error, "orig", None) or error
        if not _is_driver_error(cause):
            raise
        known = explain(cause, target)
        first = (str(cause).strip().splitlines() or [type(cause).__name__])[0]
        raise known or DatabaseError(f"{target}: {first}.", "Try: factcheck db check") from error


def _is_driver_error(error: BaseException) -> bool:
    if isinstance(error, sqlite3.Error):
        return True
    return any(kind.__module__.startswith("psycopg") for kind in type(error).__mro__)
