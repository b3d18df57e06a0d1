"""Whether two claims tell the same thing of the same things: what boolean, antonym and existence share."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, Frame, Word
from factcheck.domain.finding import Gate, Verdict, gate

_OFFICES = frozenset(
    ("president", "chancellor", "minister", "foreign minister", "mayor", "prime minister", "director", "government")
)
_FEWEST = 2


def arguments(pair: Pair, ignored: tuple[Word, ...] = ()) -> Gate:
    """Who and what: every noun of one claim is in the other, an office may stand for a name."""
    left = [word for word in pair.alignment.left if (word.noun or word.name) and word not in ignored]
    right = [word for word in pair.alignment.right if (word.noun or word.name) and word not in ignored]
    firm = [[word for word in side if not _OFFICES & set(word.concepts)] for side in (left, right)]
    if firm[0] and firm[1]:
        return gate("slot", Verdict.FAILED, f"{firm[0][0].text} / {firm[1][0].text}")
    if left and right:
        return gate("slot", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text} may be one")
    return gate("slot", Verdict.PASSED, "")


def shared(pair: Pair, ignored: tuple[Word, ...] = ()) -> Gate:
    """At least one noun or name beside the predicate names the same thing."""
    nouns = [pair_ for pair_ in pair.alignment.nouns if pair_[0] not in ignored and pair_[1] not in ignored]
    if not nouns:
        return gate("subject", Verdict.FAILED, "no thing is named in both")
    return gate("subject", Verdict.ASSUMED if pair.bare else Verdict.UNKNOWN, nouns[0][0].text)


def frame_of(view: ClaimView, word: Word) -> Frame | None:
    """The clause a word stands in."""
    return next((frame for frame in view.frames if frame.clause == word.clause), None)


def negated(view: ClaimView, word: Word) -> str:
    """The cue that negates a word's clause, "" for none."""
    frame = frame_of(view, word)
    return frame.cue if frame and frame.negated else ""


def common(pair: Pair, ignored: tuple[Word, ...] = ()) -> tuple[Gate, ...]:
    """The gates that all frame detectors ask."""
    return (
        shared(pair, ignored),
        arguments(pair, ignored),
        gates.ordinals(pair),
        gates.time(pair),
        gates.scope(pair),
        gates.modality(pair),
        gates.claimant(pair),
        gates.single_valued(pair),
    )


def clause_of(view: ClaimView, word: Word) -> str:
    """The words of a word's clause."""
    frame = frame_of(view, word)
    return view.quote[frame.start : frame.end] if frame else view.quote
