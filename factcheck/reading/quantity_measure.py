"""Builds a find out of a number, its unit, its hedge and its noun."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_context import Context, Direction, Left
from factcheck.reading.quantity_counted import counted_noun, lemma
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.quantity_interval import Stretch, between, converted, slack_of, stretch
from factcheck.reading.quantity_words import Hedge, QuantityWords
from factcheck.reading.units import AGE_FACTORS, Unit, unit_named
from factcheck.reading.units_words import UnitFind, UnitReader

_NEXT_WORD = re.compile(r"\.?[ \u00a0-](\w+)")
_NAME = re.compile(r"[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+(?: \(|, )\Z")
_COUNT = Unit("", "count", "1", 1)
_PERCENT = unit_named("percent")
_MANY = 100_000  # nobody weighs a hundred thousand pounds in a sentence about money


@dataclass(frozen=True, slots=True)
class Amount:
    """One number or the two ends of a range, with the unit behind or the currency sign before it."""

    number: NumberFind
    high: NumberFind | None
    unit: UnitFind | None
    sign: tuple[Unit, int] | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What the parts of an amount were read as."""

    unit: Unit
    factor: float
    rule: str
    confidence: float
    ambiguity: str | None
    counted: str | None = None


class Measures:
    """Builds the finds of one language."""

    def __init__(self, words: QuantityWords, units: UnitReader, context: Context) -> None:
        self.words, self.units, self.context = words, units, context

    def build(self, text: str, low: str, amount: Amount, left: Left) -> QuantityFind | None:
        """The find of an amount, None for a bare number word that counts nothing."""
        end, reading = self._read(text, low, amount)
        after, end = self.context.behind(low, end)
        if after and reading.rule == "bare":
            reading = self._counting(text, end, amount.high or amount.number, reading.ambiguity)
        bound = after if left.hedge in ("about", "exactly") else ""  # "rund 500 oder mehr"
        hedge: Hedge = bound or left.hedge or after
        if reading.rule == "bare" and not hedge and not self._bare_counts(low, amount):
            return None
        number, high = amount.number, amount.high
        if self._is_label(text, low, amount, end):
            return None
        if reading.rule == "bare" and amount.number.value == 1 and not amount.number.digits:
            return None
        if reading.rule == "bare" and not hedge:
            before = text[max(0, amount.start - 2) : amount.start]
            if before.endswith(("(", "[", ", ")):
                reading = self._in_brackets(text, amount, reading)
            if reading.rule == "bare" and (
                before.endswith(("(", "[")) or self._after_letters(text, amount.start)
            ):
                return None
        if high is not None:
            said = between(hedge, number, high, reading.unit.dimension)
        else:
            said = stretch(hedge, self._scale(number, reading), self._slack(number, reading))
        start = min(left.start, amount.start)
        change, way = self.context.change(low, start, end)
        rule = "range" if high else reading.rule
        return self._find(
            text, (start, end), (amount.start, number.start, (high or number).end), reading,
            None if high else self._scale(number, reading), said, rule if not hedge else f"{rule}, {hedge}",
            left.about or hedge in ("almost", "good", "about"), change, way,
        )  # fmt: skip

    def _is_label(self, text: str, low: str, amount: Amount, end: int) -> bool:
        """The reading time of a page, or "12.15" alone: a clock time, a section, or a foreign decimal."""
        if amount.unit is not None:
            follower = _NEXT_WORD.match(low, end)
            return amount.unit.unit.dimension == "duration" and bool(
                follower and follower[1] in self.words.labels
            )
        note = amount.number.ambiguity or ""
        return (
            note.startswith("decimal sign")
            and amount.sign is None
            and counted_noun(text, end, self.words, True) is None
        )

    @staticmethod
    def _after_letters(text: str, start: int) -> bool:
        """Whether capitals stand before a lone number, which is then part of a name: "ISO 9001"."""
        words = text[max(0, start - 12) : start].split()
        return bool(words) and len(words[-1]) > 1 and words[-1].isalpha() and words[-1].isupper()

    def _in_brackets(self, text: str, amount: Amount, reading: _Reading) -> _Reading:
        """ "Jana Beck (34)" gives an age; other lone numbers in brackets say nothing."""
        number = amount.number
        named = _NAME.search(text, max(0, number.start - 60), number.start)
        words = named[0].lower().split()[:2] if named else []
        if (
            named
            and not self.words.function_words.intersection(words)
            and number.digits
            and number.value < 115
            and text[number.end : number.end + 1] in (")", ",")
        ):
            return _Reading(
                Unit("year", "age", "year", 1), 1, "age in brackets", 0.6, "an age or a number of something"
            )
        return reading

    @staticmethod
    def _scale(number: NumberFind, reading: _Reading) -> float:
        """Fractions of a whole are given as percent."""
        return round(number.value * 100, 6) if reading.rule == "fraction" else number.value

    @staticmethod
    def _slack(number: NumberFind, reading: _Reading) -> float:
        return slack_of(number, reading.unit.dimension)

    @staticmethod
    def _bare_counts(low: str, amount: Amount) -> bool:
        """Whether a number without unit and noun says an amount; small number words do not."""
        number = amount.number
        return (
            amount.high is not None
            or number.digits
            or number.value >= 13
            or number.value != int(number.value)
        )

    def _read(self, text: str, low: str, amount: Amount) -> tuple[int, _Reading]:
        number = amount.high or amount.number
        note = amount.number.ambiguity or number.ambiguity
        if amount.sign is not None:
            unit = amount.sign[0]
            return amount.end, _Reading(unit, 1, "money", 0.95, note)
        if amount.unit is not None:
            return self._measured(text, low, amount, amount.unit, note)
        noun = counted_noun(text, number.end, self.words, number.value != 1)
        if amount.number.fraction and self._of_whole(low, number, noun):
            return number.end, _Reading(_PERCENT, 1, "fraction", 0.8, note)
        return number.end, self._counting(text, number.end, number, note)

    def _counting(self, text: str, end: int, number: NumberFind, note: str | None) -> _Reading:
        noun = counted_noun(text, end, self.words, number.value != 1)
        if noun is None:
            return _Reading(_COUNT, 1, "bare", 0.5, note)
        counted = lemma(noun[0], self.words, number.value != 1)
        return _Reading(_COUNT, 1, "count", 0.85 if number.value >= 2 else 0.7, note, counted)

    @staticmethod
    def _of_whole(low: str, number: NumberFind, noun: tuple[str, int] | None) -> bool:
        return 0 < number.value < 1 and not (noun and "halb" in low[number.start : number.end])

    def _measured(
        self, text: str, low: str, amount: Amount, found: UnitFind, note: str | None
    ) -> tuple[int, _Reading]:
        unit, end, rule, confidence = found.unit, amount.end, "measure", 0.9
        number = amount.high or amount.number
        if found.money:
            rule, confidence = "money", 0.95
        if unit.key in ("pound", "Pfund"):
            note = "a weight or a currency"
            if number.value >= _MANY:
                unit, rule = unit_named("GBP"), "money"
        if unit.key in ("°C", "degree") and not self._says_celsius(text, found, end):
            unit, note = self._degrees(low, amount, unit)
        age = self._age(text, low, amount, found)
        if age is not None:
            unit, end, rule = age
        elif unit.dimension == "duration" and found.adjective:
            rule, note = "adjective duration", "an age or a duration" if unit.key == "year" else note
        elif unit.dimension == "percent":
            rule = "percent"
        elif unit.dimension == "percentage points":
            rule = "percentage points"
        return end, _Reading(unit, unit.factor, rule, confidence, note)

    @staticmethod
    def _says_celsius(text: str, found: UnitFind, end: int) -> bool:
        return "c" in text[max(0, end - 8) : end].lower()

    def _degrees(self, low: str, amount: Amount, unit: Unit) -> tuple[Unit, str | None]:
        """ "Grad" near a word of turning is an angle, else a temperature that may be one."""
        before = re.findall(r"\w+", low[max(0, amount.start - 25) : amount.start])[-2:]
        behind = re.findall(r"\w+", low[amount.end : amount.end + 25].split(",")[0])[:1]
        if any(word in self.units.words.angles for word in before + behind):
            return unit_named("degree"), None
        return unit, "a temperature or an angle"

    def _age(self, text: str, low: str, amount: Amount, found: UnitFind) -> tuple[Unit, int, str] | None:
        """ "29 Jahre alt", "im Alter von 95 Jahren", "three-year-old", "30-Jähriger"."""
        key = found.unit.key
        if key not in AGE_FACTORS:
            return None
        unit = Unit(key, "age", "year", AGE_FACTORS[key])
        match = re.compile(r"[ -](\w+)").match(low, amount.end)
        if match and match[1] in self.units.words.ages:
            return unit, match.end(), "age"
        if found.adjective and key == "year" and self._is_noun(text, amount.end):
            return unit, amount.end, "age"
        before = low[max(0, amount.start - 30) : amount.start].split()[-4:]
        near = before[-1:] if not before or before[-1] not in ("von", "of") else before[-2:]
        hedged = [word for word in before if word in self.units.words.age_before]
        if hedged and (
            near[0] in self.units.words.age_before or before[-2:-1] == hedged[-1:] or len(before) > 2
        ):
            return unit, amount.end, "age"
        return None

    @staticmethod
    def _is_noun(text: str, end: int) -> bool:
        """Whether the word that ends here is a noun by its capital: "der 30-Jährige"."""
        start = end
        while start and text[start - 1].isalpha():
            start -= 1
        return text[start : start + 1].isupper() and (start == 0 or text[start - 1] == "-" or start > 1)

    def _find(
        self,
        text: str,
        span: tuple[int, int],
        inner: tuple[int, int, int],
        reading: _Reading,
        value: float | None,
        said: Stretch,
        rule: str,
        approximate: bool,
        change: Literal["level", "change"] = "level",
        way: Direction | None = None,
    ) -> QuantityFind:
        unit = reading.unit
        moved = converted(said, unit, unit.factor)
        return QuantityFind(
            span[0], span[1], text[span[0] : span[1]], *inner, value, unit.key, moved.lo, moved.hi,
            moved.bounds, moved.wide_lo, moved.wide_hi, unit.base, unit.dimension, approximate,
            reading.counted, change, way, rule, reading.confidence, reading.ambiguity,
        )  # fmt: skip

    def compound(self, text: str, low: str, number: NumberFind, key: str, end: int) -> QuantityFind | None:
        """The find of "dreistündig" or "Viertelstunde"."""
        unit = unit_named(key)
        amount = Amount(number, None, UnitFind(unit, end, adjective=True), None, number.start, end)
        return self.build(text, low, amount, self.context.left(low, number.start))

    def score(self, text: str, low: str, home: NumberFind, away: NumberFind) -> QuantityFind:
        """A score as one number, its second part in thousandths: 3:1 is 3.001; only equality counts."""
        value = home.value + away.value / 1000
        reading = _Reading(Unit("score", "score", "score", 1), 1, "score", 0.7, None)
        span = home.start, away.end
        return self._find(
            text, span, (span[0], *span), reading, value, stretch("exactly", value, 0), "score", False
        )

    def vague(
        self, text: str, span: tuple[int, int], said: Stretch, unit: Unit, counted: str | None, rule: str,
        approximate: bool = False, value: float | None = None, confidence: float = 0.8,
        change: tuple[Literal["level", "change"], Direction | None] = ("level", None),
    ) -> QuantityFind:  # fmt: skip
        """A find without a numeral: "Dutzende Menschen", "keine Verletzten", "jeder vierte"."""
        reading = _Reading(unit, unit.factor, rule, confidence, None, counted)
        return self._find(text, span, (span[0], *span), reading, value, said, rule, approximate, *change)
