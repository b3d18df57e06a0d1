"""A number or range with its unit, and what these parts were read as."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.units import Unit
from factcheck.reading.units_words import UnitFind


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
class Reading:
    """What the parts of an amount were read as."""

    unit: Unit
    factor: float
    rule: str
    confidence: float
    ambiguity: str | None
    counted: str | None = None
