"""Quoted stretches of a text, each kept inside its paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.domain.span import Span

_MARK = re.compile('["„“”»«‟]')
_CLOSERS = {"„": '“”"‟', "“": '”"', "”": '”"', "»": "«", "«": "»", '"': '"”“', "‟": '”"'}
_OPENS_BEFORE = " \t\n\r\u00a0\u202f([{–—-/:,„“»«'‚‘"
_LONGEST = 4000  # characters; what is opened and not closed by then was no quotation


@dataclass(frozen=True, slots=True)
class Quote:
    """The quoted words at `start` to `end`, marks outside; `outer_end` is behind the closing mark."""

    outer_start: int
    start: int
    end: int
    outer_end: int
    closed: bool
    words: int


def find_quotes(text: str, blocks: list[Span]) -> list[Quote]:
    """Quotations in order, none inside another. One not closed ends with its paragraph.

    A mark in the middle of a word or before a blank opens nothing; a second paragraph that opens anew goes
    on with the first (the old habit of quoting over paragraphs) and is a quotation of its own.
    """
    quotes: list[Quote] = []
    marks = [match.start() for match in _MARK.finditer(text)]
    at = 0
    for block in blocks:
        while at < len(marks) and marks[at] < block.start:
            at += 1
        first = at
        while at < len(marks) and marks[at] < block.end:
            at += 1
        if at > first:
            quotes.extend(_in_block(text, block, marks[first:at]))
    return quotes


def _in_block(text: str, block: Span, marks: list[int]) -> list[Quote]:
    quotes: list[Quote] = []
    opened = -1
    for mark in marks:
        if opened < 0:
            if _opens(text, block, mark):
                opened = mark
        elif _closes(text, block, opened, mark):
            quotes.append(_quote(text, opened, mark, mark + 1, True))
            opened = -1
    if opened >= 0 and block.end - opened <= _LONGEST:
        quotes.append(_quote(text, opened, block.end, block.end, False))
    return [quote for quote in quotes if quote.words]


def _opens(text: str, block: Span, mark: int) -> bool:
    before = text[mark - 1] if mark > block.start else " "
    after = text[mark + 1] if mark + 1 < block.end else " "
    if text[mark] == "„":
        return not after.isspace()
    return before in _OPENS_BEFORE and not after.isspace()


def _closes(text: str, block: Span, opened: int, mark: int) -> bool:
    if text[mark] not in _CLOSERS[text[opened]]:
        return False
    after = text[mark + 1] if mark + 1 < block.end else " "
    return not (text[mark] == text[opened] and text[mark - 1].isspace() and after.isalnum())


def _quote(text: str, opened: int, end: int, outer_end: int, closed: bool) -> Quote:
    start = opened + 1
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    words = sum(any(map(str.isalnum, word)) for word in text[start:end].split())
    return Quote(opened, start, end, outer_end, closed, words)
