"""Amounts to finds, but for those that are years, clock halves or parts of names."""

from __future__ import annotations

import math

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_words import NumberWords
from factcheck.reading.quantity_amount import Amount
from factcheck.reading.quantity_context import Context, Left
from factcheck.reading.quantity_counted import counted_noun
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.quantity_measure import Measures
from factcheck.reading.quantity_vetoes import Vetoes
from factcheck.reading.quantity_words import QuantityWords

_WHOLES = (*range(2, 11), 12, 16, 20, 100)


class Builder:
    """Decides what becomes a find in one language."""

    def __init__(
        self,
        words: QuantityWords,
        numerals: NumberWords,
        context: Context,
        vetoes: Vetoes,
        measures: Measures,
    ) -> None:
        self.words, self.numerals = words, numerals
        self.context, self.vetoes, self.measures = context, vetoes, measures

    def built(self, text: str, low: str, amount: Amount) -> tuple[QuantityFind | None, int]:
        """The find of an amount, if it is one, and the place to go on from."""
        number = amount.high or amount.number
        left = self.context.left(low, amount.start)
        if (
            left.hedge
            and amount.unit is None
            and number.grain == 1
            and number.value >= 100
            and (low[left.start : amount.start].strip() in self.words.of_groups)
        ):  # bounds are said with round numbers: "unter 1314 Kindern" is among them
            left = Left("", amount.start)
        if number.digits and amount.unit is None and self._year(text, low, amount, left):
            return None, number.end
        if self._half_word(low, amount):
            return None, number.end
        if amount.unit is None and number.digits and self._no_amount(text, amount, number):
            return None, number.end
        find = self.measures.build(text, low, amount, left)
        return find, find.end if find else number.end

    def _year(self, text: str, low: str, amount: Amount, left: Left) -> bool:
        if amount.sign is not None:
            return False
        if amount.high is not None and not self.vetoes.is_year(text, low, amount.high, False, False):
            return False
        noun = counted_noun(text, amount.number.end, self.words, True) is not None
        hedged = (
            bool(left.hedge)
            and noun
            and amount.high is None
            and low[left.start : amount.start].strip() not in self.words.from_year
        )
        return self.vetoes.is_year(text, low, amount.number, hedged, noun)

    def _half_word(self, low: str, amount: Amount) -> bool:
        """ "halb verfallen", "um halb neun": half of nothing that is named."""
        number, words = amount.number, self.numerals
        if amount.unit or amount.high or not words.glued or not number.fraction:
            return False
        numeral = low[number.start : number.end]
        return numeral in words.half or numeral.rpartition(" ")[2] == min(words.half, key=len)

    def _no_amount(self, text: str, amount: Amount, number: NumberFind) -> bool:
        """Whether digits without a unit are no amount by what they hold or what hangs on them."""
        if number.fraction:
            return not _is_fraction(text[number.start : number.end])
        last = text[number.end - 1]
        if last in self.numerals.letters and last not in "kK" and amount.sign is None:
            # "5G", "221B": such a letter is a scale for money, and "10M" for what is counted
            return last in "GT" or counted_noun(text, number.end, self.words, True) is None
        return self._sticks(text, number.end)

    @staticmethod
    def _sticks(text: str, end: int) -> bool:
        """Whether letters or signs hang on the digits that are no unit: "60er", "4K", "3D", "20/21"."""
        after = text[end : end + 1]
        if after.isalpha() or after in ("_", "^", "@") or text[end : end + 3] == "-er":
            return True
        further = text[end + 1 : end + 2]
        return (after in ("/", ":") and further.isalnum()) or (after == "-" and further.isdigit())


def _is_fraction(numeral: str) -> bool:
    """Whether "1/3" is said of a part: a part is less than the whole, reduced, and of a usual size."""
    top, slash, bottom = numeral.partition("/")
    if not slash or not top.strip().isdigit() or not bottom.strip().isdigit():
        return True
    part, whole = int(top), int(bottom)
    return part < whole and whole in _WHOLES and math.gcd(part, whole) == 1
