"""Who won against whom, by how much, and who came where: seen from either side.

"Bayern won 3:1 against Dortmund" and "Dortmund lost 1:3" tell one outcome; "Dortmund lost 1:2" another.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, Word

_SCORE = re.compile(r"\b(\d{1,3})\s?[:\-–]\s?(\d{1,3})\b(?![:.]\d)")
_AGAINST = re.compile(r"\b(?:gegen|bei|against|at)(?: (?:den|die|das|dem|der|the))? $")
_BEHIND = re.compile(r"\b(?:vor|ahead of|before)(?: (?:den|die|das|dem|der|the))? (.+)")
_AND = re.compile(r", | und | and ")
_DRAWN = ("draw",)
RESULTS = frozenset(("win", "lose", *_DRAWN))


class Outcome(NamedTuple):
    """A contest as one claim tells it: "win", "lose" or "draw" of the `subject` against the `rival`, both as
    places among the names that the two claims share, and the points of each."""

    result: str
    subject: int
    rival: int
    points: tuple[int, int] | None
    told: str

    def points_of(self, name: int) -> int | None:
        """The points of one of the two."""
        return None if self.points is None else self.points[0 if name == self.subject else 1]

    @property
    def winner(self) -> int | None:
        """Who won, None for a draw."""
        return {"win": self.subject, "lose": self.rival}.get(self.result)


def outcomes(pair: Pair) -> tuple[Outcome, Outcome] | None:
    """The outcome each claim tells of the same two rivals; None where one of them tells none."""
    names = [both for both in pair.alignment.nouns if _proper(both[0]) and _proper(both[1])]
    left = _outcome(pair.left, [both[0] for both in names])
    right = _outcome(pair.right, [both[1] for both in names])
    if left is None or right is None or {left.subject, left.rival} != {right.subject, right.rival}:
        return None
    return left, right


def _proper(word: Word) -> bool:
    return word.noun and word.text[0].isupper() and not (word.concepts and word.lies_in is None)


def _outcome(view: ClaimView, names: list[Word]) -> Outcome | None:
    verb = next((word for word in view.words if not RESULTS.isdisjoint(word.concepts)), None)
    named = [at for at, word in enumerate(names) if verb and word.clause == verb.clause]
    if verb is None or len(named) != 2:
        return None
    subject, rival = sorted(named, key=lambda at: names[at].start)
    if _against(view, names[subject]):
        subject, rival = rival, subject
    result = next(one for one in ("win", "lose", *_DRAWN) if one in verb.concepts)
    if result == "win" and "lose" in verb.concepts and verb.text.lower().startswith("ge"):
        result = "lose"  # "schlug" has won, "wurde geschlagen" has lost
    return Outcome(result, subject, rival, _points(view.quote, result), view.quote)


def _against(view: ClaimView, name: Word) -> bool:
    """Whether the name is that of the rival: "gegen Bonn gewann"."""
    return _AGAINST.search(view.quote[: name.start].lower()) is not None


def _points(quote: str, result: str) -> tuple[int, int] | None:
    """Those of the subject first: whoever wins has more of them, however they are written."""
    found = _SCORE.search(quote)
    if found is None:
        return None
    low, high = sorted((int(found[1]), int(found[2])))
    return (high, low) if result == "win" else (low, high)


def converse(pair: Pair, left: Word, right: Word) -> bool:
    """Whether one has won and the other, another one, has lost: that is one outcome."""
    if not {"win", "lose"} <= {
        key for word in (left, right) for key in word.concepts if key in ("win", "lose")
    }:
        return False
    firsts = [
        next(
            (
                word
                for word in view.words
                if word.noun and word.clause == verb.clause and not _against(view, word)
            ),
            None,
        )
        for view, verb in ((pair.left, left), (pair.right, right))
    ]
    return not any(one is firsts[0] and other is firsts[1] for one, other in pair.alignment.pairs)


def placed(view: ClaimView) -> dict[str, int]:
    """The ranks of those a winner came in before: "gewann vor Berg und Holm" makes Berg second."""
    verb = next((word for word in view.words if "win" in word.concepts), None)
    if verb is None:
        return {}
    sentence = re.split(r"[.;!?]\s", view.quote[verb.end :])[0]
    match = _BEHIND.search(sentence)
    if match is None or not match[1][:1].isupper():
        return {}
    runs = [re.findall(r"\b[A-ZÄÖÜ][\w'’-]+", part) for part in _AND.split(match[1])]
    return {run[-1].lower(): rank for rank, run in enumerate(filter(None, runs), 2)}


def beaten(pair: Pair) -> tuple[Word, Word] | None:
    """Who has won by one claim and by the other is beaten in what both name: "A gewann das Finale", "B hat A
    im Finale bezwungen"; None for nobody."""
    for at, (view, other) in enumerate(((pair.left, pair.right), (pair.right, pair.left))):
        winner = _winner(view)
        verb = _beats(other)
        if winner is None or verb is None:
            continue
        clause = [word for word in other.words if word.clause == verb.clause and word.noun]
        subjects = [word for word in clause if word.role in ("", "object")]
        for both in pair.alignment.nouns:
            own, theirs = both[at], both[1 - at]
            if own is not winner or theirs not in clause or _run_of(theirs, subjects[:1], other):
                continue
            if theirs.role in ("", "object", "of") and _contest(pair, at, winner, theirs):
                return (own, theirs) if at == 0 else (theirs, own)
    return None


def _winner(view: ClaimView) -> Word | None:
    """The last part of the name a claim begins with, when it has won."""
    nouns = [word for word in view.words if word.noun]
    verb = next((word for word in view.words if "win" in word.concepts and not word.noun), None)
    if not nouns or verb is None or nouns[0].clause != verb.clause or nouns[0].start > verb.start:
        return None
    if nouns[0].role or _beats(view) or any(frame.negated for frame in view.frames):
        return None
    run = [nouns[0]]
    for word in nouns[1:]:
        if word.start == run[-1].end + 1 and word.end < verb.start:
            run.append(word)
    return run[-1]


def _beats(view: ClaimView) -> Word | None:
    """The verb that tells whom somebody beat; None in the passive, and where it is denied."""
    cues = {cue.partition(":")[2] for cue in view.cues if cue.startswith("beats:")}
    verb = next((word for word in view.words if word.text.lower() in cues), None)
    frame = next((frame for frame in view.frames if verb and frame.clause == verb.clause), None)
    if frame is None or frame.negated:
        return None
    told = set(view.quote[frame.start : frame.end].lower().split())
    return None if told & _PASSIVE else verb


def _run_of(word: Word, first: list[Word], view: ClaimView) -> bool:
    """Whether it belongs to the name the clause begins with: who has won."""
    if not first:
        return False
    between = view.quote[first[0].end : word.start].split()
    return word is first[0] or (word.start > first[0].end and all(part[0].isupper() for part in between))


def _contest(pair: Pair, at: int, own: Word, theirs: Word) -> bool:
    """Whether they share what was contested as well, beside who won."""
    return any(both[at].start > own.end and both[1 - at] is not theirs for both in pair.alignment.nouns)


_PASSIVE = {"wurde", "wurden", "wird", "werden", "was", "were", "been", "is", "are"}
