"""Dates in the cells of a spreadsheet."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from factcheck.domain.partial_date import PartialDate, parse_date
from factcheck.domain.text import shown
from factcheck.errors import BadInput
from factcheck.exchange.sheet_grid import Cell, cell_words

_WEEK = re.compile(
    r"(?:KW|CW|W|week|woche|kalenderwoche|calendar week)\s*\.?\s*([0-9]{1,2})(?:\D+([0-9]{4}))?"
    r"|([0-9]{4})-?W([0-9]{1,2})",
    re.IGNORECASE,
)
_QUARTER = re.compile(r"(?:Q|quarter|quartal)\s*[1-4]\b.*|[1-4]\.\s*quartal.*", re.IGNORECASE)
_DASHED = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_SHORT = re.compile(r"([0-9]{1,2}([./])[0-9]{1,2}\2)([0-9]{2})")
_AHEAD = 10
"""Years from now in which a year of two digits may lie: deadlines do, and what was said never."""
_NUMBER = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?")
_DAY_ONE = date(1899, 12, 30)
"""Day 0 as Excel counts from March 1900 on: its 1900 has a 29 February."""


@dataclass(frozen=True, slots=True)
class DateHabits:
    """How dates are meant that can be read in several ways: 03/04/2026 by `day_first`, and with `short_years`
    03.04.25 as of the last year ending so that is at most ten years ahead."""

    day_first: bool | None = None
    short_years: bool = False


ASKED = DateHabits()


def cell_date(cell: Cell, habits: DateHabits = ASKED) -> PartialDate | None:
    """The days a cell means: a date of the spreadsheet, or text in German or English; None for an empty one.

    Raises BadInput or Ambiguous for what is no date, or can be two; a calendar week is told with its days.
    """
    if isinstance(cell, datetime):
        return parse_date(cell.date().isoformat())
    if isinstance(cell, date):
        return parse_date(cell.isoformat())
    words = cell_words(cell)
    if not words:
        return None
    if found := _WEEK.fullmatch(words):
        raise _week(words, found[1] or found[4], found[2] or found[3])
    if _QUARTER.fullmatch(words):
        raise BadInput(f"{shown(words)} is a quarter, not a date.", "Write its days: 2026-01-01/2026-03-31.")
    if _NUMBER.fullmatch(words):
        raise _serial(words)
    long = _with_century(words, habits)
    if _DASHED.fullmatch(long):
        long = long.replace("-", "/")
    return replace(parse_date(long, day_first=habits.day_first), raw=words)


def cell_day(cell: Cell, habits: DateHabits = ASKED) -> date | None:
    """One day; of a month or year its last, as a deadline is meant. Raises as `cell_date` does."""
    found = cell_date(cell, habits)
    return found.last if found else None


def _with_century(words: str, habits: DateHabits) -> str:
    """`03.04.2025` for `03.04.25`, as Excel shows dates in German and writes them into CSV."""
    found = _SHORT.fullmatch(words)
    if found is None:
        return words
    latest = date.today().year + _AHEAD
    year = latest - (latest - int(found[3])) % 100
    if not habits.short_years:
        raise BadInput(
            f"The year in {shown(words)} has only two digits.",
            f"Write it with four; or, if {found[3]} is {year} and so on for all, add --short-years.",
        )
    return f"{found[1]}{year}"


def _week(words: str, week: str, year: str | None) -> BadInput:
    if year is None:
        return BadInput(f"{shown(words)} is a week without a year.", "Write its days: 2026-03-16/2026-03-22.")
    try:
        monday = date.fromisocalendar(int(year), int(week), 1)
    except ValueError:
        return BadInput(f"{shown(words)} is no week: {year} has none of that number.")
    sunday = monday + timedelta(days=6)
    return BadInput(
        f"{shown(words)} is a week, and weeks are counted in two ways.",
        f"Write its days; as ISO and DIN count: {monday}/{sunday}.",
    )


def _serial(words: str) -> BadInput:
    day = _DAY_ONE + timedelta(days=int(re.split("[.,]", words)[0]))
    return BadInput(
        f"{words} is no date; as Excel counts days it is {day}.",
        "Format the column as dates, or write it so.",
    )
