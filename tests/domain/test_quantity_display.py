"""Quantities in the unit people would say them in."""

from __future__ import annotations

import pytest

from factcheck.domain.interval import Interval
from factcheck.domain.quantity_display import display_quantity, display_ticks


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


@pytest.mark.parametrize(
    ("ticks", "unit", "marks"),
    [
        ((0, 7600, 15120), "second", ["0 h", "2.1 h", "4.2 h"]),
        ((0, 4.5e6, 9.04e6), "EUR", ["0 EUR", "4500000 EUR", "9000000 EUR"]),
        ((0.2, 0.3, 0.45), "percent", ["0.2 %", "0.3 %", "0.45 %"]),
        ((-3, 1, 5), "degC", ["-3 °C", "1 °C", "5 °C"]),
        ((0, 0, 0), "m", ["0 cm", "0 cm", "0 cm"]),
        ((10, 55.5, 100), "1", ["10", "56", "100"]),
    ],
)
def test_the_marks_of_an_axis_are_rounded_and_in_one_unit(
    ticks: tuple[float, ...], unit: str, marks: list[str]
) -> None:
    assert display_ticks(ticks, unit) == marks
