"""A text as it is searched: its words as stems, in their order, in the letters a to z.

What is stored and what is typed go through the same function, and both databases only ever see its result:
so they find the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
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

_FAR, _TRIES = 300, 3
"""Words that are looked through for a passage, behind the last one: mostly they come in their order; and
places that are looked at."""


class Whole:
    """A text of which passages are taken apart as well, without looking up each word again.

    All that is asked of it is asked before `pieces` serves another text.
    """

    def __init__(self, text: str, pieces: Pieces) -> None:
        pieces.tidy()
        self._text = text
        self._parts = text.split()
        self._stems = [*map(pieces.__getitem__, self._parts)]
        self._at = 0

    def parts_and_stems(self, text: str) -> tuple[list[str], list[str]] | None:
        """What all of it or a passage of it is made of; None when that was not found.

        No passage is found that goes over the end of a line: to cut each up would cost what is saved.
        """
        if text == self._text:
            return self._parts, self._stems
        first, at, length = text.partition(" ")[0], self._at, text.count(" ") + 1
        with suppress(ValueError):
            for _ in range(_TRIES):
                at = self._parts.index(first, at, self._at + _FAR)
                parts = self._parts[at : at + length]
                if " ".join(parts) == text:
                    self._at = at + length
                    return parts, self._stems[at : self._at]
                at += 1
        return None


def words_of(*texts: str | None, pieces: Pieces = _PIECES, whole: Whole | None = None) -> str:
    """The searched words of one thing's texts; "" for none. The same text twice counts once.

    Behind them stand words that only help to find: forms that do not begin with their stem, for `sprac*`,
    and both halves of "Corona-Regeln" as one word. `pieces` is the memory to work with, `whole` a text that
    may hold these, read with the same.
    """
    found: list[str] = []
    beside: list[str] = []
    if whole is None:
        pieces.tidy()
    for text in dict.fromkeys(texts):
        if text:
            stems, added = _stems_and_added(text, pieces, whole)
            found.append(stems)
            beside += added
    if beside:
        found.append(" ".join(dict.fromkeys(" ".join(beside).split())))
    words = f" {APART} ".join(filter(None, found))
    return words if len(words) <= _IN_ORDER else _shortened(words)


def _stems_and_added(text: str, pieces: Pieces, whole: Whole | None) -> tuple[str, list[str]]:
    """No word but a number goes across blanks."""
    known = whole.parts_and_stems(text) if whole else None
    parts = known[0] if known else text.split()
    stems = " ".join(known[1] if known else map(pieces.__getitem__, parts))
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
