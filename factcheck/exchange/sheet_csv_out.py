"""Rows as CSV that a spreadsheet opens rightly."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from factcheck.exchange.sheet_grid import Cell, raw_words
from factcheck.exchange.sheet_guard import guarded

BYTE_ORDER_MARK = "\ufeff"


def excel_csv(rows: Iterable[Sequence[Cell]], separator: str) -> Iterator[str]:
    """The rows with a byte order mark in front, in pieces.

    The mark is what tells Excel that the text is UTF-8. There is no `sep=` line: with one, Excel no longer
    minds the mark, and every other reader takes it for a row. Lines end in CR LF, as RFC 4180 has it.
    """
    yield BYTE_ORDER_MARK
    for row in rows:
        out = StringIO()
        csv.writer(out, delimiter=separator).writerow([_cell(cell) for cell in row])
        yield out.getvalue()


def _cell(cell: Cell) -> str | int | float:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return guarded(raw_words(cell))
