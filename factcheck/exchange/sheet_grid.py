"""Rows of cells, whatever file they came from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from factcheck.domain.text import shown
from factcheck.errors import BadInput

MOST_ROWS = 100_000
"""Rows that hold something; more is no table a person keeps."""

MOST_COLUMNS = 1_000
LONGEST_CELL = 100_000
"""Characters of one cell: as many as a note may have, three times what Excel takes."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A cell without a value: a formula that was never calculated; `raw` is what stands there."""

    raw: str
    said: str


Cell = str | int | float | bool | datetime | date | time | timedelta | Fault | None

ERRORS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#FIELD!"}
    | {"#BLOCKED!", "#UNKNOWN!", "#CONNECT!", "#BEZUG!", "#NV", "#WERT!", "#ZAHL!", "#ÜBERLAUF!"}
)
"""What Excel and LibreOffice show for a formula that failed, in English and German."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that holds something; `number` is what a spreadsheet shows beside it."""

    number: int
    cells: tuple[Cell, ...]


@dataclass(slots=True)
class Grid:
    """The rows of one sheet that hold something, and what is to be told about it."""

    rows: list[Row] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    sheet: str | None = None
    separator: str | None = None

    def add(self, number: int, cells: list[Cell]) -> None:
        """Keep a row without the empty cells at its end; an empty row is none.

        Raises BadInput for more rows or columns than a table has, and for a cell that is too long.
        """
        while cells and is_empty(cells[-1]):
            cells.pop()
        if not cells:
            return
        if len(cells) > MOST_COLUMNS:
            raise BadInput(
                f"Row {number} has {len(cells):,} columns; at most {MOST_COLUMNS:,} are read.",
                "Is this the right file? Delete the columns that are not needed.",
            )
        if len(self.rows) >= MOST_ROWS:
            raise BadInput(f"There are more than {MOST_ROWS:,} rows.", "Import them in several files.")
        for cell in cells:
            if isinstance(cell, str) and len(cell) > LONGEST_CELL:
                raise BadInput(
                    f"A cell of row {number} has {len(cell):,} characters; {LONGEST_CELL:,} are the most.",
                    "A quotation mark may be missing there.",
                )
        self.rows.append(Row(number, tuple(cells)))


def is_empty(cell: Cell) -> bool:
    """Nothing, or only white space."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def letters(place: int) -> str:
    """What a spreadsheet calls the column at `place`, counted from 0: A, B, … Z, AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_words(cell: Cell) -> str:
    """A cell as text; empty for none. Raises BadInput for one that holds no value."""
    if isinstance(cell, Fault):
        raise BadInput(cell.said)
    if isinstance(cell, str):
        words = cell.strip()
        if words.upper() in ERRORS:
            raise BadInput(f"The cell holds the error {words}.")
        return words
    return raw_words(cell)


def raw_words(cell: Cell) -> str:
    """A cell as text whatever it holds: 4.0 is 4, days are ISO."""
    if cell is None:
        return ""
    if isinstance(cell, Fault):
        return cell.raw
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, datetime):
        at = cell.replace(tzinfo=None, microsecond=0)
        return at.date().isoformat() if at.time() == time() else at.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell)


def nothing_in(name: str) -> BadInput:
    """For a file or sheet without a row."""
    return BadInput(f"{shown(name)} holds no rows.", "Is this the right file or sheet?")
