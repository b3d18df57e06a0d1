"""Whether two single sentences tell of the same things, so that only the verb is another word."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named
from factcheck.domain.claim_view import ClaimView, Word

_ENOUGH = 2
_DETERMINED = re.compile(
    r"\b(?:der|die|das|den|dem|des|ein\w*|ihr\w*|sein\w*|the|a|an|its|his|her|their)(?: [\w-]+)? $"
)
_AUTHORITIES = frozenset(
    ("police", "firefighter", "authority", "authorities", "prosecutor", "ministry", "city administration",
     "customs", "rescuer", "border police")
)  # fmt: skip
_PERSON = frozenset(("c:person", "c:group", "c:employ", "people"))


def single(pair: Pair) -> bool:
    """Whether two sentences are compared by themselves, as two reports of one situation."""
    return pair.bare and len(pair.left_text) <= 1 and len(pair.right_text) <= 1


def retold(pair: Pair) -> bool:
    """Whether neither of two single sentences names a thing that the other one lacks, and both name two."""
    if not single(pair) or any(_own(pair, side) for side in (0, 1)):
        return False
    return len({one.keys[0] for one, _ in pair.alignment.nouns}) >= _ENOUGH


def describes(pair: Pair, side: int, word: Word) -> bool:
    """Whether it only says what the name is right behind it, which both have: "ihr Rivale Baltferry"."""
    view = (pair.left, pair.right)[side]
    if not _DETERMINED.search(view.quote[: word.start].lower()):
        return False  # "Anna Schulz"
    following = next((both[side] for both in pair.alignment.pairs if both[side].start == word.end + 1), None)
    return following is not None and (following.name or _a_name(view, following))


def acts_for_all(one: Word, other: Word) -> bool:
    """Whether one is an authority, which acts on people whatever is told of them, and the other somebody."""
    return any(
        authority(office) and (_PERSON & set(who.kinds) or _person(who))
        for office, who in ((one, other), (other, one))
    )


def authority(word: Word) -> bool:
    """Whether it is an authority that only does its work there: the police, a ministry."""
    return bool(_AUTHORITIES & set(word.concepts))


def _person(word: Word) -> bool:
    return bool({"man", "woman", "boy", "girl", "child"} & set(word.concepts))


def _a_name(view: ClaimView, word: Word) -> bool:
    return view.language == "de" and word.noun and not any(key.startswith(("c:", "h:")) for key in word.keys)


def _own(pair: Pair, side: int) -> list[Word]:
    return [
        word
        for word in (pair.alignment.left, pair.alignment.right)[side]
        if named(word) and not word.aside and not describes(pair, side, word)
    ]
