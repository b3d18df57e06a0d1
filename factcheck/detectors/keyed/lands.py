"""Two lands in answer to one written key: where it comes from, whose it is."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.domain.asked import Asked, Land
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence


def lands(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: each claim names one land beside the subject, by a noun or an adjective, and they
    are two. A land that is denied, or one of several, says nothing."""
    left, right = _only(pair.left), _only(pair.right)
    if left is None or right is None:
        return []
    if left.lands & right.lands:
        return [Silence(detector, f"both can be true: {left.name} / {right.name}")]
    denied = next(
        (
            frame.cue for view, land in ((pair.left, left), (pair.right, right)) for frame in view.frames
            if frame.clause == land.clause and frame.negated
        ),
        "",
    )  # fmt: skip
    asked = (
        *gates.keys(pair),
        gate("places", Verdict.PASSED, f"{left.name} / {right.name}"),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied),
        gates.ordinals(pair),
        gates.modality(pair, left.clause, right.clause, wishes=False),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, detector, pair.left, pair.right,
            left.name, right.name, asked,
        )
    ]  # fmt: skip


def _only(view: ClaimView) -> Land | None:
    found = (view.asked or Asked()).lands
    return found[0] if found and all(land.lands == found[0].lands for land in found) else None
