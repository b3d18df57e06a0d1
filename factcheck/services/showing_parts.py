"""What the pages of `show` have in common: parts read, quotes in their context, times and days in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from factcheck.domain.span import Span
from factcheck.render.documents import Json
from factcheck.render.page import Block, Fields, Gap, Heading, Note, Quote
from factcheck.render.rows import Cell, Rows
from factcheck.services.reports import part, run_file
from factcheck.storage.reader import Reader

Record: TypeAlias = Mapping[str, Cell]

CONTEXT = 180
"""Code points shown on each side of a quote; the parts fetch 400, so that what is cut off is known."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One thing, as a page and as a JSON object."""

    blocks: list[Block] = field(default_factory=list)
    document: Json = None


def read_part(reader: Reader, name: str, **given: int) -> Rows:
    """The rows of one part of `show`."""
    return run_file(reader, part(name), given).rows


def flat(rows: Rows) -> list[Record]:
    """Each row by its column names, dots and all."""
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def first(rows: Rows) -> Record | None:
    """The only row, if there is one."""
    return next(iter(flat(rows)), None)


def words(cell: Cell) -> str | None:
    """A cell as text; None stays None."""
    return None if cell is None else str(cell)


def phrase(pattern: str, cell: Cell) -> str | None:
    """The cell in a few words (`due {}`); None stays None."""
    return None if cell is None else pattern.format(cell)


def joined(*parts: Cell, by: str = ", ") -> str | None:
    """The parts that are there; None if none is."""
    return by.join(str(part) for part in parts if part not in (None, "")) or None


def moment(cell: Cell) -> str | None:
    """2026-10-21T09:30:00Z as 2026-10-21 09:30 UTC."""
    return None if cell is None else f"{str(cell)[:10]} {str(cell)[11:16]} UTC"


def made(who: Cell, when: Cell) -> str | None:
    """By whom and when."""
    return joined(who, moment(when))


def days(raw: Cell, earliest: Cell, latest: Cell) -> str | None:
    """A date as written, with the days it can mean: "Oktober 2025 (2025-10-01 to 2025-10-31)"."""
    span = joined(*dict.fromkeys((earliest, latest)), by=" to ")
    if raw is None or str(raw) == span:
        return span
    return f"{raw} ({span})" if span else str(raw)


def section(title: str, *blocks: Block) -> list[Block]:
    """A heading over blocks; nothing at all where there are none."""
    return [Gap(), Heading(title), *blocks] if blocks else []


def listed(title: str, fields: Sequence[tuple[str, str | None]]) -> list[Block]:
    """The same over fields."""
    return section(title, Fields(tuple(fields))) if fields else []


def commands(*lines: str) -> list[Block]:
    """What to do next."""
    return [Gap(), *(Note(f"{'Next' if not place else '  or'}: {line}") for place, line in enumerate(lines))]


def quoted(passage: Record, label: str, width: int = CONTEXT) -> Quote:
    """The words of a passage with what stands around them."""
    start, begin, end = (int(passage[name] or 0) for name in ("window_start", "start", "end"))
    from factcheck.domain.anchoring import context  # with all that looks for lost words

    before, exact, after = context(str(passage["window"]), Span(begin - start, end - start), width)
    return Quote(before, exact, after, label)


def standing(passages: Sequence[Record]) -> Record | None:
    """The newest passage if the words still stand, else the one first seen; None without an article."""
    if not passages:
        return None
    newest = passages[-1]
    return newest if newest["state"] != "lost" else passages[0]


def place(passage: Record) -> str:
    """Where a passage stands, in words."""
    return (
        f"{passage['zone']}, characters {passage['start']}–{passage['end']} of version {passage['version']}"
    )


def without(record: Record, *names: str) -> dict[str, Json]:
    """A record less some columns."""
    return {name: cell for name, cell in record.items() if name not in names}
