"""Many numbers or words asked of the database at once, in a statement whose text is always the same.

`IN (?, ?, …)` makes another statement for each count, limited to some hundreds; a list handed over whole is
one parameter, however long.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    Text,
    bindparam,
    cast,
    column,
    func,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.types import TypeEngine


def among(
    connection: Connection,
    number: ColumnElement[int] | InstrumentedAttribute[int] | InstrumentedAttribute[int | None],
    numbers: Iterable[int],
) -> ColumnElement[bool]:
    """Whether a column holds one of these numbers.

    As a subquery and not a join: SQLite, which knows nothing of the list's length, would begin with the
    other table.
    """
    return number.in_(select(_asked(connection, list(numbers), BigInteger()).c.value))


def among_words(
    connection: Connection, word: ColumnElement[str] | InstrumentedAttribute[str], words: Iterable[str]
) -> ColumnElement[bool]:
    """Whether a column holds one of these words."""
    return word.in_(select(asked_words(connection, words).c.value))


def asked_words(connection: Connection, words: Iterable[str]) -> FromClause:
    """A table of one column, `value`, that holds these words."""
    return _asked(connection, list(words), Text())


def _asked(connection: Connection, values: list[Any], kind: TypeEngine[Any]) -> FromClause:
    if connection.dialect.name == "sqlite":
        text = bindparam(None, json.dumps(values, ensure_ascii=False), type_=Text())
        return func.json_each(text).table_valued(column("value", kind))
    whole = cast(bindparam(None, values, type_=ARRAY(kind)), ARRAY(kind))
    return func.unnest(whole).table_valued(column("value", kind)).render_derived()
