"""A document of blocks on a terminal, drawn by rich."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from rich.console import Console, Group
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from factcheck.render.page import Beside, Block, Fields, Gap, Heading, Note, Quote, Table, marked, pieces
from factcheck.render.screen import open_screen, write_fields, write_screen_table
from factcheck.render.text import harmless, one_line

_CONTEXT = "dim"
_EXACT = "bold yellow"
_HIT = "bold red underline"
COLUMN, BETWEEN = 38, 4
"""The narrowest column in which running text can be read, and the blanks between two: 80 together."""
_INDENT = (0, 0, 0, 2)


def write_screen_page(
    blocks: Iterable[Block], out: TextIO, width: int, colour: bool, styles: Mapping[str, str]
) -> None:
    """Write the blocks wrapped to `width` columns; without colour, quotes carry the plain marks."""
    screen = open_screen(out, width, colour)
    for block in blocks:
        _write(screen, block, colour, styles)


def _write(screen: Console, block: Block, colour: bool, styles: Mapping[str, str]) -> None:
    match block:
        case Heading() | Quote() | Note():
            for line in _lines(block, colour):
                screen.print(line)
        case Fields():
            if fields := block.present():
                write_fields(screen, fields, styles)
        case Table(rows):
            if rows.rows:
                write_screen_table(screen, rows, None, styles)
        case Beside(left, right):
            sides = [[line for part in side for line in _lines(part, colour)] for side in (left, right)]
            _write_beside(screen, sides[0], sides[1])
        case Gap():
            screen.print()


def _lines(block: Heading | Quote | Note, colour: bool) -> list[Text | Padding]:
    """The paragraphs of a block that has only text."""
    match block:
        case Heading(text):
            return [_text(text, "bold")]
        case Quote(label=label):
            exact = Padding(_coloured(block) if colour else Text(marked(block), overflow="fold"), _INDENT)
            return [_text(label, _CONTEXT), exact] if label else [exact]
        case Note(text):
            return [_text(line) for line in text.split("\n")]


def _write_beside(screen: Console, left: list[Text | Padding], right: list[Text | Padding]) -> None:
    """Two columns of one width, or one below the other where that would leave less than COLUMN for each."""
    width = (screen.width - BETWEEN) // 2
    if width < COLUMN:
        screen.print(*left, "", *right, sep="\n")
        return
    grid = Grid.grid(padding=(0, BETWEEN, 0, 0), pad_edge=False)
    for _ in range(2):
        grid.add_column(width=width, overflow="fold")
    grid.add_row(Group(*left), Group(*right))
    screen.print(grid)


def _coloured(quote: Quote) -> Text:
    exact = [_text(words, _HIT if hit else _EXACT) for words, hit in pieces(quote)]
    return Text.assemble(_text(quote.before, _CONTEXT), *exact, _text(quote.after, _CONTEXT))


def _text(text: str, style: str = "") -> Text:
    return Text(harmless(one_line(text)), style, overflow="fold")
