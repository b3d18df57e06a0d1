"""What stands right beside the name of an event and tells of it, whatever the verb of its sentence is.

"Zur Messe am Freitag kommen viele" tells when the fair is. Asked only of bare claims, told of one situation.
"""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.domain.claim_view import ClaimView, ViewValue, Word

_FAR = 60
"""Letters between an event and its date: "Gipfel in Alaska am kommenden Freitag"."""
_MARKS = re.compile(r"[,;:()–—]")


def dated(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    """The event that both dates stand right behind, without a verb between, "" for none."""
    if not pair.bare:
        return ""
    mine, theirs = _before(pair.left, left), _before(pair.right, right)
    return next(
        (
            one.text
            for one, other in pair.alignment.pairs
            if any(one is word for word in mine) and any(other is word for word in theirs)
        ),
        "",
    )


def _before(view: ClaimView, value: ViewValue) -> list[Word]:
    """Events named before a date in its clause, with nothing but nouns and small words between."""
    found: list[Word] = []
    for word in reversed([word for word in view.words if word.end <= value.start]):
        between = view.quote[word.end : value.start]
        if value.start - word.end > _FAR or _MARKS.search(between) or not (word.noun or word.adjective):
            break
        if word.noun and EVENTS & set(word.concepts):
            found.append(word)
    return found
