"""SQL is compiled once a run, not once a database: a good part of what a short test takes."""

from __future__ import annotations

from sqlalchemy import Connection, Engine, event
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.psycopg import PGDialect_psycopg
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.util import LRUCache

_KEPT: LRUCache[object, object] = LRUCache(2000)


class _OneOfItsKind:
    """SQLAlchemy looks compiled statements up by dialect, and every engine has one of its own."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


class SQLite(_OneOfItsKind, SQLiteDialect_pysqlite):
    """SQLite's, all of them equal."""

    supports_statement_cache = True


class PostgreSQL(_OneOfItsKind, PGDialect_psycopg):
    """PostgreSQL's; the servers of one run are of one version."""

    supports_statement_cache = True


def compile_once() -> None:
    """Have every engine made from now on share what was compiled."""
    registry.register("sqlite.pysqlite", __name__, "SQLite")
    registry.register("postgresql.psycopg", __name__, "PostgreSQL")
    event.listen(Engine, "engine_connect", _share)


def _share(connection: Connection) -> None:
    connection.execution_options(compiled_cache=_KEPT)
