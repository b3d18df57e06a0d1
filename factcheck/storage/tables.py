"""The tables that travel between databases, as the schema has them: their columns and the order of rows.

What is derived from other tables (keys of scanning, words of search) does not travel: it is made again there.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from sqlalchemy import (
    JSON,
    Column,
    Connection,
    Date,
    DateTime,
    Float,
    Integer,
    MetaData,
    Table,
    UniqueConstraint,
)

from factcheck.exchange import dump
from factcheck.exchange.dump import Kind, Shape
from factcheck.models import Base
from factcheck.models.base import UTCDateTime
from factcheck.storage.moved import MOVED_TO

HERE_ONLY = {"setting": (MOVED_TO,)}
"""Rows, by their key, that say something of one file and not of the desk."""

_DERIVED = (
    "claim_words",
    "article_words",
    "evidence_words",
    "name_form",
    "article_event",
    "claim_key",
    "claim_outline",
    "claim_scan",
    "scan_mark",
)

_BY_OWNER = {"article_version": "number"}
"""Rows with a uid that must come in the order of another column: a guard compares each text with the last."""


@dataclass(frozen=True, slots=True)
class Travelling:
    """One table: its shape, and how its rows are put in an order that content alone decides."""

    shape: Shape
    owner: tuple[str, str] | None
    order: str

    @property
    def name(self) -> str:
        """Its name."""
        return self.shape.name


@cache
def our_tables() -> tuple[Travelling, ...]:
    """The tables of this program's own schema, what others refer to first."""
    return _ours()


@cache
def _ours() -> tuple[Travelling, ...]:
    return tables_of(Base.metadata)


def tables_in(connection: Connection) -> tuple[Travelling, ...]:
    """The tables a database of any revision has, read off its schema."""
    metadata = MetaData()
    metadata.reflect(connection)
    metadata.remove(metadata.tables["alembic_version"])
    return tables_of(metadata)


def tables_of(metadata: MetaData) -> tuple[Travelling, ...]:
    """The same for a schema at hand."""
    return tuple(_travelling(table) for table in metadata.sorted_tables if _travels(table.name))


def _travels(name: str) -> bool:
    """SQLite keeps each full-text index in tables of its own, `claim_index` and `claim_index_…`."""
    return name not in _DERIVED and not name.endswith("_index") and "_index_" not in name


def _travelling(table: Table) -> Travelling:
    columns = tuple(dump.Column(column.name, _kind(column), not column.nullable) for column in table.c)
    owner = _owner(table)
    if table.name in _BY_OWNER:
        return Travelling(Shape(table.name, columns), owner, _BY_OWNER[table.name])
    if "uid" in table.c:
        return Travelling(Shape(table.name, columns), None, "uid")
    return Travelling(Shape(table.name, columns), owner, "id" if owner else _unique(table))


def _kind(column: Column[object]) -> Kind:
    match column.type:
        case JSON():
            return Kind.OBJECT
        case DateTime() | UTCDateTime():
            return Kind.TIME
        case Date():
            return Kind.DAY
        case Float():
            return Kind.NUMBER
        case Integer():
            return Kind.INTEGER
    return Kind.TEXT


def _owner(table: Table) -> tuple[str, str] | None:
    """The first table a row cannot be without, if that one has a uid; and the column that names it."""
    for column in table.c:
        for key in column.foreign_keys:
            if not column.nullable and "uid" in key.column.table.c:
                return key.column.table.name, column.name
    return None


def _unique(table: Table) -> str:
    found = (one.columns.keys() for one in table.constraints if isinstance(one, UniqueConstraint))
    return next((names[0] for names in found if len(names) == 1), "id")
