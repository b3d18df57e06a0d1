"""How many there were: the same things counted in both, of which the same is told."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import close, named, other_matter, two_objects
from factcheck.detectors.questions.situation import apart
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.interval import disjoint
from factcheck.domain.question import Question

KIND = "count"
_ALIKE = (
    frozenset(("fly", "enter", "invade", "cross", "intrude", "violate", "arrive", "come", "penetrate")),
    frozenset(("kidnap", "deport", "hold", "abduct", "hostage", "detain", "bring away")),
    frozenset(("represent", "who represent", "take part", "attend")),
)
"""What may be told of one group of things in different words: they came in, they are held there."""

_ANYBODY = frozenset(("people", "c:people"))
_EACH_SIDE = re.compile(
    r"\b(?:auf|von|bei) (?:jeder|beiden) Seiten?\b|\b(?:je|pro) Seite\b|\bJede[rs]? der beiden\b"
    r"|\bbeiderseits\b"
    r"|\b(?:on|from) (?:each|either|both) sides?\b|\b(?:per|a) side\b|\beach of the (?:two|sides)\b",
    re.IGNORECASE,
)
"""Says that so many were on each of two sides, which happens but once in a report."""
_RELATIVE = re.compile(r"(?:die|welche|who|which|that)\b")


def ask(pair: Pair) -> Question | None:
    """Both count things of one kind of which the same is told, and the counts lie apart."""
    for left, right in _told(pair):
        counted = next((word.text for word in pair.left.words if set(word.keys) & set(left.counted)), "")
        if counted:
            return Question(KIND, named(pair), f"Zahl der {counted}", f"{left.raw} / {right.raw} {counted}")
    return None


def doubt(pair: Pair) -> str:
    """What shows that they count two groups of them."""
    if not close(pair) and not all(_EACH_SIDE.search(view.quote) for view in (pair.left, pair.right)):
        return "only what is counted is shared"
    for left, right in _told(pair):
        if others := two_objects(pair, left.clause, right.clause):
            return others
        for one, other in pair.alignment.nouns:
            counted = set(one.keys) & set(left.counted) and set(other.keys) & set(right.counted)
            if counted and (matter := other_matter(pair, one, other)):
                return matter
    return gates.rivals(pair) or apart(pair)


def _told(pair: Pair) -> list[tuple[ViewValue, ViewValue]]:
    return [
        (left, right)
        for left in _counts(pair.left)
        for right in _counts(pair.right)
        if set(left.counted) & set(right.counted)
        and disjoint(left.said, right.said)
        and _one_deed(pair, left, right)
    ]


def _counts(view: ClaimView) -> list[ViewValue]:
    return [
        value
        for value in view.values
        if value.dimension == "count"
        and value.counted
        and not _ANYBODY & set(value.counted)
        and not value.change
        and value.rule not in ("whole", "none")
    ]


def _one_deed(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether what happened to them is the same, or told in words of one class; or each side had so many."""
    if all(_EACH_SIDE.search(view.quote) for view in (pair.left, pair.right)):
        return True
    mine, theirs = _verbs(pair.left, left), _verbs(pair.right, right)
    if {key for word in mine for key in word.keys} & {key for word in theirs for key in word.keys}:
        return True
    concepts = [{concept for word in side for concept in word.concepts} for side in (mine, theirs)]
    return any(concepts[0] & alike and concepts[1] & alike for alike in _ALIKE)


def _verbs(view: ClaimView, value: ViewValue) -> list[Word]:
    """The verbs of the figure's clause and of the relative clause behind it."""
    frames = {frame.clause: view.quote[frame.start : frame.end].lower() for frame in view.frames}
    clauses = {value.clause}
    if _RELATIVE.match(frames.get(value.clause + 1, "")):
        clauses.add(value.clause + 1)
    return [
        word
        for word in view.words
        if word.clause in clauses and not (word.noun or word.name or word.adjective)
    ]
