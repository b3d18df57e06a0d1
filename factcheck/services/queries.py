"""People's own SQL."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput
from factcheck.render.rows import Rows
from factcheck.services.reports import typed
from factcheck.storage.reader import Cell, Reader

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
    answer = reader.run(sql, values, types, limit=limit)
    return Answered(Rows(answer.columns, answer.rows), answer.more)


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
