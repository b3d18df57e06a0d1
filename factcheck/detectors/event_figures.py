"""Figures of which one event has one: its dead, its injured, its visitors, its damage.

Where two articles tell of one event, such figures need no more words in common than what they count: "Elf
Menschen wurden verletzt" stands against "31 Insassen erlitten Verletzungen". What may be a part stays silent:
two women, or firefighters, among the dead.
"""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.occasion import one_occasion
from factcheck.domain.claim_view import ViewValue
from factcheck.domain.finding import Gate, Verdict, gate
from factcheck.domain.vocabulary import Modality

_ONE_OF_EACH = frozenset(
    ("die", "injure", "miss", "arrest", "evacuate", "attend", "damage", "infect", "rescue", "job cut")
)
_EVERYBODY = frozenset(("people", "c:people", "c:passenger", "c:attend", "c:worker", "c:employ"))
"""What those who were there are called without meaning some of them."""
_SETTLED = frozenset(("slot", "predicate", "near", "second figure"))
"""Gates about the words around a figure."""
_ASKED_AHEAD = frozenset(("cost", "budget", "job cut"))
"""What is told of a plan as of a fact: "die Sanierung kostet", "wird … kosten"."""
_TOLD = frozenset((Modality.ASSERTED, Modality.PLANNED, Modality.FORECAST))


def settled(pair: Pair, left: ViewValue, right: ViewValue, gates: tuple[Gate, ...]) -> tuple[Gate, ...]:
    """The gates, those about words around the figures passed where both are the one figure of one event."""
    shown, passed = _one_figure(pair, left, right), _SETTLED
    if not shown and left.attribute == right.attribute and left.attribute in _ASKED_AHEAD:
        told = {pair.left.modality, pair.right.modality} <= _TOLD
        shown, passed = (one_occasion(pair) if told else ""), frozenset(("modality",))
    if not shown:
        return gates
    return tuple(
        gate(one.name, Verdict.PASSED, shown)
        if one.name in passed and one.verdict in (Verdict.FAILED, Verdict.UNKNOWN)
        else one
        for one in gates
    )


def _one_figure(pair: Pair, left: ViewValue, right: ViewValue) -> str:
    if left.attribute != right.attribute or left.attribute not in _ONE_OF_EACH or left.change:
        return ""
    occasion = one_occasion(pair)
    if not occasion or _some(left, right):
        return ""
    return f"one figure ({left.attribute}) of one occasion: {occasion}"


def _some(left: ViewValue, right: ViewValue) -> bool:
    """Whether only one counts everybody, and the other those who may be some of them."""
    if left.dimension != "count":
        return False
    everybody = _EVERYBODY | {f"c:{left.attribute}"}
    whole = [bool(everybody & set(value.counted)) for value in (left, right)]
    return whole[0] != whole[1] or not (left.counted and right.counted)
