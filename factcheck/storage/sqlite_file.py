"""Opening SQLite files with the standard library, whatever their path is made of."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path
from typing import Literal

from factcheck.settings import wait_seconds

Mode = Literal["ro", "rw", "rwc"]

TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " AND name NOT LIKE '%\\_index' ESCAPE '\\' AND name NOT LIKE '%\\_index\\_%' ESCAPE '\\' ORDER BY name"
)
"""The tables of a file, without SQLite's own and those a full-text index (`claim_index`) is made of."""


def open_file(path: Path, mode: Mode) -> sqlite3.Connection:
    """Open without starting transactions by itself; `rwc` creates the file.

    `as_uri` writes ?, #, % and spaces of the path so that SQLite does not take them for its own.
    """
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=wait_seconds(os.environ),
        isolation_level=None,
    )


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open read-only; in a folder nobody may write to, WAL needs the file declared unchanging.

    That is only right while nothing stands in a -wal file beside it: those rows would go missing.
    """
    connection = open_file(path, "ro")
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchall()
    except sqlite3.OperationalError as error:
        connection.close()
        wal = path.with_name(path.name + "-wal")
        waiting = wal.exists() and wal.stat().st_size > 0
        if waiting or not ("unable to open" in str(error) or "readonly" in str(error)):
            raise
        return sqlite3.connect(f"{path.absolute().as_uri()}?immutable=1", uri=True, isolation_level=None)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def is_sqlite_file(path: Path) -> bool:
    """Whether a file begins as every SQLite database does."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(_FIRST)) == _FIRST


_FIRST = b"SQLite format 3\0"
