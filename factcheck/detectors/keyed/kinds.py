"""Which kind of answer the attribute of both claims asks for."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed

VALUES = frozenset(("date", "duration", "count", "money", "share", "rating"))
"""Kinds that are answered by a figure or a date."""

_MANNERS = frozenset(("plan", "stance", "demand"))
"""They say how the answer is meant, not what it is."""


def kinds(pair: Pair) -> frozenset[str]:
    """The kinds the attribute names; empty when it names none."""
    return pair.left.asked.kinds - _MANNERS if pair.left.asked else frozenset()


def asks_for_value(pair: Pair) -> bool:
    """Whether both have one key that no yes or no answers: figure, date, place, speaker,
    order or list."""
    return asks_for(pair, *VALUES, "place", "speaker", "order", "list")


def meant_as(pair: Pair, manner: str) -> bool:
    """Whether both have one key whose attribute asks for a "plan", a "stance" or a "demand"."""
    return keyed(pair) and pair.left.asked is not None and manner in pair.left.asked.kinds


def asks_for(pair: Pair, *wanted: str) -> bool:
    """Whether both have one key whose attribute asks for one of these kinds."""
    return keyed(pair) and bool(kinds(pair) & set(wanted))
