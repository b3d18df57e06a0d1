"""Calendar arithmetic: periods, shifts, feasts. Every function answers None outside the years 1 to 9999."""

from __future__ import annotations

import calendar as _calendar
import datetime
from typing import NamedTuple

Day = datetime.date
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, meteorological."""
YEARS = {"Y": 1, "DE": 10, "CE": 100, "L": 1000}
MONTHS = {"M": 1, "Q": 3, "H": 6}
DAYS = {"D": 1, "W": 7, "WE": 7}


class Period(NamedTuple):
    """A TIMEX3 value and the days it spans, both None when it names no calendar stretch."""

    value: str
    earliest: Day | None = None
    latest: Day | None = None


def day(year: int, month: int, number: int) -> Day | None:
    """The day, or None for one no calendar has."""
    try:
        return Day(year, month, number)
    except ValueError:
        return None


def days_in(year: int, month: int) -> int:
    return _calendar.monthrange(year, month)[1]


def plus_days(start: Day, count: int) -> Day | None:
    try:
        return start + datetime.timedelta(days=count)
    except OverflowError:
        return None


def plus_months(start: Day, count: int) -> Day | None:
    """The same day `count` months on, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + count, 12)
    if not 1 <= year <= 9999:
        return None
    return Day(year, month + 1, min(start.day, days_in(year, month + 1)))


def shift(start: Day, unit: str, count: int) -> Day | None:
    """`start` moved by `count` units; None for units shorter than a day."""
    if unit in YEARS:
        return plus_months(start, 12 * YEARS[unit] * count) if abs(count) < 10_000 else None
    if unit in MONTHS:
        return plus_months(start, MONTHS[unit] * count)
    return plus_days(start, DAYS[unit] * count) if unit in DAYS else None


def of_day(when: Day) -> Period:
    return Period(when.isoformat(), when, when)


def of_month(year: int, month: int) -> Period:
    return Period(f"{year:04}-{month:02}", Day(year, month, 1), Day(year, month, days_in(year, month)))


def _of_years(value: str, first: int, last: int) -> Period:
    if not 1 <= last <= 9999:
        return Period(value)
    return Period(value, Day(max(first, 1), 1, 1), Day(last, 12, 31))


def of_year(year: int) -> Period:
    return _of_years(f"{year:04}", year, year)


def of_decade(decade: int) -> Period:
    """Decade 199 is 1990 to 1999."""
    return _of_years(f"{decade:03}", decade * 10, decade * 10 + 9)


def of_century(century: int) -> Period:
    """Century 19 is 1900 to 1999, as TIMEX3 writes it."""
    return _of_years(f"{century:02}", century * 100, century * 100 + 99)


def of_months(value: str, year: int, first: int, count: int) -> Period:
    start = Day(year, first, 1)
    end = plus_months(start, count)
    last = end and plus_days(end, -1)
    return Period(value, start, last) if last else Period(value)


def of_quarter(year: int, number: int) -> Period:
    return of_months(f"{year:04}-Q{number}", year, 3 * number - 2, 3)


def of_half(year: int, number: int) -> Period:
    return of_months(f"{year:04}-H{number}", year, 6 * number - 5, 6)


def of_season(year: int, season: str) -> Period:
    """Winter belongs to the year it begins in."""
    return of_months(f"{year:04}-{season}", year, SEASONS[season], 3)


def of_week(when: Day, weekend: bool = False) -> Period:
    """ISO week of a day, or its Saturday and Sunday."""
    year, week, weekday = when.isocalendar()
    value = f"{year:04}-W{week:02}" + ("-WE" if weekend else "")
    monday = plus_days(when, 1 - weekday)
    sunday = plus_days(when, 7 - weekday)
    if monday is None or sunday is None:
        return Period(value)
    return Period(value, monday if not weekend else plus_days(sunday, -1), sunday)


def period(unit: str, when: Day) -> Period:
    """The unit of the calendar `when` lies in."""
    if unit == "D":
        return of_day(when)
    if unit in ("W", "WE"):
        return of_week(when, unit == "WE")
    if unit == "M":
        return of_month(when.year, when.month)
    if unit == "Q":
        return of_quarter(when.year, (when.month + 2) // 3)
    if unit == "H":
        return of_half(when.year, (when.month + 5) // 6)
    size = YEARS[unit]
    if size == 1:
        return of_year(when.year)
    if size == 10:
        return of_decade(when.year // 10)
    return of_century(when.year // 100) if size == 100 else _millennium(when.year // 1000)


def _millennium(number: int) -> Period:
    return _of_years(str(number), number * 1000, number * 1000 + 999)


def easter(year: int) -> Day:
    """Easter Sunday of a Gregorian year (Meeus, Astronomical Algorithms, ch. 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * (b % 4) + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, number = divmod(h + weekday - 7 * m + 114, 31)
    return Day(year, month, number + 1)


def feast(year: int, name: str) -> Day | None:
    """Day of a feast: "12-24", "easter+39", "advent+0", or "11/4/4" for the fourth Thursday of November.

    "11/4/4+1" is the day after it.
    """
    if not 1 < year < 9999:
        return None
    if name.startswith("easter"):
        return plus_days(easter(year), int(name[6:] or 0))
    if name.startswith("advent"):
        eve = Day(year, 12, 24)
        return plus_days(eve, -(eve.isoweekday() % 7) - 21 + int(name[6:] or 0))
    if "/" in name:
        rule, _, later = name.partition("+")
        month, weekday, nth = map(int, rule.split("/"))
        base = nth_weekday(year, month, weekday, nth)
        return plus_days(base, int(later or 0)) if base else None
    month, number = map(int, name.split("-"))
    return day(year, month, number)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> Day | None:
    """The nth such weekday of a month (Monday 1); -1 the last."""
    if nth > 0:
        first = Day(year, month, 1)
        return day(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = Day(year, month, days_in(year, month))
    return plus_days(last, -((last.isoweekday() - weekday) % 7))


def third(earliest: Day, latest: Day, mod: str) -> tuple[Day, Day]:
    """The first, middle or last third of a period, for START, MID and END."""
    length = (latest - earliest).days + 1
    cut = max(length // 3, 1)
    if mod == "START":
        return earliest, earliest + datetime.timedelta(days=cut - 1)
    if mod == "END":
        return latest - datetime.timedelta(days=cut - 1), latest
    start = earliest + datetime.timedelta(days=(length - cut) // 2)
    return start, start + datetime.timedelta(days=cut - 1)
