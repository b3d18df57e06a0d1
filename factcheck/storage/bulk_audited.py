"""Many new rows in the operation of a session, each with its audit row, at the speed of a bulk load.

For imports of thousands of things at once; the session's own way costs four times as much. The rows are not
known to the session: load those that are to be changed afterwards.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Generic, TypeVar

from sqlalchemy import Connection, inspect
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction
from factcheck.exchange.dump import Kind, Record, Value
from factcheck.models import Base, Change
from factcheck.settings import Target
from factcheck.storage.audit import encode, open_operation
from factcheck.storage.bulk import insert_rows
from factcheck.storage.tables import our_tables
from factcheck.storage.unit_of_work import Done, write

T = TypeVar("T")
R = TypeVar("R")

NewRow = Mapping[str, Any]
"""Columns and values as the model takes them, `id` left out; what is left out gets the model's default."""


def add_rows(session: Session, model: type[Base], rows: Sequence[NewRow]) -> list[int]:
    """Insert rows of one table. Returns their numbers, in the order of the rows.

    Raises Refused (storage/bulk.py) with the place of the first row the database does not take.
    """
    if not rows:
        return []
    operation = open_operation(session)
    session.flush()
    connection = session.connection()
    numbers = _reserve(connection, model, len(rows))
    _insert(connection, model, ({**row, "id": number} for row, number in zip(rows, numbers, strict=True)))
    marks = _reserve(connection, Change, len(rows))
    said = {"operation_id": operation, "table_name": model.__tablename__, "action": ChangeAction.INSERT}
    _insert(
        connection,
        Change,
        ({**said, "id": mark, "row_id": number} for mark, number in zip(marks, numbers, strict=True)),
    )
    return numbers


@dataclass(frozen=True, slots=True)
class Batch(Generic[R]):
    """What one batch gave: how many items it had, and what was done with them under which operation."""

    items: int
    done: Done[R]


def in_batches(
    target: Target,
    items: Iterable[T],
    take: Any,
    *,
    size: int,
    actor: str,
    command: str,
    dry_run: bool = False,
) -> Iterator[Batch[Any]]:
    """Take in items some at a time, each batch whole or not at all, as an operation of its own.

    `take(session, items)` passes over what is there already, by uid: so an import that was interrupted is
    run again and goes on where it stopped. An item is something whole: an article with its claims.
    """
    rest = iter(items)
    while some := list(islice(rest, size)):

        def work(session: Session, some: list[T] = some) -> Any:
            return take(session, some)

        yield Batch(len(some), write(target, work, actor=actor, command=command, dry_run=dry_run))


def _insert(connection: Connection, model: type[Base], rows: Iterable[NewRow]) -> None:
    shape = next(table.shape for table in our_tables() if table.name == model.__tablename__)
    defaults = _defaults(model)
    columns = [(column.name, column.kind) for column in shape.columns]

    def plain() -> Iterator[Record]:
        for row in rows:
            given = (
                (name, kind, row[name] if name in row else defaults.get(name, _nothing)())
                for name, kind in columns
            )
            yield {name: _plain(kind, value) for name, kind, value in given if value is not None}

    insert_rows(connection, shape, plain())


_AS_IT_IS = (str, int, float, type(None))


def _plain(kind: Kind, value: Any) -> Value:
    if type(value) in _AS_IT_IS:
        return value  # type: ignore[no-any-return]
    if kind is Kind.TIME and isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return value if isinstance(value, dict) else encode(value)


def _nothing() -> None:
    return None


def _defaults(model: type[Base]) -> dict[str, Any]:
    """What the session would fill in: the model's defaults, and 1 for the count of edits."""
    found: dict[str, Any] = {}
    for column in model.__table__.c:
        if column.default is not None and column.default.is_callable:
            call = column.default.arg
            found[column.name] = lambda call=call: call(None)
        elif column.default is not None and column.default.is_scalar:
            found[column.name] = lambda value=column.default.arg: value
    counted = inspect(model).version_id_col
    if counted is not None:
        found[counted.name] = lambda: 1
    return found


def _reserve(connection: Connection, model: type[Base], count: int) -> list[int]:
    """Numbers nobody else gets. On SQLite the transaction is alone; the first row moves the count on."""
    table = model.__tablename__
    if connection.dialect.name == "postgresql":
        query = f"SELECT nextval(pg_get_serial_sequence('{table}', 'id')) FROM generate_series(1, {count})"
        return [int(number) for (number,) in connection.exec_driver_sql(query)]
    query = f"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = '{table}'"
    last = int(connection.exec_driver_sql(query).scalar_one())
    return list(range(last + 1, last + count + 1))
