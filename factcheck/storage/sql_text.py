"""SQL as people write it, made ready for either database."""

from __future__ import annotations

import re
from collections.abc import Mapping

_SKIP = r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/|\$(?P<tag>\w*)\$.*?\$(?P=tag)\$|::"""
_TOKEN = re.compile(rf"(?P<skip>{_SKIP})|:(?P<name>[A-Za-z_]\w*)", re.DOTALL)
_CONDITIONAL = re.compile(r"--\s*if\s+(?P<not>not\s+)?(?P<name>\w+)\s*$")

POSTGRES_TYPES = {"text": "text", "date": "text", "int": "bigint", "float": "double precision"}


def parameters(sql: str) -> tuple[str, ...]:
    """The names that stand as `:name` outside strings and comments, in order of first use."""
    return tuple(dict.fromkeys(m["name"] for m in _TOKEN.finditer(sql) if m["name"]))


def numbered(sql: str, types: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """`:name` as PostgreSQL's `$n::type`, and the names in the order of their numbers.

    Without the cast `:x is null or y = :x` fails there: nothing says what type a lone parameter has.
    """
    names = parameters(sql)

    def replace(match: re.Match[str]) -> str:
        if match["name"] is None:
            return match[0]
        kind = POSTGRES_TYPES[types.get(match["name"], "text")]
        return f"${names.index(match['name']) + 1}::{kind}"

    return _TOKEN.sub(replace, sql), names


def for_filters(sql: str, given: Mapping[str, object]) -> str:
    """Drop each line that ends in `-- if name` unless `name` was given (`-- if not name`: if it was).

    Optional filters written as `:x is null or …` would keep SQLite from using an index.
    """
    return "\n".join(line for line in sql.splitlines() if _stays(line, given))


def _stays(line: str, given: Mapping[str, object]) -> bool:
    match = _CONDITIONAL.search(line)
    return match is None or (given.get(match["name"]) is not None) != bool(match["not"])
