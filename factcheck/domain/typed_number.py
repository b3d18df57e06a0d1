"""Numbers as people type them, by the habits of German and English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

NUMBER = r"[-−+]?[0-9]+(?:[.,'’ \u00a0\u2009\u202f][0-9]+)*"
"""What may be a number; `read_number` decides whether it is one."""

_GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:([.,' ])[0-9]{3})(?:\2[0-9]{3})*)(?:([.,])([0-9]+))?")
_PLAIN = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_DECIMAL = {"de": ",", "en": "."}

_SCALES = {
    "tsd": 3, "tausend": 3, "thousand": 3,
    "mio": 6, "million": 6, "millionen": 6, "millions": 6,
    "mrd": 9, "milliarde": 9, "milliarden": 9, "bn": 9, "billions": 9,
    "bio": 12, "billionen": 12, "trillions": 12,
    "billiarde": 15, "billiarden": 15,
    "trillionen": 18,
}  # fmt: skip
_BY_LANGUAGE = {"billion": {"de": 12, "en": 9}, "trillion": {"de": 18, "en": 12}}
SCALE = "|".join(sorted([*_SCALES, *_BY_LANGUAGE], key=len, reverse=True))
"""The scale words, for a pattern over casefolded text."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The number meant, and another it could be where the language does not say."""

    value: Decimal
    other: Decimal | None = None


def read_number(raw: str, language: str | None) -> Reading | None:
    """Read `7000`, `7.000`, `3,5`, `1 234` or `1.234,5`; None if it is no number.

    `language` is a BCP 47 tag; without German or English, one mark before three digits is read as
    thousands, with the decimal reading as the other.
    """
    sign = -1 if raw[:1] in "-−" else 1
    digits = re.sub("[\u00a0\u2009\u202f]", " ", raw.lstrip("-−+")).replace("’", "'")
    found = _GROUPED.fullmatch(digits)
    if found is None or found[2] == found[3]:
        plain = _PLAIN.fullmatch(digits)
        return Reading(sign * Decimal(digits.replace(",", "."))) if plain else None
    thousands = sign * Decimal(re.sub("[.,' ]", "", found[1]) + f".{found[4] or '0'}")
    if found[3] or found[2] in "' " or found[1].count(found[2]) > 1:
        return Reading(thousands)
    decimal = sign * Decimal(digits.replace(",", "."))
    mark = _DECIMAL.get((language or "")[:2].lower())
    if mark is None:
        return Reading(thousands, decimal)
    return Reading(decimal if found[2] == mark else thousands)


def read_scale(word: str, language: str | None) -> Reading:
    """The factor of a scale word: German Billion is 10^12, English billion 10^9; no word is 1."""
    word = word.casefold().rstrip(".")
    if not word:
        return Reading(Decimal(1))
    if word in _SCALES:
        return Reading(Decimal(10) ** _SCALES[word])
    by_language = _BY_LANGUAGE[word]
    power = by_language.get((language or "")[:2].lower())
    if power is None:
        return Reading(Decimal(10) ** by_language["en"], Decimal(10) ** by_language["de"])
    return Reading(Decimal(10) ** power)
