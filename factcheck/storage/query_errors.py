"""What is wrong with a query, with the place shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from factcheck.domain.nearest import nearest
from factcheck.errors import FactcheckError, QueryError

if TYPE_CHECKING:
    import psycopg

_ONLY_READS = "Queries here only read; nothing was changed."
_WRITES = re.compile(r"not authorized|prohibited|readonly|read-only|one statement at a time", re.IGNORECASE)


def missing_value(wanted: Iterable[str], given: Mapping[str, object]) -> None:
    """Raise QueryError for the first `:name` without a value."""
    for name in wanted:
        if name not in given:
            raise QueryError(f"The query has no value for :{name}.", f"Give it with -p {name}=…")


def sqlite_error(
    error: Exception, sql: str, seconds: float, names: Callable[[], Iterable[str]]
) -> FactcheckError | Exception:
    """What SQLite said, as a person should read it; errors of the file itself stay what they are."""
    said = str(error)
    if said == "interrupted":
        return _too_long(seconds)
    if _WRITES.search(said) or "You can only execute" in said:
        return QueryError(_writing(said), _ONLY_READS)
    if match := re.match(r'near "(.*)": syntax error', said, re.DOTALL):
        return QueryError(f"SQL syntax error near '{match[1]}'{_place_of(sql, match[1])}.")
    if match := re.match(r"no such (table|column|function): (.*)", said):
        return QueryError(
            f"{said[0].upper()}{said[1:]}{_place_of(sql, match[2])}.", _meant(match[2], names())
        )
    if re.search(r"locked|malformed|disk|unable to open|not a database", said):
        return error
    return QueryError(f"The query failed: {said}.")


def postgres_error(
    error: psycopg.Error, sql: str, seconds: float, names: Callable[[], Iterable[str]]
) -> FactcheckError | Exception:
    """What PostgreSQL said, as a person should read it; errors of the server itself stay what they are."""
    state = error.sqlstate or ""
    said = error.diag.message_primary or str(error).splitlines()[0]
    if state == "57014":
        return _too_long(seconds)
    place = _place_at(sql, int(error.diag.statement_position or 0) - _declared(error))
    if (
        "multiple commands" in said
        or state in ("25006", "0A000")
        or (state == "42601" and not _starts_as_query(sql))
    ):
        return QueryError(_writing(said), _ONLY_READS)
    if state == "42601":
        return QueryError(f"SQL {said}{place}.")
    if match := re.match(r'(relation|column) "?([\w.]+)"? does not exist', said):
        kind = {"relation": "table"}.get(match[1], match[1])
        return QueryError(f"No such {kind}: {match[2]}{place}.", _meant(match[2], names()))
    if state.startswith(("42", "22", "21", "23", "P0")):
        return QueryError(f"The query failed: {said}{place}.")
    return error


def _too_long(seconds: float) -> QueryError:
    return QueryError(
        f"The query took longer than {seconds:g} s and was stopped.", "Allow more with --timeout."
    )


def _writing(said: str) -> str:
    return (
        "Only one statement at a time."
        if re.search("one statement|multiple commands", said)
        else "This would write or reach outside."
    )


def _starts_as_query(sql: str) -> bool:
    bare = re.sub(r"--[^\n]*|/\*.*?\*/", "", sql, flags=re.DOTALL).lstrip(" \n\t(")
    return (
        bare[:6].lower() in ("select", "values") or bare[:4].lower() == "with" or bare[:5].lower() == "table"
    )


def _declared(error: psycopg.Error) -> int:
    """How many characters of DECLARE … FOR stand before the query in the server's count."""
    query = error.diag.internal_query
    return 0 if query else len('DECLARE "factcheck_reading" CURSOR FOR ')


def _place_of(sql: str, word: str) -> str:
    at = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", sql) if word else None
    return _place_at(sql, at.start() + 1) if at else ""


def _place_at(sql: str, position: int) -> str:
    """`position` counts from 1; the text up to there on its line is shown."""
    if not 0 < position <= len(sql) + 1:
        return ""
    before = sql[: position - 1]
    line = before.count("\n") + 1
    start = before.rfind("\n") + 1
    shown = sql[start : position - 1][-40:] + "▸" + sql[position - 1 :].split("\n")[0][:30]
    return f" at line {line}, column {position - start}: {shown.strip()}"


def _meant(word: str, known: Iterable[str]) -> str | None:
    close = nearest(word.split(".")[-1], sorted(set(known)))
    return f"Did you mean {close[0]}?" if close else "The views are listed in: factcheck sql --views"
