"""Two bounds beside each other that make one range: "more than 100 but fewer than 300 people"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.reading.quantity_find import QuantityFind

_LOWER, _UPPER = (", more", ", at least"), (", less", ", at most")
_LONGEST = 8  # characters of ", aber "


def joined_bounds(text: str, finds: Iterable[QuantityFind], joins: frozenset[str]) -> Iterator[QuantityFind]:
    """The finds in order, a lower and an upper bound of one amount as one; `joins` are words between them."""
    before: QuantityFind | None = None
    for find in finds:
        both = _joined(text, before, find, joins) if before else None
        if before and both is None:
            yield before
        before = both or find
    if before:
        yield before


def _joined(text: str, one: QuantityFind, two: QuantityFind, joins: frozenset[str]) -> QuantityFind | None:
    if two.start - one.end > _LONGEST or one.counted or one.said_unit != two.said_unit:
        return None
    if one.rule.endswith(_LOWER) and two.rule.endswith(_UPPER):
        lower, upper = one, two
    elif one.rule.endswith(_UPPER) and two.rule.endswith(_LOWER):
        lower, upper = two, one
    else:
        return None
    between = text[one.end : two.start].strip()
    if between.lstrip(", ") not in joins or lower.lo is None or upper.hi is None or lower.lo >= upper.hi:
        return None
    return replace(
        one,
        end=two.end,
        text=text[one.start : two.end],
        number_end=two.number_end,
        value=None,
        lo=lower.lo,
        hi=upper.hi,
        bounds=lower.bounds[0] + upper.bounds[1],
        wide_lo=lower.wide_lo,
        wide_hi=upper.wide_hi,
        approximate=one.approximate or two.approximate,
        counted=two.counted,
        rule="range, two bounds",
        confidence=min(one.confidence, two.confidence),
        ambiguity=one.ambiguity or two.ambiguity,
    )
