"""Two comparisons in answer to one written key: twice as long, equally long, shorter."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed, undenied
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.detectors.ratio_sides import turned
from factcheck.domain.asked import Asked, Comparison
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Silence, Tier, blocked, silence
from factcheck.domain.interval import disjoint

_COUNTERPARTS = tuple(
    (frozenset((f"c:{one}",)), frozenset((f"c:{other}",)))
    for one, other in (
        ("host", "guest"), ("host", "visitor"), ("teacher", "student"), ("buyer", "seller"),
        ("accused", "victim"), ("employer", "employee"), ("doctor", "patient"), ("landlord", "tenant"),
    )
)  # fmt: skip


def comparisons(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: both compare two in one dimension, and the ratios exclude each other from whichever
    side they are told; from either side where it is not told who is compared with whom."""
    if not keyed(pair) or asks_for(pair, "place", "person", "speaker", "order"):
        return []
    found = [
        (one, other)
        for one in _told(pair.left)
        for other in _told(pair.right)
        if one.dimension == other.dimension or "much" in (one.dimension, other.dimension)
    ]
    if not found:
        return []
    apart = [(one, other) for one, other in found if _apart(one, other)]
    if len(apart) < len(found):
        return [Silence(detector, f"both can be true: {found[0][0].told} / {found[0][1].told}")]
    one, other = apart[0]
    asked = (
        *gates.keys(pair),
        undenied(pair),
        gates.ordinals(pair),
        gates.time(pair),
        gates.modality(pair, one.clause, other.clause, wishes=False),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, "ratio", pair.left, pair.right, one.told,
            other.told, asked,
        )
    ]  # fmt: skip


def counterparts(one: Comparison, other: Comparison) -> bool:
    """Whether one is compared with a host and the other with a guest, or the like: each with the other of
    two."""
    return any(
        (one.standard & mine and other.standard & theirs) or (one.standard & theirs and other.standard & mine)
        for mine, theirs in _COUNTERPARTS
    )


def _told(view: ClaimView) -> tuple[Comparison, ...]:
    return (view.asked or Asked()).comparisons


def _apart(one: Comparison, other: Comparison) -> bool:
    people = [{key for key in keys if key.startswith("p:")} for keys in (one.own, other.own)]
    along = bool(one.own & other.own or one.standard & other.standard)
    across = bool(one.own & other.standard or one.standard & other.own)
    if not along and all(people) and not people[0] & people[1]:
        across = True  # of two, the other one is told of here
    if not along and counterparts(one, other):
        across = True
    sides = []
    if along or not across:
        sides.append(other.ratio)
    if across or not along:
        sides.append(turned(other.ratio))
    return all(disjoint(one.ratio, side) for side in sides)
