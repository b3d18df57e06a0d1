"""The rows of a spreadsheet that could not be taken, in a file a person can mend and import alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.files import write_text
from factcheck.errors import BadInput
from factcheck.exchange.sheet_csv_out import excel_csv
from factcheck.exchange.sheet_fields import REJECTED_BECAUSE
from factcheck.exchange.sheet_grid import Cell, Row

if TYPE_CHECKING:
    from factcheck.exchange.sheet_table import Table
    from factcheck.services.reading_sheet import Sheets


def write_rejects(
    file: Path, wanted: Path | None, book: Sheets, table: Table, refused: Sequence[tuple[Row, str]]
) -> Path:
    """Write the rows as they stand in the file, under their header, the reason in front. Returns where.

    Without a name of its own the file is a new one beside the first: what somebody mends already stays.
    Raises BadInput where it would replace the file it is made from.
    """
    where = wanted or _free_name(file, ".xlsx" if book.workbook else ".csv")
    if str(file) != "-" and where.resolve() == file.resolve():
        raise BadInput(f"{where} is the file that is taken in.", "Name another with --rejects.")
    rows = _rows(table, refused)
    if where.suffix.lower() in (".xlsx", ".xlsm"):
        from factcheck.cli.files import write_bytes
        from factcheck.exchange.sheet_xlsx_out import OutSheet, workbook_bytes

        header, *rest = rows
        write_bytes(
            workbook_bytes([OutSheet("rejected", [str(cell or "") for cell in header], rest)]).data, where
        )
    else:
        write_text(excel_csv(rows, "\t" if where.suffix.lower() == ".tsv" else book.separator or ";"), where)
    return where


def _rows(table: Table, refused: Sequence[tuple[Row, str]]) -> list[list[Cell]]:
    """Without the reasons of an earlier time."""
    columns = [column for column in table.columns if column.header != REJECTED_BECAUSE]
    head = table.header.cells
    names = [head[column.place] if column.place < len(head) else None for column in columns]
    rows: list[list[Cell]] = [[REJECTED_BECAUSE, *names]]
    for row, reason in refused:
        cells = [row.cells[column.place] if column.place < len(row.cells) else None for column in columns]
        rows.append([f"Row {row.number}: {reason}", *cells])
    return rows


def _free_name(file: Path, ending: str) -> Path:
    stem = "stdin" if str(file) == "-" else re.sub(r"\.rejected(-[0-9]+)?$", "", file.stem)
    folder = Path() if str(file) == "-" else file.parent
    number = 1
    while True:
        counted = f"-{number}" if number > 1 else ""
        where = folder / f"{stem}.rejected{counted}{ending}"
        if not where.exists():
            return where
        number += 1
