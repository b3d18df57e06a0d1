"""The figures and days of two texts held against each other: the same claim, or another one?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from factcheck.domain.interval import Interval, disjoint
from factcheck.domain.quantity_display import display_quantity
from factcheck.reading.dates import find_dates
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.language import recognise_language
from factcheck.reading.quantities import find_quantities

DAY = "day"
"""The kind of a value that is a day or a period."""


@dataclass(frozen=True, slots=True)
class Value:
    """A figure or day of a text; only values of one `kind` that count the same thing can differ."""

    kind: str
    counted: str | None
    said: Interval
    raw: str
    shown: str


@dataclass(frozen=True, slots=True)
class Held:
    """What both texts say of one thing: `alike` says whether that can be the same."""

    mine: Value
    theirs: Value
    alike: bool


def values_of(text: str, published: date | None = None) -> tuple[Value, ...]:
    """The figures and days a text states; a day without a year only where `published` gives one."""
    language = recognise_language(text)
    if language not in ("de", "en"):
        language = likelier_language(text)
    days = [find for find in find_dates(text, published, language) if find.earliest and find.latest]
    found = [_day(find.earliest, find.latest, find.text) for find in days if find.earliest and find.latest]
    for amount in find_quantities(text, language):
        if any(amount.start < find.end and find.start < amount.end for find in days):
            continue
        kind = f"{amount.dimension} {amount.unit} {amount.change}"
        shown = display_quantity(amount.said, amount.unit)
        found.append(Value(kind, amount.counted, amount.said, amount.text, shown))
    return tuple(found)


def held_together(mine: tuple[Value, ...], theirs: tuple[Value, ...]) -> tuple[Held, ...]:
    """For each value that has one of its kind on the other side, the one it agrees with, else the first."""
    found = []
    for value in mine:
        others = [other for other in theirs if _comparable(value, other)]
        agreeing = [other for other in others if not disjoint(value.said, other.said)]
        if others:
            found.append(Held(value, (agreeing or others)[0], bool(agreeing)))
    return tuple(found)


def _comparable(one: Value, other: Value) -> bool:
    if one.kind != other.kind:
        return False
    return one.counted is None or other.counted is None or one.counted == other.counted


def _day(first: date, last: date, raw: str) -> Value:
    shown = first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"
    return Value(DAY, None, Interval(first.toordinal(), last.toordinal()), raw, shown)
