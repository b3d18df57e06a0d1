"""Where the reading of a numeral stands, and what lies ahead of it."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factcheck.reading.numbers_words import Sum

if TYPE_CHECKING:
    from factcheck.reading.numbers_reader import NumberReader

_WORD = re.compile(r"[^\W\d_]++")
_GAP = re.compile(r"[ \u00a0\u202f\t]{0,3}(?:[-\u2010\u2011] ?)?|")


class Cursor:
    """The state of reading one numeral, and the words that may follow it."""

    def __init__(self, reader: NumberReader, text: str, low: str, start: int) -> None:
        self.reader, self.words = reader, reader.words
        self.text, self.low = text, low
        self.start = self.end = start
        self.sum = Sum(self.words.tens_then_units)
        self.place = 1.0
        self.digits = False
        self.fraction = False
        self.note: str | None = None
        self.sign = 1
        self.value: float | None = None

    def _next(self, pos: int) -> tuple[str, int, int]:
        """The next word after at most three spaces or a hyphen: the word, where it starts and ends."""
        gap = _GAP.match(self.low, pos)
        begin = gap.end() if gap and pos > self.start else pos
        word = _WORD.match(self.low, begin)
        return (word[0], begin, word.end()) if word else ("", begin, begin)

    def _scale_at(self, pos: int) -> tuple[int, int]:
        """The scale word at `pos` and where it ends, (0, pos) when there is none."""
        word, _, end = self._next(pos)
        scale = self.reader.scales.get(word)
        if scale:
            second, after = self._scale_at(end) if self.reader.scales.get(self._next(end)[0]) else (0, end)
            return (scale * second, after) if second else (scale, end)
        short = self.words.short_scales.get(word)
        if short:
            return short, end + 1 if self.low[end : end + 1] == "." else end
        return 0, pos

    def _part_at(self, pos: int) -> tuple[int, int]:
        """The denominator named at `pos` and where its word ends, (0, pos) when there is none."""
        word, _, end = self._next(pos)
        part = self.words.fractions.get(word) or (2 if word in self.words.half else 0)
        return (part, end) if part else self._joined_part(pos)

    def _joined_part(self, pos: int) -> tuple[int, int]:
        """As `_part_at`, for tens and an ordinal with a hyphen: the denominator of "one twenty-fifth"."""
        if not self.words.ordinal_ends:
            return 0, pos
        word, _, end = self._next(pos)
        tens = self.words.cardinals.get(word, 0)
        if tens < 20 or self.low[end : end + 1] != "-":
            return 0, pos
        word, _, end = self._next(end)
        ones = self.words.ordinal_ends.get(word)
        return (int(tens) + ones, end) if ones else (0, pos)

    def _set(self, value: float, end: int, place: float = 0.0) -> bool:
        self.value, self.end, self.place = value, end, place
        return True


def place_of(decimals: int, scale: int) -> float:
    """The size of the last digit written."""
    return scale / 10.0**decimals


def times(plain: str, scale: int) -> float:
    """The exact product where the scale is a power of ten: 16.4 million is 16400000.0."""
    power = round(math.log10(scale))
    exact = math.isclose(10.0**power, scale)
    return float(f"{plain}e{power}") if exact else float(plain) * scale
