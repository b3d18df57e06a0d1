"""Which kind of answer the attribute of both claims asks for."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed

VALUES = frozenset(("date", "duration", "count", "money", "share", "rating"))
"""Kinds that are answered by a figure or a date."""

_MANNERS = frozenset(
    ("plan", "stance", "demand", "outlet", "wording", "mention", "reason", "text", "office", "quote", "land")
)
"""They say how the answer is meant, or that a name or quoted words may answer as well."""


def kinds(pair: Pair) -> frozenset[str]:
    """The kinds the attribute names; empty when it names none."""
    return pair.left.asked.kinds - _MANNERS if pair.left.asked else frozenset()


def asks_for_value(pair: Pair) -> bool:
    """Whether both have one key that no yes or no answers: figure, date, place, speaker, order, list or who
    holds an office. What somebody means to do is told by a yes or no, whatever else the attribute names."""
    if meant_as(pair, "office") and asks_for(pair, "person"):
        return True
    return not meant_as(pair, "stance") and asks_for(pair, *VALUES, "place", "speaker", "order", "list")


def meant_as(pair: Pair, manner: str) -> bool:
    """Whether both have one key whose attribute asks for a "plan", a "stance" or a "demand"."""
    return keyed(pair) and pair.left.asked is not None and manner in pair.left.asked.kinds


def asks_for(pair: Pair, *wanted: str) -> bool:
    """Whether both have one key whose attribute asks for one of these kinds."""
    return keyed(pair) and bool(kinds(pair) & set(wanted))
