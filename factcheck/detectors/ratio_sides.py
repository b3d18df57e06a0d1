"""Which of two a ratio is told of: "das Haus ist doppelt so hoch wie der Turm", "der Turm halb so hoch"."""

from __future__ import annotations

from dataclasses import replace

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.interval import Interval

_LEAST = 1e-6
"""A ratio below it has no upper end when it is turned."""


def from_one_side(pair: Pair, left: ViewValue, right: ViewValue) -> ViewValue:
    """The right ratio as it is told from the side of the left one: turned where the two change places."""
    mine, theirs = _sides(pair.left, left), _sides(pair.right, right)
    if left.unit != "ratio" or _shared(pair, mine[0], theirs[0]) or _shared(pair, mine[1], theirs[1]):
        return right
    if not (_shared(pair, mine[0], theirs[1]) or _shared(pair, mine[1], theirs[0])):
        return right
    return replace(right, said=turned(right.said), wide=turned(right.wide))


def _sides(view: ClaimView, value: ViewValue) -> tuple[list[Word], list[Word]]:
    """The nouns before a ratio that no preposition stands before, and the first one behind it."""
    nouns = [word for word in view.words if (word.noun or word.name) and word.clause == value.clause]
    own = [word for word in nouns if word.end <= value.start and not word.role]
    return own, [word for word in nouns if word.start >= value.end][:1]


def _shared(pair: Pair, mine: list[Word], theirs: list[Word]) -> bool:
    return any(
        any(one is word for word in mine) and any(other is word for word in theirs)
        for one, other in pair.alignment.nouns
    )


def turned(ratio: Interval) -> Interval:
    """The ratio seen from the other side."""
    return Interval(
        0.0 if ratio.hi is None else 1 / ratio.hi, 1 / ratio.lo if ratio.lo and ratio.lo > _LEAST else None
    )
