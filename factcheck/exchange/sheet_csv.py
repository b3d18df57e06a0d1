"""Rows out of delimited text: which sign separates, and where records end."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from contextlib import suppress
from io import StringIO
from itertools import islice

from factcheck.errors import BadInput
from factcheck.exchange.sheet_fields import field_named
from factcheck.exchange.sheet_grid import MOST_COLUMNS, Cell, Grid
from factcheck.exchange.sheet_guard import unguarded

SEPARATORS = {";": "semicolon", ",": "comma", "\t": "tab", "|": "bar"}
_SEP_LINE = re.compile(r'"?sep=(.)"?\r?\n', re.IGNORECASE)
_LOOKED_AT = 30
"""Rows that decide which sign separates."""
_LONGEST_FIELD = 131_072
"""Characters; Python's own limit. A cell this long is one that lost its closing mark."""


def read_delimited(text: str) -> Grid:
    """Rows of CSV or TSV. The separator is told by a `sep=` line, else by what the rows look like.

    Records are counted as a spreadsheet counts them: one with line breaks in a cell is one row. Raises
    BadInput with the row for a quotation mark that is never closed, and as `Grid.add` does.
    """
    told = _SEP_LINE.match(text)
    body = text[told.end() :] if told else text
    separator = told[1] if told else _separator(body)
    grid = Grid(separator=separator)
    for number, cells in enumerate(_records(body, separator), 2 if told else 1):
        found: list[Cell] = [unguarded(cell) for cell in cells]
        grid.add(number, found)
    return grid


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """Raises BadInput for a cell too long, and where a quotation mark is opened and never closed."""
    csv.field_size_limit(_LONGEST_FIELD)  # one for all readers of a process, and another may have raised it
    held: list[str] = []

    def lines() -> Iterator[str]:
        for line in StringIO(text, newline=""):
            held.append(line)
            yield line

    number, last = 0, ""
    try:
        for cells in csv.reader(lines(), delimiter=separator):
            number += 1
            last = "".join(held)
            held.clear()
            yield cells
        # The end of the file closes a cell for all but the strict kind of reader.
        list(csv.reader(StringIO(last, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        if held or "end of data" in str(error):
            raise BadInput(
                f"Row {number + bool(held)} begins a quotation mark that is never closed.",
                'Close it, or double it where it is part of the text: ""',
            ) from error


def _separator(text: str) -> str:
    """The sign under which most columns are known by name, then under which most rows are equally long."""
    start = text[:200_000]
    return max(SEPARATORS, key=lambda sign: _fit(start, sign))


def _fit(start: str, separator: str) -> tuple[int, float]:
    rows: list[list[str]] = []
    with suppress(csv.Error):
        rows.extend(islice(csv.reader(StringIO(start, newline=""), delimiter=separator), _LOOKED_AT))
    named = max(
        (sum(field_named(cell) is not None for cell in row[:MOST_COLUMNS]) for row in rows), default=0
    )
    widths = [len(row) for row in rows if row]
    wide = [width for width in widths if width > 1]
    alike = max((wide.count(width) for width in set(wide)), default=0)
    return named, alike / len(widths) if widths else 0.0
