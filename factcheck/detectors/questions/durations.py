"""How long it lasted: a meeting in both, or one event of the same name."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.questions.matter import named
from factcheck.detectors.questions.meetings import MEETINGS
from factcheck.detectors.questions.situation import apart
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.question import Question

KIND = "duration"
_PEOPLE = frozenset(("c:person", "c:group", "c:people"))
_TOGETHER = MEETINGS | {"sit", "deliberate", "debate", "advise", "discuss"}

_WAYS = _TOGETHER | {"spend", "last"}


def ask(pair: Pair) -> Question | None:
    """Both tell how long a meeting lasted, or one event of the same name."""
    told = _told(pair)
    return Question(KIND, named(pair), "Dauer", told) if told else None


def doubt(pair: Pair) -> str:
    """What shows that they tell of two events."""
    return apart(pair)


def _told(pair: Pair) -> str:
    left, right = _spans(pair.left), _spans(pair.right)
    for one in left:
        for other in right:
            mine, theirs = _of(pair.left, one), _of(pair.right, other)
            if (
                mine
                and theirs
                and (
                    (set(mine.concepts) & _TOGETHER and set(theirs.concepts) & _TOGETHER)
                    or set(mine.keys) & set(theirs.keys)
                )
            ):
                return f"{mine.text} / {theirs.text}"
    return ""


def _spans(view: ClaimView) -> list[ViewValue]:
    return [
        value
        for value in view.values
        if value.dimension == "duration" and not value.change and value.bound == ""
    ]


def _of(view: ClaimView, value: ViewValue) -> Word | None:
    """What lasted so long: the subject of "dauerte", or people who did something together."""
    inside = [word for word in view.words if word.clause == value.clause]
    verbs = [word for word in inside if not (word.noun or word.name or word.adjective) and word.concepts]
    if any("last" in word.concepts for word in verbs):
        subject = next((word for word in inside if word.noun and not word.role), None)
        return None if subject is None or _PEOPLE & set(subject.kinds) else subject
    if any(not _WAYS & set(word.concepts) for word in verbs):
        return None
    return next((word for word in inside if set(word.concepts) & _TOGETHER), None)
