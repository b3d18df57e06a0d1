"""Whether the one who does it in one claim is the one who does it, or does the opposite, in the other."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.actors import other_actors
from factcheck.detectors.arguments import frame_of, in_one_part
from factcheck.detectors.context import Pair
from factcheck.detectors.offices import known, names_office
from factcheck.detectors.where import touch
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.finding import Gate, Verdict, gate

_PRONOUN = re.compile(
    r"\b(?:er|sie|es|man|wir|ich|beide[ns]?|dies\w{0,2}|das|die|der|jene[rs]?|he|she|it|they|we|who|which|that"
    r"|both|this|these)\b(?! [A-ZÄÖÜ])(?! [a-zäöüß]+ [A-ZÄÖÜ])"
)
_DATIVE = re.compile(r"\b(?:dem|einem|keinem|seinem|ihrem|diesem|jedem|denen) (?:[a-zäöüß-]+ )?$")
_BEEN = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: (?!the\b|an?\b)\w+)? $")
_TRENDS = frozenset(("rise", "fall"))
"""What rises or falls may be told as who has more of it or less."""
_UNLIKE = re.compile(
    r"\b(?:anders als|im gegensatz zu[mr]?|im unterschied zu[mr]?|unlike|in contrast to|as opposed to)"
    r"(?: (?!und\b)[\w-]+){0,3} $",
    re.IGNORECASE,
)


def one_doer(pair: Pair, left: Word, right: Word) -> Gate:
    """The two clauses name no two who do it; asked of bare claims without a key, which settles it."""
    settled = gates.keyed(pair) and pair.question is None
    if settled or not pair.bare or _TRENDS & {*left.concepts, *right.concepts}:
        return gate("doer", Verdict.PASSED, "")
    shown = other_actors(pair, left.clause, right.clause, far=True) or _two(pair, left, right)
    return gate("doer", Verdict.FAILED if shown else Verdict.PASSED, shown)


def unlike(view: ClaimView, word: Word) -> bool:
    """Whether it only names somebody of whom the contrary is true: "anders als die Stadt"."""
    return _UNLIKE.search(view.quote[: word.start]) is not None


def _two(pair: Pair, left: Word, right: Word) -> str:
    """A subject of each clause that is not in the other clause, whatever else of the claim names it."""
    told = (pair.left, left), (pair.right, right)
    if any(_pronoun(view, word) for view, word in told):
        return ""
    sides = [_subjects(view, word) for view, word in told]
    beside = [_nouns(view, word) for view, word in told]
    if all(view.language == "en" and not _BEEN.search(view.quote[: word.start]) for view, word in told):
        # the subject stands before the verb
        sides = [
            [one for one in side if one.end < word.start] for side, (_, word) in zip(sides, told, strict=True)
        ]
        beside = sides
    mine = [one for one in sides[0] if not _among(pair, one, beside[1])]
    theirs = [other for other in sides[1] if not _among(pair, other, beside[0])]
    if not mine or not theirs or names_office(mine[0]) != names_office(theirs[0]):
        return ""
    return f"{mine[0].text} / {theirs[0].text}"


def _among(pair: Pair, word: Word, others: list[Word]) -> bool:
    return any(
        (one is word and any(other is told for told in others))
        or (other is word and any(one is told for told in others))
        for one, other in pair.alignment.pairs
    ) or any(touch(word, other) or (known(word) and names_office(other)) for other in others)


def _nouns(view: ClaimView, word: Word) -> list[Word]:
    return [
        one
        for one in view.words
        if (one.noun or one.name) and in_one_part(view, one, word) and not unlike(view, one)
    ]


def _subjects(view: ClaimView, word: Word) -> list[Word]:
    return [
        one
        for one in _nouns(view, word)
        if one is not word
        and not _belongs(view, one)
        and not (one.role or one.aside or one.place or one.amount == "none")
        and not _DATIVE.search(view.quote[: one.start].lower())
    ]


def _belongs(view: ClaimView, word: Word) -> bool:
    """Whether it goes on a name that a preposition stands before, or only tells whose something is: "mit
    Anna Novak", "Dänemarks Werften"."""
    beside = [one for one in view.words if one.noun and one.end + 1 == word.start]
    if beside and (beside[0].role or _belongs(view, beside[0])):
        return True
    owner = word.lies_in is not None and word.text.endswith("s")
    return owner and any(one.noun and one.start == word.end + 1 for one in view.words)


def _pronoun(view: ClaimView, word: Word) -> bool:
    """Whether its subject may be a pronoun; in English that stands before the verb."""
    frame = frame_of(view, word)
    if frame is None:
        return False
    until = word.start if view.language == "en" else frame.end
    return _PRONOUN.search(view.quote[frame.start : until]) is not None
