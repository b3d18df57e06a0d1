"""Quantities in the unit people would say them in."""

from __future__ import annotations

import pytest

from factcheck.domain.interval import Interval
from factcheck.domain.quantity_display import display_quantity


@pytest.mark.parametrize(
    ("interval", "unit", "shown"),
    [
        (Interval.between(9720, 10800, "[)"), "second", "[2.7, 3) h"),
        (Interval.point(14400), "second", "4 h"),
        (Interval.point(5400), "second", "1.5 h"),
        (Interval.point(3601), "second", "3601 s"),
        (Interval.point(100), "second", "100 s"),
        (Interval.between(9000, None, "()"), "menschen", "(9000, ∞) menschen"),
        (Interval.point(70), "1", "70"),
        (Interval.point(12.5), "percent", "12.5 %"),
        (Interval.point(0), "second", "0 s"),
        (Interval(None, None), "m", "(-∞, ∞) m"),
        (Interval.point(1500), "kg", "1.5 t"),
    ],
)
def test_a_quantity_is_shown_in_the_largest_unit_without_long_fractions(
    interval: Interval, unit: str, shown: str
) -> None:
    assert display_quantity(interval, unit) == shown
