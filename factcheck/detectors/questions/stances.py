"""Whether it was so: one of the same matter says yes and the other no."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.detectors.actors import may_be_name, other_actors
from factcheck.detectors.context import Pair
from factcheck.detectors.offices import names_office
from factcheck.detectors.questions.denials import denies, other_end
from factcheck.detectors.questions.matter import other_matter, other_side, two_objects
from factcheck.detectors.questions.situation import apart
from factcheck.domain.asked import Asked, Stance
from factcheck.domain.claim_view import ClaimView, Frame, Word
from factcheck.domain.question import Question
from factcheck.domain.vocabulary import Modality

KIND = "stance"
_PEOPLE = frozenset(("c:person", "c:group", "c:people"))
_INFINITIVE = re.compile(r"(?:\bzu \w+|\w{2,}zu\w+)n$")
_FACTS = frozenset((Modality.ASSERTED, Modality.OPINION, Modality.DENIED))


def ask(pair: Pair) -> Question | None:
    """Both speak of a thing that is no name, place or person."""
    topic = _topic(pair)
    return Question(KIND, _names(pair), topic, topic) if topic else None


def doubt(pair: Pair) -> str:
    """Why no clause of one denies one of the other, or both may be true; "" for no such reason."""
    for one, other in pair.alignment.nouns:
        if one.lies_in is None and (matter := other_matter(pair, one, other)):
            return matter
    reasons = [
        _apart(pair, one, other)
        for one in _stances(pair.left)
        for other in _stances(pair.right)
        if (one.yes != other.yes and denies(pair, one, other)) or other_end(pair, one, other)
    ]
    if not reasons:
        return "neither denies what the other says"
    return apart(pair) if "" in reasons else reasons[0]


def narrowed(pair: Pair) -> Pair:
    """The pair without the stances that only stand against one that means or tells of something else."""
    kept: list[set[int]] = [set(), set()]
    for one in _stances(pair.left):
        for other in _stances(pair.right):
            agree = one.yes == other.yes
            if agree or (denies(pair, one, other) and not _apart(pair, one, other)):
                kept[0].add(id(one))
                kept[1].add(id(other))
    return replace(pair, left=_only(pair.left, kept[0]), right=_only(pair.right, kept[1]))


def _only(view: ClaimView, kept: set[int]) -> ClaimView:
    asked = view.asked or Asked()
    return replace(view, asked=replace(asked, stances=tuple(one for one in asked.stances if id(one) in kept)))


def _apart(pair: Pair, one: Stance, other: Stance) -> str:
    """Why a yes and a no may both be true."""
    return (
        _otherwise_meant(pair, one, other)
        or other_actors(pair, one.clause, other.clause, far=True)
        or other_side(pair, one.clause, other.clause)
        or (one.verbs & other.verbs and two_objects(pair, one.clause, other.clause))
        or ""
    )


def _otherwise_meant(pair: Pair, one: Stance, other: Stance) -> str:
    """How a clause is meant that is no fact, where the other is one: "die Absicht, sich zu treffen"."""
    meant = [
        {frame.modality for frame in view.frames if _own(view, stance, frame)} - _FACTS
        for view, stance in ((pair.left, one), (pair.right, other))
    ]
    return "" if bool(meant[0]) == bool(meant[1]) else min(meant[0] | meant[1])


def _own(view: ClaimView, stance: Stance, frame: Frame) -> bool:
    """Whether a clause is that of the stance, or the infinitive that belongs to it."""
    if frame.clause == stance.clause:
        return True
    inside = stance.start <= frame.start and frame.end <= stance.end
    return inside and _INFINITIVE.search(view.quote[frame.start : frame.end]) is not None


def _names(pair: Pair) -> str:
    """The names both share, else a word that says nothing."""
    known = {id(word) for word in pair.left.words if may_be_name(pair.left, word)}
    shared = (one.text for one, _ in pair.alignment.nouns if id(one) in known or one.lies_in is not None)
    return " ".join(dict.fromkeys(shared)) or "es"


def _stances(view: ClaimView) -> tuple[Stance, ...]:
    return (view.asked or Asked()).stances


def _topic(pair: Pair) -> str:
    """The common nouns both share, without names, places, offices and people."""
    names = {id(word) for view in (pair.left, pair.right) for word in view.words if may_be_name(view, word)}
    shared = (
        one.text
        for one, other in pair.alignment.nouns
        if one.noun and other.noun and not any(id(word) in names or _somebody(word) for word in (one, other))
    )
    return " ".join(dict.fromkeys(shared))


def _somebody(word: Word) -> bool:
    return word.lies_in is not None or word.name or names_office(word) or bool(_PEOPLE & set(word.kinds))
