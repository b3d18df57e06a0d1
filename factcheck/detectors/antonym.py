"""Opposed predicates said of the same thing: rose and fell, agreed and refused, held and called off.

Fires when a word of one claim excludes a word of the other (the list `antonyms.txt`), all else they name
fits, and neither is denied: "lehnte ab" against "stimmte nicht zu" says the same. Silent
when times, places or people differ, under a condition, or for what may happen again.
"""

from __future__ import annotations

from factcheck.detectors import gates, keyed, meeting
from factcheck.detectors.context import Pair
from factcheck.detectors.doers import one_doer
from factcheck.detectors.outcomes import converse
from factcheck.domain.claim_view import Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence

ID = "antonym"
VERSION = "3"


def detect(pair: Pair) -> list[Finding | Silence]:
    """At most one answer: the first two words that exclude each other."""
    if keyed.asks_for_value(pair):
        return []
    for left in pair.left.words:
        for right in pair.right.words:
            if left.adjective or right.adjective:  # "der größere Teil" tells which one is meant
                continue
            if _opposed(left, right) and not set(left.keys) & set(right.keys):
                return [_compare(pair, left, right)]
    return []


def _opposed(left: Word, right: Word) -> str:
    """ "always", "in turn" for what may follow each other, "" for neither."""
    if set(left.against) & set(right.keys) or set(right.against) & set(left.keys):
        return "always"
    turn = {f"~{key}" for key in right.keys}
    return "in turn" if set(left.against) & turn else ""


def _exclusive(pair: Pair, left: Word, right: Word) -> Gate:
    """What may follow in turn, as opening and closing, excludes each other only at one time."""
    if _opposed(left, right) == "always" or (
        gates.time(pair).verdict is Verdict.PASSED and not gates.another_time(pair)
    ):
        return gate("exclusive", Verdict.PASSED, "")
    return gate("exclusive", Verdict.FAILED, f"{left.text} / {right.text} may follow each other")


def _shares(pair: Pair) -> Gate:
    """Some may agree while others refuse: figures that share one whole say nothing about each other."""
    shares = [
        [value for value in view.values if value.unit in ("percent", "1") and not value.change]
        for view in (pair.left, pair.right)
    ]
    some = [any(cue.startswith("many:") for cue in view.cues) for view in (pair.left, pair.right)]
    if (shares[0] or some[0]) and (shares[1] or some[1]):
        lows = [
            max((value.said.lo or 0.0 for value in side if value.unit == "percent"), default=0.0)
            for side in shares
        ]
        return gate("shares", Verdict.PASSED if sum(lows) > 100 else Verdict.FAILED, "two parts of one whole")
    return gate("shares", Verdict.PASSED, "")


def _compare(pair: Pair, left: Word, right: Word) -> Finding | Silence:
    cues = [
        "" if cue == word.text.lower() else cue  # "bestritt" denies what it is said of, not itself
        for word, cue in (
            (left, meeting.negated(pair.left, left)),
            (right, meeting.negated(pair.right, right)),
        )
    ]
    both = any(set(word.keys) & set(right.keys) for word in pair.left.words) or any(
        set(word.keys) & set(left.keys) for word in pair.right.words
    )
    words = f"{left.text} / {right.text}"
    rest = [
        [
            word
            for word in side
            if not word.noun and not word.name and not word.adjective and word not in (left, right)
        ]
        for side in (pair.alignment.left, pair.alignment.right)
    ]
    asked = (
        *keyed.asked_clauses(pair, left, right),
        gate(
            "opposed",
            Verdict.FAILED if both else Verdict.PASSED,
            f"one claim says both {words}" if both else words,
        ),
        gate("polarity", Verdict.FAILED if any(cues) else Verdict.PASSED, " / ".join(filter(None, cues))),
        _exclusive(pair, left, right),
        gate("predicate", Verdict.UNKNOWN if rest[0] and rest[1] else Verdict.PASSED, ""),
        _shares(pair),
        gate("side", Verdict.FAILED if converse(pair, left, right) else Verdict.PASSED, words),
        *meeting.common(pair, left, right, (left, right)),
        one_doer(pair, left, right),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "antonym", pair.left, pair.right,
        meeting.clause_of(pair.left, left), meeting.clause_of(pair.right, right), asked,
    )  # fmt: skip
