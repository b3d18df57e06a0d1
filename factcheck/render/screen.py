"""Tables and fields on a terminal, drawn by rich. Only what writes to a terminal imports this."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factcheck.render.layout import GAP, Need, need, share, tallest
from factcheck.render.rows import Rows
from factcheck.render.text import harmless, one_line, shown_text

_NARROWEST = 20  # below this nothing is readable; a wrong COLUMNS must not break the program
_CHUNK = 200  # rows drawn at a time, so that a long table starts at once and stops at once
_TALLEST = 8  # lines of a cell
_LABEL = "dim"


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    width: int
    number: bool


def open_screen(out: TextIO, width: int, colour: bool) -> Console:
    """A console that writes escape sequences only if `colour`, and guesses nothing from outside."""
    return Console(
        file=out,
        width=max(width, _NARROWEST),
        height=25,  # unused, but without it rich takes 80 columns when TERM is dumb
        force_terminal=True,
        color_system="standard" if colour else None,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )


def write_screen_table(screen: Console, rows: Rows, title: str | None, styles: Mapping[str, str]) -> None:
    """Draw the shown columns, or, where they do not fit side by side, each row as a block of fields.

    Before that the spare columns give way, and also where a row would be taller than a table can be read.
    """
    table = rows.for_eyes()
    headers, texts, needs = _measured(table)
    widths = share(needs, screen.width)
    while table.spare and (widths is None or tallest(needs, widths) > _TALLEST):
        table = table.without(table.spare[0])
        headers, texts, needs = _measured(table)
        widths = share(needs, screen.width)
    if title:
        screen.print(Text(harmless(one_line(title)), "bold"), end="\n\n")
    if widths is None:
        _write_blocks(screen, headers, texts, styles)
        return
    columns = [_Column(*facts) for facts in zip(headers, widths, table.numeric(), strict=True)]
    wraps = any(width < need.width for width, need in zip(widths, needs, strict=True))
    _write_columns(screen, columns, texts, styles, wraps)


def _measured(table: Rows) -> tuple[list[str], list[list[str]], list[Need]]:
    headers = [harmless(one_line(header)) for header in table.headers()]
    texts = [[shown_text(cell) for cell in row] for row in table.rows]
    return headers, texts, [_need(column) for column in zip(headers, *texts, strict=True)]


def write_fields(screen: Console, fields: Iterable[tuple[str, str]], styles: Mapping[str, str]) -> None:
    """Labels in one column, values wrapped in the next."""
    grid = Table.grid(padding=(0, GAP, 0, 0))
    grid.add_column(style=_LABEL, no_wrap=True)
    grid.add_column(overflow="fold")
    for label, value in fields:
        grid.add_row(Text(label), Text(value, styles.get(value, "")))
    screen.print(grid)


def _need(column: Sequence[str]) -> Need:
    return need(column[1:], max(map(cell_len, column)))  # the first is the header


def _write_columns(
    screen: Console,
    columns: Sequence[_Column],
    texts: Sequence[Sequence[str]],
    styles: Mapping[str, str],
    wraps: bool,
) -> None:
    """Where cells wrap, a blank line parts the rows; where none does, rows stand close."""
    for start in range(0, len(texts), _CHUNK):
        if wraps and start:
            screen.print()
        frame = Table(
            box=None,
            pad_edge=False,
            padding=(0, GAP, int(wraps), 0),
            header_style="bold",
            show_header=not start,
        )
        for column in columns:
            justify: Literal["left", "right"] = "right" if column.number else "left"
            frame.add_column(Text(column.header), width=column.width, overflow="fold", justify=justify)
        for row in texts[start : start + _CHUNK]:
            frame.add_row(*(Text(text, styles.get(text, "")) for text in row))
        screen.print(frame)


def _write_blocks(
    screen: Console, headers: Sequence[str], texts: Sequence[Sequence[str]], styles: Mapping[str, str]
) -> None:
    for place, row in enumerate(texts):
        if place:
            screen.print()
        write_fields(screen, [pair for pair in zip(headers, row, strict=True) if pair[1]], styles)
