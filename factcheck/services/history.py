"""What an operation did to each row on the whole, and what became of the row since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import Change, Operation
from factcheck.models.operation import Row
from factcheck.services.dependents import Key, by_table, chunks, load
from factcheck.storage.audit import snapshot


@dataclass(frozen=True, slots=True)
class Net:
    """The sum of an operation's changes to one row.

    `old` has the whole row if it was deleted, the columns before if it was updated, nothing if it was
    inserted; `last` is the number of the last of its changes.
    """

    key: Key
    action: ChangeAction
    old: Row
    last: int


@dataclass(frozen=True, slots=True)
class Since:
    """Columns that have another value now than an operation left, with that value; and who set them."""

    left: Row = field(default_factory=dict)
    by: dict[str, int] = field(default_factory=dict)


UNTOUCHED = Since()


def net_changes(session: Session, operation: int) -> list[Net]:
    """What an operation did, row by row, in the order of its last change to each.

    A row both inserted and deleted by it is left out.
    """
    changes: dict[Key, list[Change]] = defaultdict(list)
    query = select(Change).where(Change.operation_id == operation).order_by(Change.id)
    for change in session.scalars(query):
        changes[Key(change.table_name, change.row_id)].append(change)
    nets = [_net(key, made) for key, made in changes.items()]
    return sorted((net for net in nets if net is not None), key=lambda net: net.last)


def _net(key: Key, made: Sequence[Change]) -> Net | None:
    inserted = made[0].action is ChangeAction.INSERT
    deleted = made[-1].action is ChangeAction.DELETE
    if inserted:
        return None if deleted else Net(key, ChangeAction.INSERT, {}, made[-1].id)
    old: Row = {}
    for change in reversed(made):
        old |= change.old or {}
    return Net(key, ChangeAction.DELETE if deleted else ChangeAction.UPDATE, old, made[-1].id)


def since(session: Session, nets: Iterable[Net]) -> dict[Key, Since]:
    """For each row that is still there: what differs from how the operation left it."""
    after = {net.key: net.last for net in nets}
    later: dict[Key, list[Change]] = defaultdict(list)
    for table, numbers in by_table(after).items():
        for some in chunks(numbers):
            query = select(Change).where(Change.table_name == table, Change.row_id.in_(some))
            for change in session.scalars(query.order_by(Change.id.desc())):
                key = Key(table, change.row_id)
                if change.id > after[key]:
                    later[key].append(change)
    rows = load(session, after)
    return {
        key: _compare(later[key], snapshot(row)) if key in later else UNTOUCHED for key, row in rows.items()
    }


def _compare(later: Sequence[Change], now: Row) -> Since:
    """Walk back from the present; `revision` counts the changes and is none itself."""
    left: Row = {}
    by: dict[str, int] = {}
    for change in later:
        left = {} if change.action is ChangeAction.INSERT else left | (change.old or {})
        for column in change.new or {}:
            by.setdefault(column, change.operation_id)
    changed = {
        column: value for column, value in left.items() if value != now[column] and column != "revision"
    }
    return Since(changed, {column: by[column] for column in changed if column in by})


def untouched(session: Session, keys: Iterable[Key]) -> set[Key]:
    """Those rows that are as the operation that made them left them."""
    made: list[Net] = []
    for table, numbers in by_table(keys).items():
        for some in chunks(numbers):
            query = select(Change.row_id, Change.id, Change.operation_id).where(
                Change.table_name == table, Change.row_id.in_(some)
            )
            first: dict[int, int] = {}
            last: dict[int, int] = {}
            for number, change, operation in session.execute(query.order_by(Change.id)):
                if first.setdefault(number, operation) == operation:
                    last[number] = change
            made += [Net(Key(table, number), ChangeAction.INSERT, {}, last[number]) for number in last]
    return {key for key, found in since(session, made).items() if not found.left}


def maker(session: Session, key: Key) -> Operation | None:
    """The operation that inserted a row; None for rows from before the audit."""
    query = (
        select(Operation)
        .join(Change, Change.operation_id == Operation.id)
        .where(Change.table_name == key.table, Change.row_id == key.id, Change.action == ChangeAction.INSERT)
        .order_by(Change.id)
        .limit(1)
    )
    return session.scalars(query).first()
