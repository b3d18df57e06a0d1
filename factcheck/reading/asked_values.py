"""Figures of a claim with a written key that are read for the key's sake."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.domain.claim_view import Frame, ViewValue
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


_POINTING = re.compile(
    r"(?:(?:am|im|der|den|dem|the|on the|in the|at the|an? ?|de[rmn]) )?"
    r"(?:(?:nächsten|anderen|darauffolgenden) (?:tage?s?|morgen|abend)|tags (?:darauf|zuvor)"
    r"|(?:(?:da|dar)auf)?(?:folgende|gleiche|selbe|derselbe|jene)[nrsm]? \w+|(?:selben|gleichen) \w+"
    r"|(?:tag|abend|morgen|woche|monat|jahr) (?:zuvor|darauf|danach|davor|später)"
    r"|next (?:day|morning|evening)|(?:following|same|previous|preceding) \w+"
    r"|(?:day|week|month|year|night)s? (?:later|earlier|before|after)|(?:later|earlier) that \w+)",
    re.IGNORECASE,
)
_POINTER = re.compile(r"\b(?:jene[nmrs]?|that|those)[ \u00a0]\Z", re.IGNORECASE)


_PRESENT = re.compile(
    r"\b(?:wir schreiben|schreiben wir|befinden wir uns|wir befinden uns|sind wir|leben wir|stehen wir"
    r"|we are|we find ourselves|we live|we stand|it is)\b[^.;:]{0,30}\Z",
    re.IGNORECASE,
)
_HEADED = re.compile(r"(?:\A|\||\bdate|\bDatum|\bvom|\bdated|\b(?:by|von) (?:[A-Z][\w.-]+ ?){1,4},)[ :,]*\Z")


def own_dates(quote: str, values: list[ViewValue], published: float | None) -> list[ViewValue]:
    """The values, with those marked that are dates of the text itself: the one it is headed by or was printed
    on, and its own present ("wir schreiben inzwischen Ende September"). For a key that asks for them."""
    return [_own(quote, value, published) for value in values]


def _own(quote: str, value: ViewValue, published: float | None) -> ViewValue:
    if value.kind is not ValueKind.DATE or value.unit != "day" or value.bound in ("printed", "present"):
        return value
    before = quote[: value.start]
    if _PRESENT.search(before):
        return replace(value, bound="present")
    day = value.said.hi
    if day is None or value.said.lo not in (None, day) or not any(mark.isdigit() for mark in value.raw):
        return value
    if day == published or _HEADED.search(before):
        point = Interval.point(day)
        return replace(value, bound="printed", said=point, wide=point)
    return value


def asked_values(
    quote: str, values: list[ViewValue], frames: tuple[Frame, ...], rated: bool
) -> list[ViewValue]:
    """The values without dates that point to one the claim does not name ("am nächsten Tag"); of them
    "keine 50.000" and "nicht einmal drei" are less than that; with `rated` also marks as shares of the best:
    "acht von zehn" is 80 percent."""
    found = [_less(quote, value) for value in values if not _points(quote, value)]
    return found + ([_placed(mark, frames) for mark in _marks(quote, found)] if rated else [])


def _placed(mark: ViewValue, frames: tuple[Frame, ...]) -> ViewValue:
    """The mark with the innermost clause that holds it."""
    held = [frame for frame in frames if frame.start <= mark.start < frame.end]
    return replace(mark, clause=max((frame.clause for frame in held), default=0))


def _points(quote: str, value: ViewValue) -> bool:
    """Whether a date is told by another one, for want of which it was read by the day of printing."""
    if value.kind is not ValueKind.DATE or value.anchor != "published":
        return False
    return bool(_POINTING.fullmatch(value.raw) or _POINTER.search(quote[: value.start]))


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
    marks: list[ViewValue] = _alone(quote, values)
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


_BEST = re.compile(r"\b(?:Skala|scale)\b[^.;]*?\b(?:bis|to) (\w+)", re.IGNORECASE)
_ALONE = re.compile(
    r"(?P<most>\b(?:nicht mehr als|höchstens|allenfalls|no more than|at most) )?"
    r"(?:\b(?:eine|einen|die Note|Note|an?) (?:\w+e )?(?P<mark>[A-ZÄÖÜ]\w+|[a-z]+|\d+)\b"
    r"|\b(?P<points>\w+) (?:Punkte[n]?|points|Sterne|stars)\b)"
)
_SURE = 7
"""A mark from here on is one of ten, also where no scale is named; a lower one may be a school's."""


def _alone(quote: str, values: list[ViewValue]) -> list[ViewValue]:
    """A mark whose scale is named elsewhere or taken to be ten: "eine glatte Zehn", "a seven"."""
    if _RATED.search(quote) and any(_number(one[1]) and _number(one[2]) for one in _RATED.finditer(quote)):
        return []
    scale = _BEST.search(quote)
    best = (_number(scale[1]) if scale else None) or 10.0
    for match in _ALONE.finditer(quote):
        mark = _number(match["mark"] or match["points"])
        inside = scale is not None and scale.start() <= match.start() < scale.end()
        if mark is None or mark > best or inside or (scale is None and mark < _SURE):
            continue
        share = 100.0 * mark / best
        said = Interval(0.0, share) if match["most"] else Interval.point(share)
        return [
            ViewValue(
                ValueKind.QUANTITY, "percent", "percent", said, said, match[0], match.start(), match.end(),
                0, "mark",
            )
        ]  # fmt: skip
    return []


def _over(match: re.Match[str], value: ViewValue) -> bool:
    return value.unit == "percent" and value.start < match.end() and match.start() < value.end


def _number(text: str) -> float | None:
    if text.lower() in _NUMBERS:
        return float(_NUMBERS[text.lower()])
    try:
        return float(text.replace(",", "."))
    except ValueError:
        return None
