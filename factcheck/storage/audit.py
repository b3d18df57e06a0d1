"""Every change of a row is written down with the operation that made it, in the same transaction.

An insert leaves a marker, an update its changed columns, a delete the whole row, so that undo and the state
as of any day are the changes replayed backwards.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum
from typing import Any

from sqlalchemy import event, inspect
from sqlalchemy.orm import ORMExecuteState, Session, UOWTransaction

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import Base, Change, Operation
from factcheck.models.operation import Row

_UNAUDITED = (Operation, Change)


def audited(session: Session, *, actor: str, command: str, undoes: int | None = None) -> None:
    """Write an operation and its changes with whatever `session` changes from here on."""
    session.info["operation"] = Operation(uid=new_uid(), actor=actor, command=command, undoes_id=undoes)
    event.listen(session, "before_flush", _before_flush)
    event.listen(session, "after_flush", _after_flush)
    event.listen(session, "do_orm_execute", _refuse_bulk)


def operation_number(session: Session) -> int | None:
    """The number of the session's operation; None when nothing was changed."""
    operation: Operation = session.info["operation"]
    return operation.id


def note_undone(session: Session, operation_id: int) -> None:
    """Say that the session's operation takes back another one."""
    session.info["operation"].undoes_id = operation_id


def encode(value: Any) -> str | int | float | None:
    """A column's value as JSON holds it."""
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime | date):
        return value.isoformat()
    if value is None or isinstance(value, str | int | float):
        return value
    raise TypeError(f"a value of type {type(value).__name__} cannot be audited")


def _audits(row: object) -> bool:
    return isinstance(row, Base) and not isinstance(row, _UNAUDITED)


def _before_flush(session: Session, _context: UOWTransaction, _rows: object) -> None:
    """The operation comes first: changes refer to it, and a command that changes nothing has none."""
    operation = session.info["operation"]
    touched = [*session.new, *session.deleted, *(row for row in session.dirty if session.is_modified(row))]
    if operation.id is None and operation not in session.new and any(_audits(row) for row in touched):
        session.add(operation)


def _after_flush(session: Session, _context: UOWTransaction) -> None:
    changes = [
        *(_change(row, ChangeAction.INSERT, None, None) for row in session.new if _audits(row)),
        *(change for row in session.dirty if _audits(row) and (change := _update(row))),
        *(_change(row, ChangeAction.DELETE, snapshot(row), None) for row in session.deleted if _audits(row)),
    ]
    if not changes:
        return
    number = session.info["operation"].id
    rows = [{**change, "operation_id": number} for change in changes]
    session.connection().execute(Change.__table__.insert(), rows)  # type: ignore[attr-defined]


def snapshot(row: Base) -> Row:
    """All columns of a row."""
    return {column.key: encode(getattr(row, column.key)) for column in inspect(type(row)).column_attrs}


def _update(row: Any) -> dict[str, object] | None:
    old: Row = {}
    new: Row = {}
    state = inspect(row)
    for column in inspect(type(row)).column_attrs:
        history = state.attrs[column.key].history
        if history.has_changes():
            old[column.key] = encode(history.deleted[0]) if history.deleted else None
            new[column.key] = encode(history.added[0]) if history.added else None
    return _change(row, ChangeAction.UPDATE, old, new) if new else None


def _change(row: Any, action: ChangeAction, old: Row | None, new: Row | None) -> dict[str, object]:
    return {"table_name": row.__tablename__, "row_id": row.id, "action": action, "old": old, "new": new}


def _refuse_bulk(execution: ORMExecuteState) -> None:
    if execution.is_update or execution.is_delete:
        raise RuntimeError("a bulk UPDATE or DELETE would pass by the audit and the revision of its rows")
