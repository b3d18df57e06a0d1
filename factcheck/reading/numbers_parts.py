"""Halves, thirds and dozens that belong to a numeral."""

from __future__ import annotations

from factcheck.reading.numbers_cursor import Cursor


class PartsPhrase(Cursor):
    """Reads what divides or groups the number before it."""

    def _halves(self) -> None:
        """ "drei halbe", "two thirds", "five and a half", "fünf und drei Viertel", "2 million and a half"."""
        if self.value is None or (self.fraction and not self.digits):
            return
        if self._parted(self.value, self.end) or self._grouped(self.value, self.end):
            return
        word, _, end = self._next(self.end)
        if word != self.words.joiner:
            return
        word, _, end = self._next(end)
        top = 1.0 if word in self.words.articles else (self.reader.parts(word) or (0.0,))[0]
        part, stop = self._part_at(end)
        if 0 < top < 100 and part and top < part:
            scale = self.sum.last_scale if not self.digits else self.place
            scale = 1.0 if scale <= 1000 else scale
            after, _ = self._scale_at(stop)
            if scale > 1 and after:  # "one billion and a half million"
                self.value, (_, self.end) = self.value + top / part * after, self._scale_at(stop)
            else:
                self.value, self.end = self.value + top / part * scale, stop
            self.place = 0.0

    def _parted(self, number: float, pos: int) -> bool:
        part, end = self._part_at(pos)
        if not part or number >= 1000 or number != int(number):
            return False
        if part > 20 and number != 1 and self._joined_part(pos)[0] and self.low[end - 1] != "s":
            return False  # "the one hundred twenty-fifth"
        word, _, stop = self._next(end)
        group = self.words.groups.get(word)
        if group:
            return self._set(number / part * group, stop)
        if not self.words.glued and word in self.words.of and self._article_scale_after(stop):
            scale, stop = self._scale_at(self._next(stop)[2])
            return self._set(number / part * scale, stop, scale / 10)
        self.fraction = True
        return self._set(number / part, end)

    def _article_scale_after(self, pos: int) -> bool:
        word, _, end = self._next(pos)
        return word in self.words.articles and bool(self._scale_at(end)[0])

    def _grouped(self, number: float, pos: int) -> bool:
        word, _, end = self._next(pos)
        group = self.words.groups.get(word)
        return bool(group) and self._set(number * (group or 1), end, 12.0)

    def _scale_words(self) -> None:
        """A scale after a fraction or half: "zweieinhalb Millionen", "½ Milliarde"."""
        if self.value is None or self.value == int(self.value):
            return
        scale, end = self._scale_at(self.end)
        if scale:
            self.value, self.end, self.fraction = self.value * scale, end, False
            self.place = scale / 10 if self.place in (0.0, 1.0) else self.place * scale
