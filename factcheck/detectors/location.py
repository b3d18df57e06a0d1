"""One event, two places of which neither lies in the other.

Fires when both claims tell the same single event (signed, born, founded, took place, met) and all that
differs is a known place. Which place lies in which is told by `places.txt`; a place that is not listed is
unknown, and the detector stays silent.
"""

from __future__ import annotations

from factcheck.detectors import gates, keyed, meeting
from factcheck.detectors.context import Pair
from factcheck.detectors.where import comes_from
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence

ID = "location"
VERSION = "2"

ONCE = frozenset(
    (
        "born",
        "die",
        "sign",
        "found",
        "happen",
        "begin",
        "meet",
        "marry",
        "conference",
        "session",
        "discover",
        "trial",
    )
)


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: for the places that are left over."""
    if keyed.asks_for(pair, "place"):
        return keyed.places(pair, ID, VERSION)
    for one, other in pair.alignment.pairs:
        if set(one.concepts) & set(other.concepts) & ONCE:
            places = _places(pair.left, one), _places(pair.right, other)
            if len(places[0]) == len(places[1]) == 1 and not set(places[0][0].keys) & set(places[1][0].keys):
                return [_compare(pair, places[0][0], places[1][0])]
    left, right = (
        [word for word in rest if word.place and word.lies_in is not None and not comes_from(view, word)]
        for view, rest in ((pair.left, pair.alignment.left), (pair.right, pair.alignment.right))
    )
    return [_compare(pair, left[0], right[0])] if left and right else []


def _places(view: ClaimView, event: Word) -> list[Word]:
    """The known places in the clause of an event."""
    return [
        word
        for word in view.words
        if word.place
        and word.lies_in is not None
        and word.clause == event.clause
        and word is not event
        and (not comes_from(view, word) or "born" in event.concepts)
    ]


def _compare(pair: Pair, left: Word, right: Word) -> Finding | Silence:
    inside = set(left.lies_in or ()) & set(right.keys) or set(right.lies_in or ()) & set(left.keys)
    once = sorted(
        {
            concept
            for one, other in pair.alignment.pairs
            for concept in set(one.concepts) & set(other.concepts) & ONCE
        }
    )
    found = (
        gate("places", Verdict.FAILED if inside else Verdict.PASSED, f"{left.text} / {right.text}"),
        gate(
            "event",
            Verdict.PASSED if once or gates.keyed(pair) else Verdict.FAILED,
            once[0] if once else "no single event is shared",
        ),
        gates.predicate(pair),
        *meeting.common(pair, left, right, (left, right)),
    )
    if stop := blocked(found):
        return silence(ID, stop)
    return Finding(
        ID,
        VERSION,
        Tier.MEDIUM,
        pair.conflict,
        "location",
        pair.left,
        pair.right,
        left.text,
        right.text,
        found,
    )
