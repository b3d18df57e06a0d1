"""Every change of a row is written down with the operation that made it, in the same transaction.

An insert leaves a marker, an update its changed columns, a delete the whole row as it was stored, so that
undo and the state as of any moment are the changes replayed backwards, the last one first.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import Date, event, inspect
from sqlalchemy import Enum as SQLEnum
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import (
    ArticleEvent,
    Base,
    Change,
    ClaimKey,
    ClaimOutline,
    ClaimScan,
    Operation,
    ScanMark,
)
from factcheck.models.base import UTCDateTime
from factcheck.models.operation import Row

_UNAUDITED = (Operation, Change, ArticleEvent, ClaimKey, ClaimOutline, ClaimScan, ScanMark)
"""The audit itself, and what can be made again from what is audited."""


def audited(session: Session, *, actor: str, command: str) -> None:
    """Write an operation and its changes with whatever `session` changes from here on."""
    session.info["operation"] = Operation(uid=new_uid(), actor=actor, command=command)
    session.info["deleted"] = {}
    event.listen(session, "before_flush", _before_flush)
    event.listen(session, "after_flush", _after_flush)
    event.listen(session, "do_orm_execute", _refuse_bulk)


def operation_number(session: Session) -> int | None:
    """The number of the session's operation; None when nothing was changed."""
    operation: Operation = session.info["operation"]
    return operation.id if operation in session else None


def note_undone(session: Session, operation_id: int) -> None:
    """Say that the session's operation takes back another one; before anything is written."""
    session.info["operation"].undoes_id = operation_id


def snapshot(row: Base) -> Row:
    """All columns of a row, as JSON holds them."""
    return {column.key: encode(getattr(row, column.key)) for column in inspect(type(row)).column_attrs}


def stored(row: Base) -> Row:
    """All columns of a row as the database has them, whatever was set on it since."""
    values: Row = {}
    for column in inspect(type(row)).column_attrs:
        now = getattr(row, column.key)  # loads what is expired, which `history` would not
        before = inspect(row).attrs[column.key].history.deleted
        values[column.key] = encode(before[0] if before else now)
    return values


def encode(value: Any) -> str | int | float | None:
    """A column's value as JSON holds it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"a value of type {type(value).__name__} cannot be audited")


def decode(model: type[Base], column: str, value: str | int | float | None) -> Any:
    """The other way round: what `column` of `model` takes for a value out of a change."""
    if value is None:
        return None
    match model.__table__.c[column].type:
        case SQLEnum(enum_class=kind) if kind is not None:
            return kind(value)
        case UTCDateTime():
            return datetime.fromisoformat(str(value))
        case Date():
            return date.fromisoformat(str(value))
    return value


def restore(session: Session, model: type[Base], row: Row) -> None:
    """Insert a deleted row again under its old id, with its audit row.

    Past the ORM, which would begin `revision` at 1 again: it goes one up instead, so that somebody who read
    the row before it was deleted is told that it was changed since.
    """
    session.flush()
    values = {column: decode(model, column, value) for column, value in row.items()}
    if "revision" in values:
        values["revision"] += 1
    open_operation(session)
    session.connection().execute(model.__table__.insert(), values)  # type: ignore[attr-defined]
    change = {"table_name": model.__tablename__, "row_id": row["id"], "action": ChangeAction.INSERT}
    _write(session, [{**change, "old": None, "new": None}])


def _audits(row: object) -> bool:
    return isinstance(row, Base) and not isinstance(row, _UNAUDITED)


def open_operation(session: Session) -> int:
    """Write the session's operation if that was not done yet. Returns its number."""
    operation = session.info["operation"]
    if operation not in session:  # not by its id: a savepoint rolled back takes the row, not the number
        session.add(operation)
        session.flush()
    return int(operation.id)


def _before_flush(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """The operation comes first: changes refer to it, and a command that changes nothing has none.

    What is deleted is looked at now, while it can still be read.
    """
    operation = session.info["operation"]
    touched = [*session.new, *session.deleted, *(row for row in session.dirty if session.is_modified(row))]
    if operation not in session and any(_audits(row) for row in touched):
        session.add(operation)
    session.info["deleted"] = {id(row): stored(row) for row in session.deleted if _audits(row)}


def _after_flush(session: Session, _context: UOWTransaction) -> None:
    gone = session.info["deleted"]
    changes = [
        *(_change(row, ChangeAction.INSERT, None, None) for row in session.new if _audits(row)),
        *(change for row in session.dirty if _audits(row) and (change := _update(row))),
        *(_change(row, ChangeAction.DELETE, gone[id(row)], None) for row in session.deleted if _audits(row)),
    ]
    if changes:
        _write(session, changes)


def _write(session: Session, changes: list[dict[str, object]]) -> None:
    number = session.info["operation"].id
    rows = [{**change, "operation_id": number} for change in changes]
    session.connection().execute(Change.__table__.insert(), rows)  # type: ignore[attr-defined]


def _update(row: Any) -> dict[str, object] | None:
    old: Row = {}
    new: Row = {}
    mapper, state = inspect(type(row)), inspect(row)
    for column in mapper.column_attrs:
        history = state.attrs[column.key].history
        if history.has_changes():
            old[column.key] = encode(history.deleted[0]) if history.deleted else None
            new[column.key] = encode(history.added[0]) if history.added else None
    if not new:
        return None
    if mapper.version_id_col is not None:  # the flush counted it up, past the attribute's history
        old["revision"], new["revision"] = row.revision - 1, row.revision
    return _change(row, ChangeAction.UPDATE, old, new)


def _change(row: Any, action: ChangeAction, old: Row | None, new: Row | None) -> dict[str, object]:
    return {"table_name": row.__tablename__, "row_id": row.id, "action": action, "old": old, "new": new}


def _refuse_bulk(execution: ORMExecuteState) -> None:
    if execution.is_update or execution.is_delete or execution.is_insert:
        raise RuntimeError("a bulk INSERT, UPDATE or DELETE would pass by the audit and the revision of rows")
