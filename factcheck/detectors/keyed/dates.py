"""Whether a date answers the key or only tells when something else held."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed
from factcheck.detectors.keyed.kinds import VALUES, asks_for, kinds, meant_as
from factcheck.domain.asked import Asked
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import Modality

_INFLECTED = ("igen", "ige", "iger", "igem", "iges")
_ROOT = 5
_OWN = ("printed", "present")
"""Bounds of the dates of a text itself."""


def asks_for_date(pair: Pair) -> bool:
    """Whether the attribute of both is a date by its name: then also the printed one answers it."""
    return asks_for(pair, "date")


def asked_date(pair: Pair, left: ViewValue, right: ViewValue, steps: frozenset[str]) -> tuple[Gate, ...]:
    """For keyed claims: their attribute is a date, or one of the `steps` that happen on a day, or it tells
    nothing and the claims both tell one such step. No gate for others."""
    if not keyed(pair):
        return ()
    if left.rule == right.rule == "given":
        return (gate("asked", Verdict.PASSED, "a person typed both values"),)
    for view, value in ((pair.left, left), (pair.right, right)):
        if noun := _of_another(view, value):
            return (gate("asked", Verdict.FAILED, f"{value.raw} {noun}: not what the key speaks of"),)
    if asks_for(pair, "date") and meant_as(pair, "text"):
        foreign = next((value.raw for value in (left, right) if value.bound not in _OWN), "")
        if foreign:
            return (gate("asked", Verdict.FAILED, f"{foreign} is no date of the text"),)
        return (gate("asked", Verdict.PASSED, pair.left.attribute),)
    if asks_for(pair, "date", "event") or (not kinds(pair) and _happens(pair, steps)):
        return (gate("asked", Verdict.PASSED, pair.left.attribute),)
    told = [{concept for word in view.words for concept in word.concepts} for view in (pair.left, pair.right)]
    if not kinds(pair) and (both := told[0] & told[1] & steps):
        return (gate("asked", Verdict.PASSED, f"both tell it: {min(both)}"),)
    other = kinds(pair) & VALUES or kinds(pair)
    shown = f"{pair.left.attribute} asks for a {min(other)}" if other else f"{pair.left.attribute} may last"
    return (gate("asked", Verdict.FAILED, shown),)


def _of_another(view: ClaimView, value: ViewValue) -> str:
    """The noun that a date stands before as its adjective, where it is none of the key's: "des gestrigen
    Gesprächs"."""
    if not value.raw[:1].islower() or not value.raw.endswith(_INFLECTED) or " " in value.raw:
        return ""
    key = f"{view.subject} {view.attribute}".casefold()
    noun = next((word for word in view.words if word.noun and word.start == value.end + 1), None)
    return noun.text if noun and noun.text.casefold()[:_ROOT] not in key else ""


def _happens(pair: Pair, steps: frozenset[str]) -> bool:
    return any(view.asked and view.asked.concepts & steps for view in (pair.left, pair.right))


def both_happened(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """For keyed claims: both dates stand in clauses that tell what happened, whatever else was planned."""
    if not keyed(pair):
        return False
    meant = [
        next(
            (
                one.modality for one in (view.asked or Asked()).stances
                if one.start <= value.start < one.end
            ),
            view.modality,
        )
        for view, value in ((pair.left, left), (pair.right, right))
    ]  # fmt: skip
    return all(kind in (Modality.ASSERTED, Modality.OPINION) for kind in meant)
