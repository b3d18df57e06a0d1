"""The date an address carries: `/2025-09-18/`, `/2025/09/18/`, `/2025/sep/18/`, `/20250918-`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.blocks import split_lines
from factcheck.reading.furniture import furniture_zone
from factcheck.reading.head import Head
from factcheck.reading.head_dates import Printed
from factcheck.reading.zones import ZoneSpan

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_NAMES, start=1)}
_PLACE = re.compile(r"(?:https?://|www\.)[^/\s?#]+(?P<path>/[^\s?#>)]*)", re.IGNORECASE)
# A date fills a part of the path or begins it; only eight digits in one may also end it, before a suffix.
# Dates in the middle of a slug are mostly what the text is about, longer runs of digits are numbers.
_DATE = re.compile(
    r"(?<=/)(?P<year>(?:19|20)[0-9]{2})(?P<mark>[-/._])(?:(?P<month>[0-9]{1,2})|(?P<name>[a-z]{3}))(?P=mark)"
    r"(?P<day>[0-9]{1,2})(?=[-/._]|\Z)"
    r"|(?<=[/_-])(?P<whole>(?:19|20)[0-9]{6})(?=[/._]|-[^/]|\Z)",
    re.IGNORECASE,
)


def find_url_date(text: str, within: Span) -> Printed | None:
    """The first day named in the path of the address at the beginning of `within`; None for none.

    A date that does not exist, one in the query and a month without a day are not taken.
    """
    place = _PLACE.match(text, within.start, within.end)
    if place is None:
        return None
    for match in _DATE.finditer(text[: place.end("path")], place.start("path")):
        day = _day(match)
        if day is not None:
            return Printed(Span(*match.span()), match[0], day, day)
    return None


def own_url_date(text: str, zones: Sequence[ZoneSpan], head: Head) -> Printed | None:
    """The date in the article's own address, where the text gives it.

    That is the key line of its head, else the only line that is nothing but an address; of several such
    lines none is known to be its own.
    """
    if head.url:
        start = text.find(head.url)
        return find_url_date(text, Span(start, start + len(head.url)))
    lines = [line for zone in zones if zone.zone is Zone.URL for line in _addresses(text, zone)]
    if len(lines) != 1:
        return None
    return find_url_date(text, lines[0])


def _addresses(text: str, zone: ZoneSpan) -> Iterator[Span]:
    """The lines of a zone that are an address and nothing else, without a bracket around it."""
    for line in split_lines(text[zone.start : zone.end]):
        found = Span(zone.start + line.start, zone.start + line.end)
        if furniture_zone(found.cut(text)) is Zone.URL:
            yield Span(found.start + (text[found.start] in "<("), found.end)


def _day(match: re.Match[str]) -> date | None:
    year, month, day = match["year"], match["month"], match["day"]
    if match["whole"]:
        year, month, day = match["whole"][:4], match["whole"][4:6], match["whole"][6:]
    number = _MONTHS.get(match["name"].lower()) if match["name"] else int(month)
    try:
        return date(int(year), number or 0, int(day))
    except ValueError:
        return None
