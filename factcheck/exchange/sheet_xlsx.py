"""Sheets of an XLSX workbook as rows of cells, read as a stream."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from factcheck.domain.nearest import nearest
from factcheck.domain.text import shown
from factcheck.errors import BadInput, FactcheckError, NotFound
from factcheck.exchange.sheet_grid import Cell, Fault, Grid, Row, is_empty, letters
from factcheck.exchange.sheet_xml import SheetMarks, sheet_marks
from factcheck.exchange.sheet_zip import Part, check_parts

_LAST_ROW = 1_048_576  # of any sheet; a row that says it is further down would make the reader fill up to it
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


class Workbook:
    """An opened workbook: values as last calculated; macros and links to other files are not read."""

    def __init__(self, book: Any, raw: bytes, parts: dict[str, Part], name: str) -> None:
        self._book, self._raw, self._parts, self._name = book, raw, parts, name
        self._sheets: dict[str, Any] = {sheet.title: sheet for sheet in book.worksheets}

    def visible(self) -> list[str]:
        """The sheets a person sees, in their order."""
        return [name for name, sheet in self._sheets.items() if sheet.sheet_state == "visible"]

    def hidden(self) -> list[str]:
        """The others."""
        return [name for name, sheet in self._sheets.items() if sheet.sheet_state != "visible"]

    def named(self, name: str) -> str:
        """The sheet of that name, whatever its case. Raises NotFound with the nearest."""
        for known in self._sheets:
            if known.casefold() == name.strip().casefold():
                return known
        close = nearest(name, self._sheets)
        hint = f"{close[0]}?" if close else f"There are: {', '.join(self._sheets)}."
        raise NotFound(f"{self._name} has no sheet {shown(name)}.", hint)

    def grid(self, name: str) -> Grid:
        """The rows of a sheet that hold something.

        A cell merged over several rows counts in each of them. Raises BadInput for what cannot be read.
        """
        sheet = self._sheets[name]
        with _told_as_broken(self._name):
            sheet.reset_dimensions()
            marks = self._marks(sheet)
            grid = Grid(sheet=name)
            for number, values in enumerate(sheet.iter_rows(max_row=_LAST_ROW, values_only=True), 1):
                cells = [_cell(value) for value in values]
                for place, formula in marks.uncalculated.get(number, {}).items():
                    cells += [None] * (place + 1 - len(cells))
                    cells[place] = Fault(formula, f"The formula in {letters(place)}{number} has no value: "
                                         "open and save the file in a spreadsheet program.")  # fmt: skip
                grid.add(number, cells)
            _fill(grid, marks)
        return grid

    def _marks(self, sheet: Any) -> SheetMarks:
        # The path is private to the library, whose versions are held below the next minor one for it.
        path = sheet._worksheet_path
        part = self._parts.get(path)
        if part is None or not (part.formulas or part.merged):
            return SheetMarks()
        with ZipFile(BytesIO(self._raw)) as archive, archive.open(path) as file:
            return sheet_marks(file)


@contextmanager
def open_workbook(raw: bytes, name: str) -> Iterator[Workbook]:
    """A workbook out of the bytes of its file; nothing of it is trusted.

    Raises BadInput for what is no workbook, broken, or larger than any table a person keeps, and where the
    library for it is not installed.
    """
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise missing_library() from error
    parts = check_parts(raw, name)
    with _told_as_broken(name):
        book = load_workbook(BytesIO(raw), read_only=True, data_only=True, keep_links=False)
    try:
        yield Workbook(book, raw, parts, name)
    finally:
        book.close()


def missing_library() -> BadInput:
    """For XLSX without the library that reads and writes it."""
    return BadInput("XLSX needs the Python package openpyxl.", "pip install 'factcheck[xlsx]', or use CSV.")


@contextmanager
def _told_as_broken(name: str) -> Iterator[None]:
    """The library meets what is wrong in a file with whatever exception comes up; all mean the same."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions, none of which matters here
            yield
    except FactcheckError:
        raise
    except Exception as error:
        said = " ".join(str(error).split())[:120] or type(error).__name__
        raise BadInput(
            f"{name} cannot be read as a workbook: {said}.", "Save it again, or as CSV."
        ) from error


def _cell(value: Any) -> Cell:
    if isinstance(value, str):
        return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), value) if "_x" in value else value
    cell: Cell = value
    return cell


def _fill(grid: Grid, marks: SheetMarks) -> None:
    """A cell merged over several rows stands in the file once; it is meant for each of them."""
    rows = {row.number: place for place, row in enumerate(grid.rows)}
    filled = 0
    for area in marks.merged:
        if area.first not in rows or area.first == area.last:
            continue
        cells = grid.rows[rows[area.first]].cells
        value = cells[area.column] if area.column < len(cells) else None
        if is_empty(value):
            continue
        for number in range(area.first + 1, area.last + 1):
            if number not in rows:
                continue
            below = list(grid.rows[rows[number]].cells)
            below += [None] * (area.column + 1 - len(below))
            below[area.column] = value
            grid.rows[rows[number]] = Row(number, tuple(below))
            filled += 1
    if filled:
        grid.notes.append("Cells merged over several rows are read as standing in each of these rows.")
