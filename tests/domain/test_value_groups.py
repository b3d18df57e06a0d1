"""The fewest groups of values that can be true together."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.interval import Interval, disjoint
from factcheck.domain.value_groups import Ends, value_groups


def ends(item: Ends) -> Ends:
    """The items of these tests are their own ends."""
    return item


@st.composite
def intervals(draw: st.DrawFn) -> Ends:
    """Small intervals with many ties; some open."""
    lo, hi = sorted((draw(st.integers(-4, 4)), draw(st.integers(-4, 4))))
    return (
        None if draw(st.integers(0, 7)) == 0 else float(lo),
        None if draw(st.integers(0, 7)) == 0 else float(hi),
    )


def compatible(items: list[Ends]) -> bool:
    """Whether no two exclude each other."""
    return not any(disjoint(Interval(*a), Interval(*b)) for a, b in itertools.combinations(items, 2))


def fewest(items: list[Ends]) -> int:
    """The straightforward way: every item into every group it fits, or into one of its own."""

    def place(rest: list[Ends], groups: list[list[Ends]], best: int) -> int:
        if len(groups) >= best:
            return best
        if not rest:
            return len(groups)
        for group in groups:
            if compatible([*group, rest[0]]):
                group.append(rest[0])
                best = place(rest[1:], groups, best)
                group.pop()
        return place(rest[1:], [*groups, [rest[0]]], best)

    return place(items, [], len(items) + 1)


@given(st.lists(intervals(), max_size=7))
def test_no_other_way_needs_fewer_groups(items: list[Ends]) -> None:
    assert len(value_groups(items, ends)) == fewest(items)


@given(st.lists(intervals(), max_size=30))
def test_each_item_is_in_one_group_whose_members_can_all_be_true(items: list[Ends]) -> None:
    groups = value_groups(items, ends)

    assert sorted(map(str, itertools.chain(*groups))) == sorted(map(str, items))
    assert all(compatible(group) for group in groups)


@given(st.lists(intervals(), max_size=30))
def test_the_first_of_a_group_excludes_the_first_of_the_group_before(items: list[Ends]) -> None:
    for before, group in itertools.pairwise(value_groups(items, ends)):
        assert disjoint(Interval(*before[0]), Interval(*group[0]))


@given(st.lists(intervals(), max_size=12), st.randoms())
def test_the_order_of_the_items_makes_no_difference(items: list[Ends], random: object) -> None:
    shuffled = [*items]
    random.shuffle(shuffled)  # type: ignore[attr-defined]

    assert value_groups(items, ends) == value_groups(shuffled, ends)


@pytest.mark.parametrize(
    ("items", "count"),
    [
        ([], 0),
        ([(1.0, 2.0), (2.0, 3.0)], 1),  # closed ends that touch agree
        ([(1.0, 2.0), (2.5, 3.0)], 2),
        ([(None, 2.0), (3.0, None), (None, None)], 2),
        ([(6300.0, 6999.0), (9000.1, None), (6900.0, 6900.0), (7000.0, 7000.0)], 3),
    ],
)
def test_groups_by_example(items: list[Ends], count: int) -> None:
    assert len(value_groups(items, ends)) == count
