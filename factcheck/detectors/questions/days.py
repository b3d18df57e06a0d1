"""When it was: one event or one thing, told with a day in both."""

from __future__ import annotations

import re

from factcheck.detectors.actors import people
from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import named, other_matter, other_side
from factcheck.detectors.questions.meetings import meets, one_meeting, other_partners
from factcheck.detectors.questions.situation import apart
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.interval import disjoint
from factcheck.domain.question import Question
from factcheck.domain.vocabulary import ValueKind

KIND = "date"
_MADE = frozenset(("issue", "impose", "introduce", "found"))
_STEPS = frozenset(("begin", "end", "continue", "open", "close", "cancel", "postpone", "resume", "interrupt"))
"""What is told of one day of a meeting, which is not yet its day."""
_UNDONE = frozenset(("cancel", "postpone"))
"""What a plan may have come to, whose day both tell."""
_FIRST_PLANNED = re.compile(
    r"\bursprünglich|\boriginal(?:ly)?\b|\bfirst (?:planned|scheduled)\b", re.IGNORECASE
)
"""There is one plan that was the first one."""
_OF = re.compile(r" (?:im|am|vom|von|on|in|of)? ?")


def ask(pair: Pair) -> Question | None:
    """Both tell a day of one meeting, or since when there is a thing and when it was made."""
    for one, other in _told(pair):
        attribute = "geplanter Termin" if _planned(pair.left) and _planned(pair.right) else "Datum"
        return Question(KIND, named(pair), attribute, f"{one.text} / {other.text}")
    return None


def doubt(pair: Pair) -> str:
    """What shows that they are told of two of them."""
    one, other = _told(pair)[0]
    return (
        apart(pair, times=False, names=not _pronoun_for_them(pair, one, other))
        or other_partners(pair)
        or other_matter(pair, one, other)
        or other_side(pair, one.clause, other.clause)
    )


def _planned(view: ClaimView) -> bool:
    return any(cue.startswith(("planned:", "former plans:")) for cue in view.cues)


def _told(pair: Pair) -> list[tuple[Word, Word]]:
    """What a date stands beside in both: meetings of any name, or one thing that came into being."""
    dates = _dates(pair.left), _dates(pair.right)
    first_planned = _first_planned(pair)
    undone = _UNDONE if _planned(pair.left) and _planned(pair.right) else frozenset()
    met = [
        (one, other)
        for one in pair.left.words
        for other in pair.right.words
        if (one_meeting(one, other) or (first_planned and _meet(one) and _meet(other)))
        and not (_steps(pair.left, one.clause) ^ _steps(pair.right, other.clause)) - undone
    ]
    made = [
        both for both in pair.alignment.nouns
        if "since" in (came := (_came(pair.left, both[0], dates[0]), _came(pair.right, both[1], dates[1])))
        and all(came)
    ]  # fmt: skip
    return [
        (one, other)
        for one, other in (*met, *made)
        if any(
            disjoint(*on_one_axis(mine, theirs))
            for mine in _near(pair.left, dates[0], one)
            for theirs in _near(pair.right, dates[1], other)
            if comparable_dates(mine, theirs)
        )
    ]


def _near(view: ClaimView, dates: list[ViewValue], word: Word) -> list[ViewValue]:
    """The dates of a word's clause, else the one of its sentence, without those of another noun."""
    own = [day for day in dates if _noun_before(view, day) in (None, word)]
    return [day for day in own if day.clause == word.clause] or (own if len(dates) == 1 else [])


def _noun_before(view: ClaimView, day: ViewValue) -> Word | None:
    """What happened that a date stands right behind, places apart: "das Telefonat im Oktober"."""
    before = [word for word in view.words if word.noun and word.end <= day.start and word.lies_in is None]
    if not before or not _happens(before[-1]) or not _OF.fullmatch(view.quote[before[-1].end : day.start]):
        return None
    return before[-1]


def _pronoun_for_them(pair: Pair, one: Word, other: Word) -> bool:
    """Whether of one first plan one claim only says "sie" of those who were to meet, and both tell more that
    is one."""
    beside = [both for both in pair.alignment.nouns if both[0] is not one and both[1] is not other]
    loose = any(
        not any(word.clause == told.clause for word in people(view))
        for view, told in ((pair.left, one), (pair.right, other))
    )
    return _first_planned(pair) and bool(beside) and loose


def _first_planned(pair: Pair) -> bool:
    return all(_FIRST_PLANNED.search(view.quote) for view in (pair.left, pair.right))


def _happens(word: Word) -> bool:
    return "c:event" in word.kinds or meets(word) or any(key.startswith("v:") for key in word.keys)


def _meet(word: Word) -> bool:
    """Whether it may tell of a meeting, also by a verb of other senses."""
    return "meet" in word.concepts


def _steps(view: ClaimView, clause: int) -> frozenset[str]:
    return _STEPS & {concept for word in view.words if word.clause == clause for concept in word.concepts}


def _dates(view: ClaimView) -> list[ViewValue]:
    return [
        value
        for value in view.values
        if value.kind is ValueKind.DATE
        and value.unit != "minute"
        and value.bound not in ("printed", "present")
    ]


def _came(view: ClaimView, word: Word, dates: list[ViewValue]) -> str:
    """ "since" where its clause says since when there is one, "made" where it says when it was made."""
    frame = next((frame for frame in view.frames if frame.clause == word.clause), None)
    inside = view.quote[frame.start : frame.end].lower().split() if frame else []
    there = any(cue.startswith("there is:") and cue.removeprefix("there is:") in inside for cue in view.cues)
    if there and any(day.bound == "since" and day.clause == word.clause for day in dates):
        return "since"
    made = any(_MADE & set(one.concepts) and one.clause == word.clause and not one.noun for one in view.words)
    return "made" if made else ""
