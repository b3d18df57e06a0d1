"""One numeral read piece by piece: digits, number words, fractions, scale words."""

from __future__ import annotations

import re

from factcheck.reading.numbers_cursor import place_of, times
from factcheck.reading.numbers_digits import read_digits
from factcheck.reading.numbers_find import NumberFind, grain_of
from factcheck.reading.numbers_in_words import WordsPhrase
from factcheck.reading.numbers_words import Sum

_MORE = re.compile(r" (?:and )?([0-9]{1,3})(?![0-9.,%:/])(?: (\w+))?")


class Phrase(WordsPhrase):
    """One numeral, begun with digits or words; `run` gives the find."""

    def run(self) -> NumberFind | None:
        self._sign()
        if not (self._literal() or self._opening() or self._number_words()):
            return None
        if self._next(self.end)[0] in self.reader.goes_on or self._part_at(self.end)[0]:
            self._halves()
            self._scale_words()
        value = self.sign * (self.value or 0.0)
        if abs(value) > 1e24:
            return None
        value = round(value, 9) if 1e-3 <= abs(value) < 1e6 else value
        if self.place == 1 and value != int(value):  # "zweieinhalb" is good to half of its half
            self.place = 0.5
        grain = grain_of(value, self.place)
        return NumberFind(
            self.start, self.end, value, grain, self.place, self.digits, self.fraction, self.note
        )

    def _sign(self) -> None:
        low, pos = self.low, self.end
        if low[pos : pos + 1] in ("-", "−", "–"):
            self.sign, self.end = -1, pos + 1
            while low[self.end : self.end + 1] == " " and self.end < pos + 3:
                self.end += 1
            return
        word, _, end = self._next(pos)
        if word in self.words.minus:
            self.sign, self.end = -1, _after_spaces(low, end)

    def _literal(self) -> bool:
        """A number in digits, with "Millionen", "Mio." or "k" after it."""
        found = read_digits(self.text, self.end, self.reader.literal, self.words)
        if found is None:
            return False
        self.digits, self.end, self.note = True, found.end, found.ambiguity
        if found.fraction is not None:
            self.value, self.fraction, self.place = found.fraction, True, 0.0
            return True
        letter = self.text[self.end : self.end + 1]
        if letter in self.words.letters and not self.text[self.end + 1 : self.end + 2].isalnum():
            return self._scaled(found.plain, found.decimals, self.words.letters[letter], self.end + 1)
        scale, end = self._scale_at(self.end)
        if scale:
            self._scaled(found.plain, found.decimals, scale, end)
            return self._more_after_digits(float(found.plain), scale, found.decimals)
        self.value, self.place = float(found.plain), place_of(found.decimals, 1)
        return True

    def _scaled(self, plain: str, decimals: int, scale: int, end: int) -> bool:
        self.value, self.end = times(plain, scale), end
        self.place = place_of(decimals, scale)
        if "decimal sign" in (self.note or ""):
            self.note = None if self.words.decimal == "." else self.note
        return True

    def _more_after_digits(self, number: float, scale: int, decimals: int) -> bool:
        """What is added to "4 thousand": "3 hundred and 21"; nothing else may follow digits."""
        if self.words.glued or decimals:
            return True
        total = Sum(True)
        total.add_digits(number)
        total.add(scale)
        for _ in range(3):
            more = _MORE.match(self.low, self.end)
            if more is None or scale > 10**4:
                return True
            times = self.reader.scales.get(more[2] or "", 0)
            if not total.add_digits(float(more[1])) or (times and not total.add(times)):
                return True
            self.end = more.end(2) if times else more.end(1)
            self.value, self.place = total.value, 1.0
        return True


def _after_spaces(text: str, pos: int) -> int:
    while text[pos : pos + 1] == " ":
        pos += 1
    return pos
