"""Builds a find out of a number, its unit, its hedge and its noun."""

from __future__ import annotations

import re
from typing import Literal

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_amount import Amount, Reading
from factcheck.reading.quantity_context import Context, Direction, Left
from factcheck.reading.quantity_counted import counted_noun
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.quantity_interval import Stretch, between, converted, slack_of, stretch
from factcheck.reading.quantity_names import after_name
from factcheck.reading.quantity_senses import Senses
from factcheck.reading.quantity_words import Hedge, QuantityWords
from factcheck.reading.units import Unit, unit_named
from factcheck.reading.units_words import UnitFind, UnitReader

_NEXT_WORD = re.compile(r"\.?[ \u00a0-](\w+)")


class Measures:
    """Builds the finds of one language."""

    def __init__(self, words: QuantityWords, units: UnitReader, context: Context) -> None:
        self.words, self.units, self.context = words, units, context
        self.senses = Senses(words, units)

    def build(self, text: str, low: str, amount: Amount, left: Left) -> QuantityFind | None:
        """The find of an amount, None for a bare number word that counts nothing."""
        end, reading = self.senses.read(text, low, amount)
        after, end = self.context.behind(low, end)
        if after and reading.rule == "bare":
            reading = self.senses.counting(text, end, amount.high or amount.number, reading.ambiguity)
        bound = after if left.hedge in ("about", "exactly") else ""  # "rund 500 oder mehr"
        hedge: Hedge = bound or left.hedge or after
        if reading.rule == "bare" and not hedge and not self._bare_counts(amount):
            return None
        number, high = amount.number, amount.high
        if self._is_label(text, low, amount, end):
            return None
        if reading.rule == "bare" and amount.number.value == 1 and not amount.number.digits:
            return None
        if reading.rule == "bare" and not hedge:
            before = text[max(0, amount.start - 2) : amount.start]
            if before.endswith(("(", "[", ", ")):
                reading = self.senses.in_brackets(text, amount, reading)
            if reading.rule == "bare" and (
                before.endswith(("(", "["))
                or after_name(text, amount.start, text[number.start : number.end], self.words)
            ):
                return None
        if high is not None:
            said = between(hedge, number, high, reading.unit.dimension)
        else:
            said = stretch(hedge, self._scale(number, reading), self._slack(number, reading))
        start = min(left.start, amount.start)
        change, way = self.context.change(low, start, end)
        if change == "change" and reading.rule == "money" and self.context.red(low, start):
            change, way = "level", None
        if change == "level" and reading.unit.dimension == "percent":
            change, way = self.context.told_change(low, start, end)
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
    def _scale(number: NumberFind, reading: Reading) -> float:
        """Fractions of a whole are given as percent."""
        return round(number.value * 100, 6) if reading.rule == "fraction" else number.value

    @staticmethod
    def _slack(number: NumberFind, reading: Reading) -> float:
        return slack_of(number, reading.unit.dimension)

    @staticmethod
    def _bare_counts(amount: Amount) -> bool:
        """Whether a number without unit and noun says an amount; small number words do not."""
        number = amount.number
        return (
            amount.high is not None
            or number.digits
            or number.value >= 13
            or number.value != int(number.value)
        )

    def _find(
        self,
        text: str,
        span: tuple[int, int],
        inner: tuple[int, int, int],
        reading: Reading,
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

    def score(self, text: str, home: NumberFind, away: NumberFind, rule: str = "score") -> QuantityFind:
        """A score as one number, its second part in thousandths: 3:1 is 3.001; only equality counts."""
        value = home.value + away.value / 1000
        reading = Reading(Unit("score", "score", "score", 1), 1, rule, 0.7, None)
        span = home.start, away.end
        return self._find(
            text, span, (span[0], *span), reading, value, stretch("exactly", value, 0), rule, False
        )

    def vague(
        self, text: str, span: tuple[int, int], said: Stretch, unit: Unit, counted: str | None, rule: str,
        approximate: bool = False, value: float | None = None, confidence: float = 0.8,
        change: tuple[Literal["level", "change"], Direction | None] = ("level", None),
    ) -> QuantityFind:  # fmt: skip
        """A find without a numeral: "Dutzende Menschen", "keine Verletzten", "jeder vierte"."""
        reading = Reading(unit, unit.factor, rule, confidence, None, counted)
        return self._find(text, span, (span[0], *span), reading, value, said, rule, approximate, *change)
