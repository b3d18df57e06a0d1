"""Listings and reports: `.sql` files run by the reading side.

What ships lies in `factcheck/reports`: reports there, listings in `list/`, the parts of `show` in `show/`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput, NotFound
from factcheck.render.rows import Rows
from factcheck.services.report_values import bind
from factcheck.storage.reader import Answer, Cell, Reader
from factcheck.storage.sql_file import ID_TYPES, SqlFile, read_sql_file
from factcheck.storage.sql_text import for_filters

SHIPPED = Path(__file__).resolve().parent.parent / "reports"


@dataclass(frozen=True, slots=True)
class Listed:
    """Rows with what describes them; `more` says that the limit left some out."""

    rows: Rows
    file: SqlFile
    more: bool


def listing(name: str) -> SqlFile:
    """A shipped listing, such as `claims`."""
    return read_sql_file(SHIPPED / "list" / f"{name}.sql")


@cache
def part(name: str) -> SqlFile:
    """A shipped part of `show`, such as `claim`."""
    return read_sql_file(SHIPPED / "show" / f"{name}.sql")


def report_paths(own: Path | None = None) -> dict[str, Path]:
    """Every report's file by its name; one in the desk's folder `own` takes the place of a shipped one.

    Raises BadInput when `own` is no folder.
    """
    if own is not None and not own.is_dir():
        raise BadInput(
            f"{own} is not a folder.", "Name the folder of your reports with --reports or FACTCHECK_REPORTS."
        )
    files = {path.stem: path for folder in (SHIPPED, own) if folder for path in folder.glob("*.sql")}
    return dict(sorted(files.items()))


def find_report(name: str, own: Path | None = None) -> SqlFile:
    """The report of that name.

    Raises NotFound with the nearest name, BadInput as `report_paths` does, and for a wrong header.
    """
    paths = report_paths(own)
    wanted = name.strip().lower().replace("_", "-").removesuffix(".sql")
    for known in (name, wanted):
        if known in paths:
            return read_sql_file(paths[known])
    close = nearest(wanted, paths)
    meant = f"Did you mean {close[0]}?" if close else "See: factcheck report list"
    raise NotFound(f"There is no report '{name}'.", meant)


def run_file(
    reader: Reader,
    file: SqlFile,
    given: Mapping[str, object],
    *,
    sort: str | None = None,
    limit: int | None = None,
) -> Listed:
    """Run a file with the values given for its parameters, as typed by a person or as numbers and text.

    Raises BadInput for a value that is missing, mistyped or unknown, or a column that is not there.
    """
    sql, values, types = _prepared(file, given)
    if file.then:
        return _stepped(reader.run(sql, values, types), file, sort, limit)
    if sort:
        sql = f"SELECT * FROM (\n{sql}\n) AS listed ORDER BY {_order(sort, file)}"
    answer = reader.run(sql, values, types, limit=limit)
    shown = tuple(name for name in file.table if name in answer.columns)
    rows = Rows(answer.columns, answer.rows, shown, file.spare)
    return Listed(rows, file, answer.more)


def _stepped(found: Answer, file: SqlFile, sort: str | None, limit: int | None) -> Listed:
    """What the file's step makes of the rows. Raises BadInput for a step that is none."""
    from factcheck.services.report_steps import find_step  # most files have none

    columns, rows = find_step(file)(found.rows)
    if sort:
        rows = sorted_rows(columns, rows, sort, file)
    more = limit is not None and len(rows) > limit
    return Listed(Rows(columns, rows[:limit], tuple(file.table)), file, more)


def count_rows(reader: Reader, file: SqlFile, given: Mapping[str, object]) -> int:
    """How many rows `run_file` would give, without fetching them."""
    sql, values, types = _prepared(file, given)
    [(number,)] = reader.run(f"SELECT count(*) AS n FROM (\n{sql}\n) AS listed", values, types).rows
    return int(number or 0)


def _prepared(file: SqlFile, given: Mapping[str, object]) -> tuple[str, dict[str, Cell], dict[str, str]]:
    """The query with its optional lines, and the values and types of its parameters."""
    values = bind(file, given)
    types = {param.name: param.sql_type for param in file.params}
    return for_filters(file.sql, values).strip().rstrip(";"), values, types


def check_sort(sort: str, file: SqlFile) -> str:
    """The column that `column` or `-column` names.

    Raises BadInput with the nearest one when the file has no such column.
    """
    name = sort.removeprefix("-")
    columns = [column.name for column in file.columns]
    if name not in columns:
        close = nearest(name, columns)
        known = (
            f"Choose from: {', '.join(columns)}."
            if columns
            else "The file declares none: -- column: NAME TYPE …"
        )
        raise BadInput(
            f"There is no column '{name}' to sort by.", f"Did you mean {close[0]}?" if close else known
        )
    return name


def sorted_rows(
    columns: tuple[str, ...], rows: Iterable[tuple[Cell, ...]], sort: str, file: SqlFile
) -> list[tuple[Cell, ...]]:
    """Rows in the order that `run_file` with `sort` gives, for rows put together from several queries."""
    name = check_sort(sort, file)
    place, by_number = columns.index(name), _is_id(name, file)

    def key(row: tuple[Cell, ...]) -> tuple[int, Any]:
        cell = row[place]
        return (len(cell) if by_number and isinstance(cell, str) else 0), cell

    known = sorted((row for row in rows if row[place] is not None), key=key, reverse=sort.startswith("-"))
    return [*known, *(row for row in rows if row[place] is None)]


def _is_id(name: str, file: SqlFile) -> bool:
    kind = next(column.type for column in file.columns if column.name == name)
    return kind == "text" and name.split(".")[-1] in ID_TYPES


def _order(sort: str, file: SqlFile) -> str:
    """ORDER BY for `column` or `-column`; text in the order of code points, ids by their number."""
    name = check_sort(sort, file)
    way = "DESC" if sort.startswith("-") else "ASC"
    quoted = f'"{name}"'
    if _is_id(name, file):
        return f'length({quoted}) {way} NULLS LAST, {quoted} COLLATE "C" {way} NULLS LAST'
    is_text = any(column.name == name and column.type == "text" for column in file.columns)
    collation = ' COLLATE "C"' if is_text else ""
    return f"{quoted}{collation} {way} NULLS LAST"
