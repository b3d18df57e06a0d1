"""One office, prize or deed, two names.

Fires when both claims fill one slot that holds one name at a time (office holder, winner, inventor, founder,
capital) and all that differs is a name. Two full names without a part in common count as different people, at
the cost of an unknown gate; a surname alone may belong to anybody, and stays below the threshold.
"""

from __future__ import annotations

from itertools import pairwise

from factcheck.detectors import gates, keyed
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import Word
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence

ID = "entity"
VERSION = "1"

_SLOTS = frozenset(
    (
        "president", "chancellor", "foreign minister", "mayor", "prime minister", "director", "capital",
        "win", "invent", "discover", "found", "elect", "appoint",
    )
)  # fmt: skip


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: for the names left over."""
    if answers := keyed.people(pair, ID, VERSION, "person"):
        return answers
    slot = sorted(
        {
            key
            for one, other in pair.alignment.pairs
            for key in set(one.concepts) & set(other.concepts) & _SLOTS
        }
    )
    left, right = _name(pair.alignment.left), _name(pair.alignment.right)
    return [_compare(pair, slot[0], left, right)] if slot and left and right else []


def _name(rest: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words left over, if they are one run of capitals and nothing else."""
    nouns = tuple(word for word in rest if word.noun or word.name)
    run = all(later.start - word.end == 1 and later.clause == word.clause for word, later in pairwise(nouns))
    proper = all(word.text[0].isupper() and not word.concepts and not word.place for word in nouns)
    return nouns if nouns and run and proper else ()


def _two_people(pair: Pair, left: str, right: str) -> Verdict:
    """Unknown unless people said whether the two names mean one person."""
    known = pair.people.one_person(left, right)
    return Verdict.UNKNOWN if known is None else Verdict.FAILED if known else Verdict.PASSED


def _compare(pair: Pair, slot: str, left: tuple[Word, ...], right: tuple[Word, ...]) -> Finding | Silence:
    names = tuple(" ".join(word.text for word in run) for run in (left, right))
    full = len(left) > 1 and len(right) > 1
    denied = [frame.cue for view in (pair.left, pair.right) for frame in view.frames if frame.negated]
    asked = (
        *gates.keys(pair),
        gate("slot", Verdict.PASSED, slot),
        gate("names", _two_people(pair, *names), f"{names[0]} / {names[1]}"),
        gates.predicate(pair),
        gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else ""),
        gates.ordinals(pair),
        gates.near(pair, left[0].clause, right[0].clause),
        gates.time(pair),
        gates.scope(pair),
        gates.modality(pair),
        gates.single_valued(pair),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM if full else Tier.LOW, pair.conflict, "entity", pair.left, pair.right,
        names[0], names[1], asked,
    )  # fmt: skip
