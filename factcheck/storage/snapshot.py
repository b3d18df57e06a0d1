"""Every row of a database, read in one snapshot and as a stream, in the plain values a dump is made of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import Connection

from factcheck.exchange.dump import Kind, RowOfValues, TableCount
from factcheck.settings import Target
from factcheck.storage.failures import explained
from factcheck.storage.postgres import connect
from factcheck.storage.sqlite_file import open_to_read
from factcheck.storage.tables import HERE_ONLY, Travelling

_AT_ONCE = 2_000
"""Rows fetched from a server at a time."""

_SQLITE = {Kind.TIME: "replace(t.{0}, ' ', 'T') || 'Z'", Kind.OBJECT: "CAST(t.{0} AS text)"}
_POSTGRES = {
    Kind.TIME: "to_char(t.{0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')",
    Kind.DAY: "to_char(t.{0}, 'YYYY-MM-DD')",
    Kind.OBJECT: "CAST(t.{0} AS text)",
}


class Snapshot:
    """One database at one moment."""

    def __init__(self, connection: Any, *, is_sqlite: bool) -> None:
        self._connection = connection
        self._is_sqlite = is_sqlite

    def counts(self, tables: Sequence[Travelling]) -> dict[str, TableCount]:
        """How many rows each table has, and the last number it gave out."""
        return {
            table.name: TableCount(
                rows=self._one(f"SELECT count(*) FROM {table.name} t{_here_only(table)}"),
                last=self._last(table.name),
            )
            for table in tables
        }

    def rows(self, table: Travelling) -> Iterator[RowOfValues]:
        """All rows of a table in the order content gives them."""
        found = self._stream(self._query(table))
        objects = [n for n, column in enumerate(table.shape.columns) if column.kind is Kind.OBJECT]
        return _with_objects(found, objects) if objects else found

    def _query(self, table: Travelling) -> str:
        written = _SQLITE if self._is_sqlite else _POSTGRES
        columns = ", ".join(written.get(c.kind, "t.{0}").format(f'"{c.name}"') for c in table.shape.columns)
        exactly = "" if self._is_sqlite else ' COLLATE "C"'
        if table.owner:
            owner, column = table.owner
            joined, order = f" JOIN {owner} o ON o.id = t.{column}", f"o.uid{exactly}, t.{table.order}"
        else:
            joined, order = "", "t.id" if table.order == "id" else f"t.{table.order}{exactly}"
        return f"SELECT {columns} FROM {table.name} t{joined}{_here_only(table)} ORDER BY {order}"

    def _last(self, table: str) -> int:
        if self._is_sqlite:
            return self._one(f"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}'")
        sequence = self._connection.execute(f"SELECT pg_get_serial_sequence('{table}', 'id')").fetchone()[0]
        return self._one(f"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {sequence}")

    def _one(self, query: str) -> int:
        return int(self._connection.execute(query).fetchone()[0])

    def _stream(self, query: str) -> Iterator[RowOfValues]:
        if self._is_sqlite:
            yield from self._connection.execute(query)
            return
        with self._connection.cursor(name="rows") as cursor:
            cursor.itersize = _AT_ONCE
            cursor.execute(query)
            yield from cursor


def _with_objects(rows: Iterator[RowOfValues], places: Sequence[int]) -> Iterator[RowOfValues]:
    """Both databases hold JSON as text; who wrote it may have spaced it in another way."""
    for row in rows:
        if all(row[place] is None for place in places):
            yield row
            continue
        values = list(row)
        for place in places:
            text = values[place]
            values[place] = json.loads(str(text)) if text is not None else None
        yield values


def _here_only(table: Travelling) -> str:
    keys = HERE_ONLY.get(table.name)
    return f" WHERE t.key NOT IN ({', '.join(map(repr, keys))})" if keys else ""


def snapshot_in(connection: Connection) -> Snapshot:
    """What the transaction of a connection sees, its own rows included."""
    return Snapshot(connection.connection.driver_connection, is_sqlite=connection.dialect.name == "sqlite")


@contextmanager
def open_snapshot(target: Target) -> Iterator[Snapshot]:
    """Read a database at this moment, whatever others write meanwhile."""
    with explained(target):
        if target.path is not None:
            with closing(open_to_read(target.path)) as file:
                file.execute("BEGIN")
                yield Snapshot(file, is_sqlite=True)
            return
        with closing(connect(target)) as server:
            server.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield Snapshot(server, is_sqlite=False)
