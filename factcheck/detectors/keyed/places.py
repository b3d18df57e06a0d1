"""Two places in answer to one written key: where it took place, where the seat is."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.keyed.kinds import asks_for, meant_as
from factcheck.detectors.keyed.lands import lands
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import Modality, ValueKind

_TOWNS = frozenset(("stadt", "dorf", "gemeinde", "ort", "city", "town", "village"))
"""Two of these never lie in one another."""
_WITHOUT = ("ohne", "without")
"""They deny what stands behind them: "endete in Bern ohne Ergebnis"."""
_HELD = frozenset(("happen", "meet", "plan"))
_FEWEST = 2
"""Words of content behind the place that tell something else of the thing."""
_OF_A_THING = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|beim|vom|zum|diese[mnrs]?) (?:\w+e[nrs]? )?[A-ZÄÖÜ]\w+"
    r"|\b(?:the|this|that) (?:\w+ )?\w+) (?:in|auf|bei|von|at|on|of|near)(?: der| dem| the)? \Z"
)
"""Before a place: a definite noun and a preposition."""


def places(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer, for an attribute that asks for a place.

    Every place one claim names must lie apart from every place of the other; one that is in no list says
    nothing, unless both are called a town.
    """
    typed = any(value.kind is ValueKind.ENTITY for value in (*pair.left.values, *pair.right.values))
    if typed or not asks_for(pair, "place"):
        return []
    left, right = _known(pair.left), _known(pair.right)
    towns = _called_town(pair.left), _called_town(pair.right)
    if towns[0] and towns[1] and not (left and right):
        left, right = [towns[0]], [towns[1]]
    if not (left and right) and meant_as(pair, "land"):
        return lands(pair, detector, version)
    if not left or not right:
        return []
    if any(_within(one, other) or _within(other, one) for one in left for other in right):
        return [Silence(detector, f"both can be true: {left[0].text} / {right[0].text}")]
    asked: tuple[Gate, ...] = (
        *gates.keys(pair),
        gate("places", Verdict.PASSED, f"{left[0].text} / {right[0].text}"),
        _told_of(pair, left[0], right[0]),
        gates.ordinals(pair),
        gates.time(pair),
        gate("modality", Verdict.PASSED, " / ".join(view.modality.value for view in (pair.left, pair.right)))
        if any(_known_thing(view, word) for view, word in ((pair.left, left[0]), (pair.right, right[0])))
        else gates.modality(pair, left[0].clause, right[0].clause, wishes=False),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, detector, pair.left, pair.right,
            left[0].text, right[0].text, asked,
        )
    ]  # fmt: skip


def _known(view: ClaimView) -> list[Word]:
    """Known places behind a preposition, else all known places; those of a name ("US-Präsident") apart, and
    what another one of them lies in ("in Bern, der Hauptstadt der Schweiz")."""
    known = [word for word in view.words if word.lies_in is not None and "-" not in word.text]
    known = [word for word in known if word.place] or known
    return [word for word in known if not any(_lies_in(other, word) for other in known)]


def _lies_in(one: Word, other: Word) -> bool:
    return bool(set(one.lies_in or ()) & set(other.keys)) and not set(one.keys) & set(other.keys)


def _known_thing(view: ClaimView, word: Word) -> bool:
    """Whether the place belongs to a thing that is known, whatever is told of it: "wenn das Treffen in Bern
    scheitert". Not where it only says where that is to be: "wenn das Treffen in Bern stattfindet"."""
    inside = [one for one in view.words if one.clause == word.clause]
    behind = [one for one in inside if one.start > word.start]
    held = any(set(one.concepts) & _HELD and not one.noun for one in inside)
    if held or len(behind) < _FEWEST or view.modality is Modality.QUESTION:
        return False
    return _OF_A_THING.search(view.quote[: word.start]) is not None


def _called_town(view: ClaimView) -> Word | None:
    for one, other in zip(view.words, view.words[1:], strict=False):
        if one.text.lower() in _TOWNS and other.start == one.end + 1 and other.text[0].isupper():
            return other
    return None


def _within(one: Word, other: Word) -> bool:
    """Whether one is the other or lies in it."""
    return bool(set(one.keys) & set(other.keys) or set(one.lies_in or ()) & set(other.keys))


def _told_of(pair: Pair, left: Word, right: Word) -> Gate:
    """Neither place is where it did not happen."""
    for view, word in ((pair.left, left), (pair.right, right)):
        for frame in view.frames:
            if frame.clause == word.clause and frame.negated and frame.cue not in _WITHOUT:
                return gate("polarity", Verdict.FAILED, frame.cue)
    return gate("polarity", Verdict.PASSED, "")
