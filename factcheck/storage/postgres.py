"""Plain connections to PostgreSQL, for what needs no SQLAlchemy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.errors import DatabaseError
from factcheck.settings import Target

if TYPE_CHECKING:
    import psycopg

CONNECT_SECONDS = 10


def connect(target: Target) -> psycopg.Connection:
    """A connection to the server of `target`.

    Raises DatabaseError when the driver is not installed or the address is none; what the driver raises
    on the way to the server is left to `explained`.
    """
    given = address(target)
    import psycopg

    return psycopg.connect(**{"connect_timeout": CONNECT_SECONDS, **given})


def address(target: Target) -> dict[str, Any]:
    """The parts of the address as libpq names them: host, port, dbname, user, password …

    Raises DatabaseError as `connect` does. What the driver says about a wrong address is not repeated:
    it may quote a piece of the password.
    """
    try:
        import psycopg
        from psycopg.conninfo import conninfo_to_dict
    except ImportError as error:
        raise DatabaseError(
            "PostgreSQL needs a driver that is not installed.",
            "Install it: pip install 'factcheck[postgres]'",
        ) from error
    try:
        return conninfo_to_dict(str(target.url))
    except psycopg.ProgrammingError:
        raise DatabaseError(
            f"{target} is not an address PostgreSQL understands.",
            "Write postgresql://user@host:port/database, with : / ? # @ % in a password as %3A, %2F …",
        ) from None
