"""Bringing a database to a revision, with a backup first when there is anything to lose."""

from __future__ import annotations

import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from factcheck.errors import DatabaseError
from factcheck.settings import Target, own_folder
from factcheck.storage import search_index
from factcheck.storage.backup import backup_name, backup_sqlite, holds_work
from factcheck.storage.engine import migration_connection, write_engine
from factcheck.storage.failures import explained
from factcheck.storage.postgres import connect
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_shape import Shape, shape_of
from factcheck.storage.schema_state import newer, revision_of
from factcheck.storage.sqlite_file import open_to_read


@dataclass(frozen=True, slots=True)
class Moved:
    """The revision a database stood at (None: it held nothing), and where its backup was put."""

    before: str | None
    backup: Path | None = None


def create_or_upgrade(target: Target) -> Moved:
    """Bring a new or older database to this program's revision.

    Raises DatabaseError for a database that is newer, or holds something else.
    """
    exists = target.path is None or target.path.exists()
    before = revision_of(target) if exists else None
    if before == HEAD:
        return Moved(before)
    if before is None and exists:
        require_no_other_tables(target)
    return move_to(target, HEAD)


def move_to(target: Target, revision: str, *, keep: bool = True) -> Moved:
    """Upgrade or downgrade to `revision` in one transaction; a failure leaves everything as it was.

    A file with somebody's work in it is copied first, unless it is not to be kept.
    Raises DatabaseError for a newer database.
    """
    exists = target.path is None or target.path.exists()
    before = revision_of(target) if exists else None
    if before is not None and before not in REVISIONS:
        raise newer(target, before)
    backup = None
    with explained(target):
        if keep and before is not None and before != revision and _holds_work(target):
            assert target.path is not None
            backup = backup_sqlite(target.path, backup_name(target.path, before))
        with migration_connection(target) as connection:
            migrate(connection, revision, downwards=_rank(revision) < _rank(before))
            if before is not None and _rank(before) < _rank(search_index.SINCE) <= _rank(revision):
                search_index.rebuild(connection)
    return Moved(before, backup)


def reindex(target: Target) -> int:
    """Make what search looks in anew, in one transaction; returns how many things can be found by it."""
    with explained(target), write_engine(target).begin() as connection:
        return search_index.rebuild(connection)


def _holds_work(target: Target) -> bool:
    return target.path is not None and holds_work(target.path)


def fresh_shape(target: Target) -> Shape:
    """The schema a new database of the same kind would have.

    Tried out in a temporary file, or in a schema of the server that is rolled back.
    """
    if target.path is not None:
        with tempfile.TemporaryDirectory() as folder:
            new = Target(path=Path(folder) / "new.db")
            with explained(new), migration_connection(new) as connection:
                migrate(connection, HEAD)
                return shape_of(connection)
    with explained(target), write_engine(target).connect() as connection, connection.begin() as transaction:
        connection.exec_driver_sql("CREATE SCHEMA factcheck_check")
        connection.exec_driver_sql("SET LOCAL search_path TO factcheck_check")
        migrate(connection, HEAD)
        shape = shape_of(connection)
        transaction.rollback()
        return shape


def migrate(connection: Connection, revision: str, *, downwards: bool = False) -> None:
    """Bring the schema to a revision inside the transaction of `connection`; "base" leaves no table."""
    config = Config()
    config.set_main_option("script_location", str(own_folder("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    (command.downgrade if downwards else command.upgrade)(config, revision)


def _rank(revision: str | None) -> int:
    return REVISIONS.index(revision) + 1 if revision in REVISIONS else 0


def require_no_other_tables(target: Target) -> None:
    """Refuse to build our tables between somebody else's; only looks, so that their file stays as it is."""
    names = _table_names(target)
    if names and names != ["alembic_version"] and revision_of(target) is None:
        raise DatabaseError(
            f"{target} holds other tables ({', '.join(names[:3])}{' …' * (len(names) > 3)}),"
            " not a factcheck database.",
            "Name a new file or an empty database with --db.",
        )


def _table_names(target: Target) -> list[str]:
    with explained(target):
        if target.path is not None:
            with closing(open_to_read(target.path)) as connection:
                query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')"
                query += " AND name NOT LIKE 'sqlite_%' ORDER BY name"
                return [str(name) for (name,) in connection.execute(query)]
        with closing(connect(target)) as server:
            query = (
                "SELECT c.relname FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace"
                " AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1"
            )
            return [str(name) for (name,) in server.execute(query)]
