"""Statements that are built once for each kind of database and run again and again.

Building a statement takes SQLAlchemy longer than SQLite takes to answer it: of the time one new claim costs
in a scan it was half. What a statement is asked of is handed over by name, lists of any length whole.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable
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

    def pairs(self) -> FromClause:
        """Two words side by side, `first` and `second`, to select from; `paired` gives them."""
        if self._sqlite:
            table = self._table("pairs", Text())
            first, second = (func.json_extract(table.c.value, f"$[{at}]") for at in (0, 1))
            return select(first.label("first"), second.label("second")).subquery()
        firsts, seconds = (
            cast(bindparam(name, type_=ARRAY(Text())), ARRAY(Text())) for name in ("firsts", "seconds")
        )
        return func.unnest(firsts, seconds).table_valued("first", "second").render_derived()

    def _table(self, name: str, kind: TypeEngine[Any]) -> FromClause:
        if self._sqlite:
            return func.json_each(bindparam(name, type_=_Whole())).table_valued(column("value", kind))
        whole = cast(bindparam(name, type_=ARRAY(kind)), ARRAY(kind))
        return func.unnest(whole).table_valued(column("value", kind)).render_derived()


def paired(pairs: Iterable[tuple[str, str]]) -> dict[str, list[Any]]:
    """What a statement with `pairs` is run with."""
    found = [list(pair) for pair in pairs]
    return {"pairs": found, "firsts": [one for one, _ in found], "seconds": [other for _, other in found]}


def prepared(build: Callable[[Given], S]) -> Callable[[Connection], S]:
    """The statement that `build` makes, once for each kind of database."""

    @lru_cache(maxsize=4)
    def of(dialect: str) -> S:
        return build(Given(dialect))

    def statement(connection: Connection) -> S:
        return of(connection.dialect.name)

    return statement
