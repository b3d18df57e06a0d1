"""What migrations share. Frozen: a revision that needs something else adds a function, it changes none.

A view depends on its tables, and both databases then refuse or spoil changes to them: a revision that alters
a table drops all views first and creates its own copy of them afterwards (`views/<revision>.sql`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

HERE = Path(__file__).parent

_MACROS = {
    "sqlite": {
        "DAY": "date({0} + 1721424.5)",  # day ordinal 1 is 0001-01-01; Julian day 1721425.5
        "ON_DAY": "{0}",
        "AT_TIME": "strftime('%Y-%m-%dT%H:%M:%SZ', {0})",
        "JOINED": "group_concat({0}, ', ')",
        "PLAINLY": "{0}",
    },
    "postgresql": {
        "DAY": "to_char(date '0001-01-01' + (CAST({0} AS integer) - 1), 'YYYY-MM-DD')",
        "ON_DAY": "to_char({0}, 'YYYY-MM-DD')",
        "AT_TIME": "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
        "JOINED": "string_agg({0}, ', ')",
        "PLAINLY": '{0} COLLATE "C"',
    },
}
_MACRO = re.compile(r"\b(DAY|ON_DAY|AT_TIME|JOINED|PLAINLY)\(([\w.]+)\)")
_NAME = re.compile(r"^CREATE VIEW (\w+)", re.MULTILINE)


def dialect() -> str:
    """`sqlite` or `postgresql`."""
    return op.get_bind().dialect.name


def execute(sql: str) -> None:
    """Run one statement as it stands: a colon or percent sign in it is no parameter."""
    op.get_bind().exec_driver_sql(sql.replace("%", "%%") if dialect() == "postgresql" else sql)


def create_views(revision: str) -> None:
    """Create the views of `views/<revision>.sql`, one statement a paragraph that ends in a semicolon."""
    macros = _MACROS[dialect()]
    text = (HERE / "views" / f"{revision}.sql").read_text(encoding="utf-8")
    sql = _MACRO.sub(lambda m: macros[m[1]].format(m[2]), text)
    for statement in re.split(r";\s*\n", sql):
        if "CREATE VIEW" in statement:
            execute(statement)


def drop_views(revision: str) -> None:
    """Drop the views of `views/<revision>.sql`, the last one first."""
    names = _NAME.findall((HERE / "views" / f"{revision}.sql").read_text(encoding="utf-8"))
    for name in reversed(names):
        op.execute(sa.text(f"DROP VIEW {name}"))


@contextmanager
def rebuilt(table: str) -> Iterator[BatchOperations]:
    """Alter a table: in place on PostgreSQL, by copying it on SQLite, where nothing of it is lost.

    SQLite's copy would lose the table's triggers, AUTOINCREMENT and the numbers given out before, and a
    trigger of any table that names this one would stop the renaming. Drop the views first.
    """
    if dialect() != "sqlite":
        with op.batch_alter_table(table) as batch:
            yield batch
        return
    triggers = _all("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    for name, _ in triggers:
        execute(f"DROP TRIGGER {name}")
    numbers = _all(f"SELECT seq FROM sqlite_sequence WHERE name = '{table}'")
    with op.batch_alter_table(table, recreate="always", table_kwargs={"sqlite_autoincrement": True}) as batch:
        yield batch
    for (number,) in numbers:
        execute(f"DELETE FROM sqlite_sequence WHERE name = '{table}'")
        execute(f"INSERT INTO sqlite_sequence (name, seq) VALUES ('{table}', {number})")
    for _, sql in triggers:
        execute(str(sql))


def _all(query: str) -> list[tuple[object, ...]]:
    return [tuple(row) for row in op.get_bind().exec_driver_sql(query)]
