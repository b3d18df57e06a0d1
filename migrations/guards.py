"""Triggers by which the database itself keeps what must not change. Frozen, like the toolbox.

SQLite's `INSERT OR REPLACE` passes by UPDATE and DELETE triggers, so each guard also refuses to insert over
an existing row; PostgreSQL's TRUNCATE passes by row triggers, so each guard also refuses that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from alembic import op
from toolbox import dialect, execute


def append_only(table: str, keys: Sequence[str] = ("id", "uid")) -> None:
    """Rows of `table` are only ever added; `keys` are its unique columns, several joined by +."""
    message = f"{table}: rows are only ever added"
    _refuse(table, "update", "UPDATE", "", message)
    _refuse(table, "delete", "DELETE", "", message)
    _refuse_replacing(table, keys, message)


def immutable_part(table: str, owner: str, owner_key: str, keys: Sequence[str] = ("id", "uid")) -> None:
    """Rows of `table` never change, and go only once their `owner` row has gone in the same transaction."""
    message = f"{table}: a row never changes, and goes only with its {owner}"
    _refuse(table, "update", "UPDATE", "", message)
    condition = f"EXISTS (SELECT 1 FROM {owner} WHERE {owner}.id = OLD.{owner_key})"
    _refuse(table, "delete", "DELETE", condition, message)
    _refuse_replacing(table, keys, message)


def fixed_column(table: str, column: str, keys: Sequence[str] = ("id", "uid")) -> None:
    """`column` keeps the value it was inserted with."""
    message = f"{table}: {column} is never edited"
    _refuse(table, f"update_{column}", "UPDATE", f"NEW.{column} IS DISTINCT FROM OLD.{column}", message)
    _refuse_replacing(table, keys, message)


def unchanging(table: str, keys: Sequence[str] = ("id", "uid")) -> None:
    """Rows of `table` are added and removed, never changed."""
    message = f"{table}: a row never changes"
    _refuse(table, "update", "UPDATE", "", message)
    _refuse_replacing(table, keys, message)


def refuse_insert(table: str, name: str, condition: str, message: str) -> None:
    """Refuse an insert into `table` for which `condition` (over NEW) holds."""
    _refuse(table, name, "INSERT", condition, message)


def guard_keys(table: str, keys: Sequence[str], message: str) -> None:
    """Let the guard against inserting over a row look at these unique columns from now on."""
    if dialect() == "sqlite":
        execute(f"DROP TRIGGER guard_{table}_replace")
        _refuse_replacing(table, keys, message)


@contextmanager
def unguarded(table: str) -> Iterator[None]:
    """Let a downgrade change rows that nobody else may change: without the table's triggers."""
    if dialect() == "postgresql":
        execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        execute(f"ALTER TABLE {table} ENABLE TRIGGER USER")
        return
    query = f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = '{table}'"
    triggers = [tuple(row) for row in op.get_bind().exec_driver_sql(query)]
    for name, _ in triggers:
        execute(f"DROP TRIGGER {name}")
    yield
    for _, sql in triggers:
        execute(str(sql))


def drop_guards() -> None:
    """Drop every guard (PostgreSQL keeps their functions when a table goes)."""
    if dialect() != "postgresql":
        return
    execute(
        "DO $$ DECLARE f record; BEGIN FOR f IN SELECT oid::regprocedure AS name FROM pg_proc"
        " WHERE proname LIKE 'guard\\_%' AND pronamespace = current_schema()::regnamespace"
        " LOOP EXECUTE 'DROP FUNCTION ' || f.name || ' CASCADE'; END LOOP; END $$"
    )


def drop_guards_of(table: str) -> None:
    """Drop the functions that a dropped table's guards leave behind on PostgreSQL."""
    if dialect() != "postgresql":
        return
    for name in ("update", "delete", "truncate"):
        execute(f"DROP FUNCTION IF EXISTS guard_{table}_{name}()")


def _refuse_replacing(table: str, keys: Sequence[str], message: str) -> None:
    if dialect() == "sqlite":
        same = " OR ".join(f"({_same_key(key)})" for key in keys)
        _refuse(table, "replace", "INSERT", f"EXISTS (SELECT 1 FROM {table} WHERE {same})", message)
    else:
        _refuse(table, "truncate", "TRUNCATE", "", message)


def _same_key(key: str) -> str:
    return " AND ".join(f"{column} = NEW.{column}" for column in key.split("+"))


def _refuse(table: str, name: str, event: str, condition: str, message: str) -> None:
    if dialect() == "sqlite":
        when = f"WHEN {condition.replace('IS DISTINCT FROM', 'IS NOT')} " if condition else ""
        execute(
            f"CREATE TRIGGER guard_{table}_{name} BEFORE {event} ON {table} {when}"
            f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        )
        return
    row = "NEW" if event == "INSERT" else "OLD"
    result = "NULL" if event == "TRUNCATE" else ("NEW" if event == "UPDATE" else row)
    test = f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation';"
    if condition:
        test = f"IF {condition} THEN {test} END IF;"
    execute(
        f"CREATE FUNCTION guard_{table}_{name}() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {test} RETURN {result}; END $$"
    )
    each = "STATEMENT" if event == "TRUNCATE" else "ROW"
    execute(
        f"CREATE TRIGGER guard_{table}_{name} BEFORE {event} ON {table}"
        f" FOR EACH {each} EXECUTE FUNCTION guard_{table}_{name}()"
    )
