"""A text as it is searched: its words as stems, in their order, in the letters a to z.

What is stored and what is typed go through the same function, and both databases only ever see its result:
so they find the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.reading.word_stems import fold, is_common, stem

VERSION = 1
"""Raised when a rule changes what is stored: `db reindex` then brings a database up to date."""

APART = "|"
"""Between parts that no phrase crosses, and before what is added at the end."""

_INSIDE = "\u0300-\u036f\u00ad\u200b\u2060\ufeff"
"""Marks without a letter of their own, and what nobody sees: they end no word."""
_BLANK = "\u00a0\u2009\u202f "
_TOKEN = re.compile(r"\w+(?:['’.,]\w+)*")
_RARE = re.compile(rf"[{_INSIDE}]|\d[{_BLANK}]\d\d\d(?!\d)")
_WHOLE = re.compile(
    rf"\d{{1,3}}(?:[{_BLANK}]\d{{3}})+(?!\w)(?:[.,]\d+)?|[\w{_INSIDE}]+(?:['’.,][\w{_INSIDE}]+)*"
)
"""The first is twice as fast, and all that most texts need."""
_JOINED = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)+")
_NUMBER = re.compile(rf"(\d{{1,3}}(?:[.,'’{_BLANK}]\d{{3}})+|\d+)(?:[.,](\d+))?")
_IN_ORDER = 400_000
"""Characters of a text's words that are kept in their order: some 60,000 words."""
_IN_ALL = 600_000
"""Characters with those that come later, once each; PostgreSQL takes no more than a megabyte."""


class Word(NamedTuple):
    """A word at code points `start` to `end`, with what it is searched by; one may give several."""

    start: int
    end: int
    stems: tuple[str, ...]


class _Known(dict[str, str]):
    """A word as it is written to its stems, and in `beside` to what a word's beginning must find as well.

    Emptied when it has grown large: a process that loads a million claims meets most words again and again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.beside: dict[str, str] = {}

    def __missing__(self, raw: str) -> str:
        if len(self) > 300_000:
            self.clear()
            self.beside.clear()
        parts = [(folded, stem(folded)) for folded in map(fold, _parts(raw)) if folded]
        other = [folded for folded, stem_ in parts if not folded.startswith(stem_.rstrip("0"))]
        if other:
            self.beside[raw] = " ".join(other)
        found = " ".join(stem_ for _, stem_ in parts)
        self[raw] = found
        return found


_KNOWN = _Known()


def words_of(*texts: str | None) -> str:
    """The searched words of one thing's texts; "" for none. The same text twice counts once.

    Behind them stand words that only help to find: forms that do not begin with their stem, for `sprac*`,
    and both halves of "Corona-Regeln" as one word.
    """
    distinct = list(dict.fromkeys(text for text in texts if text))
    found, beside = [], []
    known = _KNOWN
    for text in distinct:
        tokens = _pattern(text).findall(text)
        found.append(" ".join(filter(None, map(known.__getitem__, tokens))))
        if not known.beside.keys().isdisjoint(tokens):
            beside += [known.beside[token] for token in tokens if token in known.beside]
        if "-" in text or "‑" in text or "‐" in text:
            beside += [joined(match[0]) for match in _JOINED.finditer(text)]
    if beside:
        found.append(" ".join(dict.fromkeys(" ".join(beside).split())))
    words = f" {APART} ".join(part for part in found if part)
    return words if len(words) <= _IN_ORDER else _shortened(words)


def joined(compound: str) -> str:
    """The stem of a word written with hyphens as if it had none."""
    return stem(fold(re.sub("[-‐‑]", "", compound)))


def spans(text: str) -> Iterator[Word]:
    """Every word of a text with its place."""
    for match in _pattern(text).finditer(text):
        stems = tuple(_KNOWN[match[0]].split())
        if stems:
            yield Word(match.start(), match.end(), stems)


def stems_of(text: str) -> list[str]:
    """The stems of a text in their order, nothing added."""
    return [stem_ for token in _pattern(text).findall(text) for stem_ in _KNOWN[token].split()]


def telling(stems: Iterable[str]) -> list[str]:
    """Those that are no function words, each once."""
    return [stem_ for stem_ in dict.fromkeys(stems) if not is_common(stem_)]


def _pattern(text: str) -> re.Pattern[str]:
    return _WHOLE if _RARE.search(text) else _TOKEN


def _parts(raw: str) -> list[str]:
    """A token cut into words and numbers: 7.000 and 7 000 are 7000, 3,5 and 3.5 are 3d5, a date is three."""
    if raw.isalpha():
        return [raw]
    number = _NUMBER.fullmatch(raw)
    if number:
        whole = re.sub(r"\D", "", number[1])
        return [f"{whole}d{number[2]}" if number[2] else whole]
    if raw[-2:] in ("'s", "’s"):
        raw = raw[:-2]
    pieces = re.split(rf"[_'’.,{_BLANK}]", raw)
    return [part for piece in pieces for part in re.split(r"(?<=\d)(?=[^\W\d])", piece)]


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
