"""Two orders in answer to one written key: who came first, what has to come before what."""

from __future__ import annotations

from factcheck.detectors import gates
from factcheck.detectors.context import Pair
from factcheck.detectors.gates.written import keyed, undenied
from factcheck.detectors.keyed.kinds import asks_for
from factcheck.domain.asked import Asked, Order, Party
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.finding import Finding, Silence, Tier, Verdict, blocked, gate, silence


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
        gates.modality(pair, wishes=False),
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


def _told(view: ClaimView) -> tuple[Order, ...]:
    return (view.asked or Asked()).orders


def _shown(order: Order) -> str:
    return " < ".join(party.name for party in (order.first, order.then) if party)


def _turned(one: Order, other: Order, asked_for: bool) -> bool:
    """Whether the two cannot both be: what is first here is behind there, or two names are both first."""
    own, others = _apart(one), _apart(other)
    if not asked_for:
        return bool(own[0] & others[1] and own[1] & others[0])
    if one.then is None and other.then is None:
        return _two_names(one.first, other.first)
    return bool(own[0] & others[1] and _may_be_one(one.then, other.first)) or bool(
        others[0] & own[1] and _may_be_one(other.then, one.first)
    )


def _agree(one: Order, other: Order) -> bool:
    own, others = _apart(one), _apart(other)
    return bool(own[0] & others[0] or own[1] & others[1])


def _apart(order: Order) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of both, without those they share: two planes are told apart by whose they are."""
    first, then = (party.keys if party else frozenset() for party in (order.first, order.then))
    return first - then, then - first


def _may_be_one(one: Party | None, other: Party | None) -> bool:
    """Whether both are one, as far as words tell: everybody else, a word in common, or a name and what may
    stand for it ("der Gastgeber")."""
    return one is None or other is None or bool(one.keys & other.keys) or one.named != other.named


def _two_names(one: Party | None, other: Party | None) -> bool:
    """Whether both are names, and different ones."""
    return bool(one and other and one.named and other.named and not one.keys & other.keys)
