"""Why something was done: one gives the reason that the other denies."""

from __future__ import annotations

from factcheck.detectors import keyed
from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import named
from factcheck.detectors.questions.situation import apart
from factcheck.domain.question import Question

KIND = "reason"


def ask(pair: Pair) -> Question | None:
    """The reason in the words of both, where they name one thing."""
    told = keyed.given_and_denied(pair)
    if told is None or not pair.alignment.nouns:
        return None
    return Question(KIND, named(pair), "Grund", f"{told[0]} / {told[1]}")


def doubt(pair: Pair) -> str:
    """What shows that two things were done."""
    return apart(pair, places=False)
