"""Two places in answer to one written key: where it took place, where the seat is."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import ValueKind

_TOWNS = frozenset(("stadt", "dorf", "gemeinde", "ort", "city", "town", "village"))
"""Two of these never lie in one another."""


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
        gates.modality(pair, left[0].clause, right[0].clause, wishes=False),
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
    """Known places behind a preposition, else all known places; those of a name ("US-Präsident") apart."""
    known = [word for word in view.words if word.lies_in is not None and "-" not in word.text]
    return [word for word in known if word.place] or known


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
            if frame.clause == word.clause and frame.negated:
                return gate("polarity", Verdict.FAILED, frame.cue)
    return gate("polarity", Verdict.PASSED, "")
