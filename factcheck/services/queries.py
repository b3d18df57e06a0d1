"""People's own SQL."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput, QueryError
from factcheck.render.rows import Rows
from factcheck.services.report_values import typed
from factcheck.storage.reader import Cell, Reader
from factcheck.storage.sql_text import parameters

_PARAMETER = re.compile(r"(\w+)(?::(\w+))?=(.*)", re.DOTALL)
_TYPES = ("text", "int", "float", "date")


@dataclass(frozen=True, slots=True)
class Answered:
    """Rows; `more` says that the limit left some out."""

    rows: Rows
    more: bool = False


def run_query(reader: Reader, sql: str, parameters: Sequence[str], *, limit: int | None) -> Answered:
    """Run a query with its `name=value` or `name:type=value` parameters.

    Raises QueryError for SQL that is wrong or writes, BadInput for a parameter that is.
    """
    values: dict[str, Cell] = {}
    types: dict[str, str] = {}
    for given in parameters:
        name, kind, value = split_parameter(given)
        types[name] = kind
        values[name] = typed(name, kind, value)
    _refuse_unused(sql, values)
    try:
        answer = reader.run(sql, values, types, limit=limit)
    except QueryError as error:
        raise _with_type_hint(error, types) from error
    return Answered(Rows(answer.columns, answer.rows), answer.more)


def _refuse_unused(sql: str, values: Mapping[str, Cell]) -> None:
    """A value for a name that is not in the query is a typing error in one of the two."""
    wanted = parameters(sql)
    for name in values:
        if name not in wanted:
            close = nearest(name, wanted)
            hint = f"Did you mean {close[0]}?" if close else f"Write :{name} where the value belongs."
            raise BadInput(f"The query does not use {name}.", hint)


def _with_type_hint(error: QueryError, types: Mapping[str, str]) -> QueryError:
    """PostgreSQL compares no number with a text; SQLite lets it pass."""
    untyped = [name for name, kind in types.items() if kind == "text"]
    if "operator does not exist" not in error.message or not untyped:
        return error
    return QueryError(error.message, f"If it is a number, say so: -p {untyped[0]}:int=…")


def split_parameter(given: str) -> tuple[str, str, str]:
    """`name[:type]=value` as its three parts; text where no type is given.

    Raises BadInput for anything else.
    """
    match = _PARAMETER.fullmatch(given)
    if match is None:
        raise BadInput(f"'{given}' is no parameter.", "Write -p name=value, or -p name:int=3.")
    kind = match[2] or "text"
    if kind not in _TYPES:
        close = nearest(kind, _TYPES)
        raise BadInput(
            f"'{kind}' is no type.", f"{close[0]}?" if close else f"Choose from: {', '.join(_TYPES)}."
        )
    return match[1], kind, match[3]


def list_views(reader: Reader) -> Answered:
    """The views people may ask, with their columns."""
    return Answered(
        Rows(("view", "columns"), [(view, ", ".join(columns)) for view, columns in reader.views()])
    )
