"""What is to be merged: a database or a dump, looked at in a copy of it at this program's revision."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.orm import Session

from factcheck.errors import BadInput
from factcheck.exchange.dump import DumpReader, Progress
from factcheck.services.copying import copy_rows
from factcheck.services.importing_dump import known_revision, upgraded
from factcheck.settings import Target, parse_target
from factcheck.storage.backup import backup_sqlite
from factcheck.storage.engine import write_engine
from factcheck.storage.failures import explained
from factcheck.storage.migrations import move_to
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_state import newer, revision_of
from factcheck.storage.snapshot import open_snapshot
from factcheck.storage.sqlite_file import is_sqlite_file


@contextmanager
def their_database(given: str, ours: Target, progress: Progress) -> Iterator[Session]:
    """A session on a copy of the database or dump named: theirs is only ever read.

    Raises BadInput for what is neither, or is our own database, DatabaseError for one that is newer.
    """
    with _copy(given, ours, progress) as copy, explained(copy), Session(write_engine(copy)) as session:
        yield session


@contextmanager
def _copy(given: str, ours: Target, progress: Progress) -> Iterator[Target]:
    target = parse_target(given)
    if target == ours or (target.path and ours.path and _same_file(target.path, ours.path)):
        raise BadInput(f"{target} is the database itself.", "Name another one, or a dump of one.")
    if target.path is not None and not target.path.is_file():
        raise BadInput(f"There is no file {target}.", "Name a database, or a dump that export jsonl wrote.")
    if target.path is not None and not is_sqlite_file(target.path):
        with target.path.open("rb") as file:
            reader = DumpReader(file, str(target))
            header = reader.header()
            known_revision(header, str(target))
            with upgraded(reader, header, progress) as copy:
                yield copy
        return
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        copy = Target(path=Path(folder) / "theirs.db")
        _copy_database(target, copy, progress)
        yield copy


def _copy_database(target: Target, copy: Target, progress: Progress) -> None:
    found = revision_of(target)
    if found is None:
        raise BadInput(f"{target} holds no factcheck database.", "Name another one, or a dump of one.")
    if found not in REVISIONS:
        raise newer(target, found)
    with explained(target):
        if target.path is not None:
            assert copy.path is not None
            backup_sqlite(target.path, copy.path)
            if found != HEAD:
                move_to(copy, HEAD, keep=False)
            return
    if found != HEAD:
        raise BadInput(
            f"{target} was made by an older factcheck.",
            f"Bring it up to date first: factcheck --db {target} db upgrade",
        )
    with open_snapshot(target) as snapshot:
        copy_rows(snapshot, copy, progress)


def _same_file(one: Path, other: Path) -> bool:
    return one.exists() and other.exists() and one.samefile(other)
