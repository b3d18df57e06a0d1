"""The dump: a whole database as JSON lines, a header and then every row, table by table.

The shape of the rows is handed in, so that a dump of an older schema is read by the same lines.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Annotated, Any, BinaryIO, Literal, NotRequired, Protocol, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from typing_extensions import TypedDict

from factcheck.errors import BadInput

T = TypeVar("T")

VERSION = 1
"""Of the format of the dump itself; what its rows hold is the schema's revision."""

LONGEST_LINE = 64 * 1024 * 1024
"""Bytes: an article has at most 10 MB, and an escaped character takes up to six times its own."""

Value: TypeAlias = str | int | float | dict[str, Any] | None
RowOfValues: TypeAlias = Sequence[Value]
Record: TypeAlias = dict[str, Value]
"""A row by the names of its columns; one that is left out is null."""


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


_AT_ONCE, _BYTES = 64, 1024 * 1024
"""Lines that are checked in one go, and bytes of them; the last line may go beyond."""


class _Lines:
    """What lines of one table hold. Many are read as one array: that costs a third less than one by one."""

    def __init__(self, shape: Shape) -> None:
        row = _row_type(shape)
        self._one = TypeAdapter(row).validator.validate_json
        self._many = TypeAdapter(list[row]).validator.validate_json  # type: ignore[valid-type]

    def records(self, lines: Sequence[bytes]) -> list[Record] | None:
        """What each line holds; None when something may be wrong with a line.

        A brace behind a comma begins the element of an array, rows have no array in them, and no string goes
        across a line end: so lines that begin with a brace hold whole rows, each at least one.
        """
        text = b"[%b]" % b",".join(lines)
        if text.count(b"\n,{") < len(lines) - 1 or b"\\u0000" in text:
            return None
        try:
            rows: list[Record] = self._many(text)
        except ValidationError:
            return None
        for row in rows:
            del row["table"]
        return rows if len(rows) == len(lines) else None

    def record(self, line: bytes) -> Record:
        """The same of one line. Raises ValueError, which a ValidationError is, for what is wrong with it."""
        row: Record = self._one(line)
        if b"\\u0000" in line and any("\0" in value for value in row.values() if isinstance(value, str)):
            raise ValueError("it holds a NUL character, which no database of ours takes")
        del row["table"]
        return row


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

    def rows(self, shape: Shape, count: int) -> Iterator[Record]:
        """The next `count` rows, which must be of this table; columns in the order the table has them.

        Raises BadInput for a line that is cut off, of another table, or holds what the table cannot.
        """
        if not count:
            return
        lines_hold = _Lines(shape)
        left = count
        while left:
            lines = self._some(min(left, _AT_ONCE))
            if not lines:
                raise BadInput(
                    f"{self.name} ends after line {self.line}; {left} rows of {shape.name} are missing.",
                    "It was cut off: write it again with factcheck export jsonl.",
                )
            left -= len(lines)
            records = lines_hold.records(lines)
            yield from records if records is not None else self._one_by_one(lines_hold, lines)

    def _one_by_one(self, lines_hold: _Lines, lines: Sequence[bytes]) -> Iterator[Record]:
        """The rows of these lines, the last ones read, up to the first that is wrong."""
        for number, line in enumerate(lines, self.line - len(lines) + 1):
            try:
                yield lines_hold.record(line)
            except ValidationError as error:
                raise self.wrong(_said(error), number) from None
            except ValueError as error:
                raise self.wrong(str(error), number) from None

    def end(self) -> None:
        """Raises BadInput when anything follows."""
        if self._next().strip():
            raise self.wrong("there are more rows than the first line says")

    def wrong(self, what: str, line: int | None = None) -> BadInput:
        """The error for something wrong in a line, the last one read if none is named."""
        return BadInput(f"{self.name}, line {line or self.line}: {what}.", "Nothing was taken in.")

    def _some(self, most: int) -> list[bytes]:
        """The next lines, as many as are there, fewer if they are long."""
        lines: list[bytes] = []
        room = _BYTES
        while room > 0 and len(lines) < most and (line := self._next()):
            lines.append(line)
            room -= len(line)
        return lines

    def _next(self) -> bytes:
        """The next line; empty when there is none."""
        line = self._file.readline(LONGEST_LINE + 1)
        if not line:
            return line
        self.line += 1
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


@lru_cache(maxsize=4_096)  # what one command puts in has one time
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


def _row_type(shape: Shape) -> Any:
    """Built from the columns: a TypedDict is checked at the speed at which JSON is read."""
    fields: dict[str, Any] = {"table": Literal[shape.name]}
    for column in shape.columns:
        kind = _TYPES[column.kind]
        fields[column.name] = kind if column.required else NotRequired[kind]
    made: Any = TypedDict  # its names are known while running only
    row = made(f"Row_{shape.name}", fields)
    row.__pydantic_config__ = ConfigDict(extra="forbid", strict=True)
    return row


class Progress(Protocol):
    """Hands on the rows of a table, and may show how far one is."""

    def __call__(self, rows: Iterable[T], count: int, table: str, /) -> Iterable[T]:
        """Rows, how many, the table's name."""
