"""A text as it is searched: its words as stems, in their order, in the letters a to z.

What is stored and what is typed go through the same function, and both databases only ever see its result:
so they find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.reading.search_pieces import (
    NONE,
    ODD,
    Pieces,
    bare,
    compounds_in,
    is_rare,
    may_go_on,
    pattern,
    words_in,
)
from factcheck.reading.word_stems import is_common

VERSION = 1
"""Raised when a rule changes what is stored: `db reindex` then brings a database up to date."""

APART = "|"
"""Between parts that no phrase crosses, and before what is added at the end."""

_IN_ORDER = 400_000
"""Characters of a text's words that are kept in their order: some 60,000 words."""
_IN_ALL = 600_000
"""Characters with those that come later, once each; PostgreSQL takes no more than a megabyte."""


class Word(NamedTuple):
    """A word at code points `start` to `end`, with what it is searched by; one may give several."""

    start: int
    end: int
    stems: tuple[str, ...]


_PIECES = Pieces()


def words_of(*texts: str | None, pieces: Pieces = _PIECES) -> str:
    """The searched words of one thing's texts; "" for none. The same text twice counts once.

    Behind them stand words that only help to find: forms that do not begin with their stem, for `sprac*`,
    and both halves of "Corona-Regeln" as one word. `pieces` is the memory to work with.
    """
    found: list[str] = []
    beside: list[str] = []
    pieces.tidy()
    for text in dict.fromkeys(texts):
        if text:
            stems, added = _stems_and_added(text, pieces)
            found.append(stems)
            beside += added
    if beside:
        found.append(" ".join(dict.fromkeys(" ".join(beside).split())))
    words = f" {APART} ".join(filter(None, found))
    return words if len(words) <= _IN_ORDER else _shortened(words)


def _stems_and_added(text: str, pieces: Pieces) -> tuple[str, list[str]]:
    """No word but a number goes across blanks."""
    parts = text.split()
    stems = " ".join(map(pieces.__getitem__, parts))
    if NONE not in stems and ODD not in stems:
        return stems, []
    odd = [*filter(pieces.odd.__contains__, parts)] if ODD in stems else []
    if any(map(may_go_on, odd)) and is_rare(text):
        words = words_in(text)
        return bare(" ".join(map(pieces.__getitem__, words))), pieces.beside(words) + compounds_in(text)
    return bare(stems), [word for kind in (0, 1) for part in odd for word in pieces.odd[part][kind]]


def spans(text: str) -> Iterator[Word]:
    """Every word of a text with its place."""
    _PIECES.tidy()
    for match in pattern(text).finditer(text):
        stems = tuple(_PIECES[match[0]].split())
        if stems:
            yield Word(match.start(), match.end(), stems)


def stems_of(text: str) -> list[str]:
    """The stems of a text in their order, nothing added."""
    _PIECES.tidy()
    return [stem_ for word in words_in(text) for stem_ in _PIECES[word].split()]


def telling(stems: Iterable[str]) -> list[str]:
    """Those that are no function words, each once."""
    return [stem_ for stem_ in dict.fromkeys(stems) if not is_common(stem_)]


def _shortened(words: str) -> str:
    """The first words in order, then each further word once, as many as there is room for."""
    at = words.rfind(" ", 0, _IN_ORDER)
    room, kept = _IN_ALL - at, []
    before = set(words[:at].split())
    for word in dict.fromkeys(words[at:].split()):
        if word not in before and word != APART:
            room -= len(word) + 1
            if room < 0:
                break
            kept.append(word)
    return f"{words[:at]} {APART} {' '.join(kept)}" if kept else words[:at]
