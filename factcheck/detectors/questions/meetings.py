"""Words for people who come together: a summit, a talk, that they met."""

from __future__ import annotations

from factcheck.domain.claim_view import Word

MEETINGS = frozenset(("meet", "meeting", "talk", "talks", "negotiate", "conference", "session", "summit"))
_OTHER_SENSE = frozenset(("hit", "score", "parliament"))


def meets(word: Word) -> bool:
    """Whether it tells of a meeting, and may tell of nothing else: "traf" may be of a shot."""
    concepts = set(word.concepts)
    return bool(concepts & MEETINGS) and not concepts & _OTHER_SENSE


def one_meeting(one: Word, other: Word) -> bool:
    """Whether both tell of a meeting, at least one by a noun: people may have "met" several times."""
    return meets(one) and meets(other) and (one.noun or other.noun)
