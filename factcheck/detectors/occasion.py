"""Whether two claims are told of one event, by headline and first paragraph of the articles around them.

A sentence rarely says itself which meeting or which fire it speaks of; its article does. Two articles tell of
one event when they share a name and much of what is told of it, on the same days, and neither names a place
that the other knows nothing of: two fires in one town in one week, two games of one team, the fair of another
year are told of different days or places. Sentences that look back or elsewhere take no part.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, Word
from factcheck.domain.event import Event
from factcheck.domain.interval import Interval, overlaps

EVENTS = frozenset(
    (
        "meet", "talk", "negotiate", "treaty", "conference", "session", "trial", "election", "attack",
        "flood", "storm", "fire", "crash", "explode", "demonstrate", "strike", "match", "final", "referendum",
        "exhibition", "festival", "concert", "erupt", "avalanche", "landslide", "collapse", "derail", "quake",
        "resign", "sink", "epidemic",
    )
)  # fmt: skip
"""Concepts that name an event a sentence can be about."""
_NAME, _CONTENT = 2, 1
"""What a shared name and a shared word count."""
_MOST_NAMES = 2
"""Names that count: people of politics are named together in many articles."""
_FEWEST_WORDS = 2
_ENOUGH = 4
_SHARE, _MUCH = 0.25, 4
"""Of what the shorter one tells, at least so much is told by both, or so many words."""
_SHORTEST = 4
"""Letters of a name that a longer word may begin with."""
_NEWS_DAYS = 3.0
"""Days for which articles tell of one thing without saying of when."""
_FOLLOWED_DAYS, _FOLLOWED_WORDS = 6.0, 3
"""The same, of what shares so many words."""


def one_occasion(pair: Pair) -> str:
    """The names and words that show that both are told of one event, "" when nothing does."""
    left, right = pair.left, pair.right
    if pair.same_article or left.aside or right.aside or left.event is None or right.event is None:
        return ""
    return one_event(left.event, right.event)


def other_occasion(pair: Pair) -> str:
    """Why neither the articles nor the words tell that the two speak of one thing, "" when they may.

    Of claims of two articles whose events are known what only shares common nouns is told of two things, and
    so is, in one article, what looks back or elsewhere beside the rest of it.
    """
    left, right = pair.left, pair.right
    if left.event is None or right.event is None or named(left) & named(right):
        return ""
    if left.aside != right.aside or (left.aside and not pair.same_article):
        return "one of them looks back or elsewhere"
    if pair.same_article or not (left.event.told and right.event.told) or one_event(left.event, right.event):
        return ""
    shown = [min(event.names.values(), default="?") for event in (left.event, right.event)]
    return f"told of different events: {' / '.join(shown)}"


def named(view: ClaimView) -> frozenset[str]:
    """The names a claim holds, also those that only its article's beginning tells to be names."""
    if view.event is None:
        return view.names
    return view.names | {word.keys[0] for word in view.words if word.keys[0] in view.event.names}


@lru_cache(maxsize=1024)
def one_event(left: Event, right: Event) -> str:
    """What two articles share that makes them tell of one event, "" when they do not."""
    names = sorted(left.names.keys() & right.names.keys())
    words = sorted(left.content & right.content, key=lambda word: (not word.startswith("c:"), word))
    if not (left.told and right.told) or not _same_days(left, right, len(words)) or _rivals(left, right):
        return ""
    if not names or len(words) < _FEWEST_WORDS:
        return ""
    if len(words) < min(_MUCH, _SHARE * min(len(left.content), len(right.content))):
        return ""
    if _NAME * min(len(names), _MOST_NAMES) + _CONTENT * len(words) < _ENOUGH:
        return ""
    shown = sorted(min(left.names[name], right.names[name], key=len) for name in names)
    return ", ".join((*shown[:2], *(word.removeprefix("c:") for word in words[:3])))


def of_event(word: Word, event: Event | None) -> bool:
    """Whether headline and first paragraph of an article hold a word."""
    if event is None:
        return False
    stem = word.keys[0]
    if stem in event.content or is_name(word, event):
        return True
    return any(key in event.content for key in word.keys if key.startswith("c:"))


def is_name(word: Word, event: Event | None) -> bool:
    """Whether it is one of the event's names, or made from one: "Lindauer"."""
    stem = word.keys[0]
    return event is not None and any(
        stem == name or (len(name) >= _SHORTEST and stem.startswith(name)) for name in event.names
    )


def _same_days(left: Event, right: Event, shared: int) -> bool:
    """Whether both can have happened on one day: the days they name, else those they were printed on.

    Where much is `shared`, an article that names no day may still tell of what happened a week ago.
    """
    days = _NEWS_DAYS if shared < _FOLLOWED_WORDS else _FOLLOWED_DAYS
    if left.days and right.days:
        return any(overlaps(one, other) for one in left.days for other in right.days)
    for one, other in ((left, right), (right, left)):
        if one.days:
            return other.printed is not None and any(_reports(other.printed, day, days) for day in one.days)
    if left.printed is None or right.printed is None:
        return False
    return overlaps(_widened(left.printed), right.printed)


def _reports(printed: Interval, day: Interval, days: float) -> bool:
    """Whether an article printed then can tell of that day as news."""
    before = Interval((printed.lo or 0.0) - days - 1, printed.hi)
    return overlaps(before, day)


def _widened(days: Interval) -> Interval:
    return Interval((days.lo or 0.0) - _NEWS_DAYS, (days.hi or 0.0) + _NEWS_DAYS)


def _rivals(left: Event, right: Event) -> bool:
    """Whether each names a place that the other does not mention anywhere."""
    return bool(left.places - right.mentioned and right.places - left.mentioned)
