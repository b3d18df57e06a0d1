"""Whether only one value can hold, and no other value of the texts already fits."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import word_of
from factcheck.detectors.gates.same_thing import open_question
from factcheck.detectors.gates.written import keyed, settled
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.interval import overlaps

_ORDINALS = ("zweit", "dritt", "second", "third")
_AGAIN = ("wieder", "again")
_TIMES = ("Mal", "Male", "Versuch", "Anlauf", "time", "attempt")


def single_valued(pair: Pair, several: bool = True) -> Gate:
    """What can happen again, or hold for several, cannot conflict by value."""
    marks = sorted(
        {
            cue
            for view in (pair.left, pair.right)
            for cue in view.cues
            if cue.startswith(("again:", "several:"))
        }
    )
    if keyed(pair):
        return settled("single_valued", pair)
    if again := repeated(pair):
        return gate("single_valued", Verdict.FAILED, f"{again}: may be another one")
    if several and any(cue.startswith("several:") for cue in marks):
        return gate("single_valued", Verdict.FAILED, f"{word_of(marks[-1])} may have happened several times")
    return open_question(pair, "single_valued", "")


def repeated(pair: Pair, clauses: tuple[int, int] | None = None) -> str:
    """The word by which one claim alone says that it happened again, in its clause of `clauses`; "" for none.

    "Zweite" before a noun that the other claim does not share ("in seiner zweiten Amtszeit", "den dritten
    Monat in Folge") says nothing of what both tell.
    """
    both = set(pair.left.cues) & set(pair.right.cues)
    found: list[str] = []
    for at, view in enumerate((pair.left, pair.right)):
        text = view.quote.lower()
        if clauses is not None:
            frame = next((frame for frame in view.frames if frame.clause == clauses[at]), None)
            text = text[frame.start : frame.end] if frame else text
        marks = [word_of(cue) for cue in view.cues if cue.startswith("again:") and cue not in both]
        found += [
            mark
            for mark in marks
            if mark in text and not _of_other(pair, at, view, mark) and not _also_again(pair, at, mark)
        ]
    return min(found, default="")


def _also_again(pair: Pair, at: int, mark: str) -> bool:
    """Whether the other claim says so by the first part of a word: "wieder öffnen", "Wiedereröffnung"."""
    words = (pair.right, pair.left)[at].words
    return mark in _AGAIN and any(word.text.lower().startswith(("wieder", "re-", "reopen")) for word in words)


def _of_other(pair: Pair, at: int, view: ClaimView, mark: str) -> bool:
    """Whether an ordinal stands before a noun of which the other claim says nothing, or before a stretch of
    time ("im dritten Quartal")."""
    if not mark.startswith(_ORDINALS):
        return False
    if re.search(rf"\b{mark} (?:quartal|halbjahr|jahr|monat|quarter|half|year|month)", view.quote.lower()):
        return True
    shared = {both[at].start for both in pair.alignment.pairs}
    counted = [word for word in view.words if re.search(rf"\b{mark} $", view.quote[: word.start].lower())]
    return bool(counted) and all(
        (word.noun or word.name) and word.start not in shared and word.text not in _TIMES for word in counted
    )


def no_overlap(
    pair: Pair, left: ViewValue, right: ViewValue, counts: Callable[[ViewValue], bool] | None = None
) -> Gate:
    """No other value of the same kind, of those that `counts` allows, in either text already matches."""
    mine = [
        value
        for value in (*pair.left_side, *pair.left.values)
        if not _same(value, left) and _alike(value, right)
    ]
    theirs = [
        value
        for value in (*pair.right_side, *pair.right.values)
        if not _same(value, right) and _alike(value, left)
    ]
    if counts:
        mine, theirs = list(filter(counts, mine)), list(filter(counts, theirs))
    for value, other in (*((value, right) for value in mine), *((value, left) for value in theirs)):
        if value.dimension == "date":
            if comparable_dates(value, other) and overlaps(*on_one_axis(value, other)):
                return gate("overlap", Verdict.FAILED, f"{value.raw} fits {other.raw}")
        elif overlaps(value.said, other.said):
            return gate("overlap", Verdict.FAILED, f"{value.raw} fits {other.raw}")
    return gate("overlap", Verdict.PASSED, "no other value fits")


def _alike(one: ViewValue, other: ViewValue) -> bool:
    if one.dimension == "date" or other.dimension == "date":
        return one.dimension == other.dimension
    return one.unit == other.unit and one.change == other.change


def _same(one: ViewValue, other: ViewValue) -> bool:
    """Whether both stand in one place of the text, however they are bounded."""
    return (one.start, one.unit, one.raw) == (other.start, other.unit, other.raw)
