"""From a number and its hedge to two intervals: what was said, and what it could mean with goodwill.

The shares are the project's own convention: a tenth either side of "about", a tenth below "almost", 15 per
cent above "a good"; goodwill doubles the slack and moves every end a hedge made by a further 15 per cent.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_words import Hedge
from factcheck.reading.units import Unit

_GOODWILL = 0.15
_EXACT_BELOW = 100
_FRACTION_SLACK = 2.5  # percentage points: "a third" is said of anything from 31 to 36 per cent
_SHARES: dict[Hedge, tuple[float, float, str]] = {
    "almost": (0.1, 0.0, "[)"),
    "good": (0.0, 0.15, "[]"),
    "about": (0.1, 0.1, "[]"),
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """`lo` to `hi` as said, None for an open end; `wide_lo` to `wide_hi` holds it, both ends included."""

    lo: float | None
    hi: float | None
    bounds: str
    wide_lo: float | None
    wide_hi: float | None


def slack_of(number: NumberFind, dimension: str) -> float:
    """How far a bare number may lie from what it stands for, in its own unit.

    Half a unit of its last digit that is not zero; percentages, decimals and measures under 100 by the last
    digit written; counts under 100, precise counts, ages and scores are exact.
    """
    if dimension in ("age", "score"):
        return 0.0
    if number.fraction:
        return _FRACTION_SLACK if dimension == "percent" else 0.05 * abs(number.value)
    whole = number.place >= 1 and number.value == int(number.value)
    if dimension == "count":
        exact = whole and number.place == 1 and (abs(number.value) < _EXACT_BELOW or number.grain == 1)
        return 0.0 if exact else number.grain / 2
    fine = "percent" in dimension or dimension == "temperature" or abs(number.value) < _EXACT_BELOW
    return (number.place if fine or not whole else number.grain) / 2


def stretch(hedge: Hedge, value: float, slack: float) -> Stretch:
    """The two intervals of one hedged or bare number, before any conversion."""
    size, far = abs(value), _GOODWILL
    if hedge in _SHARES:
        below, above, bounds = _SHARES[hedge]
        lo, hi = value - below * size, value + above * size
        wide_lo, wide_hi = value - 2 * below * size, value + 2 * above * size
        bounds = bounds if lo < hi else "[]"
        return Stretch(lo, hi, bounds, wide_lo - far * abs(wide_lo), wide_hi + far * abs(wide_hi))
    if hedge in ("at least", "more"):
        return Stretch(value, None, "[)" if hedge == "at least" else "()", value - far * size, None)
    if hedge in ("at most", "less"):
        floor = 0.0 if value > 0 else None
        bounds = ("[" if floor is not None else "(") + ("]" if hedge == "at most" else ")")
        return Stretch(floor, value, bounds, floor, value + far * size)
    if hedge == "exactly" or not slack:
        return Stretch(value, value, "[]", value, value)
    return Stretch(value - slack, value + slack, "[)", value - 2 * slack, value + 2 * slack)


def between(hedge: Hedge, low: NumberFind, high: NumberFind, dimension: str) -> Stretch:
    """The intervals of "x bis y", a hedge before it ("rund 5 bis 6 Tonnen") counting for both ends."""
    if low.value > high.value:
        low, high = high, low
    left = stretch(hedge, low.value, slack_of(low, dimension))
    right = stretch(hedge, high.value, slack_of(high, dimension))
    if hedge in ("", "exactly"):
        return Stretch(low.value, high.value, "[]", left.wide_lo, right.wide_hi)
    return Stretch(left.lo, right.hi, left.bounds[0] + right.bounds[1], left.wide_lo, right.wide_hi)


def converted(stretched: Stretch, unit: Unit, factor: float) -> Stretch:
    """The same intervals in the unit of comparison; `factor` is positive."""

    def move(end: float | None) -> float | None:
        return None if end is None else _tidy(end * factor + unit.offset)

    lo, hi = move(stretched.lo), move(stretched.hi)
    bounds = "[]" if lo is not None and lo == hi else stretched.bounds
    return Stretch(lo, hi, bounds, move(stretched.wide_lo), move(stretched.wide_hi))


def _tidy(value: float) -> float:
    """Twelve significant digits: 0.1 * 3 is 0.3. Rounding keeps the order of ends."""
    return float(f"{value:.12g}")
