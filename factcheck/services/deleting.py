"""Deleting rows in the only order in which the database lets them go."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sqlalchemy.orm import Session

from factcheck.models import Base
from factcheck.services.dependents import Key, by_table, load

LAST = ("claim_anchor", "article_version")
"""Immutable parts: a trigger lets them go only when their owner has gone in the same transaction."""


def delete_rows(session: Session, keys: Collection[Key]) -> None:
    """Delete these rows, what refers to others first.

    Nothing outside may refer to them any more: look with `hanging_on`.
    """
    numbers = by_table(keys)
    tables = [table.name for table in reversed(Base.metadata.sorted_tables) if table.name not in LAST]
    for table in (*tables, *LAST):
        rows = load(session, [Key(table, number) for number in numbers.get(table, ())])
        for generation in reversed(list(generations(table, list(rows.values())))):
            for row in generation:
                session.delete(row)
            session.flush()


def generations(table: str, rows: list[Base]) -> Iterator[list[Base]]:
    """The rows of one table, each after the row of its own table that it refers to."""
    columns = [
        element.parent.name
        for constraint in Base.metadata.tables[table].foreign_key_constraints
        if constraint.referred_table.name == table
        for element in constraint.elements
    ]
    waiting = {row.id: row for row in rows}  # type: ignore[attr-defined]
    while waiting:
        ready = [
            row for row in waiting.values() if not any(getattr(row, column) in waiting for column in columns)
        ]
        assert ready, f"rows of {table} refer to each other in a circle"
        yield ready
        for row in ready:
            del waiting[row.id]  # type: ignore[attr-defined]
