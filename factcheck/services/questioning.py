"""Two claims without written keys, asked what both of them answer."""

from __future__ import annotations

from dataclasses import replace

from factcheck.detectors import DETECTORS
from factcheck.detectors.context import Pair
from factcheck.detectors.questions import about, doubt, questions, with_answers
from factcheck.domain.finding import Finding, Silence
from factcheck.domain.question import Question
from factcheck.reading.frames import with_key

_ANSWERED_BY = {
    "place": ("location",),
    "date": ("date",),
    "duration": ("quantity",),
    "count": ("quantity",),
    "rating": ("quantity",),
    "order": ("duration_ratio",),
    "ratio": ("duration_ratio",),
    "reason": ("boolean",),
    "stance": ("boolean", "antonym", "existence"),
}
"""The detectors that hold the answers to a kind of question against each other."""


def asked_of(pair: Pair) -> list[Finding | Silence]:
    """What the detectors say of each question both claims answer; nothing for claims with written keys."""
    shared = "" if pair.left.subject or pair.right.subject else about(pair)
    if not shared:
        return []
    return [
        answer
        for question in questions(_read(pair, shared, shared))
        for answer in _answers(_read(pair, question.subject, question.attribute), question)
    ]


def _answers(pair: Pair, question: Question) -> list[Finding | Silence]:
    reason = doubt(replace(pair, question=question))
    if reason:
        return [Silence("question", f"{question.kind}: {question.evidence}: {reason}")]
    asked = with_answers(pair, question)
    return [
        answer
        for detector in DETECTORS
        if detector.id in _ANSWERED_BY[question.kind]
        for answer in detector.detect(asked)
    ]


def _read(pair: Pair, subject: str, attribute: str) -> Pair:
    """The two claims with a key, each as all there is: elsewhere its text may answer another one."""
    left, right = (with_key(view, subject, attribute) for view in (pair.left, pair.right))
    return replace(pair, left=left, right=right, left_text=(), right_text=())
