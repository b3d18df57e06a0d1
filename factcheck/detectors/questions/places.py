"""Where it took place: one event, told with a place in both."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.location import ONCE
from factcheck.detectors.questions.matter import named
from factcheck.detectors.questions.meetings import meets, one_meeting, other_partners
from factcheck.detectors.questions.situation import apart
from factcheck.detectors.where import located, touch
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.question import Question

KIND = "place"
_FIRST = re.compile(r"^(?:erst|first)")
_SEATED = re.compile(r"\bSitz in|\bansässig|\b(?:seat|headquarters|based) in")
"""Says that a place is where something has its seat."""
_SEAT = re.compile(
    r"\w*(?: [A-ZÄÖÜ]\w+){0,2} "
    r"(?:mit (?:\w+ )?Sitz |with (?:its )?(?:seat|headquarters) |based |ansässig )?in (?:de[mr] |the )?"
)


def ask(pair: Pair) -> Question | None:
    """Both tell of one kind of event in a clause with a known place."""
    for one, other in _told(pair):
        return Question(KIND, named(pair), "Ort", f"{one.text} / {other.text}")
    return None


def doubt(pair: Pair) -> str:
    """What shows that they are told of two events."""
    return apart(pair, places=False) or other_partners(pair)


def _told(pair: Pair) -> list[tuple[Word, Word]]:
    """Events of one kind, each beside a known place, where no place of one touches one of the other."""
    left, right = _beside(pair.left), _beside(pair.right)
    seats = [
        (one, other)
        for one, other in pair.alignment.nouns
        if (mine := _seat(pair.left, one))
        and (theirs := _seat(pair.right, other))
        and not touch(mine, theirs)
        and any(_SEATED.search(view.quote) for view in (pair.left, pair.right))
    ]
    return (
        seats
        + _first(pair)
        + [
            (one, other)
            for one, mine in left
            for other, theirs in right
            if _one_event(one, other) and not any(touch(a, b) for a in mine for b in theirs)
        ]
    )


def _first(pair: Pair) -> list[tuple[Word, Word]]:
    """What both say happened for the first time, of the same things: each with the only place it names."""
    if not all(any(cue.startswith("first:") for cue in view.cues) for view in (pair.left, pair.right)):
        return []
    places = located(pair.left), located(pair.right)
    if not all(places) or any(touch(one, other) for one in places[0] for other in places[1]):
        return []
    things = {one.keys[0] for one, _ in pair.alignment.nouns if one.lies_in is None}
    deeds = [
        both for both in pair.alignment.pairs
        if not any(word.noun or word.name or word.adjective or not word.keys for word in both)
        and not _FIRST.search(both[0].text)
    ]  # fmt: skip
    return deeds[:1] if len(things) > 1 else []


def _seat(view: ClaimView, word: Word) -> Word | None:
    """The place right behind a noun: "der Gerichtshof in Den Haag", "die Behörde mit Sitz in Genf"."""
    return next(
        (
            one for one in located(view)
            if _SEAT.fullmatch(view.quote[word.end : one.start]) and one.clause == word.clause
        ),
        None,
    )  # fmt: skip


def _one_event(one: Word, other: Word) -> bool:
    return one_meeting(one, other) or bool(set(one.concepts) & set(other.concepts) & ONCE)


def _beside(view: ClaimView) -> list[tuple[Word, list[Word]]]:
    """Each event with the places of its clause; of the sentence, where its clause has none."""
    found: list[tuple[Word, list[Word]]] = []
    known = located(view)
    for word in view.words:
        if meets(word) or set(word.concepts) & ONCE:
            places = [one for one in known if one.clause == word.clause] or known
            if places:
                found.append((word, places))
    return found
