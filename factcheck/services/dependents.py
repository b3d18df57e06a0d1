"""Which rows refer to a row: read off the foreign keys, so that a new table needs no word here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple, TypeVar

from sqlalchemy import ForeignKeyConstraint, Table, and_, select
from sqlalchemy.orm import Session

from factcheck.models import Base
from factcheck.models.operation import Row

T = TypeVar("T")

DERIVED = ("article_event", "claim_key", "claim_outline", "claim_scan", "scan_mark")
"""What can be made again: no part of the audit, and gone with its claim."""

MODELS: dict[str, type[Base]] = {
    mapper.class_.__tablename__: mapper.class_
    for mapper in Base.registry.mappers
    if mapper.class_.__tablename__ not in DERIVED
}
"""The mapped class of each table whose rows have a number."""

OWNERS = {
    "article_version": ("article", "article_id"),
    "claim_anchor": ("claim", "claim_id"),
    "claim_appearance": ("claim", "claim_id"),
    "claim_tag": ("claim", "claim_id"),
    "claim_value": ("claim", "claim_id"),
    "claimant_name": ("claimant", "claimant_id"),
    "imported_record": ("claim", "claim_id"),
    "rating_label": ("rating_scale", "scale_id"),
    "verdict_evidence": ("verdict", "verdict_id"),
}
"""Rows that are part of another one: its table, and the column that names it."""

ASIDE = ("operation", "change", *DERIVED)
"""Tables whose rows hold nothing back."""

_AT_ONCE = 500
"""Parameters of one query: SQLite once took 999."""


class Key(NamedTuple):
    """One row: its table and number."""

    table: str
    id: int


class Edge(NamedTuple):
    """`child` refers to `parent`, which cannot go while it does."""

    child: Key
    parent: Key


def hanging_on(session: Session, keys: Collection[Key]) -> list[Edge]:
    """Every reference to one of these rows, by table and number; those of `ASIDE` are left out."""
    numbers = by_table(keys)
    return [
        edge
        for child in Base.metadata.sorted_tables
        for constraint in sorted(child.foreign_key_constraints, key=lambda one: str(one.name))
        if constraint.referred_table.name in numbers and child.name not in ASIDE
        for some in chunks(numbers[constraint.referred_table.name])
        for edge in _references(session, child, constraint, some)
    ]


def _references(
    session: Session, child: Table, constraint: ForeignKeyConstraint, numbers: Sequence[int]
) -> Iterator[Edge]:
    parent = constraint.referred_table.alias()
    pairs = [(element.parent, parent.c[element.column.name]) for element in constraint.elements]
    query = (
        select(child.c.id, parent.c.id)
        .join(parent, and_(*(mine == theirs for mine, theirs in pairs)))
        .where(parent.c.id.in_(numbers))
        .order_by(child.c.id)
    )
    for own, other in session.execute(query):
        yield Edge(Key(child.name, own), Key(constraint.referred_table.name, other))


def is_part(edge: Edge) -> bool:
    """Whether the child is a part of the parent."""
    owner = OWNERS.get(edge.child.table)
    return owner is not None and owner[0] == edge.parent.table


def owner_of(table: str, row: Row) -> Key | None:
    """What a row of these columns is a part of; None when it stands by itself."""
    if table not in OWNERS:
        return None
    owner, column = OWNERS[table]
    return Key(owner, int(str(row[column])))


def by_table(keys: Iterable[Key]) -> dict[str, list[int]]:
    """The numbers of the rows, table by table, in order."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for key in sorted(set(keys)):
        numbers[key.table].append(key.id)
    return dict(numbers)


def load(session: Session, keys: Iterable[Key], *, lock: bool = False) -> dict[Key, Base]:
    """The rows, as far as they are there."""
    found: dict[Key, Base] = {}
    for table, numbers in by_table(keys).items():
        model = MODELS[table]
        column = model.__table__.c.id
        for some in chunks(numbers):
            query = select(model).where(column.in_(some)).order_by(column)
            for row in session.scalars(query.with_for_update() if lock else query):
                found[Key(table, row.id)] = row  # type: ignore[attr-defined]
    return found


def chunks(items: Iterable[T], size: int = _AT_ONCE) -> Iterator[list[T]]:
    """The items in pieces of at most `size`."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
