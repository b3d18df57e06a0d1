"""Reports as people ask for them: by name, with `key=value`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.render.page import Block, Fields, Gap, Heading, Note
from factcheck.render.rows import Rows
from factcheck.services.listings import require_known
from factcheck.services.reports import SHIPPED, Listed, report_paths, run_file
from factcheck.storage.reader import Reader
from factcheck.storage.sql_file import Param, SqlFile, read_sql_file

_NAMES = ("claimant", "outlet", "tag", "assignee")
"""Text parameters with one of these names must be borne by somebody: a typing error is no empty result."""


def run_report(
    reader: Reader,
    file: SqlFile,
    given: Mapping[str, object],
    *,
    sort: str | None = None,
    limit: int | None = None,
) -> Listed:
    """Run a report with the values given for its parameters.

    Raises NotFound for a name nobody bears, BadInput and QueryError as `run_file` does.
    """
    for param in file.params:
        value = given.get(param.name)
        if param.type == "text" and param.name in _NAMES and value is not None:
            require_known(reader, param.name, str(value))
    return run_file(reader, file, given, sort=sort, limit=limit)


def read_pairs(pairs: Sequence[str]) -> dict[str, str]:
    """`key=value`, each key once.

    Raises BadInput for anything else.
    """
    given: dict[str, str] = {}
    for pair in pairs:
        key, equals, value = pair.partition("=")
        key = key.strip()
        if not equals or not key:
            raise BadInput(f"'{pair}' is no parameter.", "Write -p name=value.")
        if key in given:
            raise BadInput(f"{key} is given twice.")
        given[key] = value
    return given


def report_rows(own: Path | None = None) -> Rows:
    """One row a report, in the order of their names.

    Raises BadInput when `own` is no folder, or holds a file with a wrong header.
    """
    found = [(read_sql_file(path), path.parent != SHIPPED) for path in report_paths(own).values()]
    columns = ("report", "title", "answers", "parameters", "columns", "source")
    rows = [
        (
            file.name,
            file.title,
            file.answers,
            ", ".join(_told(param) for param in file.params) or None,
            ", ".join(column.name for column in file.columns) or None,
            "own" if is_own else "shipped",
        )
        for file, is_own in found
    ]
    shown = ["report", "answers", "parameters"]
    return Rows(columns, rows, (*shown, "source") if any(is_own for _, is_own in found) else tuple(shown))


def report_page(file: SqlFile) -> list[Block]:
    """The header told plainly, and the query."""
    blocks: list[Block] = [Heading(f"{file.name}  {file.title}"), Note(file.answers)]
    if file.params:
        blocks += [Gap(), Heading("Parameters"), Fields(tuple(map(_field, file.params)))]
    if file.columns:
        fields = tuple((column.name, f"{column.type}  {column.doc}".rstrip()) for column in file.columns)
        blocks += [Gap(), Heading("Columns"), Fields(fields)]
    blocks += [Gap(), Heading("Query"), Note(_query(file.sql))]
    return [*blocks, Gap(), Note(f"Run it: {_command(file)}")]


def _told(param: Param) -> str:
    if param.default:
        return f"{param.name}={param.default}"
    return f"[{param.name}]" if param.optional else param.name


def _field(param: Param) -> tuple[str, str]:
    return param.name, f"{param.type}  {param.doc}{_need(param)}"


def _need(param: Param) -> str:
    if param.default:
        return f"  [default: {param.default}]"
    return "" if param.optional else "  [required]"


def _query(text: str) -> str:
    lines = text.strip().splitlines()
    while lines and lines[0].startswith("--"):
        lines.pop(0)
    return "\n".join(lines)


def _command(file: SqlFile) -> str:
    needed = [f" -p {param.name}=…" for param in file.params if not (param.optional or param.default)]
    return f"factcheck report run {file.name}{''.join(needed)}"
