"""What a value can be: a stretch of the number line, the same for dates and quantities."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

_BOUNDS = ("[]", "[)", "(]", "()")


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers from `lo` to `hi`, both included; None is an open end.

    A strict end is stored as the next double inside ("more than 9000" has lo = nextafter(9000, inf)), so
    that disjointness is plain comparison here and in SQL; `bounds` remembers it for display only.
    Raises ValueError for NaN, infinity and lo > hi.
    """

    lo: float | None
    hi: float | None
    bounds: str = field(default="[]", compare=False)

    def __post_init__(self) -> None:
        if any(end is not None and not math.isfinite(end) for end in (self.lo, self.hi)):
            raise ValueError(f"an interval needs finite ends: {self.lo} to {self.hi}")
        if self.lo is not None and self.hi is not None and self.lo > self.hi:
            raise ValueError(f"an interval cannot be empty: {self.lo} to {self.hi}")
        if self.bounds not in _BOUNDS:
            raise ValueError(f"not bounds of an interval: {self.bounds}")

    @classmethod
    def point(cls, value: float) -> Interval:
        """Exactly this number."""
        return cls(value, value)

    @classmethod
    def between(cls, lo: float | None, hi: float | None, bounds: str = "[]") -> Interval:
        """From the ends as they are said: `between(6300, 7000, "[)")` leaves 7000 out."""
        strict_lo, strict_hi = bounds[:1] == "(", bounds[1:] == ")"
        return cls(
            math.nextafter(lo, math.inf) if strict_lo and lo is not None else lo,
            math.nextafter(hi, -math.inf) if strict_hi and hi is not None else hi,
            bounds,
        )

    @property
    def said_lo(self) -> float | None:
        """The lower end as it is said: 9000 for "more than 9000"."""
        return self.lo if self.lo is None or self.bounds[0] == "[" else math.nextafter(self.lo, -math.inf)

    @property
    def said_hi(self) -> float | None:
        """The upper end as it is said: 7000 for "less than 7000"."""
        return self.hi if self.hi is None or self.bounds[1] == "]" else math.nextafter(self.hi, math.inf)

    def __str__(self) -> str:
        """The mathematical form, the same in every language: `[6300, 7000)`, `(9000, ∞)`, `7000`."""
        if self.lo is not None and self.lo == self.hi:
            return _number(self.lo)
        left = "(-∞" if self.lo is None else f"{self.bounds[0]}{_number(self.said_lo)}"
        right = "∞)" if self.hi is None else f"{_number(self.said_hi)}{self.bounds[1]}"
        return f"{left}, {right}"


def disjoint(a: Interval, b: Interval) -> bool:
    """Whether no number lies in both; closed intervals that touch agree."""
    return _below(a, b) or _below(b, a)


def overlaps(a: Interval, b: Interval) -> bool:
    """Whether some number lies in both."""
    return not disjoint(a, b)


def contains(outer: Interval, inner: Interval) -> bool:
    """Whether every number of `inner` lies in `outer`."""
    return _low(outer) <= _low(inner) and _high(inner) <= _high(outer)


def distance(a: Interval, b: Interval) -> float:
    """The gap between the two in their unit, 0 if they share a point."""
    return max(0.0, _low(a) - _high(b), _low(b) - _high(a))


def hull(a: Interval, b: Interval) -> Interval:
    """The shortest interval that holds both."""
    left = a if _low(a) <= _low(b) else b
    right = a if _high(a) >= _high(b) else b
    return Interval(left.lo, right.hi, left.bounds[0] + right.bounds[1])


def _below(a: Interval, b: Interval) -> bool:
    return a.hi is not None and b.lo is not None and a.hi < b.lo


def _low(interval: Interval) -> float:
    return -math.inf if interval.lo is None else interval.lo


def _high(interval: Interval) -> float:
    return math.inf if interval.hi is None else interval.hi


def _number(value: float | None) -> str:
    if value is None:
        return "∞"
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else repr(value)
