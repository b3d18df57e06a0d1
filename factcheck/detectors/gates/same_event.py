"""Whether what happened is the same in both claims."""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.marks import named
from factcheck.detectors.gates.other_thing import told as left_over
from factcheck.detectors.gates.other_thing import untranslated
from factcheck.detectors.gates.retold import retold, single
from factcheck.detectors.gates.written import keyed, settled
from factcheck.domain.finding import Gate, Verdict, gate

_ENOUGH = 2
_RESULTS = frozenset(("win", "elect", "confirm", "appoint", "lose"))
"""What a share of the vote comes to: "kam auf 51 Prozent", "mit 51 Prozent gewählt"."""


_UNDOES = frozenset(
    ("cancel", "reject", "close", "lose", "demolish", "withdraw", "dismiss", "forbid", "postpone", "renovate",
     "repair", "give away", "job cut", "discharge")
)  # fmt: skip
"""What is done to some of them, for which no word that is in no list stands."""
_CONVERSE = (
    ("sell", "buy"), ("pay", "earn"), ("pay", "receive"), ("provide", "receive"), ("spend", "receive"),
    ("borrow", "provide"), ("bequeath", "inherit"), ("bequeath", "buy"),
    ("award", "receive"), ("award", "win"), ("transfer", "hire"),
)  # fmt: skip
"""What one does to the other, told from either side: sold to her, bought by her."""
_STANCES = frozenset(("reject", "support", "vote", "approve", "deny", "criticise", "praise"))
"""Verbs of being for or against something, which no other verb stands for."""


def _two_actors(pair: Pair) -> bool:
    """Whether the two begin with different names: "Der Konzern verkauft …", "ein Investor übernimmt …"."""
    first, second = (
        next((word for word in view.words if named(word) and word.role == ""), None)
        for view in (pair.left, pair.right)
    )
    return not any(both == (first, second) for both in pair.alignment.pairs)


def _things(pair: Pair) -> set[str]:
    """The nouns they share, without those for people of any kind."""
    return {one.keys[0] for one, _ in pair.alignment.nouns}


def _of_one_event(pair: Pair) -> bool:
    """Whether both begin with the same disaster, which one says happened, the other what it did."""
    return any(
        one.role == other.role == "" and {"c:mishap"} & {*one.kinds, *other.kinds} and one.noun and other.noun
        for one, other in pair.alignment.nouns
    )


def converse(pair: Pair, left: set[str], right: set[str]) -> bool:
    """Whether the concepts of their verbs tell one thing from its two sides: awarded, received."""
    concepts = left, right
    return any(
        one in concepts[at] and other in concepts[1 - at] and (one != "sell" or _two_actors(pair))
        for one, other in _CONVERSE
        for at in (0, 1)
    )


def predicate(pair: Pair, measured: str = "", told: bool = False) -> Gate:
    """What happened is the same: no verb of one stands against another verb of the other.

    Words that only name what is `measured` ("hoch") are judged with the attribute. `told` says that both tell
    in other words already what happened ("zahlt eine Strafe", "zu einer Strafe verurteilt").
    """
    if keyed(pair):
        return settled("predicate", pair)
    left, right = (
        [
            word
            for word in left_over(pair, side)
            if not named(word) and measured not in word.concepts and "plan" not in word.concepts
        ]
        for side in (0, 1)
    )
    apart = pair.alignment.left, pair.alignment.right
    for word, rest in (
        *((word, pair.right.words) for word in apart[0]),
        *((word, pair.left.words) for word in apart[1]),
    ):
        for other in rest:
            if set(word.against) & set(other.keys) and not set(word.keys) & set(other.keys):
                return gate("predicate", Verdict.FAILED, f"{word.text} / {other.text}")
    verbs = [word for word in left if not word.adjective], [word for word in right if not word.adjective]
    if verbs[0] and verbs[1]:
        concepts = [{concept for word in side for concept in word.concepts} for side in verbs]
        if any("win" in concepts[at] and "lose" in concepts[1 - at] for at in (0, 1)):
            return gate("predicate", Verdict.FAILED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        if any("amount to" in concepts[at] and concepts[1 - at] & {"rise", "fall"} for at in (0, 1)):
            return gate("predicate", Verdict.PASSED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        won = any("reach" in concepts[at] and concepts[1 - at] & _RESULTS for at in (0, 1))
        if won or converse(pair, concepts[0], concepts[1]):
            return gate("predicate", Verdict.PASSED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        if single(pair) and any("happen" in concepts[at] for at in (0, 1)) and _of_one_event(pair):
            return gate("predicate", Verdict.PASSED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        if any(concepts[at] & _STANCES and not concepts[1 - at] & _STANCES for at in (0, 1)):
            return gate("predicate", Verdict.FAILED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        known = all(any(word.concepts for word in side) for side in verbs)
        if not known and any(_UNDOES & side for side in concepts):
            return gate("predicate", Verdict.FAILED, f"{verbs[0][0].text} / {verbs[1][0].text}")
        if not known and retold(pair):
            return gate("predicate", Verdict.UNKNOWN, f"{verbs[0][0].text} / {verbs[1][0].text}")
        foreign = untranslated(pair, *verbs) and not (verbs[0][0].concepts or verbs[1][0].concepts)
        open_ = told or foreign or (not known and len(_things(pair)) >= _ENOUGH)
        verdict = Verdict.UNKNOWN if open_ else Verdict.FAILED
        return gate("predicate", verdict, f"{verbs[0][0].text} / {verbs[1][0].text}")
    if left and right:
        return gate("predicate", Verdict.UNKNOWN, f"{left[0].text} / {right[0].text}")
    return gate("predicate", Verdict.PASSED, "")
