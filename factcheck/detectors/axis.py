"""Dates on the finest axis two of them share: days, days of a year, weekdays, minutes."""

from __future__ import annotations

import datetime

from factcheck.domain.claim_view import ViewValue
from factcheck.domain.interval import Interval


def comparable_dates(one: ViewValue, other: ViewValue) -> bool:
    """Whether two dates have an axis in common."""
    if one.unit == other.unit:
        return True
    if "minute" in (one.unit, other.unit):
        return False
    return on_one_axis(one, other) != (EVERYTHING, EVERYTHING)


_DAY = 1440.0  # minutes
EVERYTHING = Interval(None, None)


def on_one_axis(one: ViewValue, other: ViewValue, wide: bool = False) -> tuple[Interval, Interval]:
    """Both intervals on the finest axis they share; everything where they share none."""
    left, right = (one.wide, other.wide) if wide else (one.said, other.said)
    if one.unit == other.unit == "minute":
        return _one_night(left, right)
    if one.unit == other.unit:
        return left, right
    if one.unit == "day" and other.unit in ("yearday", "weekday"):
        return _without_year(left, other.unit), right
    if other.unit == "day" and one.unit in ("yearday", "weekday"):
        return left, _without_year(right, one.unit)
    return EVERYTHING, EVERYTHING


def _one_night(left: Interval, right: Interval) -> tuple[Interval, Interval]:
    """Two times of day, of which one may be of a night that goes on after midnight: 3 o'clock is its 27."""
    for night, time in ((left, right), (right, left)):
        if night.hi is not None and time.hi is not None and time.hi <= night.hi - _DAY:
            later = Interval(None if time.lo is None else time.lo + _DAY, time.hi + _DAY, time.bounds)
            return (night, later) if night is left else (later, night)
    return left, right


def _without_year(days: Interval, unit: str) -> Interval:
    """The days of a stretch on an axis without years; everything when it is longer than that axis shows."""
    if days.lo is None or days.hi is None:
        return EVERYTHING
    first, last = datetime.date.fromordinal(int(days.lo)), datetime.date.fromordinal(int(days.hi))
    if unit == "weekday":
        return Interval.point(float(first.isoweekday())) if first == last else EVERYTHING
    if first.year != last.year:
        return EVERYTHING
    return Interval(_yearday(first), _yearday(last))


def _yearday(day: datetime.date) -> float:
    return float(day.replace(year=2000).timetuple().tm_yday)
