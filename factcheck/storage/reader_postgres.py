"""Reading from PostgreSQL: a read-only transaction, a server-side cursor, and no superuser's rights.

DECLARE CURSOR takes a single query that returns rows: SET, DO, COPY, several statements and CTEs that write
are refused by the server itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from factcheck.errors import QueryError
from factcheck.settings import Target
from factcheck.storage.postgres import connect
from factcheck.storage.query_errors import missing_value, postgres_error
from factcheck.storage.reader import MOST_ROWS, Answer, Cell, answer
from factcheck.storage.schema_state import check_revision, postgres_revision
from factcheck.storage.sql_text import numbered, parameters

if TYPE_CHECKING:
    import psycopg


_REGAINS = re.compile(
    r"set_config|(?:query|cursor)_to_xml|ts_stat|ts_rewrite|dblink|\bu&[\"']|session_authorization|pg_authid|pg_shadow",
    re.IGNORECASE,
)
"""What changes the role, runs a text as a query or holds passwords, and the spelling that hides a name."""


class PostgresReader:
    """One snapshot of a database on a server; `superuser` says who connected."""

    is_sqlite = False

    def __init__(self, connection: psycopg.Connection, seconds: float, *, superuser: bool) -> None:
        self._connection = connection
        self._seconds = seconds
        self._superuser = superuser

    def run(
        self,
        sql: str,
        values: Mapping[str, Cell] | None = None,
        types: Mapping[str, str] | None = None,
        *,
        limit: int | None = None,
    ) -> Answer:
        """Run one query; see Reader."""
        import psycopg

        given = dict(values or {})
        missing_value(parameters(sql), given)
        if self._superuser and (found := _REGAINS.search(sql)):
            raise QueryError(
                f"A query with {found[0]} is not run for a superuser of the server.",
                "Connect as a role that only reads: docs/postgresql.md",
            )
        text, names = numbered(sql.strip().rstrip(";"), types or {})
        cursor = psycopg.RawServerCursor(self._connection, "factcheck_reading")
        try:
            # The savepoint keeps the snapshot usable after a query that failed.
            with self._connection.transaction(), closing(cursor):
                cursor.execute(text.encode(), [given[name] for name in names])
                columns = [column.name for column in cursor.description or ()]
                rows = cursor.fetchmany((MOST_ROWS if limit is None else limit) + 1)
        except psycopg.Error as error:
            raise postgres_error(error, text, self._seconds, self._names) from error
        return answer(columns, rows, limit)

    def views(self) -> list[tuple[str, list[str]]]:
        """See Reader."""
        rows = self.run(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE table_schema = current_schema() AND table_name IN"
            " (SELECT table_name FROM information_schema.views WHERE table_schema = current_schema())"
            ' ORDER BY table_name COLLATE "C", ordinal_position'
        ).rows
        views: dict[str, list[str]] = {}
        for view, column in rows:
            views.setdefault(str(view), []).append(str(column))
        return list(views.items())

    def _names(self) -> list[str]:
        rows = self._connection.execute(
            "SELECT table_name FROM information_schema.views WHERE table_schema = current_schema()"
            " UNION ALL"
            " SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema()"
        ).fetchall()
        return [str(name) for (name,) in rows]


@contextmanager
def open_postgres(target: Target, seconds: float) -> Iterator[PostgresReader]:
    """Open one read-only snapshot."""
    from psycopg import IsolationLevel
    from psycopg.types.numeric import FloatLoader

    with closing(connect(target)) as connection:
        connection.adapters.register_loader("numeric", FloatLoader)
        connection.isolation_level = IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        check_revision(target, postgres_revision(connection))
        connection.execute(f"SET LOCAL statement_timeout = {max(1, int(seconds * 1000))}")
        superuser = _is_superuser(connection)
        if superuser:
            connection.execute("SET LOCAL ROLE pg_read_all_data")
        yield PostgresReader(connection, seconds, superuser=superuser)


def _is_superuser(connection: psycopg.Connection) -> bool:
    """A superuser could read files of the server through a query, so reads as a role that only reads tables.

    Who has connected as one may take the role back within a query; hence `_REGAINS`.
    """
    row = connection.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user").fetchone()
    return bool(row and row[0])
