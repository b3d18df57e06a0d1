"""What the unit or noun beside a number makes of it: money, a measure, an age, a share, a count."""

from __future__ import annotations

import re

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_amount import Amount, Reading
from factcheck.reading.quantity_counted import counted_noun, lemma
from factcheck.reading.quantity_words import QuantityWords
from factcheck.reading.units import AGE_FACTORS, Unit, unit_named
from factcheck.reading.units_words import UnitFind, UnitReader

_NAME = re.compile(r"[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+(?: \(|, )\Z")
_BESIDE = re.compile(r"[ -](\w+)")
_COUNT = Unit("", "count", "1", 1)
_PERCENT = unit_named("percent")
_MANY = 100_000  # nobody weighs a hundred thousand pounds in a sentence about money


class Senses:
    """Tells the sense of an amount in one language."""

    def __init__(self, words: QuantityWords, units: UnitReader) -> None:
        self.words, self.units = words, units
        groups = "|".join(words.groups_of)
        self._group = (
            re.compile(rf"(?<!\w)({groups}) (?:of|von) (?:\w+ )?\Z") if groups else re.compile(r"(?!)")
        )

    def read(self, text: str, low: str, amount: Amount) -> tuple[int, Reading]:
        number = amount.high or amount.number
        note = amount.number.ambiguity or number.ambiguity
        if amount.sign is not None:
            unit = amount.sign[0]
            return amount.end, Reading(unit, 1, "money", 0.95, note)
        if amount.unit is not None:
            return self._measured(text, low, amount, amount.unit, note)
        noun = counted_noun(text, number.end, self.words, number.value != 1)
        if amount.number.fraction and self._of_whole(low, number, noun):
            return number.end, Reading(_PERCENT, 1, "fraction", 0.8, note)
        if noun is None and (group := self._group.search(low, max(0, number.start - 30), number.start)):
            whole = group[1].capitalize() if self.words.capital_nouns else group[1]
            return number.end, Reading(_COUNT, 1, "count", 0.8, note, whole)
        return number.end, self.counting(text, number.end, number, note)

    def counting(self, text: str, end: int, number: NumberFind, note: str | None) -> Reading:
        noun = counted_noun(text, end, self.words, number.value != 1)
        if noun is None:
            return Reading(_COUNT, 1, "bare", 0.5, note)
        counted = lemma(noun[0], self.words, number.value != 1)
        return Reading(_COUNT, 1, "count", 0.85 if number.value >= 2 else 0.7, note, counted)

    def in_brackets(self, text: str, amount: Amount, reading: Reading) -> Reading:
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
            return Reading(
                Unit("year", "age", "year", 1), 1, "age in brackets", 0.6, "an age or a number of something"
            )
        return reading

    @staticmethod
    def _of_whole(low: str, number: NumberFind, noun: tuple[str, int] | None) -> bool:
        return 0 < number.value < 1 and not (noun and "halb" in low[number.start : number.end])

    def _measured(
        self, text: str, low: str, amount: Amount, found: UnitFind, note: str | None
    ) -> tuple[int, Reading]:
        unit, end, rule, confidence = found.unit, amount.end, "measure", 0.9
        number = amount.high or amount.number
        if found.money:
            rule, confidence = "money", 0.95
        if unit.key in ("pound", "Pfund"):
            note = "a weight or a currency"
            if number.value >= _MANY:
                unit, rule = unit_named("GBP"), "money"
        if unit.key in ("°C", "degree") and not self._says_celsius(text, end):
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
        return end, Reading(unit, unit.factor, rule, confidence, note)

    @staticmethod
    def _says_celsius(text: str, end: int) -> bool:
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
        match = _BESIDE.match(low, amount.end)
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
