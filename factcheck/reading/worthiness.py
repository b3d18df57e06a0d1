"""How much a sentence is worth checking, as reasons a person understands.

The score is the sum of the weights, cut to 0 and 1 and rounded to two places. The weights are this project's
own: set so that a sentence with a figure or a dated event passes, a bare report needs one more thing, and
no single reason outweighs a question or an opinion. They are to be fitted to a desk's decisions.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from factcheck.domain.vocabulary import Modality, Speech, ValueKind, Zone
from factcheck.reading.candidate import CandidateValue
from factcheck.reading.word_lists import Lists, joined_lists, known_languages, read_lists

THRESHOLD = 0.4
"""A sentence with at least this score is a candidate."""

Reason = tuple[str, float]

_STATES, _NAMES, _EVENT, _EXISTENCE, _COMPARES, _DENIED, _HEADLINE = 0.15, 0.1, 0.15, 0.2, 0.1, 0.1, 0.05
_FATE = 0.25
_MODALITY = {
    Modality.QUESTION: ("question: minus", -0.5),
    Modality.OPINION: ("opinion: minus", -0.3),
    Modality.HYPOTHETICAL: ("hypothetical: minus", -0.25),
    Modality.FORECAST: ("speaks of the future: minus", -0.15),
    Modality.PLANNED: ("speaks of a plan: minus", -0.05),
    Modality.DENIED: ("denies something", _DENIED),
}
_FEW_WORDS = 5


def weigh(
    spoken: Sequence[str],
    names: bool,
    values: Sequence[CandidateValue],
    speech: Speech,
    claimant: str | None,
    modality: Modality,
    zone: Zone,
    language: str | None,
) -> tuple[float, tuple[Reason, ...]]:
    """Score and reasons of a sentence; `spoken` are its words in lower case."""
    lists = _lists(language)
    reasons = [("states something", _STATES)]
    if any(value.kind is ValueKind.QUANTITY for value in values):
        reasons.append(("names a figure", 0.25))
    dates = [value.raw for value in values if value.kind is ValueKind.DATE]
    in_digits = any(any(map(str.isdigit, raw)) for raw in dates)
    if dates:
        reasons.append(("names a calendar date", 0.25) if in_digits else ("names a date", 0.15))
    if names:
        reasons.append(("names a person, place or body", _NAMES))
    fate = not lists["fates"].isdisjoint(spoken)
    if fate:
        reasons.append(("tells what became of somebody", _FATE))
    elif not lists["events"].isdisjoint(spoken):
        reasons.append(("tells of an event or state", _EVENT))
    if not lists["existence"].isdisjoint(spoken):
        reasons.append(("says something exists or not", _EXISTENCE))
    if not lists["comparisons"].isdisjoint(spoken):
        reasons.append(("compares or counts in order", _COMPARES))
    if speech is not Speech.AUTHOR:
        reasons.append(
            ("attributes a statement", 0.15) if claimant else ("attributes a statement to nobody named", 0.05)
        )
    if modality is Modality.OPINION and values:
        reasons.append(("opinion beside a figure or date: minus", -0.15))
    elif modality in _MODALITY and not (modality is Modality.FORECAST and in_digits):
        reasons.append(_MODALITY[modality])  # a day that is named in digits makes an announcement of it
    reasons.extend(_against(spoken, names, values, zone, lists, fate))
    return round(min(1.0, max(0.0, sum(weight for _, weight in reasons))), 2), tuple(reasons)


def promising(spoken: Sequence[str], names: bool, valued: bool, zone: Zone, language: str | None) -> bool:
    """Whether a sentence of the author's own can reach the threshold; spares the others a closer look."""
    if valued:
        return True
    lists = _lists(language)
    most = _STATES + _DENIED + (_HEADLINE if zone is Zone.HEADLINE else 0.0) + (_NAMES if names else 0.0)
    most += 0.0 if lists["events"].isdisjoint(spoken) else _EVENT
    most += 0.0 if lists["fates"].isdisjoint(spoken) else _FATE
    most += 0.0 if lists["existence"].isdisjoint(spoken) else _EXISTENCE
    most += 0.0 if lists["comparisons"].isdisjoint(spoken) else _COMPARES
    return round(most, 2) >= THRESHOLD


def _against(
    spoken: Sequence[str],
    names: bool,
    values: Sequence[CandidateValue],
    zone: Zone,
    lists: dict[str, frozenset[str]],
    fate: bool,
) -> list[Reason]:
    reasons: list[Reason] = []
    if zone in (Zone.HEADLINE, Zone.SUBHEAD):
        reasons.append(
            ("headline", _HEADLINE) if zone is Zone.HEADLINE else ("heading between paragraphs: minus", -0.1)
        )
    if len(spoken) < _FEW_WORDS and not any(value.kind is ValueKind.QUANTITY for value in values):
        reasons.append(("very short: minus", -0.2))
    vague = lists["vague"] - lists["degrees of harm"] if fate else lists["vague"]
    if not vague.isdisjoint(spoken):
        reasons.append(("vague: minus", -0.15))
    elif not (names or values or fate):
        reasons.append(("names nobody and no figure: minus", -0.05))
    padded = f" {' '.join(spoken[:4])} "
    if any(f" {phrase} " in padded for phrase in lists["address"]):
        reasons.append(("speaks to the reader: minus", -0.3))
    return reasons


@lru_cache(maxsize=16)
def _lists(language: str | None) -> dict[str, frozenset[str]]:
    code = (language or "").split("-")[0].lower()
    lists: Lists = read_lists(code, "worth") if code in known_languages() else joined_lists("worth")
    return {
        name: frozenset(lists.get(name, ()))
        for name in (
            "existence",
            "comparisons",
            "events",
            "fates",
            "degrees of harm",
            "vague",
            "address",
        )
    }
