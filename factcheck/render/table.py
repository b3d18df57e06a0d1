"""The table for eyes: drawn by rich on a terminal, plain aligned columns everywhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from factcheck.render.layout import GAP
from factcheck.render.rows import Rows
from factcheck.render.stream import Out
from factcheck.render.text import harmless, one_line, shown_text, text_width


def write_table(
    rows: Rows,
    out: TextIO,
    *,
    terminal: bool,
    width: int,
    colour: bool,
    title: str | None = None,
    styles: Mapping[str, str] | None = None,
) -> None:
    """Write the shown columns; nothing at all if there are no rows.

    Colour without a terminal is what FORCE_COLOR asks for, and gets the terminal's table.
    """
    if not rows.rows:
        return
    if terminal or colour:
        from factcheck.render.screen import open_screen, write_screen_table

        write_screen_table(open_screen(out, width, colour), rows, title, styles or {})
    else:
        write_plain(rows, out)


def write_plain(rows: Rows, out: Out) -> None:
    """Write a header and one line a row, nothing cut, two blanks apart, numbers to the right.

    The same rows give the same bytes, whatever the environment.
    """
    table = rows.for_eyes()
    lines = [[harmless(one_line(header)) for header in table.headers()]]
    lines.extend([shown_text(cell) for cell in row] for row in table.rows)
    widths = [max(map(text_width, column)) for column in zip(*lines, strict=True)]
    numeric = table.numeric()
    for line in lines:
        out.write(_aligned(line, widths, numeric) + "\n")


def _aligned(texts: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    cells = []
    for text, width, number in zip(texts, widths, numeric, strict=True):
        blanks = " " * (width - text_width(text))
        cells.append(blanks + text if number else text + blanks)
    return (" " * GAP).join(cells).rstrip()
