"""Statements that are built once for each kind of database and run again and again.

Building a statement takes SQLAlchemy longer than SQLite takes to answer it: of the time one new claim costs
in a scan it was half. What a statement is asked of is handed over by name, lists of any length whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Connection,
    Dialect,
    FromClause,
    Select,
    Text,
    TypeDecorator,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.types import TypeEngine

S = TypeVar("S")


class _Whole(TypeDecorator[Collection[Any]]):
    """A list as one text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> str:
        """The list as JSON."""
        return json.dumps(list(value or ()), ensure_ascii=False)


class Given:
    """What a statement is given when it is run, as tables of one column, `value`; each list has a name."""

    def __init__(self, dialect: str) -> None:
        self._sqlite = dialect == "sqlite"

    def numbers(self, name: str = "numbers") -> Select[Any]:
        """Numbers to look for with `in_`: a subquery, SQLite begins with it only if that pays."""
        return select(self._table(name, BigInteger()).c.value)

    def words(self, name: str = "words") -> Select[Any]:
        """Words to look for with `in_`."""
        return select(self.table_of_words(name).c.value)

    def table_of_words(self, name: str = "words") -> FromClause:
        """Words to select from."""
        return self._table(name, Text())

    def _table(self, name: str, kind: TypeEngine[Any]) -> FromClause:
        if self._sqlite:
            return func.json_each(bindparam(name, type_=_Whole())).table_valued(column("value", kind))
        whole = cast(bindparam(name, type_=ARRAY(kind)), ARRAY(kind))
        return func.unnest(whole).table_valued(column("value", kind)).render_derived()


def prepared(build: Callable[[Given], S]) -> Callable[[Connection], S]:
    """The statement that `build` makes, once for each kind of database."""

    @lru_cache(maxsize=4)
    def of(dialect: str) -> S:
        return build(Given(dialect))

    def statement(connection: Connection) -> S:
        return of(connection.dialect.name)

    return statement
