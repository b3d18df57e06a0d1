"""Which questions two passages without written keys both answer: where they met, how many there were.

Sentences that tell one thing in their own words share few of them; what they share is the question. Each kind
looks for it in both claims (`ask`), and is dropped where something tells that the two speak of different
matters (`doubt`). The answers are then held against each other as those to a written key are.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Protocol

from factcheck.detectors.context import Pair
from factcheck.detectors.questions import (
    counts,
    days,
    durations,
    orders,
    places,
    ratings,
    ratios,
    reasons,
    stances,
)
from factcheck.detectors.questions.matter import NOTHING, named
from factcheck.domain.question import Question


class Kind(Protocol):
    """A kind of question: a module with these names."""

    KIND: str

    def ask(self, pair: Pair) -> Question | None: ...
    def doubt(self, pair: Pair) -> str: ...


__all__ = ["about", "doubt", "questions", "with_answers"]

_KINDS: tuple[Kind, ...] = (days, places, durations, counts, ratings, orders, ratios, reasons, stances)


def about(pair: Pair) -> str:
    """What a question to both may be about, "" where they share nothing they could both answer."""
    return named(pair) or (
        NOTHING if all(ratios.COMPARED.search(view.quote) for view in (pair.left, pair.right)) else ""
    )


def questions(pair: Pair) -> list[Question]:
    """The questions both claims answer, in a fixed order; the pair is read with the key `about`."""
    kinds = _KINDS if named(pair) else (ratios,)
    return [question for kind in kinds if (question := kind.ask(pair)) is not None]


def doubt(pair: Pair) -> str:
    """Why the two, read with the question of the pair, may not answer the same one; "" when nothing tells."""
    asked = pair.question.kind if pair.question else ""
    return next((kind.doubt(pair) for kind in _KINDS if asked == kind.KIND), "nothing is asked")


def with_answers(pair: Pair, question: Question) -> Pair:
    """The pair, read with the question's key, with the answers to it alone."""
    asked = replace(pair, question=question)
    return stances.narrowed(asked) if question.kind == stances.KIND else asked
