"""Whether any detector can find anything in two claims, by their outlines alone.

Each question is a condition that its detectors need; a pair that fails them all need not be read. They stand
together here, and a test holds them against the detectors: what the outlines rule out finds nothing.
"""

from __future__ import annotations

from factcheck.detectors.entity import SLOTS
from factcheck.detectors.occasion import EVENTS
from factcheck.detectors.offices import OFFICES
from factcheck.detectors.one_doer import DEEDS
from factcheck.domain.claim_outline import Name, Outline

_OPEN = frozenset(f"c:{concept}" for concept in OFFICES | EVENTS)
"""An office may stand for a name, and an event may only be the occasion."""
_CONTESTS = frozenset(("win", "lose", "draw"))
"""What is won may be told by the name of the loser, and places by those behind the winner."""


def can_clash(one: Outline, other: Outline, same_article: bool) -> bool:
    """Whether the two have to be read. Words of two languages have no marks in common: those always."""
    return (
        one.language != other.language
        or (same_article and _of_the_article(one, other))
        or one.none
        or other.none
        or not one.runs.isdisjoint(other.runs)
        or not SLOTS.isdisjoint(one.concepts & other.concepts)
        or not _deeds(one).isdisjoint(_deeds(other))
        or not _CONTESTS.isdisjoint(one.concepts | other.concepts)
        or (one.office and other.office)
        or bool(one.places - other.places and other.places - one.places)
        or not _rivals(one, other)
    )


def _deeds(one: Outline) -> set[str]:
    return {concept.removeprefix("who ") for concept in one.concepts} & DEEDS


def _of_the_article(one: Outline, other: Outline) -> bool:
    """`dateline` needs two dates of the article itself, and either may hold a weekday that does not fit."""
    return (one.own and other.own) or one.weekday or other.weekday


def _rivals(one: Outline, other: Outline) -> bool:
    """Whether each names something that the other does not, in one role and in a clause that counts.

    Then the gates `slots` and `arguments` stop date, quantity, duration_ratio, boolean, antonym and location.
    `existence` compares clause by clause (none), `attribution` quotations (runs), `entity` and `location` are
    about just those names (SLOTS, office, places).
    """
    mine, theirs = _left_over(one, other), _left_over(other, one)
    return any(name.role == rival.role for name in mine for rival in theirs)


def _left_over(one: Outline, other: Outline) -> list[Name]:
    """The names that the other surely lacks. A clause counts that holds a value or a word of the other: the
    only one of a claim does, of several one that surely shares a noun."""
    known = {name.stem for name in other.names}
    clauses = {name.clause for name in one.names if name.stem in known}
    return [
        name
        for name in one.names
        if (one.one_clause or name.clause in clauses)
        and name.marks.isdisjoint(other.marks)
        and name.marks.isdisjoint(_OPEN)
    ]
