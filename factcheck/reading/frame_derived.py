"""Values that follow from what is said: how many made a majority, how far a price moved, that nobody died."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from factcheck.domain.claim_view import ViewValue
from factcheck.domain.interval import Interval
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.quantity_find import QuantityFind

_FROM = re.compile(r"\b(?:von|from)(?: \w+)? $", re.IGNORECASE)
_TO = re.compile(r" (?:auf|to)(?: \w+)? ", re.IGNORECASE)
_NO_CHANGE = ("score", "age", "date", "ratio", "rank")
_ALL, _ALL_NEAR = ("alle", "sämtliche", "all"), 5


def with_majority(find: QuantityFind, value: ViewValue) -> list[ViewValue]:
    """The value and, of votes for and against, how many were those of the majority."""
    if find.rule != "votes" or value.said.lo is None:
        return [value]
    most = Interval.point(float(int(value.said.lo)))
    return [value, replace(value, dimension="count", unit="1", said=most, wide=most, attribute="")]


def moved(text: str, values: list[ViewValue]) -> list[ViewValue]:
    """By how much, and by which share, it went "von 60 auf 120 Euro", "from 60 to 120 euros"."""
    changes: list[ViewValue] = []
    for old, new in pairwise(values):
        ends = old.said.lo, old.said.hi, new.said.lo, new.said.hi
        if old.unit != new.unit or old.dimension in _NO_CHANGE or old.change or new.change or None in ends:
            continue
        if not (_FROM.search(text[: old.start]) and _TO.fullmatch(text[old.end : new.start])):
            continue
        low, high, to_low, to_high = (end or 0.0 for end in ends)
        if low <= 0 or not (high < to_low or to_high < low):
            continue
        up = high < to_low
        first, last = (low + high) / 2, (to_low + to_high) / 2
        least, most = sorted((abs(to_low - high), abs(to_high - low)))
        by = Interval(least, most)
        share = abs(last - first) / first * 100
        about = Interval(max(0.0, share - max(1.0, 0.05 * share)), share + max(1.0, 0.05 * share))
        by_so_much = replace(
            new,
            said=by,
            wide=by,
            raw=text[old.start : new.end],
            start=old.start,
            end=new.end,
            rule="from and to",
            change=True,
            direction="up" if up else "down",
        )
        if old.dimension != "percent":
            changes.append(
                replace(by_so_much, said=about, wide=about, dimension="percent", unit="percent", counted=())
            )
        changes.append(by_so_much)
    return changes


def unharmed_values(values: list[ViewValue], tokens: list[FrameToken]) -> list[ViewValue]:
    """Zero dead where all of those counted survived: "alle 43 Insassen überlebten"."""
    zero = Interval.point(0.0)
    return [
        replace(
            value, said=zero, wide=zero, attribute="die", rule="unharmed", counted=(*value.counted, "people")
        )
        for value in values
        if value.attribute == "survive"
        and value.dimension == "count"
        and any(token.low in _ALL and 0 <= value.start - token.end <= _ALL_NEAR for token in tokens)
    ]
