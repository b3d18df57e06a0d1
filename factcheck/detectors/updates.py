"""Whether the later of two reports only carries on the earlier one: a count that grew, a plan that moved."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.vocabulary import Relation

_GROWING = frozenset(
    (
        "die", "injure", "arrest", "evacuate", "infect", "rescue", "displace", "homeless", "destroy",
        "damage", "donate", "drown", "kidnap", "vaccinate", "release",
    )
)  # fmt: skip
"""What only ever becomes more while it goes on."""
_EITHER_WAY = frozenset(("miss",))
"""What becomes more or less as people look closer."""


_STILL = re.compile(
    r"\b(?:noch immer|immer noch|nach wie vor|weiterhin|bleib(?:en|t)|still|remain(?:s|ed)?)\b", re.IGNORECASE
)
_DAYS, _TOO_MUCH = 3.0, 1.5


def relation_of(pair: Pair, left: ViewValue, right: ViewValue) -> Relation:
    """`updates` when the later report of a running count names the larger figure, else the pair's conflict.

    Later is what was printed later; where no two different days are known, what says itself that the count
    has risen since ("stieg auf", "inzwischen").
    """
    attribute = left.attribute or right.attribute
    if attribute not in _GROWING | _EITHER_WAY:
        return pair.conflict
    later = _later(pair)
    if later is None:
        return pair.conflict
    low, high = (left, right) if later is pair.right else (right, left)
    if _stands(pair) and (high.said.lo or 0.0) > _TOO_MUCH * (low.said.hi or 0.0):
        return pair.conflict
    rose = (low.said.lo or 0.0) < (high.said.lo or 0.0)
    return Relation.UPDATES if rose or attribute in _EITHER_WAY else pair.conflict


def _stands(pair: Pair) -> bool:
    """Whether both tell, within days, of what has long been so: such a count does not leap."""
    days = [view.published.lo if view.published else None for view in (pair.left, pair.right)]
    near = days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= _DAYS
    return near and all(_STILL.search(view.quote) for view in (pair.left, pair.right))


def _later(pair: Pair) -> ClaimView | None:
    """The later of the two reports, None when neither dates nor words tell."""
    days = [view.published.lo if view.published else None for view in (pair.left, pair.right)]
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        return pair.left if days[0] > days[1] else pair.right
    grown = [any(cue.startswith("grown:") for cue in view.cues) for view in (pair.left, pair.right)]
    if grown[0] == grown[1]:
        return None
    return pair.left if grown[0] else pair.right


def moved(pair: Pair) -> bool:
    """Whether one of them tells that what the other one has planned was moved."""
    told = [any("postpone" in word.concepts for word in view.words) for view in (pair.left, pair.right)]
    return told[0] != told[1]
