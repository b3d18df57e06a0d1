"""What a person types as the value of a claim: a date, a number with its unit, yes or no, a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from factcheck.domain.interval import Interval, hull
from factcheck.domain.partial_date import MONTHS, parse_date
from factcheck.domain.text import normalise, shown
from factcheck.domain.typed_number import NUMBER, SCALE, read_number, read_scale
from factcheck.domain.units import Unit, unit_for
from factcheck.domain.vocabulary import ValueKind
from factcheck.errors import BadInput

_TRUTHS = dict.fromkeys(("ja", "yes", "true", "wahr"), True) | dict.fromkeys(
    ("nein", "no", "false", "falsch"), False
)
_ANYTHING = Interval(None, None)
_LARGEST = Decimal(10) ** 30  # beyond any count, and far inside what a double holds
_LONGEST = 200  # characters of a typed value, names apart
_GOODWILL = Decimal("0.15")

_HEDGES = {
    "about": "~|≈|rund|etwa|circa|ca.|ca|ungefähr|about|around|roughly|some|approximately",
    "almost": "fast|knapp|beinahe|almost|nearly",
    "good": "gut|a good",
    "more": ">|mehr als|über|more than|over",
    "least": ">=|≥|mindestens|at least",
    "less": "<|weniger als|unter|less than|under|fewer than",
    "most": "<=|≤|bis zu|höchstens|up to|at most",
    "span": "zwischen|between|von|from",
}
_KIND_OF_HEDGE = {word: kind for kind, words in _HEDGES.items() for word in words.split("|")}
_HEDGE = "|".join(re.escape(word) for word in sorted(_KIND_OF_HEDGE, key=len, reverse=True))
_MATHS = frozenset([">", ">=", "≥", "<", "<=", "≤"])
_QUANTITY = re.compile(
    rf"(?P<hedge>{_HEDGE})?\s*(?P<sign>[€$£])?\s*"
    rf"(?P<one>{NUMBER})\s*(?P<scale_one>(?:{SCALE})\b\.?)?"
    rf"(?:\s*(?:-|–|—|\.\.|…|\b(?:bis|to|(?P<listed>und|and))\b)\s*(?P<two>{NUMBER})\s*(?P<scale_two>(?:{SCALE})\b\.?)?)?"
    r"\s*(?P<unit>k?m2|[^\W\d_%€$£°][^\d<>=~/]{0,60}|[%€$£]|°[cf])?"
)
_ISO_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")


class NumberPrecision(StrEnum):
    """How a typed quantity is meant; dates carry the words of DatePrecision instead."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    RANGE = "range"
    BOUND = "bound"


@dataclass(frozen=True, slots=True)
class PlainValue:
    """A typed value. `interval` is what is said, `wide` what it could mean with goodwill.

    Dates are in unit `day` (ordinals), quantities in their canonical unit, counts in unit `1` with the word
    for what is `counted`. Truths and entities have no interval: theirs is open at both ends, with unit "".
    `ambiguity` is one sentence for the person if the words could be read another way.
    """

    kind: ValueKind
    unit: str
    interval: Interval
    wide: Interval
    precision: str
    raw: str
    ambiguity: str | None = None
    truth: bool | None = None
    entity: str | None = None
    counted: str = ""


def parse_value(raw: str, language: str | None = None) -> PlainValue:
    """Read a typed value; `language` (a BCP 47 tag) settles 7.000 and Billion.

    `date:2025` is the year, `entity:NAME` a name. Raises BadInput with the accepted forms, and what
    `parse_date` raises for dates.
    """
    words = " ".join(normalise(raw).split())
    prefix, _, rest = words.partition(":")
    if words.casefold() in _TRUTHS:
        truth = _TRUTHS[words.casefold()]
        return PlainValue(ValueKind.TRUTH, "", _ANYTHING, _ANYTHING, NumberPrecision.EXACT, raw, truth=truth)
    if prefix.casefold() == "entity" and rest.strip():
        return PlainValue(
            ValueKind.ENTITY, "", _ANYTHING, _ANYTHING, NumberPrecision.EXACT, raw, entity=rest.strip()
        )
    if prefix.casefold() == "date":
        return _date(rest.strip(), raw)
    if len(words) > _LONGEST:
        raise _not_a_value(raw)
    found = None if _ISO_MONTH.fullmatch(words) else _QUANTITY.fullmatch(words.casefold())
    quantity = _quantity(found, raw, language) if found else None
    if quantity is not None:
        return quantity
    if re.search(r"[0-9]", words) and re.search(r"[0-9]{4}|[./-]", words):
        return _date(words, raw)
    raise _not_a_value(raw)


def _date(words: str, raw: str) -> PlainValue:
    found = parse_date(words)
    return PlainValue(ValueKind.DATE, "day", found.interval, found.interval, found.precision, raw)


def _quantity(found: re.Match[str], raw: str, language: str | None) -> PlainValue | None:
    unit_words = " ".join(part.strip() for part in (found["sign"], found["unit"]) if part)
    hedge = _KIND_OF_HEDGE.get(found["hedge"] or "", "")
    readings = _readings(found, language)
    if readings is None or unit_words in MONTHS or (hedge == "span" and found["two"] is None):
        return None
    if found["listed"] and hedge != "span":  # "6 und 8" are two values, "zwischen 6 und 8" is one
        return None
    if hedge not in ("", "span", "about") and found["two"] is not None:
        raise BadInput(
            f"{shown(raw)} is a range with '{found['hedge']}' before it.", "Give the range or the limit."
        )
    if len(unit_words.split()) > 3:
        raise BadInput(
            f"{shown(raw)} has too many words for a unit.",
            "Write the number and what is counted: 7000 Vermisste.",
        )
    unit, counted = unit_for(unit_words)
    said = [_intervals(hedge, found["hedge"] in _MATHS, ends, unit, raw) for ends in readings]
    interval, wide = said[0]
    ambiguity = None
    if len(said) > 1:
        wide = hull(wide, said[1][1])
        hint = "give the language, or write the number without marks"
        ambiguity = f"{shown(raw)} is read as {interval}, but could be {said[1][0]}; {hint}."
    elif found["hedge"] is None and re.fullmatch("(?:19|20)[0-9]{2}", raw.strip()):
        ambiguity = f"{shown(raw)} is read as a number; write date:{raw.strip()} for the year."
    precision = _precision(hedge, found["two"] is not None)
    return PlainValue(
        ValueKind.QUANTITY, unit.name, interval, wide, precision, raw, ambiguity, counted=counted
    )


def _precision(hedge: str, is_range: bool) -> NumberPrecision:
    if hedge in ("about", "almost", "good"):
        return NumberPrecision.APPROXIMATE
    if is_range:
        return NumberPrecision.RANGE
    return NumberPrecision.BOUND if hedge else NumberPrecision.EXACT


def _readings(found: re.Match[str], language: str | None) -> list[tuple[Decimal, Decimal]] | None:
    """Both ends as meant, then as they could be meant; None if what was matched is no number."""
    one = read_number(found["one"], language)
    two = read_number(found["two"], language) if found["two"] else one
    if one is None or two is None:
        return None
    last = read_scale(found["scale_two"] or ("" if found["two"] else found["scale_one"] or ""), language)
    first = read_scale(found["scale_one"], language) if found["scale_one"] else last
    readings = [(one.value * first.value, two.value * last.value)]
    if any(reading.other is not None for reading in (one, two, first, last)):
        a, b = (reading.other or reading.value for reading in (one, two))
        c, d = (reading.other or reading.value for reading in (first, last))
        readings.append((a * c, b * d))
    return readings


def _intervals(
    hedge: str, maths: bool, ends: tuple[Decimal, Decimal], unit: Unit, raw: str
) -> tuple[Interval, Interval]:
    """Said and wide interval: goodwill doubles a slack and moves a limit put in words by 15 %.

    A number, range or comparison sign typed bare is meant as typed: its wide interval is the same.
    """
    lo, hi = ends
    if max(abs(lo), abs(hi)) > _LARGEST:
        raise BadInput(f"{shown(raw)} is too large.", "Values end at 10^30.")
    if lo > hi:
        raise BadInput(f"The range {shown(raw)} runs backwards.", f"Write {hi}-{lo}.")
    tenth, limit = abs(lo) / 10, Decimal(0) if maths else abs(lo) * _GOODWILL
    floor = None if lo <= 0 or unit.name == "degC" else Decimal(0)  # counts and sizes begin at nought
    none = Decimal(0)
    cases: dict[str, tuple[Decimal | None, Decimal | None, str, Decimal, Decimal]] = {
        "about": (lo - tenth, hi + abs(hi) / 10, "[]", tenth, abs(hi) / 10),
        "almost": (lo - tenth, lo, "[)", tenth, limit) if lo > 0 else (lo, lo + tenth, "(]", limit, tenth),
        "good": (lo, lo + 3 * tenth / 2, "[]", limit, 3 * tenth / 2),
        "more": (lo, None, "(]", limit, none),
        "least": (lo, None, "[]", limit, none),
        "less": (floor, lo, "[)", none, limit),
        "most": (floor, lo, "[]", none, limit),
    }
    left, right, bounds, down, up = cases.get(hedge, (lo, hi, "[]", none, none))
    if left is not None and left == right and bounds != "[]":
        raise BadInput(f"{shown(raw)} leaves no number.", "Give a number other than 0.")
    convert = _converter(unit)
    said = Interval.between(convert(left), convert(right), bounds)
    wide_left = None if left is None else left if floor is not None and left == 0 else left - down
    wide = Interval.between(convert(wide_left), convert(None if right is None else right + up), bounds)
    return said, wide


def _converter(unit: Unit) -> Callable[[Decimal | None], float | None]:
    return lambda value: None if value is None else float((value + unit.shift) * unit.factor)


def _not_a_value(raw: str) -> BadInput:
    hint = "Write 7000, 6-8 km, mehr als 9.000 Menschen, 2025-10-21, yes, no or entity:NAME."
    return BadInput(f"{shown(raw)} is not a value.", hint)
