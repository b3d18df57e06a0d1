"""Whether two claims may be told of one situation: the times, places and people that speak against it.

Bare claims are compared as two reports of one situation, but what they name may show that it is another:
a second town, another year, people of whom the other claim has none.
"""

from __future__ import annotations

from factcheck.detectors.actors import people
from factcheck.detectors.context import Pair
from factcheck.detectors.offices import known
from factcheck.detectors.where import located, touch
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.interval import Interval, disjoint

_NEWS_DAYS = 45.0
"""Days around its printing that an article may speak of as of the present."""


def apart(pair: Pair, *, places: bool = True, times: bool = True, names: bool = True) -> str:
    """What shows that the two speak of two situations, "" for nothing; what the question itself asks for,
    `places`, `times` or `names`, is left out."""
    return (
        (times and _other_times(pair))
        or (places and _other_places(pair))
        or (names and _other_people(pair))
        or ""
    )


def _other_times(pair: Pair) -> str:
    """A day that neither lies among those of the other claim nor around its printing; where the other has
    neither, one far from its own printing."""
    views = pair.left, pair.right
    for view, other in (views, views[::-1]):
        days = _days(view)
        known_days = [day.said for day in _days(other)]
        known_days += [_news(one.published) for one in (other, view) if one.published][:1]
        if days and known_days and all(disjoint(day.said, one) for day in days for one in known_days):
            return days[0].raw
    return ""


def _days(view: ClaimView) -> list[ViewValue]:
    return [value for value in view.values if value.unit == "day" and value.bound not in ("since", "printed")]


def _news(printed: Interval) -> Interval:
    low = None if printed.lo is None else printed.lo - _NEWS_DAYS
    return Interval(low, None if printed.hi is None else printed.hi + _NEWS_DAYS)


def _other_places(pair: Pair) -> str:
    """Places where it happened, on both sides, of which none is or holds another."""
    left, right = located(pair.left), located(pair.right)
    if not left or not right or any(touch(one, other) for one in left for other in right):
        return ""
    return f"{left[0].text} / {right[0].text}"


def _other_people(pair: Pair) -> str:
    """People on both sides of whom none is shared."""
    views = pair.left, pair.right
    left, right = ({*people(view), *filter(known, view.words)} for view in views)
    if not left or not right or any(set(one.keys) & set(other.keys) for one in left for other in right):
        return ""
    return " / ".join(min(side, key=lambda word: word.start).text for side in (left, right))
