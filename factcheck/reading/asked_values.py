"""Figures of a claim with a written key that are read for the key's sake."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.claim_view import ViewValue
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import ValueKind

_NOT_EVEN = re.compile(
    r"\b(?:keine[nr]?|nicht einmal(?: ein\w*)?|not even(?: an?)?|no(?= \d))[ \u00a0]*\Z", re.IGNORECASE
)
_NUMBERS = {
    word: number
    for row in (
        "null ein zwei drei vier fünf sechs sieben acht neun zehn",
        "zero one two three four five six seven eight nine ten",
    )
    for number, word in enumerate(row.split())
}
_RATED = re.compile(r"\b(\w+(?:[.,]\d)?)[ \u00a0](?:von|out of|of)[ \u00a0](\w+)\b", re.IGNORECASE)


def asked_values(quote: str, values: list[ViewValue], rated: bool) -> list[ViewValue]:
    """The values, of which "keine 50.000" and "nicht einmal drei" are less than that; with `rated` also marks
    as shares of the best: "acht von zehn" is 80 percent."""
    found = [_less(quote, value) for value in values]
    return found + (_marks(quote, found) if rated else [])


def _less(quote: str, value: ViewValue) -> ViewValue:
    before = quote[max(0, value.start - 24) : value.start]
    words = f"{before}{value.raw[:4] if value.raw[:3].lower() == 'ein' else ''}"
    if not value.negated or value.kind is not ValueKind.QUANTITY or value.said.hi is None:
        return value
    if not (_NOT_EVEN.search(before) or _NOT_EVEN.search(words)):
        return value
    return replace(
        value, said=Interval(0.0, value.said.hi, "[)"), wide=Interval(0.0, value.wide.hi, "[)"), negated=False
    )


def _marks(quote: str, values: list[ViewValue]) -> list[ViewValue]:
    marks: list[ViewValue] = []
    for match in _RATED.finditer(quote):
        one, best = _number(match[1]), _number(match[2])
        if one is None or not best or one > best or any(_over(match, value) for value in values):
            continue
        share = Interval.point(100.0 * one / best)
        marks.append(
            ViewValue(
                ValueKind.QUANTITY, "percent", "percent", share, share, match[0], match.start(), match.end(),
                0, "mark",
            )
        )  # fmt: skip
    return marks


def _over(match: re.Match[str], value: ViewValue) -> bool:
    return value.unit == "percent" and value.start < match.end() and match.start() < value.end


def _number(text: str) -> float | None:
    if text.lower() in _NUMBERS:
        return float(_NUMBERS[text.lower()])
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
