"""The printed date against the text's own present.

Fires when one claim is the date an article was printed under, and another one of the same article says in
which month or on which day its author writes ("wir sind im Oktober 2025", "we are in March 2024"),
and the two share no day. A printed date against the one in the article's address, in the page's markup or
given by hand is weaker: the text may have been published again; so is one of markup or hand against the
text's present. A past or future date named in the text, a date without a year and a bare "heute" are no
conflict, nor is a printed date up to three days off, nor a month that holds the day.
"""

from __future__ import annotations

from typing import NamedTuple

from factcheck.detectors.context import Pair
from factcheck.detectors.weekday import misfits
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, gate
from factcheck.domain.interval import disjoint, distance
from factcheck.domain.vocabulary import Modality, Relation, ValueKind, Zone

ID = "dateline"
VERSION = "2"

_PATIENCE = 3.0
"""Days a text may lie before it is printed."""
_SAID_AS_FACT = (Modality.ASSERTED, Modality.OPINION, Modality.PLANNED, Modality.FORECAST)

_PRINTED, _BESIDE, _URL, _PRESENT = _ORDER = ("printed", "beside", "url", "present")
"""A date the text is printed under, one that stands beside it (in the page's markup, or given by hand), that
of its address, and the one it is written on."""
_TIERS = {
    (_PRINTED, _PRESENT): Tier.HIGH,
    (_PRINTED, _BESIDE): Tier.MEDIUM,
    (_PRINTED, _URL): Tier.MEDIUM,
    (_BESIDE, _PRESENT): Tier.MEDIUM,
}


class _Date(NamedTuple):
    """A date of the article itself, and which one it is."""

    kind: str
    view: ClaimView
    value: ViewValue


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two dates of one article that should agree."""
    if not pair.same_article:
        return []
    answers: list[Finding | Silence] = [*misfits(pair, ID, VERSION, printed=True)]
    for left in dates(pair.left):
        for right in dates(pair.right):
            one, other = sorted((left, right), key=lambda date: _ORDER.index(date.kind))
            if tier := _TIERS.get((one.kind, other.kind)):
                answers.append(_compare(one, other, tier))
    return answers


def dates(view: ClaimView) -> list[_Date]:
    values = [value for value in view.values if value.kind is ValueKind.DATE and value.unit == "day"]
    return [_Date(kind, view, value) for value in values if (kind := _kind(view, value))]


def _kind(view: ClaimView, value: ViewValue) -> str:
    if view.zone is Zone.URL:
        return _URL
    if view.zone is Zone.METADATA:
        return _BESIDE
    if value.bound in (_PRINTED, _PRESENT):
        return value.bound
    return _PRINTED if view.zone is Zone.DATELINE else ""


def _compare(one: _Date, other: _Date, tier: Tier) -> Finding | Silence:
    a, b = one.value, other.value
    apart = distance(a.said, b.said)
    if not disjoint(a.said, b.said) or apart <= _PATIENCE:
        return Silence(ID, f"both can be true: {a.raw} / {b.raw}")
    for date in (one, other):
        if date.view.modality not in _SAID_AS_FACT:
            return Silence(ID, f"modality: {date.view.modality.value}")
    gates = (
        gate(one.kind, Verdict.PASSED, a.raw),
        gate(other.kind, Verdict.PASSED, b.raw),
        gate("patience", Verdict.PASSED, f"{apart:.0f} days apart, more than {_PATIENCE:.0f}"),
    )
    return Finding(
        ID, VERSION, tier, Relation.INCONSISTENT_WITHIN,
        "dateline" if other.kind == _PRESENT else "publication",
        one.view, other.view, a.raw, b.raw, gates, a, b, apart, "day",
    )  # fmt: skip
