"""A listing or report: one `.sql` file with a header that says what it is for.

    -- title: Open conflicts
    -- answers: Which pairs are flagged or suggested, and not yet decided?
    -- param: article article        Only conflicts that touch this article, such as A3.
    -- param: since date = 2020-01-01  Only those made since that day.
    -- column: link text             The link's id.
    -- table: link left.quote right.quote
    -- spare: right.quote

Parameters are text, int, float, date, one of some words (`open|closed`), or an id (article, claim, link,
evidence, verdict, correction, operation), which reaches the query as its number. One without `= default` is
optional where a line of the query ends in `-- if name`, else required. The default of a date may count from
today, from this week's monday or from an earlier parameter: `today-14`, `monday`, `since+6`. `table` names
the columns a table shows; other formats hold all. `spare` names those of them that a narrow screen does
without, the first one first. `-- then: STEP` hands the rows to a step of the program, for what SQL cannot do
in one pass; the columns are then those of the step.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.storage.sql_text import parameters

ID_TYPES = ("article", "claim", "link", "evidence", "verdict", "correction", "operation")
TYPES = ("text", "int", "float", "date", *ID_TYPES)

HEADER = ("title", "answers", "param", "column", "table", "spare", "then")
"""What a line of the header begins with."""

_LINE = re.compile(rf"--\s*({'|'.join(HEADER)}):\s*(.*)")
_PARAM = re.compile(r"(\w+)\s+(\w+(?:\|\w+)*)(?:\s*=\s*(\S+))?(?:\s+(.*))?$")
_COLUMN = re.compile(r"([\w.]+)\s+(text|int|float)(?:\s+(.*))?$")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter; `default` is None when there is none."""

    name: str
    type: str
    default: str | None
    doc: str
    optional: bool

    @property
    def words(self) -> tuple[str, ...]:
        """The words it may be; none when it is not one of a list."""
        return tuple(self.type.split("|")) if "|" in self.type else ()

    @property
    def sql_type(self) -> str:
        """text, int, float or date: what the value is bound as."""
        if self.words:
            return "text"
        return "int" if self.type in ID_TYPES else self.type


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the result, with what it holds."""

    name: str
    type: str
    doc: str


@dataclass(frozen=True, slots=True)
class SqlFile:
    """A parsed file; `sql` is its whole text, header included (comments do no harm)."""

    name: str
    title: str
    answers: str
    params: tuple[Param, ...]
    columns: tuple[Column, ...]
    table: tuple[str, ...]
    spare: tuple[str, ...]
    sql: str
    then: str | None = None


def read_sql_file(path: Path) -> SqlFile:
    """Read and check one file.

    Raises BadInput naming file and line when the header is not as it should be.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read: {error}.") from error
    return parse_sql_file(path.stem, text, where=str(path))


def parse_sql_file(name: str, text: str, *, where: str) -> SqlFile:
    """The same, from a text.

    Raises BadInput naming `where` and the line when the header is not as it should be.
    """
    found: dict[str, list[tuple[int, str]]] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if match := _LINE.match(line):
            found.setdefault(match[1], []).append((number, match[2].strip()))
    for wanted in ("title", "answers"):
        if wanted not in found:
            raise BadInput(
                f"{where} has no line '-- {wanted}: …' in its header.", "See: factcheck report show NAME"
            )
    optional = set(re.findall(r"--\s*if\s+(?:not\s+)?(\w+)\s*$", text, re.MULTILINE))
    params = tuple(_param(line, optional, where, number) for number, line in found.get("param", ()))
    columns = tuple(_column(line, where, number) for number, line in found.get("column", ()))
    undeclared = set(parameters(text)) - {param.name for param in params}
    if undeclared:
        raise BadInput(
            f"{where} uses :{min(undeclared)} without a line '-- param: {min(undeclared)} TYPE …'."
        )
    table, spare = (
        tuple(word for _, line in found.get(key, ()) for word in line.split()) for key in ("table", "spare")
    )
    then = next((step for _, step in found.get("then", ())), None)
    title, answers = found["title"][0][1], found["answers"][0][1]
    return SqlFile(name, title, answers, params, columns, table, spare, text, then)


def _param(line: str, optional: set[str], where: str, number: int) -> Param:
    match = _PARAM.match(line)
    if match is None or ("|" not in match[2] and match[2] not in TYPES):
        raise BadInput(
            f"{where}, line {number}: a parameter reads '-- param: NAME TYPE [= DEFAULT] DESCRIPTION',"
            f" with TYPE one of {', '.join(TYPES)}, or words: open|closed."
        )
    return Param(match[1], match[2], match[3], (match[4] or "").strip(), match[1] in optional)


def _column(line: str, where: str, number: int) -> Column:
    match = _COLUMN.match(line)
    if match is None:
        raise BadInput(
            f"{where}, line {number}: a column reads '-- column: NAME text|int|float DESCRIPTION'."
        )
    return Column(match[1], match[2], (match[3] or "").strip())
