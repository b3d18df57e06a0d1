"""Quantities of a claim as values: unit, intervals, what is counted and what is measured."""

from __future__ import annotations

from factcheck.domain.claim_view import ViewValue, Word
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import ValueKind
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.quantity_find import QuantityFind

_SECONDS = {"month": 30.4375 * 86400, "year": 365.25 * 86400}
_GROUPS = {
    "count": "effects",
    "currency": "money",
    "length": "measures",
    "mass": "measures",
    "area": "measures",
    "speed": "measures",
}
_STANDINGS = ("employ", "attend", "displace")
"""What people are called by, whatever happens to them."""
_FIXED = {"age": "age", "temperature": "temperature", "score": "score"}


def quantity_values(
    text: str, finds: list[QuantityFind], tokens: list[FrameToken], found: tuple[Word, ...], words: FrameWords
) -> list[ViewValue]:
    """One value for each quantity; spans of time all in seconds, so that days and years can be compared."""
    return [_value(text, find, tokens, words) for find in finds]


def _value(text: str, find: QuantityFind, tokens: list[FrameToken], words: FrameWords) -> ViewValue:
    factor = _SECONDS.get(find.unit, 1.0)
    unit = "second" if find.unit in _SECONDS and find.dimension == "duration" else find.unit
    if unit == find.unit:
        factor = 1.0
    said, wide = _scaled(find.said, factor), _scaled(find.wide, factor)
    counted: tuple[str, ...] = ()
    if find.counted:
        counted = (words.stem(find.counted), *(f"c:{name}" for name in words.names(find.counted)))
        if words.has("lives", find.counted.lower()):
            counted = (words.stem(find.counted), "c:die", "people")
        if find.counted.lower() in words.listed["people"]:
            counted = (*counted, "people")
    dimension = find.dimension.split(":")[0]
    before = [token.low for token in tokens if token.end <= find.start]
    attribute = _FIXED.get(dimension, "")
    bound = ""
    if dimension == "duration" and before and words.has("since", before[-1]):
        attribute = "since"
    elif dimension == "duration" and before and words.has("after", before[-1]):
        bound = "after"
    return ViewValue(
        ValueKind.QUANTITY, dimension, unit, said, wide, find.text, find.start, find.end, 0, find.rule,
        attribute=attribute, counted=counted, change=find.change == "change", direction=find.direction or "",
        bound=bound,
    )  # fmt: skip


def _scaled(interval: Interval, factor: float) -> Interval:
    if factor == 1.0:
        return interval
    lo, hi = interval.lo, interval.hi
    return Interval(lo and lo * factor, hi and hi * factor, interval.bounds)


def places_and_ratios(tokens: list[FrameToken], words: FrameWords) -> list[ViewValue]:
    """Ranks ("wurde Zweiter") and ratios ("doppelt so viele") by the sections `rank N` and `ratio N`."""
    values: list[ViewValue] = []
    for at, token in enumerate(tokens):
        for parts, name, number in words.standings.get(token.low, ()):
            run = tokens[at : at + len(parts)]
            if tuple(one.low for one in run) == parts and not _held(token.start, values):
                point, end = Interval.point(number), run[-1].end
                raw = " ".join(one.text for one in run)
                values.append(
                    ViewValue(
                        ValueKind.QUANTITY, name, name, point, point, raw, token.start, end, token.clause,
                        name,
                    )
                )  # fmt: skip
                break
    return values


def _held(start: int, values: list[ViewValue]) -> bool:
    return any(value.start <= start < value.end for value in values)


def none_values(found: tuple[Word, ...], values: list[ViewValue]) -> list[ViewValue]:
    """Zero of what "kein" or "no" stands before, where the reader of quantities has not said so itself."""
    zero = Interval.point(0.0)
    return [
        ViewValue(
            ValueKind.QUANTITY, "count", "1", zero, zero, word.text, word.start, word.end, word.clause,
            "none", counted=word.keys,
        )
        for word in found
        if word.amount == "none" and not any(set(value.counted) & set(word.keys) for value in values)
    ]  # fmt: skip


def attribute_near(value: ViewValue, clause: int, found: tuple[Word, ...], words: FrameWords) -> str:
    """What a value measures, from the nearest word of its clause that says so; "" when none does."""
    group = words.groups.get(_GROUPS.get(value.dimension, ""), frozenset())
    if value.dimension == "date":
        return ""
    if value.dimension == "duration":
        group = frozenset(("last", "sentence", "age"))
    standing = ""
    for key in value.counted:
        if key[2:] in group and key != "c:live":
            if key[2:] not in _STANDINGS:
                return key[2:]
            standing = key[2:]
    best: tuple[int, str] | None = None
    for word in found:
        named = [concept for concept in word.concepts if concept in group]
        if value.dimension == "duration" and value.bound == "after" and "end" in word.concepts:
            named = ["last"]  # "ended after three days": it lasted three days
        if standing and (word.noun or standing in named):
            continue  # "will 3.000 Mitarbeiter entlassen": what happens to them, not what they are
        if not named or word.clause != clause:
            continue
        gap = max(value.start - word.end, word.start - value.end, 0)
        if best is None or gap < best[0]:
            best = (gap, named[0])
    return best[1] if best else standing
