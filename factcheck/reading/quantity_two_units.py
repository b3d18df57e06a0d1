"""One amount in two units: "zwei Euro fünfzig", "5 ft 2 in"."""

from __future__ import annotations

import re

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_reader import NumberReader
from factcheck.reading.quantity_amount import Amount
from factcheck.reading.units_words import UnitFind, UnitReader


class TwoUnits:
    """Joins a number to the smaller one behind it, in one language."""

    def __init__(self, joiner: str, numbers: NumberReader, units: UnitReader) -> None:
        self.numbers, self.units = numbers, units
        inches = "|".join(units.words.inches)
        self._inches = re.compile(rf" ?(?:{inches})(?! (?:[0-9]|the |an? )|\w)") if inches else None
        self._and = re.compile(rf" (?:{joiner} )?(?=\w)")
        self._further = re.compile(rf",? (?:{joiner} )?(?=[0-9a-z])")

    def joined(self, text: str, low: str, first: Amount) -> Amount | None:
        """ "zwei Euro fünfzig", "15 Dollar und 15 Cent", "5 feet 2 inches": one amount in two units."""
        unit = first.unit
        if unit is None or first.number.value != int(first.number.value) or first.number.value > 10**6:
            return None
        match = self._and.match(low, unit.end) or self._listed(low, unit)
        if match is None:
            return None
        second = self.numbers.read(text, low, match.end())
        if second is None or not 0 < second.value < 100 or second.value != int(second.value):
            return None
        after = self.units.after(text, low, second.end)
        if after is None and self._inches and unit.unit.key == "foot":
            inches = self._inches.match(low, second.end)
            if inches:
                return self._joined(first, second.value / 12, inches.end(), 0.01)
        if after is not None and after.cent and unit.money:
            return self._joined(first, second.value / 100, after.end, 0.01)
        if after is not None and after.unit.dimension == unit.unit.dimension and not unit.money:
            share = after.unit.factor / unit.unit.factor
            ok = share < 0.5 and unit.unit.dimension in ("length", "duration", "mass")
            if not ok:
                return None
            more, end = self._third(text, low, after, unit)
            return self._joined(first, second.value * share + more, end, 0.0001 if end > after.end else 0.01)
        bare = (
            after is None
            and not text[second.end : second.end + 2].strip(" ").isalnum()
            and not second.fraction
        )
        stop = text[second.end : second.end + 1] in ("", ".", "!", "?", ",", ";", ")", "\n")
        return (
            self._joined(first, second.value / 100, second.end, 0.01)
            if unit.money and bare and stop
            else None
        )

    def _listed(self, low: str, unit: UnitFind) -> re.Match[str] | None:
        """A comma behind hours, which only their minutes follow."""
        return self._further.match(low, unit.end) if unit.unit.key in ("h", "hour") else None

    def _third(self, text: str, low: str, second: UnitFind, whole: UnitFind) -> tuple[float, int]:
        """What a still smaller unit adds, and where it ends: "two hours, nine minutes and 51 seconds"."""
        match = self._further.match(low, second.end)
        number = self.numbers.read(text, low, match.end()) if match else None
        unit = self.units.after(text, low, number.end) if number else None
        if number is None or unit is None or unit.unit.dimension != whole.unit.dimension:
            return 0.0, second.end
        if unit.unit.factor >= second.unit.factor:
            return 0.0, second.end
        return number.value * unit.unit.factor / whole.unit.factor, unit.end

    @staticmethod
    def _joined(first: Amount, more: float, end: int, place: float) -> Amount:
        old = first.number
        value = round(old.value + more, 9)
        number = NumberFind(old.start, old.end, value, place, place, old.digits)
        return Amount(number, None, first.unit, None, first.start, end)
