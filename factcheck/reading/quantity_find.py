"""A quantity found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from factcheck.domain.interval import Interval

READER = "quantities/1"
"""The reader and its version, stored with every value; raised when a rule changes what is read."""


@dataclass(frozen=True, slots=True)
class QuantityFind:
    """An amount at code points `start` to `end` (end exclusive): hedge, number and unit, without the noun.

    `amount_start` is where the amount starts without its hedge, `number_start` to `number_end` the numeral
    alone. `value` is the number as said in `said_unit`; None
    for a range or a vague amount. `lo`, `hi` are what was said in `unit`, the unit its `dimension` is
    compared in (None is an open end), `bounds` one of "[]", "[)", "(]", "()"; `wide_lo`, `wide_hi` what it
    could mean with goodwill, both ends included. `counted` is the lemma of the noun after a count, None
    if there is none. `change` says a level or a change, `direction` where it went. `confidence` is 0 to 1,
    `ambiguity` a short English note on a second reading.
    """

    start: int
    end: int
    text: str
    amount_start: int
    number_start: int
    number_end: int
    value: float | None
    said_unit: str
    lo: float | None
    hi: float | None
    bounds: str
    wide_lo: float | None
    wide_hi: float | None
    unit: str
    dimension: str
    approximate: bool
    counted: str | None
    change: Literal["level", "change"]
    direction: Literal["up", "down"] | None
    rule: str
    confidence: float
    ambiguity: str | None = None
    reader: str = READER

    @property
    def said(self) -> Interval:
        """What was said, in `unit`."""
        return Interval.between(self.lo, self.hi, self.bounds)

    @property
    def wide(self) -> Interval:
        """What it could mean with goodwill, in `unit`."""
        return Interval(self.wide_lo, self.wide_hi)
