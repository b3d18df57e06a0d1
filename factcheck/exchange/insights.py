"""Fact-Check Insights: ClaimReviews as a table, one column for each field (`itemReviewed.appearance.3.url`).

UTF-8 with commas, or UTF-16 with tabs; a cell that begins with @ is a name and no formula.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any, BinaryIO

from factcheck.errors import BadInput
from factcheck.exchange.json_stream import Item
from factcheck.exchange.oddity import Place
from factcheck.exchange.peeking import Peeked

SURE_COLUMN = "claimReviewed"
_LONGEST_CELL = 1_000_000


def read_insights(file: BinaryIO, name: str) -> Iterator[Item]:
    """Each row as a ClaimReview. Raises BadInput with the line for what is no such table."""
    lines = _lines(file)
    try:
        header = next(lines, "").strip("\r\n")
    except UnicodeDecodeError as error:
        raise _mis_encoded(name, 1, error) from None
    mark = max("\t,;", key=header.count)
    csv.field_size_limit(_LONGEST_CELL)
    columns = [column.strip() for column in next(csv.reader([header], delimiter=mark), [])]
    if SURE_COLUMN not in columns:
        raise BadInput(f"{name}, line 1: no column is named {SURE_COLUMN}.", "Nothing was taken in.")
    rows = csv.reader(lines, delimiter=mark, strict=True)
    line = 2
    while True:
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise BadInput(f"{name}, line {1 + rows.line_num}: {error}.") from None
        except UnicodeDecodeError as error:
            raise _mis_encoded(name, 1 + rows.line_num, error) from None
        if cells is None:
            return
        if any(cells):
            if len(cells) > len(columns):
                raise BadInput(
                    f"{name}, line {line}: it has {len(cells)} cells, the first line has {len(columns)}."
                )
            yield Item(Place(f"line {line}"), _nested(columns, cells))
        line = 2 + rows.line_num


def _mis_encoded(name: str, line: int, error: UnicodeDecodeError) -> BadInput:
    said = f"{name}, after line {line}: this is not {error.encoding.upper()}."
    return BadInput(said, "Save it again as UTF-8.")


def _lines(file: BinaryIO) -> Iterator[str]:
    whole = Peeked(file)
    encoding = "utf-16" if whole.start[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    return iter(io.TextIOWrapper(whole, encoding=encoding, newline=""))


def _nested(columns: list[str], cells: list[str]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=False):
        if cell and column:
            _put(record, column.split("."), cell)
    found: dict[str, Any] = _lists(record)
    found.setdefault("@type", "ClaimReview")
    return found


def _put(record: dict[str, Any], steps: list[str], cell: str) -> None:
    place = record
    for number, step in enumerate(steps[:-1]):
        below = place.setdefault(step, {})
        if not isinstance(below, dict):  # a column `author` beside `author.name`
            place[".".join(steps[number:])] = cell
            return
        place = below
    place[steps[-1]] = cell


def _lists(value: Any) -> Any:
    """`{"1": …, "2": …}` is a list."""
    if not isinstance(value, dict):
        return value
    found = {key: _lists(one) for key, one in value.items()}
    if found and all(key.isascii() and key.isdigit() for key in found):
        return [found[key] for key in sorted(found, key=int)]
    return found
