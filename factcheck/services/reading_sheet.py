"""A spreadsheet file as a table of checks, and the rows that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from factcheck.domain.text import shown
from factcheck.errors import BadInput, FactcheckError
from factcheck.exchange.sheet_check import Check, read_check
from factcheck.exchange.sheet_csv import read_delimited
from factcheck.exchange.sheet_dates import DateHabits
from factcheck.exchange.sheet_grid import Grid, Row
from factcheck.exchange.sheet_table import Table, find_table, has_claims
from factcheck.exchange.sheet_template import is_example
from factcheck.reading.encoding import decode

if TYPE_CHECKING:
    from factcheck.exchange.sheet_xlsx import Workbook

_LONGEST = 256 * 1024 * 1024
"""Bytes of one file."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that was not taken in, and why."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True)
class SheetRead:
    """The checks of a table, and the rows that hold none."""

    checks: list[Check]
    refused: list[Refusal]


Remembered = Callable[[Grid], dict[str, str]]
"""What somebody said before of the columns of a grid."""


class Sheets:
    """An opened spreadsheet: a workbook with its sheets, or the one table of a text."""

    def __init__(self, workbook: Workbook | None, text: str) -> None:
        self.workbook, self._text = workbook, text
        self.separator: str | None = None

    def grid(
        self, sheet: str | None, told: Mapping[str, str], remembered: Remembered
    ) -> tuple[Grid, dict[str, str]]:
        """The rows of a sheet, and what is remembered of its columns.

        Without `sheet` the first visible one is taken that has a column of claims. Raises BadInput as
        `read_delimited` and `Workbook.grid` do, NotFound for a sheet there is none of.
        """
        if self.workbook is None:
            if sheet is not None:
                raise BadInput(f"This is no workbook, so it has no sheet '{sheet}'.", "Leave --sheet out.")
            grid = read_delimited(self._text)
            self.separator = grid.separator
            return grid, remembered(grid)
        if sheet is not None:
            grid = self.workbook.grid(self.workbook.named(sheet))
            return grid, remembered(grid)
        return self._first_with_claims(self.workbook, told, remembered)

    @staticmethod
    def _first_with_claims(
        workbook: Workbook, told: Mapping[str, str], remembered: Remembered
    ) -> tuple[Grid, dict[str, str]]:
        visible = workbook.visible()
        first: tuple[Grid, dict[str, str]] | None = None
        for place, name in enumerate(visible):
            grid = workbook.grid(name)
            known = remembered(grid)
            if has_claims(grid, {**known, **told}):
                grid.notes += left_alone([*visible[:place], *visible[place + 1 :]], workbook.hidden())
                return grid, known
            if first is None and grid.rows:
                first = grid, known
        if first is None:
            raise BadInput("The workbook has no visible sheet with rows.", "Name one: --sheet NAME")
        return first


@contextmanager
def open_sheets(file: BinaryIO, name: str) -> Iterator[Sheets]:
    """A spreadsheet of whatever kind its contents are.

    Raises BadInput for what is no spreadsheet, is broken, or larger than any table a person keeps.
    """
    raw = file.read(_LONGEST + 1)
    if len(raw) > _LONGEST:
        raise BadInput(f"{name} is larger than {_LONGEST >> 20} MB.", "Import it in several files.")
    if raw.startswith(b"PK\x03\x04"):
        from factcheck.exchange.sheet_xlsx import open_workbook

        with open_workbook(raw, name) as workbook:
            yield Sheets(workbook, "")
        return
    try:
        text = decode(raw).text
    except BadInput as error:
        raise BadInput(f"{name} is no table: {error.message}", "Save it as XLSX or CSV first.") from error
    yield Sheets(None, text)


def left_alone(others: list[str], hidden: list[str]) -> list[str]:
    """What is told of the sheets that are not read."""
    return [
        f"Not read: {what} {', '.join(map(shown, names))}; --sheet NAME reads another."
        for what, names in (("the sheets", others), ("the hidden sheets", hidden))
        if names
    ]


def read_checks(
    grid: Grid, name: str, told: Mapping[str, str], habits: DateHabits
) -> tuple[Table, SheetRead]:
    """The table and what its rows say. Raises BadInput where there is no table of claims."""
    table = find_table(grid, name, told)
    checks, refused = [], []
    for row in table.rows:
        try:
            check = read_check(table, row, habits)
            if is_example(check.text):
                grid.notes.append(f"Row {row.number} is the example of the template; it is passed over.")
            else:
                checks.append(check)
        except FactcheckError as error:
            refused.append(Refusal(row.number, str(error)))
    return table, SheetRead(checks, refused)


def rows_of(table: Table, refused: list[Refusal]) -> list[tuple[Row, str]]:
    """The refused rows as they stand in the file, each with its reason."""
    reasons = {item.row: item.reason for item in refused}
    return [(row, reasons[row.number]) for row in table.rows if row.number in reasons]
