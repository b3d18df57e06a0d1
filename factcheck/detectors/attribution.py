"""One quotation, two speakers.

Fires when both claims quote nearly the same words (four fifths of the runs of five words in the shorter
one, whatever their mood and person) and give them to different people. What is reported counts as quoted
when part of it stands between quotation marks. An office is the person who holds it, as far as the list of
holders knows, and a reporter or a passer-by no one with an office. A spokesman for somebody speaks for that
somebody; any other noun without a name may be anybody; short quotations of fewer than five words are
nobody's.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.detectors import keyed
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, Spoken
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, gate
from factcheck.domain.vocabulary import Relation
from factcheck.domain.wording import told_words

ID = "attribution"
VERSION = "4"

_RUN = 5
_FEWEST_WORDS = 5
_ALIKE = 0.8


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two quotations that are nearly the same."""
    answers: list[Finding | Silence] = []
    for left in said(pair.left):
        for right in said(pair.right):
            if nearly_alike(left.words, right.words):
                answers.append(_compare(pair, left, right))
    if any(isinstance(answer, Finding) for answer in answers):
        return answers
    return [*answers, *keyed.people(pair, ID, VERSION, "speaker")]


def said(view: ClaimView) -> tuple[Spoken, ...]:
    """What a claim quotes, and what it reports with a part of it quoted."""
    return (*view.spoken, *view.reported)


def _compare(pair: Pair, left: Spoken, right: Spoken) -> Finding | Silence:
    if not left.speaker or not right.speaker:
        return Silence(ID, "claimant: who speaks is not said in both")
    if left.speaker.lower() == right.speaker.lower():
        return Silence(ID, f"both can be true: {left.speaker}")
    known = pair.people.one_person(left.speaker, right.speaker)
    if known:
        return Silence(
            ID, f"both can be true: {left.speaker} and {right.speaker} are one person, people said"
        )
    if known is None and _may_be_one(left, right):
        return Silence(ID, f"claimant: {left.speaker} / {right.speaker} may be one")
    gates = (
        gate("words", Verdict.PASSED, f"{likeness(left.words, right.words):.2f} alike"),
        gate("claimant", Verdict.PASSED, f"{left.speaker} / {right.speaker}"),
    )
    relation = Relation.INCONSISTENT_WITHIN if pair.same_article else Relation.CONTRADICTS
    return Finding(
        ID, VERSION, Tier.HIGH, relation, "attribution", pair.left, pair.right, left.speaker, right.speaker,
        gates,
    )  # fmt: skip


def _may_be_one(left: Spoken, right: Spoken) -> bool:
    """Whether two who are called differently may be one, or one speak for the other."""
    if left.person and right.person:
        return left.person == right.person
    if left.sounds & right.sounds or right.speaker == left.role or left.speaker == right.role:
        return True
    if (left.outsider and right.official) or (right.outsider and left.official):
        return False
    if (left.outsider or right.outsider) and {left.woman, right.woman} == {True, False}:
        return False
    if left.repeats or right.repeats or not (left.named and right.named):
        return True
    return any(
        one.speaks_for is not None and other.person and (not one.speaks_for or other.person in one.speaks_for)
        for one, other in ((left, right), (right, left))
    )


def nearly_alike(left: str, right: str) -> bool:
    """Whether two quotations may be one."""
    return likeness(left, right) >= _ALIKE


def likeness(left: str, right: str) -> float:
    """The share of runs of five words that two quotations have in common, of the shorter one's; 0 to 1."""
    one, other = runs(left), runs(right)
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


@lru_cache(maxsize=8192)
def runs(text: str) -> frozenset[tuple[str, ...]]:
    """Every five words in a row; none of a quotation that is nobody's."""
    words = told_words(text)
    if len(words) < _FEWEST_WORDS:
        return frozenset()
    return frozenset(tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1))
