"""A document of blocks, for `show`: headings, fields, quotes, tables, notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TextIO, TypeAlias

from factcheck.render.layout import GAP
from factcheck.render.rows import Rows
from factcheck.render.text import harmless, one_line, text_width

OPENING, CLOSING = "[[", "]]"
"""Around the exact words of a quote where there is no colour. Newspapers quote with „…“, »…« and
“…”, so none of those would tell our mark from the text's own; these are also in every encoding."""

HIT = "**"
"""Around the words of a quote that matter most, where there is no colour."""


@dataclass(frozen=True, slots=True)
class Heading:
    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Labels and values in two aligned columns; a field whose value is None is left out."""

    fields: tuple[tuple[str, str | None], ...]

    def present(self) -> list[tuple[str, str]]:
        """The fields that have a value, each part one harmless line."""
        return [(_clean(label), _clean(value)) for label, value in self.fields if value is not None]


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact words with the text around them; `label` says where they stand. `hits` are stretches of
    `exact` (start, end) that matter most.
    """

    before: str
    exact: str
    after: str
    label: str = ""
    hits: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    rows: Rows


@dataclass(frozen=True, slots=True)
class Note:
    """Running text; its line breaks are kept."""

    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """Two passages held against each other: side by side where the screen is wide enough, else stacked."""

    left: tuple[Heading | Quote | Note, ...]
    right: tuple[Heading | Quote | Note, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """One empty line; blocks have none between them of their own."""


Block: TypeAlias = Heading | Fields | Quote | Table | Note | Beside | Gap


def write_page(
    blocks: Iterable[Block],
    out: TextIO,
    *,
    terminal: bool,
    width: int,
    colour: bool,
    styles: Mapping[str, str] | None = None,
) -> None:
    """Write the blocks: wrapped to `width` on a terminal, else one line each, so that grep finds them.

    `styles` maps the whole text of a value or cell to a rich style, as in `write_rows`.
    """
    if terminal or colour:
        from factcheck.render.screen_page import write_screen_page

        write_screen_page(blocks, out, width, colour, styles or {})
    else:
        for block in blocks:
            _write_plain(block, out)


def marked(quote: Quote) -> str:
    """The quote as one harmless line, its exact words between OPENING and CLOSING, hits between HITs."""
    exact = "".join(f"{HIT}{words}{HIT}" if hit else words for words, hit in pieces(quote))
    return _clean(f"{quote.before}{OPENING}{exact}{CLOSING}{quote.after}")


def pieces(quote: Quote) -> list[tuple[str, bool]]:
    """The exact words cut at the hits: each piece, and whether it is one."""
    found, place = [], 0
    for start, end in sorted(quote.hits):
        if place <= start < end <= len(quote.exact):
            found += [(quote.exact[place:start], False), (quote.exact[start:end], True)]
            place = end
    return [piece for piece in (*found, (quote.exact[place:], False)) if piece[0]]


def _write_plain(block: Block, out: TextIO) -> None:
    match block:
        case Heading(text):
            out.write(_clean(text) + "\n")
        case Fields():
            out.writelines(_aligned(block.present()))
        case Quote(label=label):
            out.write((f"{_clean(label)}: " if label else "") + marked(block) + "\n")
        case Table(rows):
            if rows.rows:
                from factcheck.render.table import write_plain

                write_plain(rows, out)
        case Note(text):
            out.writelines(_clean(line) + "\n" for line in text.split("\n"))
        case Beside(left, right):
            for side in (left, right):
                for part in side:
                    _write_plain(part, out)
        case Gap():
            out.write("\n")


def _aligned(fields: list[tuple[str, str]]) -> Iterable[str]:
    room = GAP + max((text_width(label) for label, _ in fields), default=0)
    for label, value in fields:
        yield f"{label}{' ' * (room - text_width(label))}{value}".rstrip() + "\n"


def _clean(text: str) -> str:
    return harmless(one_line(text))
