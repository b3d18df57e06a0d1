"""Ranks, ratios, outcomes and orders that exclude each other: won and came second, before and after.

Fires when both claims give one thing a rank in one contest, compare the same two things, tell the outcome of
one match (from whichever side: "A won 3:1 against B", "B lost 1:2 to A"), or place one thing before and
after one event, and the two differ. A winner and a runner-up of different names, another contest, another
year, a thing that may happen again: silent. Scores told from one side, spans of time and ages are the
business of `quantity`.
"""

from __future__ import annotations

from factcheck.detectors import gates, keyed, meeting
from factcheck.detectors.context import Pair
from factcheck.detectors.order import opposite_order
from factcheck.detectors.outcomes import Outcome, beaten, outcomes, placed
from factcheck.detectors.ratio_sides import from_one_side
from factcheck.domain.claim_view import ClaimView, ViewValue, Word
from factcheck.domain.finding import Finding, Gate, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.interval import disjoint, distance

ID = "duration_ratio"
VERSION = "3"

_ONCE = frozenset(
    (
        "sign", "resign", "begin", "end", "die", "born", "found", "marry", "cancel", "postpone", "publish",
        "open", "close", "arrive", "leave", "elect", "appoint", "arrest", "surrender", "adopt", "announce",
    )
)  # fmt: skip
"""What happens to one thing once: it cannot have been before and after."""


def detect(pair: Pair) -> list[Finding | Silence]:
    """One answer for each two ranks or ratios, one for an outcome and one for an order."""
    if compared := keyed.comparisons(pair, ID, VERSION):
        return compared
    answers: list[Finding | Silence] = [
        _compare(pair, left, right)
        for left in pair.left.values
        for right in pair.right.values
        if left.unit == right.unit and left.unit in ("rank", "ratio")
    ]
    return [
        *answers, *_outcomes(pair), *_ranks_behind(pair), *_order(pair), *keyed.orders(pair, ID, VERSION)
    ]  # fmt: skip


def _compare(pair: Pair, left: ViewValue, right: ViewValue) -> Finding | Silence:
    right = from_one_side(pair, left, right)
    if not disjoint(left.said, right.said):
        return Silence(ID, f"both can be true: {left.raw} / {right.raw}")
    inside = [word for word in pair.left.words if _in(word, left)] + [
        word for word in pair.right.words if _in(word, right)
    ]
    verbs = [
        [word for word in side if not (word.noun or word.name or word.adjective) and word not in inside]
        for side in (pair.alignment.left, pair.alignment.right)
    ]
    # whatever verb tells a place, it is that place: "landete auf Platz drei", "wurde Achte"
    asked_for = left.unit == "ratio" and verbs[0] and verbs[1]
    clash = f"{verbs[0][0].text} / {verbs[1][0].text}" if asked_for else ""
    asked = (
        *gates.keys(pair),
        gates.subject(pair),
        gates.slots(pair, inside, strict=True),
        gate("predicate", Verdict.FAILED if clash else Verdict.PASSED, clash),
        _holder(pair, left, right),
        gates.ordinals(pair),
        _undenied(pair, left.clause, right.clause),
        gates.near(pair, left.clause, right.clause),
        gates.time(pair),
        gates.modality(pair),
        gates.claimant(pair),
        gates.no_overlap(pair, left, right),
    )
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "ratio", pair.left, pair.right, left.raw, right.raw, asked,
        left, right, distance(left.said, right.said), left.unit,
    )  # fmt: skip


def _holder(pair: Pair, left: ViewValue, right: ViewValue) -> Gate:
    """A rank is that of whom its clause speaks first, and that is the same one in both."""
    firsts = [_first(view, value) for view, value in ((pair.left, left), (pair.right, right))]
    if left.unit != "rank" or gates.keyed(pair) or not all(firsts):
        return gate("holder", Verdict.PASSED, "")
    same = any(one is firsts[0] and other is firsts[1] for one, other in pair.alignment.pairs)
    shown = " / ".join(word.text for word in firsts if word)
    return gate("holder", Verdict.PASSED if same else Verdict.FAILED, shown)


def _first(view: ClaimView, value: ViewValue) -> Word | None:
    """The first noun of a value's clause that no preposition makes a place or time of, else the first."""
    nouns = [
        word for word in view.words if word.noun and word.clause == value.clause and not _in(word, value)
    ]
    return next((word for word in nouns if word.role == ""), nouns[0] if nouns else None)


def _outcomes(pair: Pair) -> list[Finding | Silence]:
    """Two tellings of one match, unless they agree when seen from one side."""
    found = outcomes(pair)
    if found is None:
        return _beaten(pair)
    left, right = found
    if left.winner == right.winner and (
        left.points is None or right.points is None or _same_points(left, right)
    ):
        return [Silence(ID, "both can be true: one outcome, seen from both sides")]
    if left.subject == right.subject and left.result == right.result:
        return []  # the score itself is compared by quantity
    asked = (
        *gates.keys(pair),
        gates.subject(pair),
        gates.slots(pair),
        _undenied(pair),
        gates.ordinals(pair),
        gates.time(pair),
        gates.modality(pair),
        gates.claimant(pair),
        gates.single_valued(pair),
    )
    return [_found(pair, asked, pair.left.quote, pair.right.quote)]


def _beaten(pair: Pair) -> list[Finding | Silence]:
    """Who won by one claim lost by the other."""
    found = beaten(pair)
    if found is None:
        return []
    asked = (
        *gates.keys(pair),
        gates.subject(pair),
        gates.ordinals(pair),
        gates.time(pair),
        meeting.modality(pair, *found),
        gates.claimant(pair),
        gates.single_valued(pair, several=False),
    )
    return [_found(pair, asked, pair.left.quote, pair.right.quote)]


def _same_points(left: Outcome, right: Outcome) -> bool:
    return all(left.points_of(name) == right.points_of(name) for name in (left.subject, left.rival))


def _ranks_behind(pair: Pair) -> list[Finding | Silence]:
    """ "Gewann vor Berg und Holm" against another place of Berg or Holm."""
    answers: list[Finding | Silence] = []
    for view, other in ((pair.left, pair.right), (pair.right, pair.left)):
        ranks = placed(view)
        first = next((word for word in other.words if word.noun), None)
        rank = next((value for value in other.values if value.unit == "rank"), None)
        if first is None or rank is None or rank.clause != first.clause:
            continue
        names = _run(other, first)
        told = next((ranks[name.text.lower()] for name in names if name.text.lower() in ranks), None)
        if told is None or told == rank.said.lo:
            continue
        behind = f"{names[-1].text}: {told}"
        texts = (behind, rank.raw) if view is pair.left else (rank.raw, behind)
        asked = (
            *gates.keys(pair),
            _contest(pair, names),
            _undenied(pair),
            gates.ordinals(pair),
            gates.time(pair),
            gates.modality(pair),
            gates.claimant(pair),
        )
        answers.append(_found(pair, asked, *texts))
    return answers


def _run(view: ClaimView, first: Word) -> list[Word]:
    """The name that begins with a word."""
    run = [first]
    for word in view.words:
        if word.start == run[-1].end + 1 and word.noun:
            run.append(word)
    return run


def _contest(pair: Pair, names: list[Word]) -> Gate:
    """Besides the name both name the contest."""
    own = {word.text for word in names}
    shared = [both for both in pair.alignment.nouns if both[0].text not in own and both[1].text not in own]
    return gate("subject", Verdict.PASSED if shared else Verdict.FAILED, shared[0][0].text if shared else "")


def _order(pair: Pair) -> list[Finding | Silence]:
    """What happens once, before one event and after it."""
    found = opposite_order(pair)
    if found is None:
        return []
    left, right = found
    once = [
        both
        for both in pair.alignment.pairs
        if set(both[0].concepts) & set(both[1].concepts) & _ONCE and both[0] is not left.word
    ]
    if not once:
        return []
    asked = (
        *gates.keys(pair),
        gates.subject(pair),
        gates.slots(pair, (left.word, right.word)),
        gates.predicate(pair),
        _undenied(pair, once[0][0].clause, once[0][1].clause),
        gates.ordinals(pair),
        gates.modality(pair),
        gates.claimant(pair),
        gates.single_valued(pair, several=False),
    )
    return [_found(pair, asked, left.told, right.told)]


def _found(pair: Pair, asked: tuple[Gate, ...], left: str, right: str) -> Finding | Silence:
    if stop := blocked(asked):
        return silence(ID, stop)
    return Finding(
        ID, VERSION, Tier.MEDIUM, pair.conflict, "ratio", pair.left, pair.right, left, right, asked
    )


def _undenied(pair: Pair, left: int | None = None, right: int | None = None) -> Gate:
    """Neither is denied, in the clause given or anywhere."""
    denied = [
        frame.cue
        for view, clause in ((pair.left, left), (pair.right, right))
        for frame in view.frames
        if frame.negated and clause in (None, frame.clause)
    ]
    return gate("polarity", Verdict.FAILED if denied else Verdict.PASSED, denied[0] if denied else "")


def _in(word: Word, value: ViewValue) -> bool:
    return value.start <= word.start < value.end
