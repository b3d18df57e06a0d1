"""Two answers that people typed themselves: yes and no, or two names."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.domain.claim_view import ViewValue, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import ValueKind


def truths(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: a person typed yes for one claim and no for the other."""
    left, right = _typed(pair, ValueKind.TRUTH)
    if left is None or right is None or left.said == right.said:
        return []
    asked = (*gates.keys(pair), gate("polarity", Verdict.PASSED, f"{left.raw} / {right.raw}"), *_open(pair))
    return [_told(pair, detector, version, Tier.HIGH, asked, left, right)]


def entities(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: a person typed two names, where one can be right.

    For an attribute that does not ask for one person or place there may be several: below the threshold.
    """
    left, right = _typed(pair, ValueKind.ENTITY)
    if left is None or right is None:
        return []
    one = pair.people.one_person(left.raw, right.raw)
    if one or left.counted == right.counted or (one is None and _may_be_one(pair, left, right)):
        return [Silence(detector, f"both can be true: {left.raw} / {right.raw}")]
    single = asks_for(pair, "person", "speaker", "place") or "single_valued" in pair.settled
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("names", Verdict.PASSED, f"{left.raw} / {right.raw}"),
        gate("single_valued", Verdict.PASSED if single else Verdict.UNKNOWN, pair.left.attribute),
        *_open(pair),
    )
    return [_told(pair, detector, version, Tier.HIGH if single else Tier.LOW, asked, left, right)]


def _typed(pair: Pair, kind: ValueKind) -> tuple[ViewValue | None, ViewValue | None]:
    if not keyed(pair):
        return None, None
    found = [
        next((value for value in view.values if value.kind is kind and value.rule == "given"), None)
        for view in (pair.left, pair.right)
    ]
    return found[0], found[1]


def _open(pair: Pair) -> tuple[Gate, ...]:
    """What no typed value answers."""
    return (gates.time(pair), gates.modality(pair), gates.claimant(pair))


def _may_be_one(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether the names share a part, or one place lies in the other or may."""
    parts = [set(value.raw.casefold().replace("-", " ").split()) for value in (left, right)]
    if parts[0] & parts[1]:
        return True
    if not asks_for(pair, "place"):
        return False
    places = [_place(view.words) for view in (pair.left, pair.right)]
    if places[0] is None or places[1] is None:
        return True
    inside = [set(place.lies_in or ()) for place in places if place]
    return bool(inside[0] & set(places[1].keys) or inside[1] & set(places[0].keys))


def _place(words: tuple[Word, ...]) -> Word | None:
    return next((word for word in words if word.lies_in is not None), None)


def _told(
    pair: Pair,
    detector: str,
    version: str,
    tier: Tier,
    asked: tuple[Gate, ...],
    left: ViewValue,
    right: ViewValue,
) -> Finding | Silence:
    if stop := blocked(asked):
        return silence(detector, stop)
    return Finding(
        detector, version, tier, pair.conflict, detector, pair.left, pair.right, left.raw, right.raw, asked,
        left, right,
    )  # fmt: skip
