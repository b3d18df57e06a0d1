"""Undo of updates: columns get their old values back where nobody changed them again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Column, exists, select
from sqlalchemy.orm import Session
from sqlalchemy.schema import UniqueConstraint

from factcheck.models import Base, Operation
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key, load
from factcheck.services.history import Net, Since, since
from factcheck.services.row_names import Named, describe
from factcheck.services.undo_outcomes import Outcomes
from factcheck.storage.audit import decode, snapshot

TOGETHER = (
    ("published_raw", "published_earliest", "published_latest"),
    ("said_raw", "said_earliest", "said_latest"),
    ("url", "canonical_url"),
    ("distance", "distance_unit", "left_value_id", "right_value_id"),
)
"""Columns that say one thing: put back all, or none."""

_WITH_ANOTHER = {
    "published_earliest": "published_raw",
    "published_latest": "published_raw",
    "said_earliest": "said_raw",
    "said_latest": "said_raw",
    "canonical_url": "url",
}
_CALLED = {"identity_key": "address or text", "left_id": "claims", "claim_id": "claim", "tag_id": "tag"}
_SILENT = {"revision", "pair_key", *_WITH_ANOTHER}
"""Columns that follow another one and are not told by themselves."""


Cell = str | int | float | None


def put_back(session: Session, nets: Sequence[Net], outcomes: Outcomes, *, last_try: bool) -> list[Net]:
    """Put old values back; say what has to stay.

    Returns those that refer to a row not there (yet), or need a name that is taken (still): after the
    inserts and deletes of the operation were undone too, the last try says so.
    """
    rows = load(session, [net.key for net in nets], lock=True)
    changed = since(session, nets)
    names = describe(session, rows)
    waiting: list[Net] = []
    for net in nets:
        row = rows.get(net.key)
        if row is None:
            if last_try:
                outcomes.kept(net.key, Named(None, f"{net.key.table} {net.key.id}"), "as it is gone by now")
            else:
                waiting.append(net)
            continue
        values = _still_there(session, net, changed[net.key], names[net.key], outcomes)
        if not values:
            continue
        obstacle = obstacle_to(session, net.key, snapshot(row) | values)
        if obstacle is None:
            _set(session, row, values, net.key, names[net.key], outcomes)
        elif last_try:
            outcomes.kept(net.key, _field(names[net.key], _told(values)), f"as {obstacle}")
        else:
            waiting.append(net)
    session.flush()
    return waiting


def _still_there(session: Session, net: Net, later: Since, name: Named, outcomes: Outcomes) -> Row:
    """The old values of those columns that were not changed again."""
    values: Row = {}
    for group in _groups(net.old):
        again = [column for column in group if column in later.left]
        if not again:
            values |= {column: net.old[column] for column in group if column in net.old}
        elif told := _told(group & net.old.keys()):
            by = session.get(Operation, later.by[again[0]]) if again[0] in later.by else None
            who = f" by {by.actor} (R{by.id})" if by else ""
            outcomes.kept(net.key, _field(name, told), f"because it was changed since{who}")
    return values


def _groups(old: Row) -> list[set[str]]:
    """The columns of an update, those that say one thing together, with their silent fellows."""
    groups: list[set[str]] = [set(group) for group in TOGETHER if not old.keys().isdisjoint(group)]
    alone = old.keys() - {"revision"} - {column for group in groups for column in group}
    return [*groups, *({column} for column in sorted(alone))]


def _set(session: Session, row: Base, values: Row, key: Key, name: Named, outcomes: Outcomes) -> None:
    before = snapshot(row)
    for column, value in values.items():
        setattr(row, column, decode(MODELS[key.table], column, value))
    for column in _told(values):
        was, now = (_shown(session, key.table, column, one[column]) for one in (before, values))
        outcomes.did("put back", key, _field(name, [column]), f"{was} → {now}")
    outcomes.changed = True


def _told(columns: Row | set[str]) -> list[str]:
    return sorted(column for column in columns if column not in _SILENT)


def _field(name: Named, columns: Sequence[str]) -> Named:
    fields = ", ".join(re.sub("_(id|on|raw)$", "", column) for column in columns)
    return Named(name.id, fields if name.id else f"{name.what}: {fields}")


def _shown(session: Session, table: str, column: str, value: Cell) -> str:
    """A value as people read it; a number that names another row by that row's name."""
    if value is None or value == "":
        return "nothing"
    for key in Base.metadata.tables[table].c[column].foreign_keys:
        parent = Key(key.column.table.name, int(value))
        if found := describe(session, [parent]).get(parent):
            return found.id or found.what
    return str(value)


def obstacle_to(session: Session, key: Key, row: Row) -> str | None:
    """What keeps the database from taking these columns for that row; None when nothing does."""
    table = Base.metadata.tables[key.table]
    for constraint in sorted(table.foreign_key_constraints, key=lambda one: str(one.name)):
        values = {element.column: row[element.parent.name] for element in constraint.elements}
        if None not in values.values() and not _is_there(session, values):
            return f"the {constraint.referred_table.name.replace('_', ' ')} it names is gone"
    uniques = [one for one in table.constraints if isinstance(one, UniqueConstraint)]
    for unique in sorted(uniques, key=lambda one: str(one.name)):
        if other := _same(session, key, unique, row):
            what = " and ".join(_CALLED.get(column.name, column.name) for column in unique.columns)
            return f"{other.id or other.what} has its {what} by now"
    return None


def _is_there(session: Session, values: dict[Column[Any], Any]) -> bool:
    return bool(
        session.scalar(select(exists().where(*(column == value for column, value in values.items()))))
    )


def _same(session: Session, key: Key, unique: UniqueConstraint, row: Row) -> Named | None:
    """Another row with the same unique columns."""
    if None in (row[column.name] for column in unique.columns):
        return None
    number = Base.metadata.tables[key.table].c.id
    same = [column == decode(MODELS[key.table], column.name, row[column.name]) for column in unique.columns]
    other = session.scalars(select(number).where(number != key.id, *same)).first()
    return None if other is None else next(iter(describe(session, [Key(key.table, other)]).values()))
