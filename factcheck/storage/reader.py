"""The reading side: SQL text in, rows out, nothing written whatever the text says.

On SQLite this loads the standard library only: a listing answers in tens of milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from factcheck.errors import QueryError
from factcheck.settings import Target
from factcheck.storage.failures import explained

Cell = str | int | float | None

TIME_LIMIT = 30.0
"""Seconds a query may take unless the person allows more."""

MOST_ROWS = 5_000_000
"""A query that forgot its join is told so before it fills the memory."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a query gave; `more` says that rows beyond the limit were left out."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: bool = False

    def records(self) -> list[dict[str, Cell]]:
        """Each row by its column names."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def answer(columns: Sequence[str], rows: Sequence[tuple[Cell, ...]], limit: int | None) -> Answer:
    """The answer made of one row more than was asked for. Raises QueryError beyond MOST_ROWS."""
    if limit is None and len(rows) > MOST_ROWS:
        raise QueryError(f"The query gives more than {MOST_ROWS:,} rows.", "Narrow it, or add a LIMIT.")
    return Answer(tuple(columns), tuple(rows[:limit]), more=limit is not None and len(rows) > limit)


class Reader(Protocol):
    """A read-only view of one database, in one snapshot."""

    is_sqlite: bool

    def run(
        self,
        sql: str,
        values: Mapping[str, Cell] | None = None,
        types: Mapping[str, str] | None = None,
        *,
        limit: int | None = None,
    ) -> Answer:
        """Run one query with its `:name` parameters.

        Raises QueryError for SQL that is wrong, writes, or takes too long.
        """

    def views(self) -> list[tuple[str, list[str]]]:
        """Each view with its columns, by name."""


@contextmanager
def open_reader(target: Target, *, seconds: float = TIME_LIMIT) -> Iterator[Reader]:
    """Read from a database that stands at the revision this program needs.

    Raises DatabaseError when it is missing, older, newer or out of reach.
    """
    with explained(target):
        if target.is_sqlite:
            from factcheck.storage.reader_sqlite import open_sqlite

            with open_sqlite(target, seconds) as reader:
                yield reader
        else:
            from factcheck.storage.reader_postgres import open_postgres

            with open_postgres(target, seconds) as reader:
                yield reader
