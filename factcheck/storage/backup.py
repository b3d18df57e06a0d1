"""Copies of a database that can be put back."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from factcheck.errors import DatabaseError
from factcheck.settings import Target


def backup_name(path: Path, label: str) -> Path:
    """A name beside the database that tells what it holds and when it was made; never one that exists."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    for number in range(1, 1000):
        again = "" if number == 1 else f"-{number}"
        name = path.with_name(f"{path.stem}-{label}-{stamp}{again}{path.suffix or '.db'}")
        if not name.exists():
            return name
    raise DatabaseError(f"There are too many backups beside {path}.", "Move some away.")


def backup_sqlite(source: Path, to: Path) -> Path:
    """Copy a live database with all that was committed; other programs may go on writing meanwhile.

    Raises DatabaseError if `to` exists.
    """
    if to.exists():
        raise DatabaseError(f"{to} exists already.", "Give another name.")
    unfinished = to.with_name(to.name + ".part")
    try:
        with (
            closing(sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True, timeout=30)) as old,
            closing(sqlite3.connect(unfinished)) as new,
        ):
            old.backup(new)
            new.execute("PRAGMA journal_mode=DELETE")  # one file, whole by itself
        unfinished.replace(to)
    finally:
        unfinished.unlink(missing_ok=True)
    return to


def restore_sqlite(backup: Path, to: Path) -> None:
    """Put the contents of `backup` into `to`, page by page through SQLite, so that open readers stay right.

    Raises DatabaseError if `backup` is damaged or not a database.
    """
    with closing(sqlite3.connect(f"{backup.absolute().as_uri()}?mode=ro", uri=True)) as old:
        if old.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise DatabaseError(f"{backup} is damaged.", "Take another backup.")
        with closing(sqlite3.connect(to, timeout=30)) as new:
            old.backup(new)
            new.execute("PRAGMA journal_mode=WAL")


def dump_postgres(target: Target, to: Path) -> Path:
    """Write the server's own dump (pg_dump, custom format) of the database.

    Raises DatabaseError when pg_dump is missing or fails.
    """
    if to.exists():
        raise DatabaseError(f"{to} exists already.", "Give another name.")
    _run("pg_dump", "--format=custom", f"--file={to}", f"--dbname={target.url}")
    return to


def restore_postgres(backup: Path, target: Target) -> None:
    """Put a dump back, replacing what is there, in one transaction.

    Raises DatabaseError when pg_restore is missing or fails.
    """
    _run(
        "pg_restore", "--clean", "--if-exists", "--single-transaction", f"--dbname={target.url}", str(backup)
    )


def _run(program: str, *arguments: str) -> None:
    found = shutil.which(program)
    if found is None:
        raise DatabaseError(
            f"{program} is needed for PostgreSQL and was not found.", "Install PostgreSQL's client programs."
        )
    done = subprocess.run([found, "--no-password", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or ["no message"])[0]
        raise DatabaseError(f"{program} failed: {said}.", "Nothing was changed.")
