"""Figures of which one event has one: its dead, its injured, its visitors, its damage.

Where two articles tell of one event, such figures need no more words in common than what they count: "Elf
Menschen wurden verletzt" stands against "31 Insassen erlitten Verletzungen". What may be a part stays silent:
two women, or firefighters, among the dead.
"""

from __future__ import annotations

from factcheck.detectors.context import Pair
from factcheck.detectors.gates.other_thing import told
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
    """The gates, as far as it settles them that both figures are told of one event."""
    occasion = "" if left.attribute != right.attribute or pair.left.subject else one_occasion(pair)
    if pair.bare and left.attribute == right.attribute and left.attribute in _ONE_OF_EACH and not left.change:
        return tuple(
            gate(one.name, Verdict.UNKNOWN, one.evidence)
            if one.name == "predicate" and one.verdict is Verdict.FAILED and not _beside(pair, left, right)
            else one
            for one in gates
        )
    if not occasion:
        return gates
    shown = f"one figure ({left.attribute}) of one occasion: {occasion}"
    if left.attribute in _ASKED_AHEAD and {pair.left.modality, pair.right.modality} <= _TOLD:
        return _passed(gates, frozenset(("modality",)), shown)
    if left.attribute not in _ONE_OF_EACH or left.change:
        return gates
    if _some(left, right):
        part = gate("scope", Verdict.FAILED, f"{left.raw} / {right.raw}: some of all may be meant")
        return tuple(part if one.name == "scope" else one for one in gates)
    return _passed(gates, _SETTLED, shown)


def _beside(pair: Pair, left: ViewValue, right: ViewValue) -> bool:
    """Whether no verb that one of them lacks stands in the clause of each figure: what is told elsewhere in
    the sentences ("die für ihre Rente anstanden") leaves the question open."""
    return all(
        any(
            word.clause == value.clause and not (word.noun or word.name or word.adjective)
            for word in told(pair, at)
        )
        for at, value in enumerate((left, right))
    )


def _passed(gates: tuple[Gate, ...], names: frozenset[str], shown: str) -> tuple[Gate, ...]:
    return tuple(
        gate(one.name, Verdict.PASSED, shown)
        if one.name in names and one.verdict in (Verdict.FAILED, Verdict.UNKNOWN)
        else one
        for one in gates
    )


def _some(left: ViewValue, right: ViewValue) -> bool:
    """Whether one counts everybody, and the other, who are fewer, may be some of them."""
    if left.dimension != "count" or left.attribute == "attend":
        return False
    everybody = _EVERYBODY | {f"c:{left.attribute}"}
    whole = [bool(everybody & set(value.counted)) for value in (left, right)]
    if whole[0] == whole[1]:
        return not (left.counted and right.counted)
    all_, some = (left, right) if whole[0] else (right, left)
    return all_.said.hi is None or (some.said.lo or 0.0) <= all_.said.hi
