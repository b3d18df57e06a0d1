"""Reading an SQLite file, fenced four times: mode=ro, query_only, an authorizer, limits of time and size."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager

from factcheck.errors import QueryError
from factcheck.settings import Target
from factcheck.storage.query_errors import missing_value, sqlite_error
from factcheck.storage.reader import MOST_ROWS, Answer, Cell, answer
from factcheck.storage.schema_state import check_revision, sqlite_revision
from factcheck.storage.sql_text import parameters
from factcheck.storage.sqlite_file import open_to_read

_READS = {
    sqlite3.SQLITE_SELECT,
    sqlite3.SQLITE_READ,
    sqlite3.SQLITE_FUNCTION,
    sqlite3.SQLITE_RECURSIVE,
}
_PRAGMAS = {"table_info", "table_xinfo", "table_list", "data_version"}
_LONGEST = 64 * 1024 * 1024
"""Bytes of one value: an article has at most 10 MB, and `printf('%900000000s', '')` none."""


class SqliteReader:
    """One snapshot of an SQLite file."""

    is_sqlite = True

    def __init__(self, connection: sqlite3.Connection, seconds: float) -> None:
        self._connection = connection
        self._seconds = seconds
        self._deadline = 0.0
        self._interrupted = False
        connection.set_progress_handler(self._overdue, 2_000)

    def run(
        self,
        sql: str,
        values: Mapping[str, Cell] | None = None,
        types: Mapping[str, str] | None = None,
        *,
        limit: int | None = None,
    ) -> Answer:
        """Run one query; see Reader."""
        given = dict(values or {})
        missing_value(parameters(sql), given)
        self._deadline = time.monotonic() + self._seconds
        try:
            cursor = self._connection.execute(sql, given)
            rows = cursor.fetchmany((MOST_ROWS if limit is None else limit) + 1)
        except (sqlite3.Error, sqlite3.Warning, OverflowError) as error:
            in_time = time.monotonic() < self._deadline  # stopped, but not for the time: the handler's start
            if self._interrupted or (str(error) == "interrupted" and in_time):
                raise KeyboardInterrupt from None
            raise sqlite_error(error, sql, self._seconds, self._names) from error
        if cursor.description is None:
            raise QueryError("That is no query.", "It must begin with select or with.")
        return answer([name for name, *_ in cursor.description], rows, limit)

    def _overdue(self) -> bool:
        """Stop when the time is up; Ctrl-C arrives here too, as SQLite runs outside of Python."""
        try:
            return time.monotonic() > self._deadline
        except KeyboardInterrupt:
            self._interrupted = True
            return True

    def views(self) -> list[tuple[str, list[str]]]:
        """See Reader."""
        names = self.run("SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name").rows
        columns = "SELECT name FROM pragma_table_info(:view)"
        return [
            (str(view), [str(name) for (name,) in self.run(columns, {"view": view}).rows])
            for (view,) in names
        ]

    def _names(self) -> list[str]:
        """Views, and the columns of views: what a mistyped name may have meant."""
        self._deadline = time.monotonic() + 1
        views = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
        columns = [
            name
            for (view,) in views
            for _, name, *_ in self._connection.execute(f"PRAGMA table_info({view})")
        ]
        return [*(view for (view,) in views), *columns]


@contextmanager
def open_sqlite(target: Target, seconds: float) -> Iterator[SqliteReader]:
    """Open the file for reading, in one snapshot."""
    assert target.path is not None
    with closing(open_to_read(target.path)) as connection:
        check_revision(target, sqlite_revision(connection))
        connection.create_function(
            "lower", 1, lambda s: s.lower() if isinstance(s, str) else s, deterministic=True
        )
        connection.create_collation("C", lambda a, b: (a > b) - (a < b))
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        connection.execute("PRAGMA query_only=ON")
        connection.execute("BEGIN")
        connection.set_authorizer(_allow)
        yield SqliteReader(connection, seconds)


def _allow(action: int, first: str | None, _second: str | None, _db: str | None, _trigger: str | None) -> int:
    if action in _READS:
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_PRAGMA and first in _PRAGMAS:
        return sqlite3.SQLITE_OK
    # Table-valued functions such as json_each ask for this; mode=ro refuses an actual write.
    if action == sqlite3.SQLITE_UPDATE and first == "sqlite_master":
        return sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY
