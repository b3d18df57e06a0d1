"""Numerals written in words: "zwei Millionen dreihundert", "half a dozen", "nine point four"."""

from __future__ import annotations

from factcheck.reading.numbers_cursor import place_of, times
from factcheck.reading.numbers_parts import PartsPhrase
from factcheck.reading.numbers_words import Sum

_MOST_WORDS = 16


class WordsPhrase(PartsPhrase):
    """Reads number words, and the articles and fractions a numeral may open with."""

    def _opening(self) -> bool:
        """Halves, thirds, dozens and millions with an article or nothing before them."""
        word, _, end = self._next(self.end)
        if word in self.words.articles:
            return self._parted(1.0, end) or self._grouped(1.0, end) or self._article_scale(end)
        if word in self.words.half and self._half_of(word, end):
            return True
        return bool(self.words.glued) and word in self.words.fractions and self._fraction_scale(word, end)

    def _article_scale(self, end: int) -> bool:
        scale, after = self._scale_at(end)
        if not scale:
            return False
        self.sum.add(scale)
        self.value, self.end, self.place = self.sum.value, after, 1.0
        self._number_words(first=False)
        return True

    def _half_of(self, word: str, end: int) -> bool:
        """ "half a million", "half a dozen", "halbe Million"; without one of these it is a bare half."""
        part = 1 / self.words.fractions.get(word, 2)
        after, begin, stop = self._next(end)
        if after in self.words.articles or after in self.words.of:
            after, begin, stop = self._next(stop)
        if after in self.words.groups:
            return self._set(part * self.words.groups[after], stop)
        if self._scale_at(begin)[0]:
            scale, stop = self._scale_at(begin)
            return self._set(part * scale, stop, scale / 10)
        if self.reader.parts(after):  # "um halb neun"
            return False
        self.fraction = True
        return part == 0.5 and self._set(part, end)

    def _fraction_scale(self, word: str, end: int) -> bool:
        scale, stop = self._scale_at(end)
        return bool(scale) and self._set(scale / self.words.fractions[word], stop, scale / 10)

    def _number_words(self, first: bool = True) -> bool:
        """ "zwei Millionen dreihundert", "two hundred and three"; sets value and end."""
        checkpoint: tuple[Sum, int] | None = None
        pos = self.end
        for count in range(_MOST_WORDS):
            word, _, end = self._next(pos)
            opening = first and count == 0
            if self._joined_part(pos)[0]:  # "the twenty-first century" counts nothing
                break
            if opening and word in self.reader.scales and word not in self.words.bare_scales:
                break
            if word == self.words.joiner and not opening and self.sum.may_join():
                follower, _, end_of = self._next(end)
                parts = self.reader.parts(follower)
                if not parts or parts[0] >= 100 or self._part_at(end_of)[0]:  # "and two thirds" is a fraction
                    break
                word, end = follower, end_of
            parts = self.reader.parts(word)
            before = self.sum.copy(), self.end
            if not parts or (len(parts) == 1 and word in self.reader.scales and opening is False and first
                             and self.value is None):  # fmt: skip
                break
            if not all(self.sum.add(part) for part in parts):
                self.sum, self.end = checkpoint if checkpoint and parts[0] >= 100 else before
                self.value = self.sum.value if self.end > self.start else None
                break
            checkpoint = before if parts[-1] < 100 and before[1] > self.start and not opening else (
                checkpoint if parts[-1] < 100 else None)  # fmt: skip
            self.value, self.end, pos = self.sum.value, end, end
        if self.value is None:
            return False
        self._point()
        return True

    def _point(self) -> None:
        """ "zwei Komma drei", "nine point nought four"."""
        word, _, end = self._next(self.end)
        if word not in self.words.point:
            return
        digits = ""
        for _ in range(8):
            word, _, stop = self._next(end)
            parts = self.reader.parts(word)
            if len(parts) != 1 or parts[0] >= 100 or parts[0] != int(parts[0]):
                break
            tens = digits[-2:-1].strip("0") and digits[-1:] == "0" and parts[0] < 10
            digits = digits[:-1] + str(int(parts[0])) if tens else digits + str(int(parts[0]))
            end = stop
        if digits and self.value is not None:
            scale, stop = self._scale_at(end)
            self.value, self.end = times(f"{int(self.value)}.{digits}", scale or 1), stop if scale else end
            self.place = place_of(len(digits), scale or 1)
