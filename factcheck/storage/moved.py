"""The mark a database bears once its desk works in another one."""

from __future__ import annotations

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from factcheck.errors import DatabaseError
from factcheck.models import Setting
from factcheck.settings import Target

MOVED_TO = "moved_to"
"""The setting that holds the address; it stays behind when the rows are copied or exported."""


def refuse_if_moved(session: Session, target: Target) -> None:
    """Raises DatabaseError when the desk works elsewhere by now; asked inside each writing transaction."""
    moved = session.scalar(select(Setting.value).where(Setting.key == MOVED_TO))
    if moved is not None:
        raise DatabaseError(
            f"{target} was moved to {moved}; here it may only be read.",
            f"Work there: factcheck --db {moved} …",
        )


def hold_others(session: Session) -> None:
    """Let nobody else write until the transaction ends.

    A writing transaction on SQLite is alone anyway; on PostgreSQL each one looks at the settings first.
    """
    if session.connection().dialect.name == "postgresql":
        session.execute(text("LOCK TABLE setting IN ACCESS EXCLUSIVE MODE"))
