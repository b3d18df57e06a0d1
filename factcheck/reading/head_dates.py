"""Dates as they are printed above articles: whole, numeric or with the month's name.

Dates in running text are read elsewhere; this reader knows only the forms of a dateline.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from factcheck.domain.span import Span
from factcheck.reading.word_lists import known_languages, read_lists


@dataclass(frozen=True, slots=True)
class Printed:
    """A printed date: where it stands, its words, its first and last day (None for no day at all).

    `ambiguity` holds both readings of a slashed date such as 3/10/2026, which is not guessed; `label` is
    the word before it ("Stand", "Published on"), `updated` whether that word speaks of a later change.
    """

    span: Span
    raw: str
    first: date | None
    last: date | None
    ambiguity: tuple[date, ...] = ()
    label: str | None = None
    updated: bool = False


def find_head_dates(text: str, within: Span) -> list[Printed]:
    """Every printed date inside `within`, in order. Numeric dates with dots are day first."""
    return [_read(match) for match in _pattern().finditer(text, within.start, within.end)]


@lru_cache(maxsize=1)
def _months() -> dict[str, int]:
    """Lower-case spellings to month numbers, of all languages."""
    return {
        name.lower(): number
        for language in known_languages()
        for number, names in enumerate(read_lists(language, "head").get("months", ()), start=1)
        for name in names.split()
    }


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    ordinal = r"(?:\.|st|nd|rd|th)?"
    return re.compile(
        rf"""(?<![\w./-])(?:
        (?P<iy>[0-9]{{4}})-(?P<im>[0-9]{{1,2}})-(?P<id>[0-9]{{1,2}})(?:T[0-9:.]{{4,15}}(?:Z|[+-][0-9:]{{4,6}})?)?
        |(?P<dd>[0-9]{{1,2}})\.[ \xa0\u202f]?(?P<dm>[0-9]{{1,2}})\.[ \xa0\u202f]?(?P<dy>[0-9]{{4}}|[0-9]{{2}})
        |(?P<ya>[0-9]{{4}})/(?P<yb>[0-9]{{1,2}})/(?P<yc>[0-9]{{1,2}})
        |(?P<sa>[0-9]{{1,2}})/(?P<sb>[0-9]{{1,2}})/(?P<sy>[0-9]{{4}})
        |(?P<nd>[0-9]{{1,2}}){ordinal}[ \xa0\u202f]?(?P<nm>{month})\b\.?,?[ \xa0\u202f](?P<ny>[0-9]{{4}})
        |(?P<ed>{month})\b\.?[ \xa0\u202f](?P<ee>[0-9]{{1,2}}){ordinal},?[ \xa0\u202f](?P<ey>[0-9]{{4}})
        |(?P<mm>{month})\b\.?[ \xa0\u202f](?P<my>[0-9]{{4}})
        )(?![\w/-]|\.[0-9])""",
        re.VERBOSE | re.IGNORECASE,
    )


def _read(match: re.Match[str]) -> Printed:
    span = Span(match.start(), match.end())
    raw, part = match[0], match.groupdict()
    if part["iy"]:
        return _day(span, raw, part["iy"], part["im"], part["id"])
    if part["dy"]:
        return _day(span, raw, part["dy"], part["dm"], part["dd"])
    if part["ya"]:
        return _day(span, raw, part["ya"], part["yb"], part["yc"])
    if part["sy"]:
        return _slashed(span, raw, part["sy"], part["sa"], part["sb"])
    if part["ny"]:
        return _day(span, raw, part["ny"], _month(part["nm"]), part["nd"])
    if part["ey"]:
        return _day(span, raw, part["ey"], _month(part["ed"]), part["ee"])
    return _whole_month(span, raw, int(part["my"]), _months()[part["mm"].lower()])


def _month(name: str) -> str:
    return str(_months()[name.lower()])


def _day(span: Span, raw: str, year: str, month: str, day: str) -> Printed:
    found = _date(year, month, day)
    return Printed(span, raw, found, found)


def _slashed(span: Span, raw: str, year: str, left: str, right: str) -> Printed:
    """Day first in Britain, month first in America: certain only when one reading is no date."""
    readings = {_date(year, right, left), _date(year, left, right)} - {None}
    days = tuple(sorted(day for day in readings if day))
    if len(days) == 1:
        return Printed(span, raw, days[0], days[0])
    return Printed(span, raw, None, None, ambiguity=days)


def _whole_month(span: Span, raw: str, year: int, month: int) -> Printed:
    first = _date(f"{year:04}", str(month), "1")
    if not first or year == date.max.year:
        return Printed(span, raw, None, None)
    following = (first + timedelta(days=31)).replace(day=1)
    return Printed(span, raw, first, following - timedelta(days=1))


def _date(year: str, month: str, day: str) -> date | None:
    """The day, None when the calendar has none; two digits are a year of this century."""
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))
    except ValueError:
        return None
