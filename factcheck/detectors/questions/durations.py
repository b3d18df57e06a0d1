"""How long it lasted: a meeting in both, or one event of the same name."""

from __future__ import annotations

import re

from factcheck.detectors.context import Pair
from factcheck.detectors.offices import known
from factcheck.detectors.questions.matter import named
from factcheck.detectors.questions.meetings import MEETINGS, other_partners
from factcheck.detectors.questions.situation import apart
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.question import Question

KIND = "duration"
_NUMBERED = re.compile(r"\b(\d+)(?:\.|st|nd|rd|th) $")
_PEOPLE = frozenset(("c:person", "c:group", "c:people"))
_TOGETHER = MEETINGS | {"sit", "deliberate", "debate", "advise", "discuss"}

_WAYS = _TOGETHER | {"spend", "last"}


def ask(pair: Pair) -> Question | None:
    """Both tell how long a meeting lasted, or one event of the same name."""
    told = _told(pair)
    return Question(KIND, named(pair), "Dauer", told) if told else None


def doubt(pair: Pair) -> str:
    """What shows that they tell of two events."""
    return apart(pair) or other_partners(pair)


def _told(pair: Pair) -> str:
    for one in _spans(pair.left):
        for other in _spans(pair.right):
            mine, theirs = _of(pair.left, one), _of(pair.right, other)
            if mine and theirs and _one_event(mine, theirs) and _same_number(pair, mine[0], theirs[0]):
                return f"{mine[0].text} / {theirs[0].text}"
    return ""


def _same_number(pair: Pair, one: Word, other: Word) -> bool:
    """Whether no two numbers stand right before the words: "der 25. Jahrestag", "der 50. Jahrestag"."""
    found = [
        _NUMBERED.search(view.quote[: word.start]) for view, word in ((pair.left, one), (pair.right, other))
    ]
    return not all(found) or len({match[1] for match in found if match}) == 1


def _one_event(mine: list[Word], theirs: list[Word]) -> bool:
    """Whether both are meetings, by name or as people who sat together, or one word names both."""
    together = [len(side) > 1 or bool(set(side[0].concepts) & _TOGETHER) for side in (mine, theirs)]
    if all(together):
        return any(len(side) == 1 for side in (mine, theirs))
    return len(mine) == len(theirs) == 1 and bool(set(mine[0].keys) & set(theirs[0].keys))


def _spans(view: ClaimView) -> list[ViewValue]:
    return [
        value
        for value in view.values
        if value.dimension == "duration" and not value.change and value.bound == ""
    ]


def _of(view: ClaimView, value: ViewValue) -> list[Word]:
    """What lasted so long: the subject of "dauerte", a word for a meeting, or people who did nothing else."""
    inside = [word for word in view.words if word.clause == value.clause]
    verbs = [word for word in inside if not (word.noun or word.name or word.adjective) and word.concepts]
    if any("last" in word.concepts for word in verbs):
        subject = next((word for word in inside if word.noun and not word.role), None)
        return [] if subject is None or _PEOPLE & set(subject.kinds) else [subject]
    if any(not _WAYS & set(word.concepts) for word in verbs):
        return []
    named = next((word for word in inside if set(word.concepts) & _TOGETHER), None)
    if named is not None:
        return [named]
    somebody = [word for word in inside if known(word) and not word.role]
    return somebody if len(somebody) > 1 else []
