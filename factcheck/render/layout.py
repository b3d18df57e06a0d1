"""How the columns of a table share the width of a screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count

GAP = 2
"""Blanks between two columns."""

FLOOR = 20
"""Narrower than this, running German text is one word a line."""

_LONGEST_ID = 40  # a UUID has 36 characters and a SHA-1 40; a longer one may be folded, as a URL may


@dataclass(frozen=True, slots=True)
class Need:
    """What a column asks for: `width` for its longest cell on one line, `rigid` if it must have it."""

    width: int
    rigid: bool


def need(cells: Sequence[str], width: int) -> Need:
    """The need of a column whose widest text, header or cell, takes `width`.

    Short words, numbers and ids are rigid; running text is not.
    """
    id_like = width <= _LONGEST_ID and not any(" " in cell for cell in cells)
    return Need(width, rigid=width <= FLOOR or id_like)


def share(needs: Sequence[Need], room: int) -> tuple[int, ...] | None:
    """A width for each column, gaps apart, or None if the table cannot be read in `room`.

    Rigid columns get all they need. The others are cut so that the tallest cell has the fewest
    lines, none below FLOOR; what is left over goes first to those that lack least.
    """
    room -= GAP * (len(needs) - 1) + sum(need.width for need in needs if need.rigid)
    flexible = [need.width for need in needs if not need.rigid]
    if room < FLOOR * len(flexible):
        return None
    shares = iter(_stretch(flexible, room))
    return tuple(need.width if need.rigid else next(shares) for need in needs)


def tallest(needs: Sequence[Need], widths: Sequence[int]) -> int:
    """Lines of the tallest cell, if its words could be cut anywhere."""
    return max(
        (-(-need.width // width) for need, width in zip(needs, widths, strict=True) if width), default=1
    )


def _stretch(wanted: list[int], room: int) -> list[int]:
    for lines in count(1):  # ends: with enough lines every column is down to FLOOR, which fits
        widths = [min(width, max(FLOOR, -(-width // lines))) for width in wanted]
        if sum(widths) <= room:
            break
    spare = room - sum(widths)
    for place in sorted(range(len(wanted)), key=lambda place: wanted[place] - widths[place]):
        extra = min(spare, wanted[place] - widths[place])
        widths[place] += extra
        spare -= extra
    return widths
