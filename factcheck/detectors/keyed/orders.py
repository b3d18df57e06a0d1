"""Two orders in answer to one written key: who came first, what has to come before what."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed, undenied
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.domain.asked import Asked, Order, Party
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence
from factcheck.domain.vocabulary import Modality

_STEM = 3
_MUST = re.compile(r"\bmüssten?\b|\bwould have to\b")
_ONLY = re.compile(r"\b(?:erst|only)\b[^.;]*\b(?:wenn|sobald|when|once|if|after)\b", re.IGNORECASE)
_IF = re.compile(
    r"\b(?:wenn|falls|sofern|würden?|wären?|hätten?|könnten?|if|unless|were|could|might)\b", re.IGNORECASE
)


def orders(pair: Pair, detector: str, version: str) -> list[Finding | Silence]:
    """At most one answer: what comes first for one claim comes then for the other, and nothing agrees.

    For an attribute that does not ask for an order both claims must name both."""
    asked_for = asks_for(pair, "order")
    if not keyed(pair) or (not asked_for and asks_for(pair, "place", "person", "speaker", "list")):
        return []
    left, right = (_told(view) for view in (pair.left, pair.right))
    found = [(one, other) for one in left for other in right]
    if any(_agree(one, other) for one, other in found):
        return [Silence(detector, "both can be true: one order, told twice")] if found else []
    turned = next(((one, other) for one, other in found if _turned(one, other, asked_for)), None)
    if turned is None:
        return []
    texts = [_shown(order) for order in turned]
    asked = (
        *gates.keys(pair),
        gate("order", Verdict.PASSED, f"{texts[0]} / {texts[1]}"),
        undenied(pair),
        gates.ordinals(pair),
        gate("time", Verdict.FAILED if gates.another_time(pair) else Verdict.PASSED, ""),
        gates.modality(_demands(pair), wishes=False),
        gates.claimant(pair),
    )
    if stop := blocked(asked):
        return [silence(detector, stop)]
    return [
        Finding(
            detector, version, Tier.MEDIUM, pair.conflict, "ratio", pair.left, pair.right, texts[0], texts[1],
            asked,
        )
    ]  # fmt: skip


def _demands(pair: Pair) -> Pair:
    """The pair with what has to come first read as a demand, not as a condition: "zuerst müssten die Waffen
    schweigen", "erst, wenn die Waffen schweigen"."""
    left, right = (
        replace(view, modality=Modality.OPINION)
        if view.modality is Modality.HYPOTHETICAL and _sets_order(view.quote)
        else view
        for view in (pair.left, pair.right)
    )
    return replace(pair, left=left, right=right)


def _sets_order(quote: str) -> bool:
    return bool(_ONLY.search(quote)) or (bool(_MUST.search(quote)) and not _IF.search(quote))


def _told(view: ClaimView) -> list[Order]:
    """The orders, of both parties only the keys they do not share: two planes are told apart by whose they
    are."""
    return [_parted(order) for order in (view.asked or Asked()).orders]


def _parted(order: Order) -> Order:
    first, then = order.first, order.then
    if first is None or then is None:
        return order
    return Order(
        replace(first, keys=first.keys - then.keys, people=first.people - then.people),
        replace(then, keys=then.keys - first.keys, people=then.people - first.people),
    )


def _shown(order: Order) -> str:
    return " < ".join(party.name for party in (order.first, order.then) if party)


def _turned(one: Order, other: Order, asked_for: bool) -> bool:
    """Whether the two cannot both be: what is first here is behind there, or two people are both first."""
    if not asked_for:
        return _one(one.first, other.then) and _one(one.then, other.first)
    if _two(one.first, other.first):
        return True
    if one.then is None and other.then is None:
        return _two_names(one.first, other.first)
    return (_one(one.first, other.then) and _may_be_one(one.then, other.first)) or (
        _one(other.first, one.then) and _may_be_one(other.then, one.first)
    )


def crossed(one: Order, other: Order) -> bool:
    """Whether two orders name the same two, turned round."""
    mine, theirs = _parted(one), _parted(other)
    return _one(mine.first, theirs.then) and _one(mine.then, theirs.first)


def _agree(one: Order, other: Order) -> bool:
    return (_one(one.first, other.first) and not _two(one.then, other.then)) or (
        _one(one.then, other.then) and not _two(one.first, other.first)
    )


def _one(one: Party | None, other: Party | None) -> bool:
    """Whether both are known to be one: they may mean the same person, or share a word, of which one may be
    the beginning of the other ("die Waffen", "Waffenruhe")."""
    if one is None or other is None or _two(one, other):
        return False
    return bool(one.people & other.people or one.keys & other.keys) or any(
        long.startswith(short) and len(short) > _STEM
        for here in one.keys for there in other.keys if ":" not in here + there
        for short, long in [sorted((here, there), key=len)]
    )  # fmt: skip


def _two(one: Party | None, other: Party | None) -> bool:
    """Whether both are known to be different people."""
    return bool(one and other and one.people and other.people and not one.people & other.people)


def _may_be_one(one: Party | None, other: Party | None) -> bool:
    """Whether both are one, as far as words tell: everybody else, a word in common, or a name and what may
    stand for it ("der Gastgeber")."""
    if one is None or other is None or _one(one, other):
        return True
    if not one.keys or not other.keys:
        return not _two(one, other)
    return not _two(one, other) and (one.named != other.named or bool(one.people) != bool(other.people))


def _two_names(one: Party | None, other: Party | None) -> bool:
    """Whether both are names, and different ones."""
    return bool(one and other and one.named and other.named and not one.keys & other.keys)
