"""Intervals of shares counted on a few cases."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.wilson import wilson


@pytest.mark.parametrize(
    ("right", "count", "low", "high"),
    [(0, 0, 0, 1), (0, 10, 0, 0.278), (10, 10, 0.722, 1), (7, 10, 0.397, 0.892), (90, 100, 0.826, 0.945)],
)
def test_known_intervals(right: int, count: int, low: float, high: float) -> None:
    assert wilson(right, count) == pytest.approx((low, high), abs=5e-4)


@given(st.integers(1, 10_000).flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))))
def test_it_holds_the_share_and_stays_between_0_and_1(given: tuple[int, int]) -> None:
    right, count = given
    low, high = wilson(right, count)

    assert 0 <= low <= right / count <= high <= 1


def test_more_cases_make_it_narrower() -> None:
    widths = [high - low for low, high in (wilson(7 * n, 10 * n) for n in (1, 10, 100))]

    assert widths == sorted(widths, reverse=True)


def test_more_right_than_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="3 right of 2"):
        wilson(3, 2)
