"""Every date of publication that the lines of an article's head print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.blocks import split_lines
from factcheck.reading.head import Head
from factcheck.reading.head_dates import Printed
from factcheck.reading.head_lines import read_date_line, read_key_line
from factcheck.reading.zones import ZoneSpan


def printed_dates(text: str, zones: Sequence[ZoneSpan], head: Head) -> Iterator[Printed]:
    """The printed date of the head, then those of its other datelines; dates of a change are left out."""
    if head.printed:
        yield head.printed
    for zone in zones:
        if zone.zone is not Zone.DATELINE:
            continue
        for line in split_lines(text[zone.start : zone.end]):
            span = Span(zone.start + line.start, zone.start + line.end)
            finds = read_key_line(text, span) or read_date_line(text, span)
            printed = finds.printed if finds else None
            if printed and not printed.updated and not (head.printed and printed.span == head.printed.span):
                yield printed
