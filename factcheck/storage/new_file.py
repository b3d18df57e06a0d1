"""A new SQLite file, made beside its place and put there when it is whole.

Nobody looks into it before, so nothing has to be written twice for the case that the power goes: it is
pressed onto the disk once, at the end.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection

from factcheck.errors import Clash
from factcheck.storage.engine import unfinished_engine
from factcheck.storage.sqlite_file import open_file


@contextmanager
def made_beside(path: Path) -> Iterator[Connection]:
    """The one transaction that makes the file; foreign keys are off.

    A failure leaves nothing, a process that is killed a file that ends in `.part`.
    Raises Clash when another file has come to its place meanwhile.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with unfinished_engine(unfinished).begin() as connection:
            yield connection
        with closing(open_file(unfinished, "rw")) as file:
            file.execute("PRAGMA journal_mode=WAL")
        _press(unfinished)
        _put(unfinished, path)
        _press(path.parent)
    finally:
        for ending in ("", "-journal", "-wal", "-shm"):
            unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _put(unfinished: Path, path: Path) -> None:
    try:
        os.link(unfinished, path)
    except FileExistsError as error:
        raise Clash(
            f"{path} was made by somebody else meanwhile.", "Name a new database with --db."
        ) from error
    except OSError:  # a file system without links
        unfinished.rename(path)


def _press(path: Path) -> None:
    """Onto the disk; not every system lets a folder be pressed, or needs it."""
    try:
        opened = os.open(path, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(opened)
    except OSError:
        if path.is_file():
            raise
    finally:
        os.close(opened)
