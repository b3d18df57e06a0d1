"""A running text with passages marked in it, each followed by what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

from factcheck.render.text import harmless


@dataclass(frozen=True, slots=True)
class Mark:
    """The words from `start` to `end` (end exclusive); `kind` chooses the colour, `note` stands behind."""

    start: int
    end: int
    kind: str
    note: str


def write_marked(
    text: str, marks: Sequence[Mark], out: TextIO, *, width: int, colour: bool, styles: Mapping[str, str]
) -> None:
    """Write `text` wrapped to `width` columns with its marks; one inside another is told behind it, unmarked.

    Without colour the words stand in square brackets. `styles` maps a kind to a rich style.
    """
    from rich.text import Text

    from factcheck.render.screen import open_screen

    screen = open_screen(out, width, colour)
    shown = Text(overflow="fold")
    place = 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start >= place:
            shown.append(harmless(text[place : mark.start]))
            words = harmless(text[mark.start : mark.end])
            shown.append(words if colour else f"[{words}]", styles.get(mark.kind, "bold"))
            place = mark.end
        if mark.note:
            shown.append(f" ⟨{harmless(mark.note)}⟩", "dim")
    shown.append(harmless(text[place:]))
    screen.print(shown)
