"""Two numbers that make one amount: ranges and scores."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_reader import NumberReader
from factcheck.reading.quantity_amount import Amount
from factcheck.reading.quantity_counted import counted_noun
from factcheck.reading.quantity_two_units import TwoUnits
from factcheck.reading.quantity_words import QuantityWords
from factcheck.reading.units import unit_named
from factcheck.reading.units_words import UnitFind, UnitReader

_DASH = re.compile(r" ?[-–—~] ?(?=[$€£]?[0-9])")
_DASHED_SCORE = re.compile(
    r"([0-9]{1,2})[-–]([0-9]{1,2})(?![0-9/–-])"
    r"(?=\s*(?:[.,;!?)]|$|win|victory|defeat|draw|loss|lead|over|against|in |on |at |after|thanks|away|home))"
)
"""A score as English writes it: two numbers at the end of a clause, or before a word no count goes with."""
_SCORE = re.compile(r"([0-9]{1,3}) ?: ?([0-9]{1,3})(?![0-9:])")
_OF_A = re.compile(r"(?: of)? an? ")
_FEWEST_VOTES, _NEXT = 3, 16
"""Votes of the smallest body that votes, and letters that " Stimmen" and "passed the bill " take."""
_BEFORE = re.compile(r"(\w+) ([\w]+)[ ]\Z")


class Ranges:
    """Joins the numbers of one language."""

    def __init__(self, words: QuantityWords, numbers: NumberReader, units: UnitReader) -> None:
        self.words, self.numbers, self.units = words, numbers, units
        to = sorted(words.to | {words.between_and}, key=len, reverse=True)
        self._to = re.compile(rf"[ \u00a0]{{1,2}}({'|'.join(map(re.escape, to))})[ \u00a0]{{1,2}}")
        self._onto = re.compile(rf" (?:{'|'.join(words.onto)}) ") if words.onto else re.compile(r"(?!)")
        self.two_units = TwoUnits(words.between_and, numbers, units)
        self._between = re.compile(rf"(?<!\w)({'|'.join(words.between)})[ \u00a0]\Z")
        join, noun = words.votes
        self._votes = re.compile(rf"(?: (?:{noun}))?(?: (?:{join}) |[:–-])(?=\w)")
        self._voted = re.compile(rf"(?<!\w)(?:{noun})(?!\w)") if noun else re.compile(r"(?!)")
        self._score = re.compile(rf"(?<!\w)\w*(?:{'|'.join(words.score)})")

    def amount(self, text: str, low: str, number: NumberFind) -> Amount:
        """The amount a number starts: with its unit, a second number, a smaller unit."""
        sign = self.units.before(text, number.start)
        number = self._in_millions(text, low, number, sign is not None)
        number = self._of_a_unit(text, low, number)
        unit = self.units.after(text, low, number.end) or _below_zero(text, number)
        if sign is not None and unit is not None:
            if (
                unit.unit.key == sign[0].key
                and text[number.end] not in "$€£"
                and text[number.end + 1] not in "$€£"
            ):
                return Amount(number, None, unit, None, sign[1], unit.end)
            unit = None
        if unit is not None or sign is not None:
            first = Amount(
                number, None, unit, sign, sign[1] if sign else number.start, unit.end if unit else number.end
            )
            return self._ranged(text, low, first) or self.two_units.joined(text, low, first) or first
        bare = Amount(number, None, None, None, number.start, number.end)
        return self._ranged(text, low, bare) or self._moved(text, low, bare) or bare

    def _of_a_unit(self, text: str, low: str, number: NumberFind) -> NumberFind:
        """ "Half a mile", "a quarter of a percentage point": so much of one unit, and no share."""
        match = _OF_A.match(low, number.end) if number.fraction and number.value < 1 else None
        if match is None or self.units.after(text, low, match.end() - 1) is None:
            return number
        return replace(number, end=match.end() - 1, fraction=False, grain=0.05, place=0.05)

    def _in_millions(self, text: str, low: str, number: NumberFind, money: bool) -> NumberFind:
        """ "£4.5m", "3m people": a lone "m" is a scale beside a currency sign or people, else metres."""
        end = number.end
        if low[end : end + 1] != "m" or not number.digits or text[end + 1 : end + 2].isalnum():
            return number
        if not money:
            noun = counted_noun(text, end + 1, self.words, True) if self.words.millions_of else None
            word = noun[0].lower() if noun else ""
            if word not in self.words.millions_of and word not in self.words.people:
                return number
        return replace(self._times(number, 1e6), end=end + 1) if self.words.millions_of else number

    def _moved(self, text: str, low: str, first: Amount) -> Amount | None:
        """ "von 9 auf 1,5 Milliarden Euro": the first number borrows unit and scale."""
        match = self._onto.match(low, first.end)
        if match is None or not self._between.search(low, max(0, first.start - 12), first.start):
            return None
        second = self.numbers.read(text, low, match.end())
        unit = self.units.after(text, low, second.end) if second else None
        if second is None or unit is None:
            return None
        scale = self._scale_of(second, text)
        number = self._times(first.number, scale) if scale >= 1000 > first.number.value else first.number
        shared = UnitFind(unit.unit, first.end, money=unit.money)
        return Amount(number, None, shared, None, first.start, first.end)

    def _ranged(self, text: str, low: str, first: Amount) -> Amount | None:
        """ "6 bis 8 Tonnen", "between 4 m and 5 m"; None unless both ends are of one unit."""
        end = first.end
        match = _DASH.match(text, end) if first.number.digits else None
        join = None if match else self._to.match(low, end)
        if match is None and join is None:
            return None
        opened = self._between.search(low, max(0, first.start - 12), first.start)
        if match is None:
            match = join
            joins = match and (
                match[1] in self.words.to or (opened is not None and match[1] == self.words.between_and)
            )
            if not joins or (
                opened and match and match[1] == self.words.between_and and opened[1] in self.words.from_
            ):
                return None
        if match is None:
            return None
        place = match.end()
        sign = self.units.before(text, place + 1) if text[place : place + 1] in "$€£" else None
        high = self.numbers.read(text, low, place + 1 if sign else place)
        if high is None or high.fraction != first.number.fraction or high.value < 0 <= first.number.value:
            return None
        high = self._in_millions(text, low, high, first.sign is not None)
        unit = self.units.after(text, low, high.end)
        if not self._same(first.unit, unit, first.sign is not None):
            return None
        low_end = self._scaled(first.number, high, text)
        if low_end.value >= high.value or (
            match[0].strip() in self.words.either and not unit and not first.number.digits
        ):
            return None
        start = first.start if opened is None else opened.start()
        plain = (
            match[0].strip() in ("-", "–", "—", "~")
            and unit is None
            and first.sign is None
            and not first.unit
        )
        if plain and (
            1000 <= first.number.value <= 2199 >= high.value or text[high.end : high.end + 1] in ("-", "/")
        ):
            return None
        if opened is not None and match[0].strip() in ("-", "–"):
            start = first.start
        return Amount(
            low_end, high, unit or first.unit, first.sign or sign, start, unit.end if unit else high.end
        )

    @staticmethod
    def _same(first: UnitFind | None, second: UnitFind | None, signed: bool) -> bool:
        if first is None or second is None:
            return first is None or signed
        return first.unit.dimension == second.unit.dimension and first.unit.key == second.unit.key

    def _scaled(self, first: NumberFind, high: NumberFind, text: str) -> NumberFind:
        """The scale word belongs to both: "100 bis 300 Milliarden"."""
        scale = self._scale_of(high, text)
        if scale < 1000 or self._scale_of(first, text) > 1 or first.value >= 1000:
            return first
        if first.value >= high.value / scale and first.value != int(first.value):
            return first
        if first.value >= 100 and first.value >= high.value / scale:
            return first
        return self._times(first, scale)

    @staticmethod
    def _times(first: NumberFind, scale: float) -> NumberFind:
        return NumberFind(
            first.start, first.end, first.value * scale, first.grain * scale, first.place * scale,
            first.digits, first.fraction, first.ambiguity,
        )  # fmt: skip

    def _scale_of(self, number: NumberFind, text: str) -> float:
        last = re.findall(r"[^\W\d_]+", text[number.start : number.end].lower())
        words = self.numbers.words
        if last and last[-1] == "m" and self.words.millions_of:
            return 1e6
        return float(words.scales.get(last[-1], words.short_scales.get(last[-1], 1))) if last else 1.0

    @staticmethod
    def clock_or_score(low: str, start: int) -> re.Match[str] | None:
        """Two numbers with a colon between them."""
        return _SCORE.match(low, start)

    def score(self, text: str, low: str, number: NumberFind) -> tuple[NumberFind, NumberFind] | None:
        """ "3:1" beside a word of winning or scoring; a clock time is none."""
        dashed = _DASHED_SCORE.match(text, number.start) if number.digits else None
        if dashed is None and ":" not in text[number.end : number.end + 2]:
            return None
        match = dashed or (_SCORE.match(text, number.start) if number.digits else None)
        if match is None or text[match.end() : match.end() + 4].lower() in (" uhr", " pm", " am"):
            return None
        reach = (25, 15) if dashed else (60, 40)
        near = low[max(0, number.start - reach[0]) : match.end() + reach[1]]
        if not self._score.search(near):
            return None
        ends = (match.start(1), match.end(1)), (match.start(2), match.end(2))
        one, two = (NumberFind(a, b, float(text[a:b]), 1.0, 1.0, True) for a, b in ends)
        return one, two

    def votes(self, low: str, number: NumberFind) -> tuple[NumberFind, NumberFind] | None:
        """ "14 zu 9 Stimmen", "five votes to four": the votes for and against, the more first."""
        match = self._votes.match(low, number.end)
        if match is None or number.value != int(number.value):
            return None
        other = self.numbers.read(low, low, match.end())
        if other is None or other.value != int(other.value) or number.value + other.value < _FEWEST_VOTES:
            return None
        if not self._voted.search(low, max(0, number.start - _NEXT), other.end + _NEXT):
            return None
        more, less = (number, other) if number.value >= other.value else (other, number)
        return replace(more, start=number.start), replace(less, end=other.end)

    def unit_before(self, low: str, start: int) -> bool:
        """Whether "pro Tag" stands before the number, which then is no name ("pro Tag 5 Tonnen")."""
        match = _BEFORE.search(low, max(0, start - 24), start)
        return bool(match and (match[1] in self.units.words.per or match[1] in ("am", "a", "per", "each")))


def _below_zero(text: str, number: NumberFind) -> UnitFind | None:
    """ "-12C": the bare letter is a temperature only below zero."""
    letter, end = text[number.end : number.end + 1], number.end + 1
    if number.value >= 0 or letter not in ("C", "F") or text[end : end + 1].isalnum():
        return None
    return UnitFind(unit_named(f"°{letter}"), end)
