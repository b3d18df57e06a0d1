"""Bringing a database to a revision, with a backup first when there is anything to lose."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config

from factcheck.errors import DatabaseError
from factcheck.settings import Target, own_folder
from factcheck.storage.backup import backup_name, backup_sqlite
from factcheck.storage.engine import migration_connection
from factcheck.storage.failures import explained
from factcheck.storage.revisions import HEAD, REVISIONS
from factcheck.storage.schema_state import check_revision, revision_of


def create_or_upgrade(target: Target) -> Path | None:
    """Bring a new or older database to this program's revision.

    Returns where the backup was put; None when nothing was there to lose.
    Raises DatabaseError for a database that is newer, or a file that is something else.
    """
    exists = target.path is None or (target.path.exists() and target.path.stat().st_size > 0)
    found = revision_of(target) if exists else None
    if found == HEAD:
        return None
    if found is None and exists:
        _require_empty(target)
    if found is not None and found not in REVISIONS:
        check_revision(target, found)
    saved = None
    if found is not None and target.path is not None:
        saved = backup_sqlite(target.path, backup_name(target.path, found))
    move_to(target, HEAD)
    return saved


def move_to(target: Target, revision: str) -> None:
    """Upgrade or downgrade to `revision` in one transaction; a failure leaves everything as it was."""
    config = Config()
    config.set_main_option("script_location", str(own_folder("migrations")).replace("%", "%%"))
    known = (None, *REVISIONS)
    found = revision_of(target) if target.path is None or target.path.exists() else None
    wanted = None if revision == "base" else revision
    upwards = known.index(wanted) >= known.index(found)
    with explained(target), migration_connection(target) as connection:
        config.attributes["connection"] = connection
        (command.upgrade if upwards else command.downgrade)(config, revision)


def _require_empty(target: Target) -> None:
    """Refuse to build our tables between somebody else's."""
    with explained(target), migration_connection(target) as connection:
        names = connection.dialect.get_table_names(connection)
    if names and names != ["alembic_version"]:
        raise DatabaseError(
            f"{target} holds other tables ({', '.join(sorted(names)[:3])} …), not a factcheck database.",
            "Name a new file or an empty database with --db.",
        )
