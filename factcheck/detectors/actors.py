"""Who acts in a clause, as far as names, offices and countries tell."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.detectors.context import Pair
from factcheck.detectors.offices import known, names_office
from factcheck.detectors.where import touch
from factcheck.domain.claim_view import ClaimView, Word

_AND = re.compile(r",? (?:und|oder|sowie|and|or) |,? ")
_DETERMINED = re.compile(
    r"\b(?:de[rmns]|die|das|ein\w{0,2}|im|am|zum|zur|vom|beim|ins|ans|the|an?|this|that|jede[rmns]?"
    r"|kein\w{0,2})(?: [a-zäöüß]+)? $"
)


def people(view: ClaimView) -> list[Word]:
    """Names of people: known ones, a first name and a surname in a row, in English every capital."""
    rows = [
        other
        for one, other in pairwise(view.words)
        if one.noun and not one.concepts and other.start == one.end + 1 and one.text[0].isupper()
    ]
    whole = {id(word) for word in rows}
    inside = view.language == "en"
    return [
        word
        for word in view.words
        if may_be_name(view, word)
        and (id(word) in whole or word.name or (inside and word.start > 0) or known(word))
    ]


def may_be_name(view: ClaimView, word: Word) -> bool:
    """Whether it is a capital that no list knows, without an article before it."""
    return (
        word.noun
        and not (word.concepts or word.aside)
        and word.lies_in is None
        and any(key.startswith(("n:", "p:")) for key in word.keys)
        and not any(key.startswith("h:") for key in word.keys)
        and not _DETERMINED.search(view.quote[: word.start].lower())
    )


def other_actors(pair: Pair, left: int, right: int, *, far: bool = False) -> str:
    """Two different ones who act in the clauses `left` and `right`, "" where they may be one. `far` looks for
    them in all clauses before, for verbs that share a subject."""
    mine, theirs = _named_first(pair, left, right, far)
    if not mine or not theirs or any(_one(a, b) for a in mine for b in theirs):
        return ""
    offices = any(names_office(word) and not known(word) for word in (*mine, *theirs))
    names = any(word.lies_in is None and not names_office(word) for word in (*mine, *theirs))
    return "" if offices and names else f"{mine[0].text} / {theirs[0].text}"


def same_actor(pair: Pair, left: int, right: int) -> bool:
    """Whether the same one acts in the clauses `left` and `right`; several may hold one office."""
    mine, theirs = _named_first(pair, left, right)
    return any(_one(a, b) and (known(a) or not names_office(a)) for a in mine for b in theirs)


def _named_first(pair: Pair, left: int, right: int, far: bool = False) -> tuple[list[Word], list[Word]]:
    """Who acts in a clause of each; where both name somebody, without the offices beside the names."""
    found = _actors(pair.left, left, far), _actors(pair.right, right, far)
    names = [
        [word for word in side if any(word is one for one in people(view))]
        for view, side in zip((pair.left, pair.right), found, strict=True)
    ]
    return (names[0], names[1]) if all(names) else found


def _one(one: Word, other: Word) -> bool:
    return bool(set(one.keys) & set(other.keys)) or touch(one, other)


def _actors(view: ClaimView, clause: int, far: bool = False) -> list[Word]:
    """Names, countries and offices without a preposition in a clause, else in the one before it."""
    names = {id(word) for word in people(view)}
    for at in range(clause, -1 if far else max(-1, clause - 2), -1):
        found = [
            word
            for word in view.words
            if word.clause == at
            and not (word.role or word.adjective or _joined(view, word))
            and (word.lies_in is not None or known(word) or id(word) in names or names_office(word))
        ]
        if found:
            return found
    return []


def _joined(view: ClaimView, word: Word) -> bool:
    """Whether it only goes on what a preposition stands before: "gegen Indien und China"."""
    before = [one for one in view.words if one.end <= word.start and one.clause == word.clause]
    if not before or not before[-1].role:
        return False
    return _AND.fullmatch(view.quote[before[-1].end : word.start]) is not None
