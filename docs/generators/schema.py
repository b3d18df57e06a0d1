"""docs/schema.md: the diagrams, every table and every view, from the models and a migrated database."""

from __future__ import annotations

import inspect
import re
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from sqlalchemy import CheckConstraint, Column, Enum, Table, UniqueConstraint
from sqlalchemy.schema import Constraint

from factcheck.models import Base
from factcheck.settings import Target
from factcheck.storage.migrations import create_or_upgrade
from generators.diagram import diagrams
from generators.markdown import code, table
from generators.views import views_part

_INTRO = """\
# Schema

Made from the models and a migrated database by `python docs/generate.py`.

What reports and your own queries read are the [views](#views) at the end.
They are stable, the same on SQLite and PostgreSQL, and hold text, integers and doubles only.
The [tables](#tables) behind them are written by the program alone.

Times end in `_at` and are in UTC, days end in `_on`, foreign keys in `_id`.
A closed word list is text that the database checks.
Numbers people use (`A3`, `C12`) are ids that are never given out twice.
`uid` is a name of the row that stays the same in every database.
"""

TYPES = {
    "INTEGER": "integer",
    "TEXT": "text",
    "DOUBLE": "double",
    "DATE": "day",
    "DATETIME": "time (UTC)",
    "JSON": "JSON",
}


def schema_page() -> str:
    """The whole page."""
    refusals = _refusals()
    lines = [_INTRO, "## Diagrams", "", *diagrams(), "## Tables", ""]
    docs = {found: str(found.info.get("doc", "")) for found in Base.metadata.tables.values()}
    docs |= {mapper.local_table: mapper.class_.__doc__ or "" for mapper in Base.registry.mappers}
    for found in sorted(Base.metadata.tables.values(), key=lambda found: found.name):
        lines += _table(found, inspect.cleandoc(docs[found]), refusals.get(found.name, []))
    return "\n".join([*lines, *views_part()]).rstrip() + "\n"


def _table(found: Table, said: str, refusals: list[str]) -> Iterator[str]:
    yield f"### {found.name}"
    yield ""
    yield said
    yield ""
    rows = [(code(c.name), type_of(c), "may be" if c.nullable else "", meaning(c)) for c in found.columns]
    yield from table(("Column", "Type", "Empty", "Meaning"), rows)
    rules = sorted(filter(None, (_rule(constraint) for constraint in found.constraints)))
    yield from (f"- {rule}" for rule in rules)
    for index in sorted(found.indexes, key=lambda index: str(index.name)):
        yield f"- index on {_columns(index.columns)}"
    yield from (f"- the database refuses: {refusal}" for refusal in refusals)
    yield ""


def type_of(column: Column[object]) -> str:
    """The type in words; a closed word list with its words."""
    if isinstance(column.type, Enum):
        return f"text: {', '.join(column.type.enums)}"
    name = re.sub(r"\(.*", "", str(column.type.compile()))
    return TYPES.get(name, "text")


def meaning(column: Column[object]) -> str:
    """What the column holds: its doc, with what it refers to."""
    if column.primary_key:
        return "Number of the row."
    said = column.doc or ""
    targets = sorted({key.column.table.name for key in column.foreign_keys})
    return f"{said} → {', '.join(code(target) for target in targets)}" if targets else said


def _rule(constraint: Constraint) -> str | None:
    if isinstance(constraint, UniqueConstraint):
        return f"unique: {_columns(constraint.columns)}"
    if isinstance(constraint, CheckConstraint) and not getattr(constraint, "_type_bound", False):
        return f"check: {code(str(constraint.sqltext))}"
    return None


def _columns(columns: object) -> str:
    return ", ".join(code(column.name) for column in columns)  # type: ignore[attr-defined]


def _refusals() -> dict[str, list[str]]:
    """What the triggers of each table say when they refuse, each sentence once."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "schema.db"
        create_or_upgrade(Target(path=path))
        with closing(sqlite3.connect(path)) as connection:
            triggers = connection.execute(
                "SELECT tbl_name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY tbl_name, name"
            ).fetchall()
    found: dict[str, list[str]] = {}
    for name, sql in triggers:
        if "RAISE" not in sql:  # it keeps an index in step, and refuses nothing
            continue
        message = re.search(r"RAISE\(ABORT, '\w+: (.*?)'\)", sql)
        assert message is not None, sql
        if message[1] not in found.setdefault(name, []):
            found[name].append(message[1])
    return found
