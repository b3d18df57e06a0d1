"""What two claims speak of, and what they say that is of, about or against."""

from __future__ import annotations

import re

from factcheck.detectors.actors import may_be_name
from factcheck.detectors.context import Pair
from factcheck.detectors.offices import names_office
from factcheck.domain.claim_view import ClaimView, Word

_BEHIND = 40
"""Letters from a noun to the one that tells what it is of."""
_COMPLEMENTS = frozenset(("of", "about", "against", "for", "with"))
NOTHING = "es"
"""The subject of a question about what neither names by a noun of the other."""
_TOGETHER = re.compile(r"\b(?:gemeinsam|beiderseitig|joint|shared|their)\w* (?:\w+ )?$")
_SIDES = frozenset(("about", "against"))


def named(pair: Pair) -> str:
    """The nouns and names of the left claim that both have, as the subject of a question; "" for none."""
    return " ".join(dict.fromkeys(one.text for one, _ in pair.alignment.nouns))


def close(pair: Pair) -> bool:
    """Whether a name or place, or two things, are named in both."""
    shared = pair.alignment.nouns
    names = {id(word) for word in pair.left.words if may_be_name(pair.left, word)}
    if any(id(one) in names or one.lies_in is not None for one, _ in shared):
        return True
    return len({one.keys[0] for one, _ in shared}) > 1


def other_matter(pair: Pair, one: Word, other: Word) -> str:
    """What two nouns for one thing are told to be of, about or against, where that differs."""
    return _differ(pair, _of(pair.left, one), _of(pair.right, other))


def other_side(pair: Pair, left: int, right: int) -> str:
    """What two clauses are told to be about or against, where that differs."""
    return _differ(pair, _beside(pair.left, left), _beside(pair.right, right))


def two_objects(pair: Pair, left: int, right: int) -> str:
    """Two nouns without a preposition, one of each clause, that are in no other claim; "" for none."""
    rests = (pair.alignment.left, left), (pair.alignment.right, right)
    sides = [
        [
            word for word in rest
            if word.clause == clause and word.noun and word.role in ("", "object") and not names_office(word)
        ]
        for rest, clause in rests
    ]  # fmt: skip
    return f"{sides[0][0].text} / {sides[1][0].text}" if all(sides) else ""


def occasion(pair: Pair) -> str:
    """The occasion that only one claim tells of: "bei der Eröffnung"."""
    found = [
        next(
            (
                word.text for word in rest
                if word.role == "occasion" and not _TOGETHER.search(view.quote[: word.start])
            ),
            "",
        )
        for view, rest in ((pair.left, pair.alignment.left), (pair.right, pair.alignment.right))
    ]  # fmt: skip
    return found[0] or found[1] if bool(found[0]) != bool(found[1]) else ""


def _of(view: ClaimView, word: Word) -> list[Word]:
    return [
        one
        for one in view.words
        if one.noun
        and one.clause == word.clause
        and one.role in _COMPLEMENTS
        and 0 < one.start - word.end <= _BEHIND
    ]


def _beside(view: ClaimView, clause: int) -> list[Word]:
    return [word for word in view.words if word.noun and word.clause == clause and word.role in _SIDES]


def _differ(pair: Pair, mine: list[Word], theirs: list[Word]) -> str:
    """Two nouns in one role where neither claim has one of the other's in that role, "" for none."""
    shared = {id(word) for both in pair.alignment.pairs for word in both}
    for role in sorted({word.role for word in mine} & {word.role for word in theirs}):
        sides = [[word for word in side if word.role == role] for side in (mine, theirs)]
        if not any(id(word) in shared or names_office(word) for side in sides for word in side):
            return f"{sides[0][0].text} / {sides[1][0].text}"
    return ""
