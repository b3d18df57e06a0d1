"""The shape of a language's number words, and how words and scale words add up to a value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What a language folder says about numerals, all words in lower case.

    `cardinals` holds every word below 100 that is written as one; `scales` 100, 1000 and more with their
    inflections, `bare_scales` those that need no number before them; `short_scales` abbreviations ("Mio"),
    which may carry a full stop; `letters` single letters that count only when glued to digits ("10k"), in
    their own case. `articles` mean one before a scale, a half or a unit. `ordinal_ends` are the ordinals that
    tens take behind a hyphen ("twenty-first"), where a language writes them so.
    """

    decimal: str
    thousands: str
    cardinals: Mapping[str, float]
    scales: Mapping[str, int]
    bare_scales: frozenset[str]
    short_scales: Mapping[str, int]
    joiner: str
    glued: bool
    tens_then_units: bool
    articles: frozenset[str]
    halves: Mapping[str, float]
    half: frozenset[str]
    half_suffix: str
    fractions: Mapping[str, int]
    groups: Mapping[str, int]
    minus: frozenset[str]
    point: frozenset[str]
    letters: Mapping[str, int]
    not_after: frozenset[str]
    of: frozenset[str]
    ordinal_ends: Mapping[str, int] = field(default_factory=dict)


class Sum:
    """Adds numerals up as they are spoken: 2, 100, 43, 1000 is 243,000."""

    __slots__ = ("_current", "_room", "_scale", "_tens_then_units", "_total")

    def __init__(self, tens_then_units: bool) -> None:
        self._total = 0.0
        self._current = 0.0
        self._scale = 1e30
        self._room = 1e30
        self._tens_then_units = tens_then_units

    @property
    def value(self) -> float:
        return self._total + self._current

    @property
    def last_scale(self) -> float:
        """The last scale word, 1 before any."""
        return self._scale if self._scale < 1e30 else 1.0

    def may_join(self) -> bool:
        """Whether "and" may follow: "one hundred and three", never "twenty and three"."""
        return 100 <= self._room < 1e30

    def copy(self) -> Sum:
        twin = Sum(self._tens_then_units)
        twin._total, twin._current = self._total, self._current
        twin._scale, twin._room = self._scale, self._room
        return twin

    def add(self, value: float) -> bool:
        """Take the next numeral; False, and nothing changed, when it cannot stand there."""
        return self._small(value) if value < 100 else self._large(value)

    def _small(self, value: float) -> bool:
        if value >= self._room or (value == 0 and self._room < 1e30):
            return False
        self._current += value
        self._room = 10 if self._tens_then_units and value >= 20 and value % 10 == 0 else 0
        return True

    def _large(self, scale: float) -> bool:
        if scale == 100 and (self._current >= 100 or self._scale <= 100):
            return False
        if scale > 100 and scale >= self._scale:
            return self._scaled_again(scale)
        if scale == 100:
            self._current = (self._current or 1) * 100
        else:
            self._total += (self._current or 1) * scale
            self._current = 0.0
            self._scale = scale
        self._room = scale
        return True

    def _scaled_again(self, scale: float) -> bool:
        """ "three lakh crore", "a thousand billion": a scale of a scale, when nothing stands between."""
        if self._current or self._room != self._scale or self._scale not in (10**3, 10**5) or scale < 10**7:
            return False
        self._total *= scale
        self._scale = self._room = scale
        return True

    def add_digits(self, value: float) -> bool:
        """Take a number written in digits: first of all, or below the scale word before it."""
        if value >= self._room or value == 0 < self._scale < 1e30:
            return False
        self._current += value
        self._room = 0
        return True
