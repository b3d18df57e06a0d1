"""Which mark something was given: both tell one, on a scale."""

from __future__ import annotations

import re

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import named, other_matter
from factcheck.detectors.questions.situation import apart
from factcheck.domain.question import Question

KIND = "rating"
_MARK = re.compile(
    r"\bNote\b|\bSkala\b|\b(?:von|out of) (?:10|zehn|ten|fünf|five|5)\b|\bPunkten?\b|\b[Ss]cale\b"
    r"|\brat(?:ed|ing)\b"
)


def ask(pair: Pair) -> Question | None:
    """Both tell a mark, and name one thing."""
    told = [_MARK.search(view.quote) for view in (pair.left, pair.right)]
    if not pair.alignment.nouns or told[0] is None or told[1] is None:
        return None
    return Question(KIND, named(pair), "Bewertung", f"{told[0][0]} / {told[1][0]}")


def doubt(pair: Pair) -> str:
    """What shows that two were marked, or two gave a mark."""
    for one, other in pair.alignment.nouns:
        if matter := other_matter(pair, one, other):
            return matter
    return gates.rivals(pair) or apart(pair)
