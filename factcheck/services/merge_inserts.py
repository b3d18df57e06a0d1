"""New rows of a merge, many at once: through the session each costs four times as much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from factcheck.errors import DatabaseError
from factcheck.models.base import UTCDateTime
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, chunks
from factcheck.services.merge_references import references
from factcheck.services.merge_side import Side
from factcheck.storage.audit import decode
from factcheck.storage.bulk import Refused
from factcheck.storage.bulk_audited import add_rows


def in_order(side: Side, table: str, numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    """The numbers of rows in groups, each behind the group of the rows of its own table it refers to."""
    columns = [column for column, parent in references(table).items() if parent == table]
    if not columns:
        yield numbers
        return
    found = MODELS[table].__table__.c
    refers: dict[int, set[int]] = {}
    for some in chunks(numbers):
        query = select(found.id, *(found[name] for name in columns))
        query = query.where(found.id.in_(some), or_(*(found[name].is_not(None) for name in columns)))
        for number, *others in side.session.execute(query):
            refers[number] = {other for other in others if other is not None}
    waiting = set(numbers)
    while waiting:
        ready = sorted(number for number in waiting if refers.get(number, _NONE).isdisjoint(waiting))
        assert ready, f"rows of {table} refer to each other in a circle"
        yield ready
        waiting.difference_update(ready)


_NONE: frozenset[int] = frozenset()


def insert_new(session: Session, table: str, rows: Sequence[Row]) -> list[int]:
    """Insert rows with their audit; returns their numbers, in order.

    Raises DatabaseError for a row the database does not take.
    """
    model = MODELS[table]
    times = [column.name for column in model.__table__.c if isinstance(column.type, UTCDateTime)]
    decoded = [row | {time: decode(model, time, row[time]) for time in times if time in row} for row in rows]
    try:
        return add_rows(session, model, decoded)
    except Refused as refused:
        raise DatabaseError(
            f"A row of {table} does not fit in here: {refused.said}.", "Nothing was merged."
        ) from refused
