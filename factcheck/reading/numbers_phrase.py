"""One numeral read piece by piece: digits, number words, fractions, scale words."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from factcheck.reading.numbers_digits import read_digits
from factcheck.reading.numbers_find import NumberFind, grain_of
from factcheck.reading.numbers_words import Sum

if TYPE_CHECKING:
    from factcheck.reading.numbers_reader import NumberReader

_WORD = re.compile(r"[^\W\d_]++")
_GAP = re.compile(r"[ \u00a0\u202f\t]{0,3}(?:[-\u2010\u2011] ?)?|")
_MORE = re.compile(r" (?:and )?([0-9]{1,3})(?![0-9.,%:/])(?: (\w+))?")
_MOST_WORDS = 16


class Phrase:
    """The state of reading one numeral; `run` gives the find."""

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

    def run(self) -> NumberFind | None:
        self._sign()
        if not (self._literal() or self._opening() or self._number_words()):
            return None
        if self._next(self.end)[0] in self.reader.goes_on:
            self._halves()
            self._scale_words()
        value = self.sign * (self.value or 0.0)
        if abs(value) > 1e24:
            return None
        value = round(value, 9) if abs(value) < 1e6 else value
        if self.place == 1 and value != int(value):  # "zweieinhalb" is good to half of its half
            self.place = 0.5
        grain = grain_of(value, self.place)
        return NumberFind(
            self.start, self.end, value, grain, self.place, self.digits, self.fraction, self.note
        )

    def _next(self, pos: int) -> tuple[str, int, int]:
        """The next word after at most three spaces or a hyphen: the word, where it starts and ends."""
        gap = _GAP.match(self.low, pos)
        begin = gap.end() if gap and pos > self.start else pos
        word = _WORD.match(self.low, begin)
        return (word[0], begin, word.end()) if word else ("", begin, begin)

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
        self.value, self.place = float(found.plain), _place(found.decimals, 1)
        return True

    def _scaled(self, plain: str, decimals: int, scale: int, end: int) -> bool:
        self.value, self.end = _times(plain, scale), end
        self.place = _place(decimals, scale)
        if "decimal sign" in (self.note or ""):
            self.note = None if self.words.decimal == "." else self.note
        return True

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

    def _set(self, value: float, end: int, place: float = 0.0) -> bool:
        self.value, self.end, self.place = value, end, place
        return True

    def _number_words(self, first: bool = True) -> bool:
        """ "zwei Millionen dreihundert", "two hundred and three"; sets value and end."""
        checkpoint: tuple[Sum, int] | None = None
        pos = self.end
        for count in range(_MOST_WORDS):
            word, _, end = self._next(pos)
            opening = first and count == 0
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
            self.value, self.end = _times(f"{int(self.value)}.{digits}", scale or 1), stop if scale else end
            self.place = _place(len(digits), scale or 1)

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

    def _part_at(self, pos: int) -> tuple[int, int]:
        """The denominator named at `pos` and where its word ends, (0, pos) when there is none."""
        word, _, end = self._next(pos)
        part = self.words.fractions.get(word) or (2 if word in self.words.half else 0)
        return (part, end) if part else (0, pos)

    def _parted(self, number: float, pos: int) -> bool:
        part, end = self._part_at(pos)
        if not part or number >= 1000 or number != int(number):
            return False
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


def _after_spaces(text: str, pos: int) -> int:
    while text[pos : pos + 1] == " ":
        pos += 1
    return pos


def _place(decimals: int, scale: int) -> float:
    return scale / 10.0**decimals


def _times(plain: str, scale: int) -> float:
    """The exact product where the scale is a power of ten: 16.4 million is 16400000.0."""
    power = round(math.log10(scale))
    exact = math.isclose(10.0**power, scale)
    return float(f"{plain}e{power}") if exact else float(plain) * scale
