"""Which columns hold the number of another row: what has to be written anew in another database."""

from __future__ import annotations

from functools import cache

from sqlalchemy import Column
from sqlalchemy.schema import UniqueConstraint

from factcheck.models import Base

ESSENTIAL = {("claim", "article_id")}
"""Columns that may be empty, yet never become so because the row they name is missing."""


@cache
def references(table: str) -> dict[str, str]:
    """Each such column of a table, with the table whose number it holds."""
    found = {column.name: _named(column) for column in Base.metadata.tables[table].c}
    return {name: parent for name, parent in found.items() if parent is not None and name != "id"}


@cache
def needed(table: str) -> frozenset[str]:
    """Those of them without which a row makes no sense."""
    columns = Base.metadata.tables[table].c
    return frozenset(
        name for name in references(table) if not columns[name].nullable or (table, name) in ESSENTIAL
    )


@cache
def unique_keys(table: str) -> tuple[tuple[str, ...], ...]:
    """The sets of columns that name one row, its number and uid apart."""
    found = [
        tuple(one.columns.keys())
        for one in Base.metadata.tables[table].constraints
        if isinstance(one, UniqueConstraint)
    ]
    return tuple(sorted(names for names in found if "id" not in names and names != ("uid",)))


def _named(column: Column[object]) -> str | None:
    """A part of a composite key leads on to the column that is a row's number."""
    for key in column.foreign_keys:
        if key.column.name == "id":
            return str(key.column.table.name)
        if (found := _named(key.column)) is not None:
            return found
    return None
