"""Whether one figure may be a part of the other."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named, word_of
from factcheck.detectors.gates.other_thing import told
from factcheck.detectors.gates.same_thing import open_question
from factcheck.detectors.gates.written import typed
from factcheck.detectors.occasion import EVENTS, of_event, one_occasion
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Gate, Verdict, gate

_PARTED = ("count", "currency", "area", "mass")
"""What a part of a thing has less of than the whole; so has a length, but not a height."""

_WHOLES = frozenset(("country", "world", "continent"))
"""They hold all of it: "eine der kleinsten Kliniken im Land"."""
_OF_WHOLE = frozenset(("darunter", "including", "unter ihnen", "among them"))
"""What stands behind them is a part of the figure before them."""
_EACH = re.compile(
    r"\b(?:jeweils|je(?= \w)|pro \w+|(?:auf|für|von|an|bei|in) jede[rnms]? \w+|auf beiden Seiten"
    r"|jede[rs]? der|each|apiece|per \w+|on (?:either|both) sides?)\b",
    re.IGNORECASE,
)
_EACH_KEY = re.compile(r"(?:\b|_)(?:je|pro|per|each|jeweils)(?:\b|_)", re.IGNORECASE)
_OF_THEM = frozenset(("of them", "davon", "darunter", "unter ihnen", "among them", "of whom", "von ihnen"))
"""They mark a part of what is counted, and none of a time."""


def scope(pair: Pair, left: ViewValue | None = None, right: ViewValue | None = None) -> Gate:
    """Neither figure is a part of the other: "davon", "allein in …", a place that only one names."""
    if _part_too_large(pair, left, right):
        return gate("scope", Verdict.PASSED, "the part is larger than the whole")
    if left is not None and right is not None and (one := _each(pair, left, right)):
        return gate("scope", Verdict.FAILED, f"only one counts {one}")
    marks = sorted(set(_before(pair.left, left)) ^ set(_before(pair.right, right)))
    if left is not None and left.dimension == "duration":
        marks = [mark for mark in marks if mark not in _OF_THEM]  # "two aides beside each of them"
    if marks:
        return gate("scope", Verdict.FAILED, f"{marks[0]} marks a part")
    parts = left is not None and (left.dimension in _PARTED or left.attribute == "length")
    if left is not None and right is not None and parts:
        part = _part_by_place(pair, left, right)
        if part and not typed(pair):
            return gate("scope", Verdict.FAILED, f"{part} may be a part of the whole")
        if whole := _sum(pair, left, right):
            return gate("scope", Verdict.FAILED, f"{whole} may hold the other figure")
    return open_question(pair, "scope", "")


def _each(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The words by which only one of two counts is that of each one of several: "drei auf jeder Seite"."""
    told = [
        match[0] if (match := _EACH.search(_clause(view, value))) else ""
        for view, value in ((pair.left, left), (pair.right, right))
    ]
    if told[0] and not told[1]:
        more = left.said.lo is not None and right.said.hi is not None and left.said.lo > right.said.hi
    else:
        more = right.said.lo is not None and left.said.hi is not None and right.said.lo > left.said.hi
    both = (
        not more
        and left.dimension == "count"
        and right.dimension == "count"
        and not _EACH_KEY.search(pair.left.attribute)
    )
    return (told[0] or told[1]) if both and bool(told[0]) != bool(told[1]) else ""


def _clause(view: ClaimView, value: ViewValue) -> str:
    return next((view.quote[one.start : one.end] for one in view.frames if one.clause == value.clause), "")


def _before(view: ClaimView, value: ViewValue | None) -> tuple[str, ...]:
    """The words that mark a part, without those behind the figure, which it is the whole of: "64 Boote,
    darunter zwei Fähren"."""
    low = view.quote.lower()
    return tuple(
        mark for mark in view.scope
        if value is None or mark not in _OF_WHOLE or re.search(rf"\b{mark}\b", low[: value.start])
    )  # fmt: skip


def _part_too_large(pair: Pair, left: ViewValue | None, right: ViewValue | None) -> bool:
    """Whether one claim says that it tells the sum, the other a part of it, and the part is larger."""
    if left is None or right is None:
        return False
    for whole, part, sum_, some in (
        (left, right, pair.left, pair.right),
        (right, left, pair.right, pair.left),
    ):
        summed = any(cue.startswith("sum:") for cue in sum_.cues) and not sum_.scope
        if summed and some.scope and whole.said.hi is not None and (part.said.lo or 0.0) > whole.said.hi:
            return True
    return False


def _sum(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The word that makes the larger figure a sum, where one claim names a time or thing of its own."""
    larger, smaller = (pair.right, pair.left) if (left.said.hi or 0.0) < (right.said.lo or 0.0) else (
        pair.left, pair.right
    )  # fmt: skip
    marks = [cue for cue in larger.cues if cue.startswith("sum:")]
    if not marks or any(cue.startswith("sum:") for cue in smaller.cues):
        return ""
    dated = [any(value.dimension == "date" for value in view.values) for view in (larger, smaller)]
    rest = pair.alignment.left if smaller is pair.left else pair.alignment.right
    counted = {*left.counted, *right.counted}
    own = any(named(word) and counted.isdisjoint(word.keys) for word in rest)
    return word_of(marks[0]) if dated[0] != dated[1] or own else ""


def _part_by_place(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The place that only the smaller figure names."""
    smaller_left = (left.said.hi or 0.0) < (right.said.lo or 0.0)
    sides = told(pair, 0), told(pair, 1)
    rest, other = sides if smaller_left else (sides[1], sides[0])
    event = (pair.right if smaller_left else pair.left).event if one_occasion(pair) else None
    places = [
        word
        for word in rest
        if word.place
        and not word.aside
        and not of_event(word, event)
        and not EVENTS & {key[2:] for key in (*word.keys, *word.kinds)}  # "bei dem Angriff" is all of it
        and not {"event", "mishap"} & {kind[2:] for kind in word.kinds}
        and not _WHOLES & set(word.concepts)
    ]
    wholes = [word for word in other if word.place]
    if wholes:  # "in Hessen" of "in Deutschland"
        places = [
            word for word in places if any(set(word.lies_in or ()) & set(whole.keys) for whole in wholes)
        ]
    return places[0].text if places else ""
