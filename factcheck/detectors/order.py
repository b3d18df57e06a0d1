"""What happened before an event, and what after it."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.domain.claim_view import ClaimView, Word

_SIDE = re.compile(
    r"\b(vor|nach|before|after)(?: (?:dem|der|den|seinem|seiner|ihrem|ihrer|the|his|her|their))?(?: \w+)? $",
    re.IGNORECASE,
)
_AFTER = ("nach", "after")
MOMENTS = EVENTS | {"elect", "vote", "war", "begin", "end", "open", "close"}
"""What news dates things by."""


class Ordered(NamedTuple):
    """The event and what the claim says of it: "nach dem Gipfel"."""

    word: Word
    after: bool
    told: str


def opposite_order(pair: Pair) -> tuple[Ordered, Ordered] | None:
    """One event that one claim places before and the other after what both tell; None for none."""
    left, right = ordered(pair.left), ordered(pair.right)
    for one in left:
        for other in right:
            if one.after is not other.after and any(
                one.word is a and other.word is b for a, b in pair.alignment.pairs
            ):
                return one, other
    return None


def ordered(view: ClaimView) -> list[Ordered]:
    """Every event of a claim that something comes before or after."""
    found = []
    for word in view.words:
        if not (word.noun or word.name) or MOMENTS.isdisjoint(word.concepts):
            continue
        if match := _SIDE.search(view.quote[: word.start]):
            told = view.quote[match.start() : word.end]
            found.append(Ordered(word, match[1].lower() in _AFTER, told))
    return found
