"""The printed date against the text's own present.

Fires when one claim is the date an article was printed under, and another one of the same article says in
which month or on which day its author writes ("wir sind im Oktober 2025", "we are in March 2024"),
and the two share no day. A printed date against the date in the article's URL is weaker: it may have been
published again. A past or future date named in the text, a date without a year and a bare "heute" are no
conflict, nor is a printed date up to three days off.
"""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.weekday import misfits
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, gate
from factcheck.domain.interval import disjoint, distance
from factcheck.domain.vocabulary import Modality, Relation, ValueKind, Zone

ID = "dateline"
VERSION = "1"

_PATIENCE = 3.0
"""Days a text may lie before it is printed."""
_SAID_AS_FACT = (Modality.ASSERTED, Modality.OPINION, Modality.PLANNED, Modality.FORECAST)


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each printed date and present of one article."""
    if not pair.same_article:
        return []
    answers: list[Finding | Silence] = [*misfits(pair, ID, VERSION, printed=True)]
    for left in _dates(pair.left):
        for right in _dates(pair.right):
            kinds = {_kind(pair.left, left), _kind(pair.right, right)}
            if kinds == {"printed", "present"} or kinds == {"printed", "url"}:
                answers.append(_compare(pair, left, right, weak="url" in kinds))
    return answers


def _dates(view: ClaimView) -> list[ViewValue]:
    return [value for value in view.values if value.kind is ValueKind.DATE and value.unit == "day"]


def _kind(view: ClaimView, value: ViewValue) -> str:
    if view.zone is Zone.URL:
        return "url"
    if value.bound in ("printed", "present"):
        return value.bound
    return "printed" if view.zone in (Zone.DATELINE, Zone.METADATA) else ""


def _compare(pair: Pair, left: ViewValue, right: ViewValue, weak: bool) -> Finding | Silence:
    apart = distance(left.said, right.said)
    if not disjoint(left.said, right.said) or apart <= _PATIENCE:
        return Silence(ID, f"both can be true: {left.raw} / {right.raw}")
    for view in (pair.left, pair.right):
        if view.modality not in _SAID_AS_FACT:
            return Silence(ID, f"modality: {view.modality.value}")
    printed_left = _kind(pair.left, left) == "printed"
    a, b = (left, right) if printed_left else (right, left)
    gates = (
        gate("printed", Verdict.PASSED, a.raw),
        gate("present", Verdict.PASSED, b.raw),
        gate("patience", Verdict.PASSED, f"{apart:.0f} days apart, more than {_PATIENCE:.0f}"),
    )
    one, other = (pair.left, pair.right) if printed_left else (pair.right, pair.left)
    return Finding(
        ID, VERSION, Tier.MEDIUM if weak else Tier.HIGH, Relation.INCONSISTENT_WITHIN, "dateline",
        one, other, a.raw, b.raw, gates, a, b, apart, "day",
    )  # fmt: skip
