"""A numeral found in a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NumberFind:
    """A numeral at code points `start` to `end` (end exclusive).

    `grain` is the size of its last digit that is not zero ("3,4 Milliarden": 1e8, "20.000": 1e4), `place`
    the size of the last digit written ("20": 1); both are in the number's own unit. `fraction` marks
    "ein Drittel", "1/2", "die halbe". `ambiguity` is a short English note, None when there is one reading.
    """

    start: int
    end: int
    value: float
    grain: float
    place: float
    digits: bool
    fraction: bool = False
    ambiguity: str | None = None


def grain_of(value: float, place: float) -> float:
    """The size of the last digit of `value` that is not zero, no smaller than `place`."""
    if value == 0 or place < 1 or value != int(value):
        return place
    whole, grain = int(abs(value)), 1
    while whole % 10 == 0:
        whole //= 10
        grain *= 10
    return max(float(grain), place)
