"""A document of blocks on a terminal, drawn by rich."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from factcheck.render.page import Block, Fields, Gap, Heading, Note, Quote, Table, marked
from factcheck.render.screen import open_screen, write_fields, write_screen_table
from factcheck.render.text import harmless, one_line

_CONTEXT = "dim"
_EXACT = "bold yellow"
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
        case Heading(text):
            screen.print(_text(text, "bold"))
        case Fields():
            if fields := block.present():
                write_fields(screen, fields, styles)
        case Quote(label=label):
            if label:
                screen.print(_text(label, _CONTEXT))
            screen.print(Padding(_coloured(block) if colour else Text(marked(block)), _INDENT))
        case Table(rows):
            if rows.rows:
                write_screen_table(screen, rows, None, styles)
        case Note(text):
            for line in text.split("\n"):
                screen.print(_text(line))
        case Gap():
            screen.print()


def _coloured(quote: Quote) -> Text:
    before, exact, after = (
        _text(quote.before, _CONTEXT),
        _text(quote.exact, _EXACT),
        _text(quote.after, _CONTEXT),
    )
    return Text.assemble(before, exact, after)


def _text(text: str, style: str = "") -> Text:
    return Text(harmless(one_line(text)), style, overflow="fold")
