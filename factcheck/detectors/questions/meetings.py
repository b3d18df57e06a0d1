"""Words for people who come together: a summit, a talk, that they met."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.offices import known
from factcheck.domain.claim_view import ClaimView, Word

MEETINGS = frozenset(("meet", "meeting", "talk", "talks", "negotiate", "conference", "session", "summit"))
_TWO = 2
_OTHER_SENSE = frozenset(("hit", "score", "parliament"))


def meets(word: Word) -> bool:
    """Whether it tells of a meeting, and may tell of nothing else: "traf" may be of a shot."""
    concepts = set(word.concepts)
    return bool(concepts & MEETINGS) and not (
        concepts & _OTHER_SENSE and not (word.noun and "meeting" in concepts)
    )


def one_meeting(one: Word, other: Word) -> bool:
    """Whether both tell of a meeting, at least one by a noun: people may have "met" several times."""
    return meets(one) and meets(other) and (one.noun or other.noun)


def other_partners(pair: Pair) -> str:
    """Two whom one and the same met, "" where the same two may have met."""
    left, right = (_known(view) for view in (pair.left, pair.right))
    mine, theirs = left.keys() - right.keys(), right.keys() - left.keys()
    if len(left) < _TWO or len(right) < _TWO or not mine or not theirs:
        return ""
    return "" if len(left.keys() & right.keys()) >= _TWO else f"{left[min(mine)]} / {right[min(theirs)]}"


def _known(view: ClaimView) -> dict[str, str]:
    """Those known by name or office, each with the word that names him."""
    return {
        key: word.text
        for word in view.words
        if known(word) and not word.aside
        for key in word.keys
        if key.startswith("p:")
    }
