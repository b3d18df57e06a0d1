"""CSV and TSV: every column, under its full name."""

from __future__ import annotations

import re

from factcheck.render.rows import Cell, Rows
from factcheck.render.stream import Out
from factcheck.render.text import one_line

_MUST_QUOTE = re.compile('[",\r\n]')


def write_csv(rows: Rows, out: Out) -> None:
    """Write CSV as RFC 4180 has it, but for the line end and for absent cells.

    Lines end in `\\n`: with the RFC's `\\r\\n`, cut, sort and grep take the `\\r` as part of the last
    cell, and every CSV reader we know takes either. An absent cell is empty and an empty text is
    `""`, the way PostgreSQL's COPY tells them apart. A cell that begins like a formula (= + - @) is
    left as it is, since programs read this; a file meant for a spreadsheet needs another writer.
    """
    lone = len(rows.columns) == 1
    out.write(",".join(map(_quoted, rows.columns)) + "\n")
    for row in rows.rows:
        # Many readers skip an empty line, so a row that is one absent cell must not be one.
        out.write('""\n' if lone and row[0] is None else ",".join(map(_csv_cell, row)) + "\n")


def write_tsv(rows: Rows, out: Out) -> None:
    """Write tab-separated lines; TSV has no quoting, so tabs and line breaks in cells become spaces."""
    out.write("\t".join(map(one_line, rows.columns)) + "\n")
    for row in rows.rows:
        out.write("\t".join(["" if cell is None else one_line(str(cell)) for cell in row]) + "\n")


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return _quoted(cell) if isinstance(cell, str) else str(cell)


def _quoted(text: str) -> str:
    if text and not _MUST_QUOTE.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'
