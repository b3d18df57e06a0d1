"""One row of a spreadsheet as a check: a claim with who, when, where, how it is rated and why."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from factcheck.domain.keys import uid_for
from factcheck.domain.partial_date import PartialDate
from factcheck.domain.text import comparable, normalise
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.errors import BadInput, FactcheckError
from factcheck.exchange.sheet_dates import ASKED, DateHabits, cell_date, cell_day
from factcheck.exchange.sheet_fields import Field
from factcheck.exchange.sheet_grid import Cell, Row, cell_words, is_empty, raw_words
from factcheck.exchange.sheet_sources import Source, addresses, sources
from factcheck.exchange.sheet_table import Column, Table
from factcheck.exchange.sheet_words import (
    read_name,
    read_priority,
    read_rating,
    read_status,
    read_tags,
    read_uid,
)

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Check:
    """What a row says, read and normalised; `key` is the uid its claim gets or has.

    `rating` holds the ways to write one label: a spreadsheet may have made a truth value of the word.
    `rest` is what stands in columns nobody knows, a line each.
    """

    row: int
    key: str
    text: str
    quote: str | None = None
    claimant: str | None = None
    said: PartialDate | None = None
    seen_at: tuple[str, ...] = ()
    archived: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: PartialDate | None = None
    rating: tuple[str, ...] = ()
    justification: str | None = None
    evidence: tuple[Source, ...] = ()
    status: ClaimStatus | None = None
    assignee: str | None = None
    due: date | None = None
    priority: int | None = None
    tags: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rest: str | None = None


def read_check(table: Table, row: Row, habits: DateHabits = ASKED) -> Check:
    """Read a row. Raises BadInput or Ambiguous, naming the column, for the first cell that is wrong."""
    cells = _Cells(table, row)
    quote, text = cells.words(Field.QUOTE), cells.words(Field.TEXT)
    if not (quote or text):
        raise BadInput("The row has no claim.", "Fill in the claim, or delete the row.")
    check = Check(
        row=row.number,
        key="",
        text=text or quote or "",
        quote=quote,
        claimant=cells.line(Field.CLAIMANT),
        said=cells.one(Field.SAID, lambda cell: cell_date(cell, habits)),
        seen_at=tuple(dict.fromkeys(cells.all(Field.SOURCE, cells.addresses))),
        archived=next(iter(cells.all(Field.ARCHIVED, cells.addresses)), None),
        title=cells.line(Field.TITLE),
        outlet=cells.line(Field.OUTLET),
        published=cells.one(Field.PUBLISHED, lambda cell: cell_date(cell, habits)),
        rating=cells.one(Field.RATING, read_rating) or (),
        justification=cells.words(Field.JUSTIFICATION),
        evidence=tuple(dict.fromkeys(cells.all(Field.EVIDENCE, lambda cell: sources(cell_words(cell))))),
        status=cells.one(Field.STATUS, read_status),
        assignee=cells.one(Field.ASSIGNEE, read_name),
        due=cells.one(Field.DUE, lambda cell: cell_day(cell, habits)),
        priority=cells.one(Field.PRIORITY, read_priority),
        tags=tuple(dict.fromkeys(cells.all(Field.TAGS, read_tags))),
        notes=tuple(cells.all(Field.NOTE, lambda cell: [normalise(cell_words(cell)).strip()])),
    )
    if check.justification and not check.rating:
        cells.kept.append(f"{cells.header(Field.JUSTIFICATION)}: {check.justification}")
        check = replace(check, justification=None)
    uid = cells.one(Field.UID, read_uid)
    return replace(check, key=uid or natural_key(check), rest=cells.rest())


def natural_key(check: Check) -> str:
    """The uid of a claim out of a spreadsheet: of its words, who said it, when, and where it was seen."""
    return uid_for(
        "sheet-claim",
        comparable(check.text),
        comparable(check.claimant or ""),
        check.said.iso if check.said else "",
        "\n".join(sorted(check.seen_at)),
    )


class _Cells:
    """The cells of a row by what they hold; an error says in which column it is."""

    def __init__(self, table: Table, row: Row) -> None:
        self.table, self.row = table, row
        self.kept: list[str] = []

    def one(self, field: Field, read: Callable[[Cell], T | None]) -> T | None:
        """What the column holds; None for an empty cell, and where there is no such column."""
        for column, cell in self._filled(field):
            return _named(column, read, cell)
        return None

    def all(self, field: Field, read: Callable[[Cell], Iterable[T]]) -> list[T]:
        """What all columns of the field hold."""
        return [item for column, cell in self._filled(field) for item in _named(column, read, cell)]

    def words(self, field: Field) -> str | None:
        """Text, its line breaks kept."""
        return self.one(field, lambda cell: normalise(cell_words(cell)).strip() or None)

    def line(self, field: Field) -> str | None:
        """Text on one line."""
        return self.one(field, lambda cell: " ".join(normalise(cell_words(cell)).split()) or None)

    def addresses(self, cell: Cell) -> list[str]:
        """Web addresses; other words are kept."""
        found, rest = addresses(normalise(cell_words(cell)))
        if rest and any(letter.isalnum() for letter in rest):
            self.kept.append(f"{self._header_of(cell)}: {' '.join(rest.split())}")
        return found

    def rest(self) -> str | None:
        """What stands in columns that hold nothing we know, and what could not be taken elsewhere."""
        lines = list(self.kept)
        for column in self.table.columns:
            cell = self._at(column)
            if column.field is None and not is_empty(cell):
                lines.append(f"{column.header}: {normalise(raw_words(cell)).strip()}")
        return "\n".join(lines) or None

    def header(self, field: Field) -> str:
        """The name the column bears in the file."""
        return self.table.of(field)[0].header

    def _header_of(self, cell: Cell) -> str:
        return next(column.header for column in self.table.columns if self._at(column) is cell)

    def _filled(self, field: Field) -> list[tuple[Column, Cell]]:
        found = [(column, self._at(column)) for column in self.table.of(field)]
        return [(column, cell) for column, cell in found if not is_empty(cell)]

    def _at(self, column: Column) -> Cell:
        return self.row.cells[column.place] if column.place < len(self.row.cells) else None


def _named(column: Column, read: Callable[[Cell], T], cell: Cell) -> T:
    try:
        return read(cell)
    except FactcheckError as error:
        raise type(error)(f"{column.header}: {error.message}", error.hint) from error
