"""A document to hand on: sections of facts, quotes, marked text and charts, for HTML and Markdown.

Everything in it is text. Where something points elsewhere it is a `Link`, inside the document a `Jump`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Link:
    """An address outside; shown as plain text where it is no web address. `text` None shows the address."""

    url: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Jump:
    """A place in this document, or on another page of a site: `to` is its id, `page` the file."""

    to: str
    text: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class Badge:
    """A word that says how something stands; `tone` is bad, warn, good or quiet."""

    text: str
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a source within a line, set apart from it; `language` is theirs."""

    text: str
    language: str | None = None


Inline: TypeAlias = str | Link | Jump | Badge | Said
Line: TypeAlias = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    line: Line
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels and what belongs to them."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """Exact words marked between the words around them; `language` is theirs."""

    before: str
    exact: str
    after: str
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Code points `start` to `end` of a text; `jump` leads to what is said about them."""

    start: int
    end: int
    jump: Jump
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A whole text with its passages marked; marks may overlap. Paragraphs end at empty lines."""

    text: str
    marks: tuple[Mark, ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list of lines."""

    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a chart. `lo`, `hi` are what was said, `wide_lo`, `wide_hi` with goodwill; None is open."""

    label: Line
    lo: float | None
    hi: float | None
    wide_lo: float | None
    wide_hi: float | None
    tone: str = "quiet"


@dataclass(frozen=True, slots=True)
class Intervals:
    """Values on one axis from `first` to `last`, with the words of the axis's ticks and their places."""

    title: str
    first: float
    last: float
    ticks: tuple[tuple[float, str], ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One bar of a `Counts` chart."""

    label: Line
    number: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many stand behind each of several answers."""

    title: str
    counts: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things side by side."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Folded:
    """What only some will want to see, under a line that opens it."""

    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Pieces under a heading; `id` is where `Jump`s lead."""

    title: Line
    pieces: tuple[Piece, ...]
    id: str = ""


Piece: TypeAlias = (
    Paragraph | Facts | Quoted | MarkedText | Items | Intervals | Counts | Pair | Folded | Section
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A whole document. `words` are the few the writers need: contents, skip, filter, nothing, print."""

    title: str
    language: str
    lead: tuple[Piece, ...]
    sections: tuple[Section, ...]
    foot: Line
    words: dict[str, str] = field(default_factory=dict)
    searchable: bool = False
    """Whether a field that filters the sections' items is put on top (the one thing that needs a script)."""
