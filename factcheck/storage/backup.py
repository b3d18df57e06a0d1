"""Copies of an SQLite database that can be put back while others work in it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from factcheck.errors import BadInput, DatabaseError
from factcheck.settings import wait_seconds
from factcheck.storage.sqlite_file import TABLES, open_file, open_to_read

_SHIPPED = ("alembic_version", "operation", "change", "rating_scale", "rating_label")
"""Tables that `init` fills by itself; its operation is told from a person's by the name of its command."""


def backup_name(path: Path, label: str) -> Path:
    """A name beside the database that tells what it holds and when it was made; never one that exists."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        again = "" if number == 1 else f"-{number}"
        name = path.with_name(f"{path.stem}-{label}-{stamp}{again}{path.suffix or '.db'}")
        if not name.exists():
            return name
    raise DatabaseError(f"There are too many backups beside {path}.", "Move some away.")


def new_file(to: Path) -> Path:
    """The same path. Raises BadInput if something is there already, or its folder is not."""
    if to.exists():
        raise BadInput(f"{to} exists already.", "Give another name.")
    if not to.absolute().parent.is_dir():
        raise BadInput(f"There is no folder {to.absolute().parent}.", "Create it, or give another name.")
    return to


def backup_sqlite(source: Path, to: Path) -> Path:
    """Copy a live database with all that was committed; other programs may go on writing meanwhile.

    Raises BadInput if `to` exists; what SQLite raises is left to `explained`.
    """
    unfinished = new_file(to).with_name(f"{to.name}.{os.getpid()}.part")
    try:
        with closing(open_to_read(source)) as old, closing(open_file(unfinished, "rwc")) as new:
            shutil.copymode(source, unfinished)
            old.backup(new, progress=_patience())
            new.execute("PRAGMA journal_mode=DELETE")  # one file, whole by itself
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
    return to


def restore_sqlite(backup: Path, to: Path) -> None:
    """Put the contents of `backup` into `to` in one transaction, through SQLite.

    Who reads meanwhile goes on in the old snapshot; who writes waits, or is waited for.
    Raises DatabaseError if `backup` is damaged.
    """
    with closing(open_to_read(backup)) as old:
        if old.execute("PRAGMA integrity_check").fetchone() != ("ok",):
            raise DatabaseError(f"{backup} is damaged.", "Take another backup.")
        with closing(open_file(to, "rwc")) as new:
            new.execute("PRAGMA journal_mode=WAL")  # before: killed half-way, a new file is then just empty
            old.backup(new, progress=_patience())
            new.execute("PRAGMA journal_mode=WAL")


def _patience() -> Callable[[int, int, int], None]:
    """Called after each step, a busy one too: the driver would try again for ever."""
    end = time.monotonic() + wait_seconds(os.environ)

    def look(status: int, _left: int, _all: int) -> None:
        busy = status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
        if busy and time.monotonic() > end:
            raise sqlite3.OperationalError("database is locked")

    return look


def set_aside(path: Path) -> Path:
    """Move a file that is no sound database, with what belongs to it, to a name of its own."""
    kept = backup_name(path, "damaged")
    for ending in ("", "-wal", "-shm"):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return kept


def holds_work(path: Path) -> bool:
    """Whether a file holds anything that somebody put in, beyond what `init` did."""
    with closing(open_to_read(path)) as connection:
        names = [name for (name,) in connection.execute(TABLES)]
        asked = [f'SELECT 1 FROM "{name}"' for name in names if name not in _SHIPPED]
        if "operation" in names:
            asked.append("SELECT 1 FROM operation WHERE command NOT LIKE 'init%'")
        return any(connection.execute(f"{query} LIMIT 1").fetchone() for query in asked)
