"""Who came first: the order of the same two in both."""

from __future__ import annotations

import re

from factcheck.detectors import keyed
from factcheck.detectors.actors import may_be_name
from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import EVENTS
from factcheck.detectors.offices import OFFICES
from factcheck.detectors.order import MOMENTS
from factcheck.detectors.questions.matter import named
from factcheck.detectors.questions.situation import apart
from factcheck.domain.asked import Asked, Order, Party
from factcheck.domain.claim_view import ClaimView
from factcheck.domain.question import Question

KIND = "order"
_ROLES = OFFICES | {"host", "guest", "visitor", "opponent"}
_THERE = re.compile(
    r"\b(?:ge)?land(?:e|et|ed|s)|\bauf(?:ge)?setz|setzten? (?:\w+ ){0,4}auf\b|rollfeld|einge?tr[aeo]f"
    r"|\btr[aeo]f(?:en)? (?:\w+ ){0,5}ein\b"
    r"|an(?:ge)?k[ao]m|k[ao]m(?:en)? (?:\w+ ){0,6}an\b|touch\w* down|\barriv|\breach|\bdock|tarmac|runway"
)
_TIMES = EVENTS | MOMENTS | {"renovate", "build", "merge", "reform", "crisis", "rise", "fall"}
_STEPS = EVENTS | {
    "peace", "withdraw", "talks", "meeting", "sanction", "arrangement", "payment", "delivery", "truce",
    "agree", "summit", "ceasefire", "renovate", "publish", "begin", "end", "sign", "resign", "appoint",
    "visit", "vote", "build", "open", "close", "speech", "premiere",
}  # fmt: skip
"""What one thing may have to come before."""


def ask(pair: Pair) -> Question | None:
    """Both order the same two, one of whom may be described."""
    for one in _orders(pair.left):
        for other in _orders(pair.right):
            if shown := _of_one_pair(one, other):
                return Question(KIND, named(pair), "Reihenfolge", shown)
    return None


def doubt(pair: Pair) -> str:
    """What shows that they order two other things."""
    parties = {
        key for view in (pair.left, pair.right) for order in _orders(view)
        for party in (order.first, order.then) if party for key in party.keys
    }  # fmt: skip
    beside = [
        both
        for both in pair.alignment.pairs
        if not parties & (set(both[0].keys) | set(both[1].keys)) and not may_be_name(pair.left, both[0])
    ]
    if not beside and not _steps(pair) and not _arrived(pair):
        return "nothing else is told of in both"
    return _opposed(pair) or apart(pair, names=False)


def _arrived(pair: Pair) -> bool:
    """Whether both tell who was there, in whatever words."""
    return all(_THERE.search(view.quote.lower()) for view in (pair.left, pair.right))


def _opposed(pair: Pair) -> str:
    """Two verbs that exclude each other: who came first need not be who left first."""
    for one in pair.left.words:
        for other in pair.right.words:
            against = {key.removeprefix("~") for key in one.against}
            verbs = not (one.noun or other.noun or one.adjective or other.adjective)
            if verbs and against & set(other.keys) and not set(one.keys) & set(other.keys):
                return f"{one.text} / {other.text}"
    return ""


def _steps(pair: Pair) -> bool:
    return all(
        any(_kind(party) == "step" for order in _orders(view) for party in (order.first, order.then) if party)
        for view in (pair.left, pair.right)
    )


def _orders(view: ClaimView) -> tuple[Order, ...]:
    return tuple(one for one in (view.asked or Asked()).orders if one.first and one.then)


def _of_one_pair(one: Order, other: Order) -> str:
    """Both name the same two, as people or as steps; "vor dem Umbau" only tells when something was so."""
    if not (one.first and one.then and other.first and other.then):
        return ""
    parties = (one.first, one.then, other.first, other.then)
    if keyed.crossed(one, other) and not any(map(_occasion, parties)):
        return f"{one.first.name} / {other.first.name}"
    if any(_kind(first) != _kind(then) for first, then in (parties[:2], parties[2:])):
        return ""
    shared = _keys(one) & _keys(other)
    return f"{one.first.name} / {other.first.name}" if shared else ""


def _keys(order: Order) -> frozenset[str]:
    """What both of them are compared by, people also by those whom an office may mean."""
    parties = [party for party in (order.first, order.then) if party]
    return frozenset(key for party in parties for key in (*party.keys, *party.people))


def _occasion(party: Party) -> bool:
    """Whether it may only tell when something was so: "vor dem Spiel"."""
    return any(key[2:] in _TIMES for key in party.keys if key.startswith(("c:", "h:")))


def _kind(party: Party) -> str:
    if _somebody(party):
        return "person"
    return "step" if any(key[2:] in _STEPS for key in party.keys if key.startswith("c:")) else "thing"


def _somebody(party: Party) -> bool:
    """Whether it is a person: a name, an office, a host or a guest."""
    return (
        party.named
        or bool(party.people)
        or any(key.startswith("p:") or key[2:] in _ROLES for key in party.keys)
    )
