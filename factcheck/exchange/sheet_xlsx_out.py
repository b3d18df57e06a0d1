"""Rows as an XLSX workbook: real dates and numbers, every text as text, whatever it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import Any

from factcheck.exchange.sheet_grid import Cell, raw_words
from factcheck.exchange.sheet_xlsx import missing_library

LONGEST = 32_767
"""Characters Excel takes in one cell, counted in UTF-16."""

_RISKY = re.compile(r"\s*[=+\-@\t\r\n＝＋－＠']")
_NOT_XML = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_LIKE_AN_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_WIDEST, _NARROWEST = 60, 8
_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]|^'|'$")


@dataclass(frozen=True, slots=True)
class OutSheet:
    """One sheet; `choices` says by header where the words stand that it offers: `'Columns'!$E$2:$E$9`."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    choices: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of the file, and how many cells were too long and cut."""

    data: bytes
    cut: int


def workbook_bytes(sheets: Sequence[OutSheet]) -> Written:
    """A workbook with these sheets: the header stands still, columns are as wide as their texts.

    Links are text, and a text that begins like a formula is marked as text (quotePrefix), so that it stays
    one when somebody edits it. Raises BadInput where the library for it is not installed.
    """
    try:
        from openpyxl import Workbook as Book
    except ImportError as error:
        raise missing_library() from error
    book = Book(write_only=True)
    cut = 0
    for sheet in sheets:
        cut += _write(book, sheet)
    out = BytesIO()
    book.save(out)
    return Written(out.getvalue(), cut)


def _write(book: Any, sheet: OutSheet) -> int:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    page = book.create_sheet(_NAME.sub(" ", sheet.name)[:31] or "Sheet")
    rows = [list(row) for row in sheet.rows]
    page.freeze_panes = "A2"
    for place, header in enumerate(sheet.header):
        cells = [raw_words(row[place]) for row in rows[:500] if place < len(row)]
        longest = max((len(line) for cell in (header, *cells) for line in cell[:1000].split("\n")), default=0)
        width = max(_NARROWEST, min(_WIDEST, longest + 2))
        page.column_dimensions[get_column_letter(place + 1)].width = width
    _offer(page, sheet, get_column_letter)
    head = []
    for header in sheet.header:
        cell, _ = _text(WriteOnlyCell(page), header)
        cell.font = Font(bold=True)
        head.append(cell)
    page.append(head)
    cut = 0
    for row in rows:
        cells_out = []
        for value in row:
            cell, shortened = _cell(WriteOnlyCell(page), value)
            cut += shortened
            if isinstance(value, str) and (len(value) > _WIDEST or "\n" in value):
                cell.alignment = Alignment(wrap_text=True, vertical="top")
            cells_out.append(cell)
        page.append(cells_out)
    return cut


def _cell(cell: Any, value: Cell) -> tuple[Any, bool]:
    if value is None:
        return cell, False
    if isinstance(value, date):  # a datetime is one as well
        if value.year < 1900:  # the calendar of Excel begins there
            return _text(cell, value.isoformat())
        cell.value = value.replace(tzinfo=None) if isinstance(value, datetime) else value
        cell.number_format = "yyyy-mm-dd hh:mm:ss" if isinstance(value, datetime) else "yyyy-mm-dd"
        return cell, False
    if isinstance(value, bool | int | float) and (isinstance(value, bool) or abs(value) < 1e15):
        cell.value = value
        return cell, False
    return _text(cell, raw_words(value))


def _text(cell: Any, text: str) -> tuple[Any, bool]:
    """The cell with a text, and whether it had to be cut."""
    words, shortened = fitting(text)
    cell.value = words
    cell.data_type = "s"  # the library would take = for a formula and #N/A for an error
    if _RISKY.match(text):
        cell.quotePrefix = True
    return cell, shortened


def fitting(text: str) -> tuple[str, bool]:
    """The text as XML can hold it and Excel takes it, and whether its end was cut off."""
    words, shortened = _escaped(text), False
    while (over := len(words.encode("utf-16-le")) // 2 - LONGEST) > 0:
        text, shortened = text[: max(0, len(text) - max(1, over // 7) - 1)], True
        words = _escaped(text) + "…"
    return words, shortened


def _escaped(text: str) -> str:
    """Characters XML cannot hold, as Office writes them: _x0007_; what looks so already is kept apart."""
    text = _LIKE_AN_ESCAPE.sub("_x005F_", text)
    return _NOT_XML.sub(lambda found: f"_x{ord(found[0]):04X}_", text)


def _offer(page: Any, sheet: OutSheet, letter: Any) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, header in enumerate(sheet.header):
        if header in sheet.choices:
            rule = DataValidation(type="list", formula1=sheet.choices[header], allow_blank=True)
            rule.showErrorMessage = False  # it offers; what is taken, the import decides
            rule.add(f"{letter(place + 1)}2:{letter(place + 1)}5000")
            page.data_validations.append(rule)
