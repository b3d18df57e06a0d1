"""A text cut where marks begin and end: marks may overlap, elements of a page may not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from factcheck.render.sheet import Jump, Mark, MarkedText

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n))*", re.ASCII)
_TONES = ("bad", "warn", "good", "quiet")
"""Of several marks on the same words the gravest gives the colour."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words under the same marks; `tone` None where there are none.

    `ends` are what the marks that end here lead to, `ids` the places that lead back to those that begin here.
    """

    text: str
    tone: str | None
    ends: tuple[Jump, ...] = ()
    ids: tuple[str, ...] = ()


def marked_paragraphs(text: MarkedText) -> Iterator[list[Run]]:
    """The runs of each paragraph, in order; put together they are its text."""
    for match in _PARAGRAPH.finditer(text.text):
        start, end = match.start(), match.start() + len(match[0].rstrip())
        marks = [mark for mark in text.marks if mark.start < end and start < mark.end]
        yield list(_runs(text.text, start, end, marks))


def _runs(text: str, start: int, end: int, marks: list[Mark]) -> Iterator[Run]:
    cuts = {start, end}
    for mark in marks:
        cuts |= {max(start, mark.start), min(end, mark.end)}
    places = sorted(cuts)
    for here, there in pairwise(places):
        over = [mark for mark in marks if mark.start < there and here < mark.end]
        tone = min((mark.tone for mark in over), key=_TONES.index, default=None)
        ends = tuple(mark.jump for mark in sorted(over, key=_order) if mark.end == there)
        begins = tuple(dict.fromkeys(f"text-{mark.jump.to}" for mark in over if mark.start == here))
        yield Run(text[here:there], tone, ends, begins)


def _order(mark: Mark) -> tuple[int, int, str]:
    return -mark.start, mark.end, mark.jump.to
