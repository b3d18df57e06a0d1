"""The table in a sheet: its header, which may stand below a title, and what each column holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.domain.nearest import nearest
from factcheck.domain.text import shown
from factcheck.errors import BadInput, NotFound
from factcheck.exchange.sheet_fields import SEVERAL, Field, field_named, header_key, known_names
from factcheck.exchange.sheet_grid import Grid, Row, is_empty, letters, nothing_in, raw_words

_LOOKED_AT = 30
"""Rows among which the header is looked for."""

_WORDS = (Field.TEXT, Field.QUOTE)
"""A claim has one of these."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: where it stands, its name there, what it holds, and how that is known.

    `field` None: nothing we know, so its cells are kept in a note. `how` is name, told, kept or second.
    """

    place: int
    header: str
    field: Field | None
    how: str


@dataclass(frozen=True, slots=True)
class Table:
    """The header's row, the columns, and the rows below."""

    header: Row
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def of(self, field: Field) -> list[Column]:
        """The columns that hold this."""
        return [column for column in self.columns if column.field is field]


def read_map(pairs: Sequence[str]) -> dict[str, str]:
    """`Behauptung=text` as the key of the header and the field's name; a field can be named as a column can.

    Raises BadInput for what is no pair, NotFound with the nearest name for a field there is none of.
    """
    found = {}
    for pair in pairs:
        header, mark, name = pair.rpartition("=")
        if not mark or not header_key(header):
            raise BadInput(
                f"{shown(pair)} maps nothing.", "Write --map HEADER=FIELD, as in --map Aussage=text."
            )
        field = field_named(name)
        if field is None:
            close = nearest(name, known_names())
            raise NotFound(
                f"A column cannot hold {shown(name)}.",
                f"{close[0]}?" if close else f"It can hold: {', '.join(known_names())} (- leaves it out).",
            )
        found[header_key(header)] = field.value
    return found


def find_table(grid: Grid, name: str, told: Mapping[str, str]) -> Table:
    """The table of a grid; `told` says what headers hold, by their keys, before their names do.

    Raises BadInput where no row names a column that holds claims, or the header names one twice in `told`.
    """
    if not grid.rows:
        raise nothing_in(name)
    header = max(grid.rows[:_LOOKED_AT], key=lambda row: _score(row, told))
    if not _score(header, told):
        seen = [raw_words(cell) for cell in grid.rows[0].cells if not is_empty(cell)]
        raise BadInput(
            f"No column of {shown(name)} is known to hold claims; its first row has {_listed(seen)}.",
            f'Say which it is: --map "{" ".join(seen[0].split())[:40]}=text"',
        )
    missing = [key for key in told if key not in map(header_key, map(raw_words, header.cells))]
    rows = tuple(row for row in grid.rows if row.number > header.number and not _repeats(row, header))
    table = Table(header, tuple(_columns(header, rows, told)), rows)
    if missing:
        names = [column.header for column in table.columns]
        raise BadInput(f"There is no column {shown(missing[0])} to map.", f"There are: {_listed(names)}.")
    return table


def has_claims(grid: Grid, told: Mapping[str, str]) -> bool:
    """Whether one of its first rows names a column that holds claims."""
    return any(_score(row, told) for row in grid.rows[:_LOOKED_AT])


def _score(row: Row, told: Mapping[str, str]) -> int:
    """How many columns a row names; 0 where none of them holds claims."""
    fields = [_named(raw_words(cell), told)[0] for cell in row.cells if isinstance(cell, str)]
    known = Counter(field for field in fields if field is not None)
    return len(known) if any(field in known for field in _WORDS) else 0


def _repeats(row: Row, header: Row) -> bool:
    """A header that stands over each page, or is merged over two rows, is no row of the table."""
    filled = [(place, cell) for place, cell in enumerate(row.cells) if not is_empty(cell)]
    return len(filled) > 1 and all(header.cells[place : place + 1] == (cell,) for place, cell in filled)


def _named(header: str, told: Mapping[str, str]) -> tuple[Field | None, str]:
    key = header_key(header)
    if key in told:
        return Field(told[key]), "told"
    field = field_named(header) if key else None
    return field, "name" if field else "kept"


def _columns(header: Row, rows: Sequence[Row], told: Mapping[str, str]) -> list[Column]:
    used = {place for row in rows for place, cell in enumerate(row.cells) if not is_empty(cell)}
    width = max([len(header.cells), *(place + 1 for place in used)], default=0)
    found: list[Column] = []
    for place in range(width):
        cell = header.cells[place] if place < len(header.cells) else None
        if is_empty(cell):
            if place in used:
                found.append(Column(place, f"column {letters(place)}", None, "kept"))
            continue
        words = " ".join(raw_words(cell).split())
        found.append(Column(place, words, *_named(words, told)))
    return _once(found)


def _once(columns: Sequence[Column]) -> list[Column]:
    """Of two columns for one thing the one that was told is taken, else the first; the other is kept."""
    taken: set[Field] = set()
    for how in ("told", "name"):
        for place, column in enumerate(columns):
            if column.how != how or column.field is None or column.field in SEVERAL:
                continue
            if column.field in taken:
                columns = [*columns[:place], replace(column, field=None, how="second"), *columns[place + 1 :]]
            taken.add(column.field)
    return list(columns)


def _listed(names: Sequence[str]) -> str:
    few = [shown(name) for name in names[:8]]
    return ", ".join(few) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
