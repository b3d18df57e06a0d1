"""Looking after the database itself: its revision, copies of it, and what is in it."""

from __future__ import annotations

import platform
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__
from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput, DatabaseError
from factcheck.render.rows import Cell, Rows
from factcheck.settings import Target
from factcheck.storage.backup import (
    backup_name,
    backup_sqlite,
    holds_work,
    new_file,
    restore_sqlite,
    set_aside,
)
from factcheck.storage.dump import dump_postgres, is_dump, restore_postgres, tables_in
from factcheck.storage.failures import explained
from factcheck.storage.postgres import address
from factcheck.storage.reader import Reader
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_state import newer, revision_of
from factcheck.storage.sqlite_file import TABLES


@dataclass(frozen=True, slots=True)
class Restored:
    """The revision of what was put back, and where what had been there is kept (None: there was nothing)."""

    revision: str
    kept: Path | None


def current(target: Target) -> Rows:
    """The revision the database stands at, the one this program needs, and how the two compare."""
    found = revision_of(target)
    if found is None:
        state = "empty"
    elif found == HEAD:
        state = "current"
    else:
        state = "older" if found in REVISIONS else "newer"
    return Rows(("database", "revision", "needed", "state"), [(str(target), found, HEAD, state)])


def known_revision(given: str | None) -> str:
    """The revision meant; the newest if none is given.

    Raises BadInput for one there is not.
    """
    wanted = given or HEAD
    if wanted in ("head", HEAD):
        return HEAD
    if wanted not in REVISIONS:
        close = nearest(wanted, REVISIONS)
        hint = f"{close[0]}?" if close else f"There are: {', '.join(REVISIONS)}."
        raise BadInput(f"There is no revision '{wanted}'.", hint)
    return wanted


def goes_back(target: Target, revision: str) -> bool:
    """Whether `revision` is older than the one the database stands at."""
    found = revision_of(target)
    return found in REVISIONS and REVISIONS.index(revision) < REVISIONS.index(found)


def back_up(target: Target, to: Path | None) -> Path:
    """Copy the database to `to`, or to a name beside it (for a server: in this folder).

    Raises BadInput if `to` exists, DatabaseError when there is nothing of ours to copy.
    """
    revision = _require_ours(target)
    with explained(target):
        if target.path is not None:
            return backup_sqlite(target.path, to or backup_name(target.path, revision))
        return dump_postgres(target, to or _dump_name(target, revision))


def restore(target: Target, file: Path) -> Restored:
    """Put a backup in the place of the database; what is there is copied first.

    Raises BadInput for a file that is no backup of ours, DatabaseError for one that is damaged or newer.
    """
    if not file.is_file():
        raise BadInput(f"There is no file {file}.", "Name a backup: factcheck db restore FILE")
    return _restore_file(target.path, file) if target.path else _restore_dump(target, file)


def _restore_file(path: Path, file: Path) -> Restored:
    if path.exists() and path.samefile(file):
        raise BadInput(f"{file} is the database itself.", "Name a backup.")
    source = Target(path=file.absolute())
    revision = _require_backup(source)
    kept = _keep(path)
    with explained(source):
        restore_sqlite(file, path)
    return Restored(revision, kept)


def _require_backup(source: Target) -> str:
    try:
        revision = revision_of(source)
    except DatabaseError as error:
        raise BadInput(f"{source} cannot be put back: {error.message}", "Name another backup.") from error
    if revision is None:
        raise BadInput(f"{source} is no factcheck database.", "Name a backup made by factcheck db backup.")
    if revision not in REVISIONS:
        raise newer(source, revision)
    return revision


def _keep(path: Path) -> Path | None:
    """Copy what is there; a file that is damaged or no database is moved aside as it is."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    try:
        found = revision_of(Target(path=path))
        with explained(Target(path=path)):
            return backup_sqlite(path, backup_name(path, "replaced")) if found or holds_work(path) else None
    except DatabaseError as error:
        cause = error.__cause__
        if isinstance(cause, sqlite3.DatabaseError) and not isinstance(cause, sqlite3.OperationalError):
            return set_aside(path)
        raise


def _restore_dump(target: Target, file: Path) -> Restored:
    if not is_dump(file) or "claim_anchor" not in tables_in(file):
        raise BadInput(f"{file} is no dump of a factcheck database.", "Name one made by factcheck db backup.")
    found = revision_of(target)
    with explained(target):
        kept = dump_postgres(target, _dump_name(target, "replaced")) if found else None
        restore_postgres(file, target)
    return Restored(_require_ours(target), kept)


def _require_ours(target: Target) -> str:
    revision = revision_of(target)
    if revision is None:
        raise DatabaseError(f"{target} holds no factcheck database.", "Name another with --db.")
    return revision


def _dump_name(target: Target, label: str) -> Path:
    name = str(address(target).get("dbname") or "factcheck")
    return new_file(backup_name(Path.cwd() / f"{name.replace('/', '_')}.dump", label))


def stats(reader: Reader, target: Target) -> Rows:
    """Versions, size in bytes, and the number of rows of every table and view."""
    rows: list[tuple[Cell, ...]] = [
        ("version", "factcheck", __version__),
        ("version", "revision", HEAD),
        ("version", "python", platform.python_version()),
        ("version", *_server(reader, target)),
        ("size", "bytes", _size(reader, target)),
    ]
    for kind, query in (("table", _tables(target)), ("view", "")):
        names = [str(name) for (name,) in reader.run(query).rows] if query else [v for v, _ in reader.views()]
        rows += [(kind, name, reader.run(f"SELECT count(*) FROM {name}").rows[0][0]) for name in names]
    return Rows(("kind", "name", "value"), rows)


def _tables(target: Target) -> str:
    if target.is_sqlite:
        return TABLES
    return (
        "SELECT CAST(tablename AS text) FROM pg_tables WHERE schemaname = current_schema()"
        ' ORDER BY tablename COLLATE "C"'
    )


def _server(reader: Reader, target: Target) -> tuple[str, Cell]:
    if target.is_sqlite:
        return "sqlite", sqlite3.sqlite_version
    return "postgresql", reader.run("SELECT current_setting('server_version')").rows[0][0]


def _size(reader: Reader, target: Target) -> Cell:
    if target.path is None:
        return reader.run("SELECT pg_database_size(current_database())").rows[0][0]
    parts = (target.path.with_name(target.path.name + ending) for ending in ("", "-wal"))
    return sum(part.stat().st_size for part in parts if part.exists())
