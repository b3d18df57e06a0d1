"""Many rows at once, with every index, constraint and trigger in force.

SQLite gets several rows a statement: with a trigger each statement opens a savepoint, at which a full-text
index would write what it holds to disk. PostgreSQL gets COPY, one for a table, so that rows may refer to
rows that come after them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, TypeVar

from sqlalchemy import Connection

from factcheck.exchange.dump import Kind, Record, Shape, Value

T = TypeVar("T")

_ROWS = 500
"""Rows of one statement: more gain nothing."""

_VALUES = 30_000
"""Values of one statement; SQLite takes 32,766."""


class Refused(Exception):
    """The database does not take a row: which of them, counted from 0, and what it said."""

    def __init__(self, place: int, said: str) -> None:
        super().__init__(said)
        self.place = place
        self.said = said


def insert_rows(connection: Connection, shape: Shape, rows: Iterable[Record]) -> int:
    """Insert rows as they are, their numbers too; without audit. Returns how many.

    Fastest where neighbours have the same columns in the same order.

    Raises Refused for the first one the database does not take.
    """
    write = _copy if connection.dialect.name == "postgresql" else _insert
    return write(connection, shape, rows)


def count_on(connection: Connection, table: str, last: int) -> None:
    """Let a table go on counting after `last`, the highest number it ever gave out."""
    if last == 0:
        return
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), {last})")
    else:
        connection.exec_driver_sql(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        connection.exec_driver_sql(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {last})")


def _insert(connection: Connection, shape: Shape, rows: Iterable[Record]) -> int:
    at_once = min(_ROWS, _VALUES // len(shape.columns))
    done = 0
    cursor: Any = connection.connection.cursor()
    for some in _pieces(rows, at_once):
        names, values = _held(shape, some)
        head = f"INSERT INTO {shape.name} ({_quoted(names)}) VALUES "
        one = f"({', '.join('?' * len(names))})"
        cursor.execute("SAVEPOINT piece")
        try:
            cursor.execute(head + ", ".join([one] * len(some)), values)
        except _sqlite_errors() as error:
            cursor.execute("ROLLBACK TO piece")
            rows_again = [values[at : at + len(names)] for at in range(0, len(values), len(names))]
            raise _first_refused(cursor, head + one, rows_again, done, error) from error
        cursor.execute("RELEASE piece")
        done += len(some)
    return done


def _held(shape: Shape, rows: Sequence[Record]) -> tuple[Sequence[str], list[Value]]:
    """The columns in which any of the rows has a value, and what SQLite takes for them, row after row:
    binding a null costs the driver more than binding a text, and half of a claim's columns are empty."""
    sorts = {tuple(row) for row in rows}
    names: Sequence[str]
    if len(sorts) == 1:
        names = sorts.pop()
        values = [*chain.from_iterable(map(dict.values, rows))]
    else:
        some = {name for sort in sorts for name in sort}
        names = [column.name for column in shape.columns if column.name in some]
        values = [value for row in rows for value in map(row.get, names)]
    written = {column.name: _WRITTEN[column.kind] for column in shape.columns if column.kind in _WRITTEN}
    for place, name in enumerate(names):
        if name in written:
            write, column = written[name], slice(place, None, len(names))
            values[column] = [value if value is None else write(value) for value in values[column]]
    return names, values


def _first_refused(
    cursor: Any, statement: str, rows: Sequence[Sequence[Value]], done: int, error: Exception
) -> Exception:
    """Row by row until one is refused again; what is no fault of a row comes back as it was."""
    for place, row in enumerate(rows):
        try:
            cursor.execute(statement, row)
        except _sqlite_errors() as again:
            return Refused(done + place, str(again))
    return error


def _sqlite_errors() -> tuple[type[Exception], ...]:
    import sqlite3

    return (sqlite3.IntegrityError, sqlite3.DataError)


def _sqlite_time(value: Any) -> str:
    return f"{value[:10]} {value[11:-1]}"


def _json(value: Any) -> str:
    return json.dumps(value)


_WRITTEN: dict[Kind, Callable[[Any], str]] = {Kind.TIME: _sqlite_time, Kind.OBJECT: _json}
"""Times as SQLAlchemy writes them, objects as JSON text; the rest as it is."""


def _copy(connection: Connection, shape: Shape, rows: Iterable[Record]) -> int:
    from psycopg import errors

    names = [column.name for column in shape.columns]
    objects = {column.name for column in shape.columns if column.kind is Kind.OBJECT}
    server: Any = connection.connection.driver_connection
    done = 0
    try:
        with (
            server.cursor() as cursor,
            cursor.copy(f"COPY {shape.name} ({_quoted(names)}) FROM STDIN") as copy,
        ):
            for row in rows:
                written = row if objects.isdisjoint(row) else _with_json(row, objects)
                copy.write_row([*map(written.get, names)])
                done += 1
    except (errors.IntegrityError, errors.DataError, errors.RaiseException) as error:
        place = re.search(r"COPY \w+, line (\d+)", error.diag.context or "")
        said = error.diag.message_detail or error.diag.message_primary or str(error)
        raise Refused(int(place[1]) - 1 if place else -1, said) from error
    return done


def _with_json(row: Record, objects: Collection[str]) -> Record:
    return {name: _json(value) if name in objects else value for name, value in row.items()}


def _quoted(names: Iterable[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)


def _pieces(items: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
