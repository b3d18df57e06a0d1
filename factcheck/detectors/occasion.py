"""Whether two claims are told of one occasion, by the words of the articles around them.

A sentence rarely says itself which meeting or which fire it speaks of; its article's headline and first
sentences do. `ClaimView.context` holds their words. One occasion is: three names and a kind of event in both,
and printed no more than a month apart where both days are known.
"""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import Word

EVENTS = frozenset(
    (
        "meet", "talk", "negotiate", "treaty", "conference", "session", "trial", "election", "attack",
        "flood", "storm", "fire", "crash", "explode", "demonstrate", "strike", "match", "final", "referendum",
        "exhibition", "festival", "concert", "erupt", "avalanche", "landslide", "collapse", "derail", "quake",
        "resign", "sink", "epidemic",
    )
)  # fmt: skip
_FEWEST_NAMES = 3
_MOST_DAYS = 31.0


def one_occasion(pair: Pair) -> str:
    """The event and the names that both contexts share, "" when they do not tell of one occasion."""
    left, right = pair.left, pair.right
    if left.published and right.published:
        apart = abs((left.published.lo or 0.0) - (right.published.lo or 0.0))
        if apart > _MOST_DAYS:
            return ""
    events = sorted(_concepts(left.context) & _concepts(right.context) & EVENTS)
    known = _names(right.context)
    names = sorted({text for key, text in _names(left.context).items() if key in known})
    if not events or len(names) < _FEWEST_NAMES:
        return ""
    return ", ".join((events[0], *names[:3]))


def _concepts(words: tuple[Word, ...]) -> set[str]:
    return {concept for word in words for concept in word.concepts}


def _names(words: tuple[Word, ...]) -> dict[str, str]:
    """The key of each name to the shortest text it was written as: what stands in no word list, and known
    places."""
    found: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (len(word.text), word.text), reverse=True):
        for key in word.keys:
            if key.startswith("n:") or (word.lies_in is not None and key.startswith("c:")):
                found[key] = word.text
    return found
