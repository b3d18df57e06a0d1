"""What migrations share. Frozen: a revision that needs something else adds a function, it changes none.

A view depends on its tables, and both databases then refuse or spoil changes to them: a revision that alters
a table drops all views first and creates its own copy of them afterwards (`views/<revision>.sql`).
"""

from __future__ import annotations

import re
from pathlib import Path

import sqlalchemy as sa
from alembic import op

HERE = Path(__file__).parent

_MACROS = {
    "sqlite": {
        "DAY": "date({0} + 1721424.5)",  # day ordinal 1 is 0001-01-01; Julian day 1721425.5
        "ON_DAY": "{0}",
        "AT_TIME": "strftime('%Y-%m-%dT%H:%M:%SZ', {0})",
        "JOINED": "group_concat({0}, ', ')",
    },
    "postgresql": {
        "DAY": "to_char(date '0001-01-01' + (CAST({0} AS integer) - 1), 'YYYY-MM-DD')",
        "ON_DAY": "to_char({0}, 'YYYY-MM-DD')",
        "AT_TIME": "to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
        "JOINED": "string_agg({0}, ', ')",
    },
}
_MACRO = re.compile(r"\b(DAY|ON_DAY|AT_TIME|JOINED)\(([\w.]+)\)")
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
