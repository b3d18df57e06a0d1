"""The answer about a subject on which many disagree: the fewest groups of values that can be true together.

Intervals that all overlap each other share a point (Helly), so the fewest groups are the fewest points that
hit every interval. Taking the smallest upper end again and again finds them: exact, O(n log n).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

Ends = tuple[float | None, float | None]
"""Lower and upper end, both included; None is open."""


def value_groups(items: Iterable[T], ends: Callable[[T], Ends]) -> list[list[T]]:
    """The items in the fewest groups whose intervals all share a point, the lowest group first.

    An item that would fit two groups stands in the higher one. Within a group items go by upper, then lower
    end; those with equal ends keep their order. The groups are the same in any order of `items`.
    """
    found = list(items)
    groups: list[list[T]] = []
    point = -math.inf
    for hi, lo, place in sorted(_placed(map(ends, found))):
        if not groups or lo > point:
            groups.append([])
            point = hi
        groups[-1].append(found[place])
    return groups


def _placed(ends: Iterable[Ends]) -> Iterator[tuple[float, float, int]]:
    for place, (lo, hi) in enumerate(ends):
        yield math.inf if hi is None else hi, -math.inf if lo is None else lo, place
