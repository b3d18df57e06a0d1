"""Ranks and ratios that exclude each other: won and came second, twice as many and half as many.

Fires when both claims give one thing a rank in one contest, or compare the same two things, and the numbers
differ. A winner and a runner-up of different names, another contest, another year: silent. Scores, spans of
time and ages are the business of `quantity`.
"""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ViewValue, Word
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.interval import disjoint, distance

ID = "duration_ratio"
VERSION = "1"


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two ranks or ratios."""
    return [
        _compare(pair, left, right)
        for left in pair.left.values
        for right in pair.right.values
        if left.unit == right.unit and left.unit in ("rank", "ratio")
    ]


def _compare(pair: Pair, left: ViewValue, right: ViewValue) -> Finding | Silence:
    if not disjoint(left.said, right.said):
        return Silence(ID, f"both can be true: {left.raw} / {right.raw}")
    inside = [word for word in pair.left.words if _in(word, left)] + [
        word for word in pair.right.words if _in(word, right)
    ]
    verbs = [
        [word for word in side if not (word.noun or word.name or word.adjective) and word not in inside]
        for side in (pair.alignment.left, pair.alignment.right)
    ]
    clash = f"{verbs[0][0].text} / {verbs[1][0].text}" if verbs[0] and verbs[1] else ""
    denied = [
        frame.cue for view, value in ((pair.left, left), (pair.right, right)) for frame in view.frames
        if frame.clause == value.clause and frame.negated
    ]  # fmt: skip
    asked = (
        *gates.keys(pair),
        gates.subject(pair),
        gates.slots(pair, inside, strict=True),
        gate("predicate", Verdict.FAILED if clash else Verdict.PASSED, clash),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
        gates.near(pair, left.clause, right.clause),
        gates.time(pair),
        gates.modality(pair),
        gates.claimant(pair),
        gates.no_overlap(pair, left, right),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "ratio", pair.left, pair.right, left.raw, right.raw, asked,
        left, right, distance(left.said, right.said), left.unit,
    )  # fmt: skip


def _in(word: Word, value: ViewValue) -> bool:
    return value.start <= word.start < value.end
