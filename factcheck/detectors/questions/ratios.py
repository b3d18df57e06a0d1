"""How much more one has than another: the same two compared in both."""

from __future__ import annotations

import re

from factcheck.detectors import keyed
from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import NOTHING, named, occasion
from factcheck.detectors.questions.situation import apart
from factcheck.domain.asked import Asked
from factcheck.domain.question import Question

KIND = "ratio"
COMPARED = re.compile(r"\b(?:so|as) \w+ (?:wie|as)\b|\w+er (?:als|than)\b|\b(?:more|less) (?:\w+ )?than\b")
"""What tells that two are compared."""


def ask(pair: Pair) -> Question | None:
    """Both compare the same two in one respect."""
    for one in (pair.left.asked or Asked()).comparisons:
        for other in (pair.right.asked or Asked()).comparisons:
            if one.dimension != other.dimension:
                continue
            shared = (one.own | one.standard) & (other.own | other.standard)
            if shared or keyed.counterparts(one, other):
                return Question(KIND, named(pair) or NOTHING, "Verhältnis", f"{one.told} / {other.told}")
    return None


def doubt(pair: Pair) -> str:
    """What shows that they compare two others."""
    return occasion(pair) or apart(pair, names=False)
