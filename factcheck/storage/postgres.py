"""Plain connections to PostgreSQL, for what needs no SQLAlchemy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.errors import DatabaseError
from factcheck.settings import Target

if TYPE_CHECKING:
    import psycopg

CONNECT_SECONDS = 10


def connect(target: Target) -> psycopg.Connection:
    """A connection to the server of `target`.

    Raises DatabaseError when the driver is not installed; what the driver raises is left to `explained`.
    """
    try:
        import psycopg
    except ImportError as error:
        raise DatabaseError(
            "PostgreSQL needs a driver that is not installed.",
            "Install it: pip install 'factcheck[postgres]'",
        ) from error
    from psycopg.conninfo import conninfo_to_dict

    given = conninfo_to_dict(str(target.url))
    return psycopg.connect(
        str(target.url), connect_timeout=int(given.get("connect_timeout") or CONNECT_SECONDS)
    )
