"""Dates as a person types them or the head of an article prints them."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.domain.interval import Interval
from factcheck.domain.text import fold_case, shown
from factcheck.errors import Ambiguous, BadInput

_NAMES = (
    "januar january jan jänner jaenner jän",
    "februar february feb feber febr",
    "märz maerz march mar mär mrz",
    "april apr",
    "mai may",
    "juni june jun",
    "juli july jul",
    "august aug",
    "september sep sept",
    "oktober october okt oct",
    "november nov",
    "dezember december dez dec",
)
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()}
"""German and English month names and abbreviations, casefolded, without their period, to 1-12."""

_WEEKDAY = (
    r"(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    r"mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu|fri|sat|sun)\.?,?\s+(?:de[nm]\s+)?)?"
)
_TIME = r"[t ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]+)?)?\s*(?:z|[+-][0-9]{2}:?[0-9]{2})?"
_ISO = re.compile(rf"([0-9]{{4}})(?:-([0-9]{{1,2}})(?:-([0-9]{{1,2}})(?:{_TIME})?)?)?")
_YEAR_FIRST = re.compile(r"([0-9]{4})/([0-9]{1,2})/([0-9]{1,2})")
_DOTTED = re.compile(_WEEKDAY + r"([0-9]{1,2})\.\s?([0-9]{1,2})\.\s?([0-9]{4})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_MONTH_SLASH_YEAR = re.compile(r"([0-9]{1,2})/([0-9]{4})")
_DAY_NAME_YEAR = re.compile(
    _WEEKDAY + r"(?:([0-9]{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?)?([^\W\d_]{3,})\.?,?\s+([0-9]{4})"
)
_NAME_DAY_YEAR = re.compile(_WEEKDAY + r"([^\W\d_]{3,})\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})")
_SHORT_YEAR = re.compile(r"(?:[0-9]{1,2}\.\s?[0-9]{1,2}\.\s?|[0-9]{1,2}/[0-9]{1,2}/)([0-9]{2})")


_LONGEST = 100  # characters; no date is longer, and a pattern over a page of blanks would take its time


class DatePrecision(StrEnum):
    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class PartialDate:
    """All days from `first` to `last`, both included; `raw` is what was written."""

    first: date
    last: date
    precision: DatePrecision
    raw: str

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"a date cannot end before it begins: {self.first} to {self.last}")

    @property
    def interval(self) -> Interval:
        """The days as ordinals (`date.toordinal`), the axis all dates are compared on."""
        return Interval(float(self.first.toordinal()), float(self.last.toordinal()))

    @property
    def iso(self) -> str:
        """`2025-10-21`, `2025-10`, `2025` or `2025-08-15/2025-08-17`."""
        first = self.first.isoformat()
        match self.precision:
            case DatePrecision.DAY:
                return first
            case DatePrecision.MONTH:
                return first[:7]
            case DatePrecision.YEAR:
                return first[:4]
            case DatePrecision.RANGE:
                return f"{first}/{self.last.isoformat()}"


def iso_days(first: date, last: date) -> str:
    """The shortest ISO text for these days: `2025-10-21`, `2025-10`, `2025` or `2025-08-15/2025-08-17`."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        if (first.year, first.month) == (last.year, last.month):
            return first.isoformat()[:7]
        if first.year == last.year and (first.month, last.month) == (1, 12):
            return first.isoformat()[:4]
    return f"{first.isoformat()}/{last.isoformat()}"


def parse_date(raw: str, *, day_first: bool | None = None) -> PartialDate:
    """Read one date; `day_first` settles 03/04/2026 and nothing else.

    The time of an ISO date-time and a weekday in front are read over, not checked. Dotted dates are day
    first always. Raises Ambiguous for a slashed date with two readings, BadInput for a day or month that
    does not exist, a year of two digits, and anything that is no date.
    """
    text = fold_case(" ".join(raw.split())) if len(raw) <= _LONGEST else ""
    if text.count("/") == 1 and (ends := text.split("/")) and _ISO.fullmatch(ends[0].strip()):
        return _range(ends[0].strip(), ends[1].strip(), raw)
    if (found := _ISO.fullmatch(text)) or (found := _YEAR_FIRST.fullmatch(text)):
        year, month, day = found.groups()
        return _dated(raw, year, month, day)
    if found := _DOTTED.fullmatch(text):
        day, month, year = found.groups()
        return _dated(raw, year, month, day)
    if found := _SLASHED.fullmatch(text):
        return _slashed(raw, found, day_first)
    if found := _MONTH_SLASH_YEAR.fullmatch(text):
        return _dated(raw, found[2], found[1], None)
    if (found := _DAY_NAME_YEAR.fullmatch(text)) and found[2] in MONTHS:
        return _dated(raw, found[3], str(MONTHS[found[2]]), found[1])
    if (found := _NAME_DAY_YEAR.fullmatch(text)) and found[1] in MONTHS:
        return _dated(raw, found[3], str(MONTHS[found[1]]), found[2])
    if found := _SHORT_YEAR.fullmatch(text):
        start = text[: found.start(1)]
        hint = f"Write the year with four digits, {start}19{found[1]} or {start}20{found[1]}."
        raise BadInput(f"The year in {shown(raw)} has only two digits.", hint)
    raise BadInput(f"{shown(raw)} is not a date.", "Write 2026-10-21, 21.10.2026, October 2025 or 2025.")


def _dated(raw: str, year: str, month: str | None, day: str | None) -> PartialDate:
    y = int(year)
    if y == 0:
        raise BadInput(f"{shown(raw)} is not a date: there is no year 0000.", "Years run from 0001 to 9999.")
    if month is None:
        return PartialDate(date(y, 1, 1), date(y, 12, 31), DatePrecision.YEAR, raw)
    m = int(month)
    if not 1 <= m <= 12:
        raise BadInput(f"{shown(raw)} is not a date: there is no month {m}.", "Months run from 1 to 12.")
    last = calendar.monthrange(y, m)[1]
    if day is None:
        return PartialDate(date(y, m, 1), date(y, m, last), DatePrecision.MONTH, raw)
    d = int(day)
    if not 1 <= d <= last:
        name = f"{calendar.month_name[m]} {y:04}"
        raise BadInput(f"{shown(raw)} is not a date: {name} has no day {d}.", f"Its last day is {last}.")
    return PartialDate(date(y, m, d), date(y, m, d), DatePrecision.DAY, raw)


def _slashed(raw: str, found: re.Match[str], day_first: bool | None) -> PartialDate:
    one, two, year = found.groups()
    if int(one) > 12:
        day_first = True
    elif int(two) > 12:
        day_first = False
    if day_first is None and int(one) != int(two) and int(one) and int(two) and int(year):
        by_day, by_month = _dated(raw, year, two, one).first, _dated(raw, year, one, two).first
        raise Ambiguous(
            f"{shown(raw)} can be {_spoken(by_day)} or {_spoken(by_month)}.",
            f"Write {by_day.isoformat()} or {by_day:%d.%m.}{by_day.year:04} for the first, "
            f"{by_month.isoformat()} for the second.",
        )
    return _dated(raw, year, one, two) if day_first is False else _dated(raw, year, two, one)


def _range(left: str, right: str, raw: str) -> PartialDate:
    if not _ISO.fullmatch(right):
        raise BadInput(f"{shown(raw)} is not a range of dates.", "Write 2025-08-15/2025-08-17.")
    first, last = parse_date(left).first, parse_date(right).last
    if first > last:
        raise BadInput(f"The range {shown(raw)} ends before it begins.", f"Write {right}/{left}.")
    precision = DatePrecision.DAY if first == last else DatePrecision.RANGE
    return PartialDate(first, last, precision, raw)


def _spoken(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"
