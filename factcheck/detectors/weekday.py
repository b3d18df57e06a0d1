"""A weekday that does not fit its own date: the business of `dateline` when it is the day an article was
printed on, else of `date`."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding, Tier, Verdict, gate
from factcheck.domain.vocabulary import Relation, Zone


def misfits(pair: Pair, detector: str, version: str, printed: bool) -> list[Finding]:
    """One finding for each such date, with its claim on both sides; only where both stand in one article."""
    if not pair.same_article:
        return []
    views = (pair.left,) if pair.left == pair.right else (pair.left, pair.right)
    return [
        _finding(view, value, detector, version)
        for view in views
        for value in view.values
        if value.misfit and _is_printed(view, value) == printed
    ]


def _is_printed(view: ClaimView, value: ViewValue) -> bool:
    return value.bound == "printed" or view.zone in (Zone.DATELINE, Zone.METADATA)


def _finding(view: ClaimView, value: ViewValue, detector: str, version: str) -> Finding:
    gates = (
        gate("date", Verdict.PASSED, value.raw),
        gate("weekday", Verdict.PASSED, f"{value.misfit} is not the weekday of that day"),
    )
    return Finding(
        detector, version, Tier.HIGH, Relation.INCONSISTENT_WITHIN, "weekday", view, view,
        value.raw, value.misfit, gates, value, value,
    )  # fmt: skip
