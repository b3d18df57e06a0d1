"""New rows of a merge, many at once: through the session each costs four times as much."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from factcheck.errors import DatabaseError
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS
from factcheck.services.merge_references import references
from factcheck.storage.audit import decode
from factcheck.storage.bulk import Refused
from factcheck.storage.bulk_audited import add_rows


def in_order(table: str, rows: Mapping[int, Row]) -> Iterator[list[int]]:
    """The numbers of the rows in groups, each behind the group of the rows of its own table it refers to."""
    columns = [column for column, parent in references(table).items() if parent == table]
    waiting = dict(rows)
    while waiting:
        ready = [
            number
            for number, row in waiting.items()
            if not any(row[column] in waiting for column in columns if row.get(column) is not None)
        ]
        assert ready, f"rows of {table} refer to each other in a circle"
        yield ready
        for number in ready:
            del waiting[number]


def insert_new(session: Session, table: str, rows: Sequence[Row]) -> list[int]:
    """Insert rows with their audit; returns their numbers, in order.

    Raises DatabaseError for a row the database does not take.
    """
    model = MODELS[table]
    decoded = [{column: decode(model, column, value) for column, value in row.items()} for row in rows]
    try:
        return add_rows(session, model, decoded)
    except Refused as refused:
        raise DatabaseError(
            f"A row of {table} does not fit in here: {refused.said}.", "Nothing was merged."
        ) from refused
