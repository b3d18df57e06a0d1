"""The words and marks of one sentence, its quotations taken as one token each."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.reading.speech_quotes import Quote

_TOKEN = re.compile(r"(?:[^\W\d_]\.)+(?=\s?[^\W\d_a-zäöü]|-)|\w+(?:[-’'&.\u2011]\w+)*|[^\w\s]")
_BOUNDARIES = frozenset(",;:()[]–—!?.…|")
_MARKS = frozenset("\"„“”»«‚‘’'")
FRAGMENT = 3  # words; a shorter quotation is a name or a word held at arm's length, not speech


class Token(NamedTuple):
    """A word or mark at `start` to `end`, as written and in lower case; `quote` is set where a whole
    quotation stands for one.
    """

    start: int
    end: int
    word: str
    low: str
    quote: Quote | None = None

    @property
    def divides(self) -> bool:
        """Whether a clause ends here."""
        return self.quote is not None or self.word in _BOUNDARIES

    @property
    def capital(self) -> bool:
        return self.word[0].isupper()


def tokenise(text: str, start: int, end: int, quotes: list[Quote]) -> list[Token]:
    """Tokens of `text[start:end]`; of short quotations only the marks are left out."""
    tokens: list[Token] = []
    at = start
    for quote in quotes:
        if quote.words < FRAGMENT and quote.closed:
            continue
        left, right = max(start, quote.outer_start), min(end, quote.outer_end)
        if left >= right:
            continue
        _plain(text, at, left, tokens)
        tokens.append(Token(left, right, '"', '"', quote))
        at = right
    _plain(text, at, end, tokens)
    return tokens


def _plain(text: str, start: int, end: int, tokens: list[Token]) -> None:
    for match in _TOKEN.finditer(text, start, end):
        word, (begin, stop) = match[0], match.span()
        if word in _MARKS:
            continue
        if word == "-":
            if text[begin - 1 : begin].isspace():
                tokens.append(Token(begin, stop, "–", "–"))
            continue
        if word == "." and tokens and tokens[-1].end == begin and stop < end - 1:
            continue  # an abbreviation's stop
        tokens.append(Token(begin, stop, word, word.lower()))
