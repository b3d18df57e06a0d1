"""What is said on stderr about a spreadsheet: its columns, the rows refused, the labels unknown."""

from __future__ import annotations

import sys
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.desk import say
from factcheck.domain.text import shown

if TYPE_CHECKING:
    from factcheck.exchange.sheet_grid import Grid
    from factcheck.exchange.sheet_table import Column, Table
    from factcheck.render.rows import Rows
    from factcheck.services.importing_sheet import SheetTaken
    from factcheck.services.reading_sheet import Refusal

_MOST = 20
"""Refused rows, and labels, that are shown; all of them are in the file of the refused."""


def say_columns(grid: Grid, table: Table, name: str, *, remembered: Collection[str]) -> None:
    """What each column is taken for, and how that is known."""
    from factcheck.exchange.sheet_csv import SEPARATORS
    from factcheck.render.rows import Rows

    where = f", sheet {shown(grid.sheet)}" if grid.sheet else ""
    sign = f", {SEPARATORS.get(grid.separator, shown(grid.separator))} separated" if grid.separator else ""
    say(f"{name}{where}{sign}: header in row {table.header.number}, {len(table.rows)} rows below.")
    _table(
        Rows(
            ("column", "taken for"),
            [(column.header, _taken_for(column, remembered)) for column in table.columns],
        )
    )
    for note in grid.notes:
        say(note)


def _taken_for(column: Column, remembered: Collection[str]) -> str:
    from factcheck.exchange.sheet_fields import Field, header_key

    if column.field is Field.LEFT_OUT:
        return "left out"
    if column.field is None:
        why = "a second one of its kind" if column.how == "second" else "not known"
        return f"a line of a note ({why}; --map says what it is)"
    how = ""
    if column.how == "told":
        how = " (as remembered)" if header_key(column.header) in remembered else " (as you said)"
    return f"{column.field}{how}"


def say_refused(refused: Sequence[Refusal]) -> None:
    """The rows that were not taken, with their numbers and reasons."""
    from factcheck.render.rows import Rows

    if not refused:
        return
    say("Not taken:")
    _table(Rows(("row", "reason"), [(item.row, item.reason) for item in refused[:_MOST]]))
    if len(refused) > _MOST:
        say(f"… and {len(refused) - _MOST} more.")


def say_labels(taken: SheetTaken) -> None:
    """Ratings that are not on the scale, each with the command that maps it."""
    scale = _quoted(taken.scale)
    if taken.missing:
        say(f"Ratings that are not on the scale {taken.scale}; say what they mean, and import again:")
        for label, rows in sorted(taken.missing.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST]:
            many = f"{rows} row{'s' * (rows != 1)}"
            say(f"  factcheck scale map {scale} {_quoted(label)} --class true|mixture|false|other   # {many}")
        say("Or name their own scale with --scale, or take them without a meaning with --unmapped.")
    if taken.unmapped:
        say(f"New on the scale {taken.scale}, without a meaning yet:")
        for label in taken.unmapped[:_MOST]:
            say(f"  factcheck scale map {scale} {_quoted(label)} --class true|mixture|false|other")


def say_sum(taken: SheetTaken, *, dry_run: bool) -> None:
    """How many rows came to what."""
    for note in taken.notes:
        say(note)
    would, back = "would be " if dry_run else "", taken.count("back")
    words = [
        f"{taken.count('added')} {would}added",
        *([f"{back} {would}brought back, as an undo had taken them out"] if back else []),
        f"{taken.count('held')} already there",
        f"{taken.count('differs')} there with differences (left as they are)",
        f"{len(taken.refused)} not taken",
    ]
    say(f"{', '.join(words)}." + (" Nothing was changed: this was a dry run." if dry_run else ""))


def _quoted(words: str) -> str:
    import shlex

    return shlex.quote(words)


def _table(rows: Rows) -> None:
    from factcheck.render.table import write_table
    from factcheck.render.terminal import describe

    facts = describe(sys.stderr)
    write_table(rows, sys.stderr, terminal=facts.is_terminal, width=facts.width, colour=facts.colour)
