"""Days as people and reports write them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.services.days import read_day

THURSDAY = date(2026, 10, 22)


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("2026-10-21", "2026-10-21"),
        ("21.10.2026", "2026-10-21"),
        ("today", "2026-10-22"),
        ("TODAY", "2026-10-22"),
        ("today-14", "2026-10-08"),
        ("today + 1", "2026-10-23"),
        ("monday", "2026-10-19"),
        ("from+6", "2026-10-11"),
    ],
)
def test_a_day_is_read_as_people_write_it(raw: str, day: str) -> None:
    assert read_day("since", raw, {"from": "2026-10-05"}, today=THURSDAY) == day


@pytest.mark.parametrize("raw", ["tomorow", "until+1", "2026", "Oktober 2025", "", "today-", "12"])
def test_what_is_no_single_day_is_refused(raw: str) -> None:
    with pytest.raises(BadInput):
        read_day("since", raw, {}, today=THURSDAY)


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)), st.integers(-300_000, 300_000))
def test_days_are_counted_from_today(today: date, days: int) -> None:
    assert read_day("since", f"today{days:+d}", {}, today=today) == (today + timedelta(days=days)).isoformat()


@given(st.dates(date(1000, 1, 1), date(3000, 1, 1)))
def test_monday_is_the_first_day_of_this_week(today: date) -> None:
    monday = date.fromisoformat(read_day("since", "monday", {}, today=today))

    assert monday.weekday() == 0
    assert 0 <= (today - monday).days < 7
