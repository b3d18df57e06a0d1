"""One office that one person holds at a time, and two people who are called by it.

Of whom the list of holders knows that they held it at another time a claim may only look back: those two are
held against each other when the claims share more than the office. Two names are two people when they sound
alike in no part; two women of one given name may be one who married.
"""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.domain.claim_view import ClaimView, Held
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.interval import distance

_CLOSE_BY = 60.0
"""Days between two articles in which an office rarely passes on without their telling of it."""
_ONE_TERM = 365.0
_LONG_AGO = 120.0
"""Days before its article that a claim may tell of while it still speaks of the holder of now."""
_SHARED = 2
_NOT = re.compile(r"\b(?:nicht|not|kein|keine|statt|instead of|unter|under|seit|since)\b(?: \w+){0,2} ?$")
_FULL = 2


def answers(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """One answer for each two names behind one office."""
    return [
        answer
        for one in pair.left.held
        for other in pair.right.held
        if one.office == other.office and (answer := _compare(pair, one, other, detector, version))
    ]


def _compare(pair: Pair, one: Held, other: Held, detector: str, version: str) -> Finding | Silence | None:
    names = _two_people(pair, one, other)
    if names is Verdict.FAILED:
        return None
    asked = (
        *gates.keys(pair),
        gate("slot", Verdict.PASSED, one.office),
        gate("names", names, f"{one.name} / {other.name}"),
        gate("polarity", Verdict.FAILED if _denied(pair, one, other) else Verdict.PASSED, ""),
        _time(pair, one, other),
    )
    if stop := blocked(asked):
        return silence(detector, stop)
    return Finding(
        detector, version, Tier.MEDIUM, pair.conflict, "entity", pair.left, pair.right, one.name, other.name,
        asked,
    )  # fmt: skip


def _two_people(pair: Pair, one: Held, other: Held) -> Verdict:
    """Passed for two people, failed for what is one or may be told of as one."""
    known = pair.people.one_person(one.name, other.name)
    if known is not None:
        return Verdict.FAILED if known else Verdict.PASSED
    if one.person and other.person:
        return Verdict.FAILED if one.person == other.person else Verdict.PASSED
    if one.name in pair.right.quote or other.name in pair.left.quote:
        return Verdict.FAILED
    mine, theirs = one.sounds, other.sounds
    if not mine or not theirs or _alike(mine[-1:], theirs) or _alike(theirs[-1:], mine):
        return Verdict.FAILED
    if min(len(mine), len(theirs)) < _FULL and not (one.person or other.person):
        return Verdict.UNKNOWN
    if _alike(mine[:-1], theirs[:-1]):
        return Verdict.PASSED if False in (one.woman, other.woman) else Verdict.UNKNOWN
    return Verdict.PASSED


def _alike(mine: tuple[frozenset[str], ...], theirs: tuple[frozenset[str], ...]) -> bool:
    """Whether any two parts of names sound alike."""
    return any(one & other for one in mine for other in theirs)


def _denied(pair: Pair, one: Held, other: Held) -> bool:
    """Whether either is only denied to be it, or tells of when: "nicht Ministerin Berg", "unter Berg"."""
    return any(
        _NOT.search(view.quote[: held.start].lower().rstrip()) is not None
        for view, held in ((pair.left, one), (pair.right, other))
    )


def _time(pair: Pair, one: Held, other: Held) -> Gate:
    """Whether both tell of who holds it at one time."""
    for view, held in ((pair.left, one), (pair.right, other)):
        if past := _past(view, held):
            return gate("time", Verdict.FAILED, past)
    if one.tenure == other.tenure == "now":
        return gate("time", Verdict.FAILED, "each holds it by the list of holders")
    if "once" in (one.tenure, other.tenure) and len(_shared(pair)) < _SHARED:
        return gate("time", Verdict.FAILED, "one of the two held it at another time")
    return printed_together(pair, gates.open_question(pair, "time", "printed on a day that is not known"))


def printed_together(pair: Pair, told: Gate) -> Gate:
    """The gate `time` for who holds an office: `told` unless it is open, else by the days of printing."""
    days = pair.left.published, pair.right.published
    if told.verdict is Verdict.FAILED or days[0] is None or days[1] is None:
        return told
    apart = distance(days[0], days[1])
    if apart > _ONE_TERM:
        return gate("time", Verdict.FAILED, "printed at two times")
    return gate("time", Verdict.PASSED if apart <= _CLOSE_BY else Verdict.UNKNOWN, f"{apart:.0f} days apart")


def _past(view: ClaimView, held: Held) -> str:
    """What says that a claim looks back at who held it then."""
    printed = view.published.lo if view.published and view.published.lo else 0.0
    for value in view.values:
        told = value.dimension == "date" and value.unit == "day" and value.clause == held.clause
        if told and value.said.hi is not None and value.said.hi < printed - _LONG_AGO:
            return value.raw
    former = next((cue for cue in view.cues if cue.startswith("former:")), "")
    frame = next((frame for frame in view.frames if frame.clause == held.clause), None)
    if former or frame is None or held.tenure != "once":
        return former.partition(":")[2]
    pluperfect = re.search(r"\b(?:hatten?|war(?:en)? \w+ worden|had)\b", view.quote[frame.start : frame.end])
    return pluperfect[0] if pluperfect else ""


def _shared(pair: Pair) -> set[str]:
    """The people, places and events that both name beside the office."""
    offices = {held.clause: held.name for held in pair.left.held}
    return {
        key
        for one, other in pair.alignment.nouns
        for key in one.keys
        if key in other.keys
        and (key.startswith("p:") or one.lies_in is not None or key.removeprefix("c:") in EVENTS)
        and one.text not in offices.values()
    }
