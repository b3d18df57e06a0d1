"""Date, place and agency in front of the first sentence of an article, in its paragraph."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.span import Span
from factcheck.reading.head_dates import Printed, find_head_dates
from factcheck.reading.head_lines import Finds, read_date_line
from factcheck.reading.head_words import is_filler, is_place, is_sign_off, label_of
from factcheck.reading.sentences import split_sentences

LONGEST_TITLE = 150  # characters; a longer line is a paragraph

_PLACE_LINE = re.compile(r"([^\W\d_][^\n()]{0,60}?)\s*\(([^()\n]{2,40})\)\s?[.:–—-]+\s")
_PLACE_DATE = re.compile(r"([^\W\d_][^\n()–—]{4,60}?)\s(?:[–—]|--?)\s")
_CAPITALS = re.compile(r"([A-ZÄÖÜ][A-ZÄÖÜ/ -]{2,40})\s?(?:[–—]|--?)\s")
_START_LABEL = re.compile(r"[^\W\d_]{2,20}(?: am| on)?:?[ \xa0]+")


def read_opening(text: str, line: Span, titled: bool) -> tuple[Finds, Span] | None:
    """A date in front of the first sentence (`date 2025-08-16 Text`): the finds and the dateline.

    The first sentence is the title when its paragraph is short; below a title only a labelled date counts.
    """
    label = _START_LABEL.match(text, line.start, line.end)
    known = label and label_of(label[0])
    if known and known[0].lower() in {"am", "on", "vom", "den", "der"}:
        return None
    start = label.end() if label and known else line.start
    dates = [found for found in find_head_dates(text, line)[:1] if found.span.start == start]
    if not dates or (titled and not known):
        return None
    begin = dates[0].span.end
    while begin < line.end and text[begin] in " \xa0\t:–—|-.,":
        begin += 1
    if begin == line.end or begin == dates[0].span.end or text[begin].islower():
        return None
    printed = replace(dates[0], label=known[0], updated=known[1]) if known else dates[0]
    sentence = split_sentences(text[begin : line.end])[0]
    short = line.end - begin <= LONGEST_TITLE
    title = Span(begin, begin + sentence.end) if short else None
    return Finds(title=title, printed=printed), Span(line.start, begin)


def read_place_and_agency(text: str, line: Span) -> tuple[Span | None, Printed | None]:
    """`BERLIN (dpa) –`, `Berlin, 21. Oktober 2026 –`, `KIEW/MOSKAU –` before the first sentence."""
    if match := _PLACE_LINE.match(text, line.start, line.end):
        place = read_date_line(text, Span(*match.span(1)))
        if is_sign_off(match[2]) and (place or is_place(match[1])):
            return Span(line.start, match.end()), place.printed if place else None
    if match := _PLACE_DATE.match(text, line.start, line.end):
        place = read_date_line(text, Span(*match.span(1)))
        if place and not is_filler(match[1]):
            return Span(line.start, match.end()), place.printed
    match = _CAPITALS.match(text, line.start, line.end)
    return (Span(line.start, match.end()), None) if match and is_place(match[1].strip()) else (None, None)
