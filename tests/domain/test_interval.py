import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.interval import Interval, contains, disjoint, distance, hull, overlaps

ENDS = st.one_of(st.none(), st.integers(-20, 20).map(float), st.floats(-1e12, 1e12))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    lo, hi = draw(ENDS), draw(ENDS)
    return Interval(hi, lo) if lo is not None and hi is not None and lo > hi else Interval(lo, hi)


def holds(interval: Interval, number: float) -> bool:
    return (interval.lo is None or interval.lo <= number) and (interval.hi is None or number <= interval.hi)


@pytest.mark.parametrize("ends", [(2, 1), (math.nan, 1), (1, math.nan), (1, math.inf), (-math.inf, 1)])
def test_empty_and_endless_intervals_are_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="interval"):
        Interval(*ends)


def test_an_interval_of_nothing_but_its_strict_end_is_refused() -> None:
    with pytest.raises(ValueError, match="empty"):
        Interval.between(5, 5, "[)")


def test_other_brackets_are_refused() -> None:
    with pytest.raises(ValueError, match="bounds"):
        Interval(1, 2, "<>")


def test_a_strict_end_is_stored_as_the_next_number_inside() -> None:
    assert Interval.between(9000, None, "(]").lo == math.nextafter(9000, math.inf)
    assert Interval.between(6300, 7000, "[)").hi == math.nextafter(7000, -math.inf)


def test_brackets_are_for_display_and_do_not_make_two_intervals_differ() -> None:
    assert Interval.between(1, 2, "[)") == Interval(1, math.nextafter(2, 1))


@pytest.mark.parametrize(
    ("interval", "shown"),
    [
        (Interval.between(6300, 7000, "[)"), "[6300, 7000)"),
        (Interval.between(9000, None, "(]"), "(9000, ∞)"),
        (Interval(None, 3.5), "(-∞, 3.5]"),
        (Interval(None, None), "(-∞, ∞)"),
        (Interval.point(7000), "7000"),
    ],
)
def test_an_interval_is_shown_as_it_was_said(interval: Interval, shown: str) -> None:
    assert shown == str(interval)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Interval.between(6300, 7000, "[)"), Interval.between(9000, None, "(]")),
        (Interval.between(1, 2, "[)"), Interval(2, 3)),
        (Interval.point(1), Interval.point(2)),
    ],
)
def test_intervals_without_a_common_number_are_disjoint(a: Interval, b: Interval) -> None:
    assert disjoint(a, b)
    assert disjoint(b, a)
    assert distance(a, b) > 0


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Interval(1, 2), Interval(2, 3)),
        (Interval(None, None), Interval.point(5)),
        (Interval(None, 5), Interval(5, None)),
        (Interval(1, 9), Interval(3, 4)),
    ],
)
def test_intervals_that_touch_or_hold_each_other_agree(a: Interval, b: Interval) -> None:
    assert overlaps(a, b)
    assert distance(a, b) == 0


@given(intervals(), intervals(), st.integers(-20, 20).map(float))
def test_a_number_in_both_means_they_are_not_disjoint(a: Interval, b: Interval, number: float) -> None:
    if holds(a, number) and holds(b, number):
        assert not disjoint(a, b)


@given(intervals(), intervals())
def test_disjoint_is_the_same_as_a_gap_from_both_sides(a: Interval, b: Interval) -> None:
    assert disjoint(a, b) == disjoint(b, a) == (distance(a, b) > 0) == (distance(b, a) > 0)


@given(intervals(), intervals())
def test_the_hull_holds_both_and_one_that_holds_the_other_overlaps_it(a: Interval, b: Interval) -> None:
    assert contains(hull(a, b), a)
    assert contains(hull(a, b), b)
    assert hull(a, b) == hull(b, a)
    if contains(a, b):
        assert overlaps(a, b)
        assert hull(a, b) == a


@given(st.floats(-1e12, 1e12), st.floats(0.001, 1e6), st.sampled_from(["[]", "[)", "(]", "()"]))
def test_the_ends_as_said_come_back(lo: float, width: float, bounds: str) -> None:
    interval = Interval.between(lo, lo + width, bounds)

    assert (lo, lo + width) == (interval.said_lo, interval.said_hi)
