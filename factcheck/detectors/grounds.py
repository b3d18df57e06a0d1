"""Which detectors can find anything in two claims that are read: by what each claim holds, without its gates.

A detector needs two things that stand against each other: figures that share no number, a denied predicate
and a told one. Most claims that are brought together hold none, and asking the gates of ten detectors costs a
hundred times as much as seeing that. Each ground is a condition its detector needs; a test holds them against
the detectors: what has no ground finds nothing. Of two values that people gave under
one key the kind tells who can speak.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.detectors import (
    antonym,
    attribution,
    boolean,
    date,
    dateline,
    duration_ratio,
    entity,
    existence,
    location,
    meeting,
    one_doer,
    quantity,
)
from factcheck.detectors.axis import comparable_dates, on_one_axis
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import named, other_occasion
from factcheck.detectors.offices import holders
from factcheck.detectors.order import ordered
from factcheck.detectors.outcomes import RESULTS
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import Verdict
from factcheck.domain.interval import disjoint
from factcheck.domain.vocabulary import ValueKind

ByUnit = dict[str, list[ViewValue]]

_NOUN = "noun"
"""Stands among keys for a noun: two of them may be one by their spelling alone."""
_RANKS = ("rank", "ratio")


class _Predicates(NamedTuple):
    """The keys of predicates and of the more general things they are; two of a kind are not one."""

    keys: frozenset[str]
    kinds: frozenset[str]

    def meet(self, other: _Predicates) -> bool:
        """Whether one of each may be the same."""
        return not (
            self.keys.isdisjoint(other.keys)
            and self.keys.isdisjoint(other.kinds)
            and self.kinds.isdisjoint(other.keys)
        )


class Grounds(NamedTuple):
    """What of one claim may stand against another one.

    `keys` are those of words that may be opposed and `against` those they exclude; `told` and `denied` those
    of predicates by the polarity of their clause; `concepts` those that name a slot or what happens once.
    """

    figures: ByUnit
    ranks: ByUnit
    dates: tuple[ViewValue, ...]
    own_dates: bool
    misfit: bool
    keys: frozenset[str]
    against: frozenset[str]
    told: _Predicates
    denied: _Predicates
    none: bool
    spoken: tuple[str, ...]
    names: frozenset[str]
    slots: frozenset[str]
    once: frozenset[str]
    offices: frozenset[frozenset[str]]
    placed: bool
    result: bool
    won: bool
    ordered: frozenset[bool]


def grounds_of(view: ClaimView) -> Grounds:
    """What a claim holds; read once, asked for each pair."""
    words = view.words
    opposed = [word for word in words if not word.adjective]
    concepts = {concept for word in words for concept in word.concepts}
    return Grounds(
        _by_unit(quantity.figures(view.values)),
        _by_unit(value for value in view.values if value.unit in _RANKS),
        tuple(date.dates(view.values, printed=False)),
        bool(dateline.dates(view)),
        any(value.misfit for value in view.values),
        frozenset(key for word in opposed for key in word.keys),
        frozenset(key.removeprefix("~") for word in opposed for key in word.against),
        _predicates(view, denied=False),
        _predicates(view, denied=True),
        any(word.amount == "none" for word in words),
        tuple(spoken.words for spoken in attribution.said(view)),
        named(view),
        (entity.SLOTS & concepts) | {deed for word in words for deed in one_doer.deeds(word)},
        location.ONCE & concepts,
        frozenset(holder.which for holder in holders(view))
        | {frozenset((held.office,)) for held in view.held},
        any(word.place and word.lies_in is not None for word in words),
        not RESULTS.isdisjoint(concepts),
        "win" in concepts,
        frozenset(one.after for one in ordered(view)),
    )


def speakers(pair: Pair, left: Grounds, right: Grounds) -> frozenset[str]:
    """The ids of the detectors that can find anything in a pair without written keys."""
    return frozenset(_speakers(pair, left, right))


_OF_KIND = {
    ValueKind.QUANTITY: frozenset((quantity.ID, duration_ratio.ID)),
    ValueKind.DATE: frozenset((date.ID, dateline.ID)),
    ValueKind.TRUTH: frozenset((boolean.ID,)),
}


def speakers_of(kind: ValueKind) -> frozenset[str] | None:
    """The ids of the detectors that can find anything in two values of this kind and nothing else, which
    people gave under one key; None for all."""
    return _OF_KIND.get(kind)


def _speakers(pair: Pair, left: Grounds, right: Grounds) -> Iterator[str]:
    misfit = pair.same_article and (left.misfit or right.misfit)
    one_thing = _one_thing(pair, left, right)
    if misfit or (pair.same_article and left.own_dates and right.own_dates):
        yield dateline.ID
    if misfit or (one_thing and _dates_apart(left, right)):
        yield date.ID
    if one_thing and _figures_apart(pair, left, right):
        yield quantity.ID
    if _ranks_or_results(left, right):
        yield duration_ratio.ID
    if left.denied.meet(right.told) or right.denied.meet(left.told):
        yield boolean.ID
    if not left.against.isdisjoint(right.keys) or not right.against.isdisjoint(left.keys):
        yield antonym.ID
    if left.none or right.none:
        yield existence.ID
    if any(attribution.nearly_alike(one, other) for one in left.spoken for other in right.spoken):
        yield attribution.ID
    if not left.slots.isdisjoint(right.slots) or not left.offices.isdisjoint(right.offices):
        yield entity.ID
    if left.placed and right.placed and not left.once.isdisjoint(right.once):
        yield location.ID


def _one_thing(pair: Pair, left: Grounds, right: Grounds) -> bool:
    """Whether the gate `subject` can hold: what articles of two events tell, without a name in common, is of
    two things."""
    settled = pair.open_question("subject") is not Verdict.UNKNOWN
    return settled or not left.names.isdisjoint(right.names) or not other_occasion(pair)


def _by_unit(values: Iterable[ViewValue]) -> ByUnit:
    found: ByUnit = defaultdict(list)
    for value in values:
        found[value.unit].append(value)
    return dict(found)


def _predicates(view: ClaimView, *, denied: bool) -> _Predicates:
    """Those in clauses of one polarity, by what they may be aligned with others (alignment.py)."""
    words = [
        word
        for word in view.words
        if boolean.may_be_predicate(word) and bool(meeting.negated(view, word)) is denied
    ]
    keys = {f"c:{key[2:]}" if key.startswith("h:") else key for word in words for key in word.keys}
    keys |= {_NOUN for word in words if word.noun}
    return _Predicates(frozenset(keys), frozenset(kind for word in words for kind in word.kinds))


def _dates_apart(left: Grounds, right: Grounds) -> bool:
    """A stretch may be held against another date by either end, and against a stretch it crosses."""
    return any(
        comparable_dates(one, other)
        and ("span" in (one.bound, other.bound) or disjoint(*on_one_axis(one, other)))
        for one in left.dates
        for other in right.dates
    )


def _figures_apart(pair: Pair, left: Grounds, right: Grounds) -> bool:
    """Two figures of one unit that share no number and may measure and count the same."""
    return any(
        disjoint(one.said, other.said)
        and quantity.attribute(one, other).verdict is not Verdict.FAILED
        and quantity.counted(pair, one, other).verdict is not Verdict.FAILED
        for unit, mine in left.figures.items()
        for one in mine
        for other in right.figures.get(unit, ())
    )


def _ranks_or_results(left: Grounds, right: Grounds) -> bool:
    ranked = any(
        disjoint(one.said, other.said)
        for unit, mine in left.ranks.items()
        for one in mine
        for other in right.ranks.get(unit, ())
    )
    behind = (left.won and "rank" in right.ranks) or (right.won and "rank" in left.ranks)
    ordered_apart = len(left.ordered | right.ordered) > 1 and left.ordered and right.ordered
    return ranked or behind or bool(ordered_apart) or (left.result and right.result)


NOTHING = grounds_of(ClaimView("", "de"))
"""Of a claim of which only what people gave is compared."""
