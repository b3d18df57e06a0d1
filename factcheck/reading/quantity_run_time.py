"""Times that somebody or something took, written with colons: "2:08:14 Stunden", "in a time of 43:12"."""

from __future__ import annotations

import re

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_amount import Amount
from factcheck.reading.units import unit_named
from factcheck.reading.units_words import UnitFind, UnitReader

_PARTS = re.compile(r"([0-9]{1,3}):([0-5][0-9])(?::([0-5][0-9]))?(?:[.,]([0-9]{1,2}))?(?![0-9:])")
_SECONDS = {"h": 3600, "min": 60}


class RunTimes:
    """Reads them in one language; `before` are the words behind which no unit is needed."""

    def __init__(self, before: tuple[str, ...], units: UnitReader) -> None:
        self._units = units
        self._before = re.compile(rf"(?<!\w)(?:{'|'.join(before)}) \Z") if before else re.compile(r"(?!)")

    def amount(self, text: str, low: str, start: int) -> Amount | None:
        """The time that begins at `start`, in seconds; None for what may be a clock or a score."""
        match = _PARTS.match(low, start)
        if match is None or (match[3] is None and text[match.end() : match.end() + 1] == ":"):
            return None
        unit = self._units.after(text, low, match.end())
        named = _SECONDS.get(unit.unit.key) if unit is not None else None
        if unit is not None and named is None:
            return None
        three = match[3] is not None and low[max(0, start - 3) : start] == "in "
        if unit is None and not three and not self._before.search(low, max(0, start - 30), start):
            return None
        first, second, third = int(match[1]), int(match[2]), int(match[3] or 0)
        if match[3] is not None:
            value = first * 3600.0 + second * 60 + third
        else:
            size = named or 60
            value = first * float(size) + second * size / 60
        place = 0.1 ** len(match[4]) if match[4] else 1.0
        if match[4]:
            value += int(match[4]) * place
        number = NumberFind(start, match.end(), value, place, place, True)
        end = unit.end if unit is not None else match.end()
        return Amount(number, None, UnitFind(unit_named("s"), end), None, start, end)
