"""Reads one numeral, in digits, words or both, at a place in a text."""

from __future__ import annotations

import re
from functools import cache

from factcheck.reading.numbers_digits import literal_pattern
from factcheck.reading.numbers_find import NumberFind, grain_of
from factcheck.reading.numbers_phrase import Phrase
from factcheck.reading.numbers_words import NumberWords, Sum

_SIMPLE = re.compile(
    r"(?:([0-9]{1,9}+)(?![\w½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|[.,'’ \u00a0\u202f\u2009/][0-9]| {2}[0-9]| ?/)|([^\W\d_]++))"
    r"(?:[ \u00a0-]{1,3}([^\W\d_]++))?"
)


class NumberReader:
    """The number words of one language, compiled once."""

    def __init__(self, words: NumberWords) -> None:
        self.words = words
        self.literal = literal_pattern(words)
        self.scales = {**words.scales, **self._part_scales()}
        self._split = self._splitter()
        self.goes_on = {
            *self.scales, *words.short_scales, *words.fractions, *words.half, *words.groups, *words.point,
            words.joiner, *words.ordinal_ends,
        }  # fmt: skip
        self._known: dict[str, tuple[float, ...]] = {}

    def _part_scales(self) -> dict[str, int]:
        """ "Viertelmillion": a fraction and a scale in one word."""
        words = self.words
        if not words.glued:
            return {}
        return {
            f"{part}{scale}": size // below
            for part, below in words.fractions.items()
            for scale, size in words.scales.items()
            if size >= 10**6 and below <= 10
        }

    def _small_scales(self) -> list[str]:
        """Those written in one word with what they multiply."""
        return [word for word, size in self.words.scales.items() if size < 10**6]

    def _splitter(self) -> re.Pattern[str]:
        parts = {*self.words.cardinals, *self._small_scales(), self.words.joiner}
        return re.compile("|".join(sorted(parts, key=len, reverse=True)))

    def parts(self, word: str) -> tuple[float, ...]:
        """The numerals a lower-case word is made of, empty when it is no number word."""
        found = self._known.get(word)
        if found is None:
            if len(self._known) > 5000:  # a text of invented words must not fill the memory
                self._known.clear()
            found = self._known[word] = self._parts(word)
        return found

    def _parts(self, word: str) -> tuple[float, ...]:
        words = self.words
        if word in words.cardinals:
            return (words.cardinals[word],)
        if word in self.scales:
            return (self.scales[word],)
        if word in words.halves:
            return (words.halves[word],)
        return self._glued(word) if words.glued and len(word) < 80 else ()

    def _glued(self, word: str) -> tuple[float, ...]:
        """The parts of "zweihundertdreiundvierzig" or "zweieinhalb", which must add up to a number."""
        words, values = self.words, []
        half = words.half_suffix
        rest = word[: -len(half)] if half and word.endswith(half) else word
        while rest:
            match = self._split.match(rest)
            if match is None:
                return ()
            rest = rest[match.end() :]
            if match[0] != words.joiner:
                values.append(words.cardinals.get(match[0], words.scales.get(match[0], 0)))
            elif not rest or not values:
                return ()
        total = Sum(words.tens_then_units)
        if not all(total.add(value) for value in values):
            return ()
        if half and word.endswith(half):
            return (total.value + 0.5 if values else 1.5,)
        return tuple(values)

    def read(self, text: str, low: str, start: int) -> NumberFind | None:
        """The numeral at `start`; `low` is `text` in lower case, of the same length."""
        return self._simple(low, start) or Phrase(self, text, low, start).run()

    def _simple(self, low: str, start: int) -> NumberFind | None:
        """The short way for most numerals: one word, or digits alone, with nothing that goes on."""
        match = _SIMPLE.match(low, start)
        if match is None or match[3] in self.goes_on:
            return None
        if match[1]:
            value = float(match[1])
            return NumberFind(start, match.end(1), value, grain_of(value, 1.0), 1.0, True)
        named = self.words.cardinals.get(match[2])
        if named is None or match[2] in self.words.articles or (match[3] and self.parts(match[3])):
            return None
        return NumberFind(start, match.end(2), float(named), grain_of(named, 1.0), 1.0, False)


@cache
def number_reader(words_of: str) -> NumberReader:
    """The reader of a language code, built on first use; raises BadInput for an unknown code."""
    from factcheck.reading.quantity_language import number_words

    return NumberReader(number_words(words_of))
