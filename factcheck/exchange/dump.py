"""The dump: a whole database as JSON lines, a header and then every row, table by table.

The shape of the rows is handed in, so that a dump of an older schema is read by the same lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Annotated, Any, BinaryIO, Literal, NotRequired, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from factcheck.errors import BadInput

VERSION = 1
"""Of the format of the dump itself; what its rows hold is the schema's revision."""

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes: an article has at most 10 MB, and an escaped character takes up to six times its own."""

Value: TypeAlias = str | int | float | dict[str, Any] | None
RowOfValues: TypeAlias = Sequence[Value]


class Kind(StrEnum):
    """What a column holds, as JSON has it: a day and a time are text (`2026-10-21`, `…T12:00:00.000000Z`)."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    OBJECT = "object"


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `required` columns are never null."""

    name: str
    kind: Kind
    required: bool


@dataclass(frozen=True, slots=True)
class Shape:
    """One table: its name and columns, `id` first."""

    name: str
    columns: tuple[Column, ...]


class TableCount(BaseModel):
    """How many rows of a table follow, and the last number it has given out."""

    model_config = ConfigDict(extra="forbid", strict=True)

    rows: int = Field(ge=0)
    last: int = Field(ge=0, le=2**63 - 1)


class Header(BaseModel):
    """The first line."""

    model_config = ConfigDict(extra="forbid", strict=True)

    factcheck: Literal["dump"]
    version: int
    revision: str = Field(max_length=32)
    tables: dict[str, TableCount]


def header_line(revision: str, tables: Mapping[str, TableCount]) -> str:
    """The first line of a dump, without its line end."""
    counts = {name: count.model_dump() for name, count in tables.items()}
    return _json({"factcheck": "dump", "version": VERSION, "revision": revision, "tables": counts})


def row_lines(shape: Shape, rows: Iterable[RowOfValues]) -> Iterator[str]:
    """Each row as a line, without its line end; what is null is left out."""
    keys = tuple(f',"{column.name}":' for column in shape.columns)
    head = f'{{"table":"{shape.name}"'
    for row in rows:
        parts = [head]
        for key, value in zip(keys, row, strict=True):
            if value is not None:
                parts += (key, encode_basestring(value) if type(value) is str else _json(value))
        parts.append("}")
        yield "".join(parts)


def _json(value: Value) -> str:
    """The encoder costs more than most values: numbers are written as it would write them."""
    if type(value) is int or type(value) is float:
        return repr(value)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


class DumpReader:
    """Reads a dump line by line; whatever is wrong is told with the number of its line."""

    def __init__(self, file: BinaryIO, name: str) -> None:
        self._file = file
        self.name = name
        self.line = 0

    def header(self) -> Header:
        """The first line. Raises BadInput for anything that is no dump of a version this program knows."""
        line = self._next().removeprefix(b"\xef\xbb\xbf")
        if re.match(rb'\s*\{\s*"factcheck"\s*:\s*"dump"', line) is None:
            raise BadInput(
                f"{self.name} is no dump of a database.", "Make one: factcheck export jsonl -o FILE"
            )
        version = re.search(rb'"version"\s*:\s*(\d{1,9})\b', line)
        if version and int(version[1]) != VERSION:
            raise BadInput(
                f"{self.name} is a dump of version {int(version[1])}; this program knows version {VERSION}.",
                "Update the program: pip install --upgrade factcheck",
            )
        try:
            return Header.model_validate_json(line)
        except ValidationError as error:
            raise self.wrong(_said(error)) from None

    def rows(self, shape: Shape, count: int) -> Iterator[RowOfValues]:
        """The next `count` rows, which must be of this table; values in the order of its columns.

        Raises BadInput for a line that is cut off, of another table, or holds what the table cannot.
        """
        validate = _adapter(shape).validator.validate_json
        empty: dict[str, Value] = dict.fromkeys(["table", *(column.name for column in shape.columns)])
        for left in range(count, 0, -1):
            line = self._next()
            if not line:
                raise BadInput(
                    f"{self.name} ends after line {self.line - 1}; {left} rows of {shape.name} are missing.",
                    "It was cut off: write it again with factcheck export jsonl.",
                )
            try:
                row = validate(line)
            except ValidationError as error:
                raise self.wrong(_said(error)) from None
            if b"\\u0000" in line and any("\0" in v for v in row.values() if isinstance(v, str)):
                raise self.wrong("it holds a NUL character, which no database of ours takes")
            _, *values = (empty | row).values()
            yield values

    def end(self) -> None:
        """Raises BadInput when anything follows."""
        if self._next().strip():
            raise self.wrong("there are more rows than the first line says")

    def wrong(self, what: str, line: int | None = None) -> BadInput:
        """The error for something wrong in a line, the last one read if none is named."""
        return BadInput(f"{self.name}, line {line or self.line}: {what}.", "Nothing was taken in.")

    def _next(self) -> bytes:
        self.line += 1
        line = self._file.readline(LONGEST_LINE + 1)
        if len(line) > LONGEST_LINE:
            raise self.wrong(f"it is longer than {LONGEST_LINE // 1024**2} MB")
        return line


def _said(error: ValidationError) -> str:
    """The first thing that is wrong with a line, in few words."""
    first = error.errors(include_url=False, include_context=False, include_input=True)[0]
    where, what = ".".join(str(part) for part in first["loc"]), first["msg"].rstrip(".")
    match first["type"]:
        case "json_invalid":
            return f"this is no JSON, or was cut off ({what.removeprefix('Invalid JSON: ')})"
        case "missing":
            return f"'{where}' is missing"
        case "extra_forbidden":
            return f"'{where[:40]}' is no column of its table"
    if where == "table":
        return f"a row of '{str(first['input'])[:40]}' stands where another table's was to come"
    return f"{where}: {what[0].lower()}{what[1:]}" if where else what


def _day(text: str) -> str:
    if len(text) != 10:
        raise ValueError("a day is written 2026-10-21")
    date.fromisoformat(text)
    return text


_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def _time(text: str) -> str:
    if _TIME.fullmatch(text) is None:
        raise ValueError("a time is written 2026-10-21T12:00:00.000000Z")
    datetime.fromisoformat(text)
    return text


_TYPES: Mapping[Kind, Any] = {
    Kind.TEXT: str,
    Kind.INTEGER: Annotated[int, Field(ge=-(2**63), le=2**63 - 1)],
    Kind.NUMBER: Annotated[float, Field(allow_inf_nan=False)],
    Kind.DAY: Annotated[str, AfterValidator(_day)],
    Kind.TIME: Annotated[str, AfterValidator(_time)],
    Kind.OBJECT: dict[str, str | int | float | None],
}


def _adapter(shape: Shape) -> TypeAdapter[dict[str, Any]]:
    """Built from the columns: a TypedDict is checked at the speed at which JSON is read."""
    fields: dict[str, Any] = {"table": Literal[shape.name]}
    for column in shape.columns:
        kind = _TYPES[column.kind]
        fields[column.name] = kind if column.required else NotRequired[kind]
    made: Any = TypedDict  # its names are known while running only
    row = made(f"Row_{shape.name}", fields)
    row.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return TypeAdapter(row)


Progress: TypeAlias = Callable[[Iterable[RowOfValues], int, str], Iterable[RowOfValues]]
"""Wraps the rows of a table to show how far one is: rows, how many, the table's name."""
