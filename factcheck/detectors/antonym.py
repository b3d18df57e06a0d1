"""Opposed predicates said of the same thing: rose and fell, agreed and refused, took place and was called off.

Fires when a word of one claim excludes a word of the other (the list `antonyms.txt`), all else they name
fits, and both clauses have the same polarity: "lehnte ab" against "stimmte nicht zu" says the same. Silent
when times, places or people differ, under a condition, or for what may happen again.
"""

from __future__ import annotations

from factcheck.detectors import meeting
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import Word
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate

ID = "antonym"
VERSION = "1"


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: the first two words that exclude each other."""
    for left in pair.left.words:
        for right in pair.right.words:
            if set(left.against) & set(right.keys) and not set(left.keys) & set(right.keys):
                return [_compare(pair, left, right)]
    return []


def _compare(pair: Pair, left: Word, right: Word) -> Finding | Silence:
    cues = meeting.negated(pair.left, left), meeting.negated(pair.right, right)
    both = any(set(word.keys) & set(right.keys) for word in pair.left.words) or any(
        set(word.keys) & set(left.keys) for word in pair.right.words
    )
    words = f"{left.text} / {right.text}"
    rest = [
        [word for word in side if not word.noun and not word.name and not word.adjective and word not in (left, right)]
        for side in (pair.alignment.left, pair.alignment.right)
    ]
    gates = (
        gate("opposed", Verdict.FAILED if both else Verdict.PASSED, f"one claim says both {words}" if both else words),
        gate("polarity", Verdict.FAILED if bool(cues[0]) != bool(cues[1]) else Verdict.PASSED, " / ".join(filter(None, cues))),
        gate("predicate", Verdict.UNKNOWN if rest[0] and rest[1] else Verdict.PASSED, ""),
        *meeting.common(pair, (left, right)),
    )
    if stop := blocked(gates):
        return Silence(ID, f"{stop.name}: {stop.evidence}")
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "antonym", pair.left, pair.right,
        meeting.clause_of(pair.left, left), meeting.clause_of(pair.right, right), gates,
    )  # fmt: skip
