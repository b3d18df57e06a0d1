"""What a schema is made of, so that two databases can be compared, however each came about."""

from __future__ import annotations

import re

from sqlalchemy import Connection

Shape = dict[tuple[str, str], str]
"""Kind and name (`trigger`, `guard_verdict_update`) to its definition in one spelling."""

_POSTGRES = {
    "column": "SELECT c.relname || '.' || a.attname, format_type(a.atttypid, a.atttypmod)"
    " || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END"
    " || coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), '')"
    " FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped"
    " LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum"
    " WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace",
    "constraint": "SELECT conname, conrelid::regclass::text || ' ' || pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND contype <> 'n'",
    "index": "SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()",
    "trigger": "SELECT t.tgname, t.tgenabled::text || ' ' || pg_get_triggerdef(t.oid) || ' ' || p.prosrc"
    " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
    " WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace",
    "view": "SELECT viewname, definition FROM pg_views WHERE schemaname = current_schema()",
}


def shape_of(connection: Connection) -> Shape:
    """The tables, constraints, indexes, triggers and views of a database, Alembic's own table left out."""
    shape = _sqlite(connection) if connection.dialect.name == "sqlite" else _postgres(connection)
    return {key: text for key, text in shape.items() if "alembic_version" not in key[1]}


def _sqlite(connection: Connection) -> Shape:
    rows = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {
        (str(kind), str(name)): _table(sql) if kind == "table" else _spelled(sql)
        for kind, name, sql in rows
        if not str(name).startswith("sqlite_")
    }


def _postgres(connection: Connection) -> Shape:
    schema = str(connection.exec_driver_sql("SELECT current_schema()").scalar_one())
    prefix = re.compile(rf'\b"?{re.escape(schema)}"?\.')
    return {
        (kind, str(name)): prefix.sub("", _uncast(_spelled(definition)))
        for kind, query in _POSTGRES.items()
        for name, definition in connection.exec_driver_sql(query)
    }


_CAST = re.compile(r"::(?:character varying|double precision|[a-z]+)(?:\[\])?|[()\[\]]")


def _uncast(sql: str) -> str:
    """Without casts and brackets: what was dumped and put back has them in other places."""
    return " ".join(_CAST.sub(" ", sql).split()).replace(" ,", ",")


def _table(sql: str) -> str:
    """Columns and constraints in alphabetical order: a rebuilt table may have them in another one."""
    head, _, rest = _spelled(sql).partition("(")
    inside, _, tail = rest.rpartition(")")
    return f"{head}({', '.join(sorted(_parts(inside)))}){tail}"


def _parts(inside: str) -> list[str]:
    """Split at the commas that stand in no bracket and no string."""
    tokens = re.findall(r"'(?:[^']|'')*'|.", inside)
    parts, depth = [""], 0
    for token in tokens:
        depth += {"(": 1, ")": -1}.get(token, 0)
        if token == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += token
    return [part.strip() for part in parts]


def _spelled(sql: str) -> str:
    """One spelling of white space and of names that need no quotation marks."""
    sql = re.sub(r'"([a-z_][a-z0-9_]*)"', r"\1", sql)
    return re.sub(r"\s*([(),])\s*", r"\1 ", " ".join(sql.split())).strip()
