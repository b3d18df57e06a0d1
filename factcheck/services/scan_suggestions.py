"""What a scan would store of a pair, made from its findings without the database: so that it can be made in
another process than the one that stores it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import NamedTuple

from factcheck.domain.claim_view import ClaimView
from factcheck.domain.explanation import explain
from factcheck.domain.finding import Finding
from factcheck.domain.keys import Side, pair_key
from factcheck.domain.vocabulary import Direction, Relation
from factcheck.services.flags import DIRECTED, family_of, side_value
from factcheck.services.scan_claims import Scanned


class Suggestion(NamedTuple):
    """The findings on a pair that have one relation and kind in common. `left` is the claim with the lower
    number; `derived` are the claims that both were derived from, `told` the other columns of the link."""

    left: int
    right: int
    derived: tuple[int | None, int | None]
    relation: Relation
    conflict_kind: str
    pair_key: str
    confidence: float
    told: dict[str, object]

    @property
    def origin(self) -> str:
        """The detector."""
        return str(self.told["origin"])


def suggested(
    one: Scanned, other: Scanned, findings: Sequence[Finding], views: tuple[ClaimView, ClaimView]
) -> Suggestion:
    """The strongest of some findings, with the others in its explanation. `views` are those of `one` and
    `other`."""
    best = findings[0]
    left, right = (one, other) if one.id < other.id else (other, one)
    crossed = (views[0] if one.id < other.id else views[1]) is not best.left
    sentence = best.sentence
    if crossed:
        sentence = sentence.replace("{left}", "{}").replace("{right}", "{left}").replace("{}", "{right}")
    values = best.left_value, best.right_value
    first, second = reversed(values) if crossed else values
    told: dict[str, object] = {
        "direction": _direction(best.relation, crossed),
        "left_value_id": _value_id(left, first),
        "right_value_id": _value_id(right, second),
        "distance": best.margin,
        "distance_unit": best.unit or None if best.margin is not None else None,
        "origin": best.detector,
        "origin_version": best.version,
        "confidence": best.confidence,
        "sentence": sentence,
        "explanation": explanation_of(findings),
    }
    key = pair_key(_side(left), _side(right), family_of(best.relation))
    derived = left.derived_from, right.derived_from
    return Suggestion(
        left.id, right.id, derived, best.relation, best.conflict_kind, key, best.confidence, told
    )


def explanation_of(findings: Sequence[Finding]) -> str:
    """The strongest finding in full and the others in short, as JSON text; the same bytes every time."""
    told = explain(findings[0])
    told["others"] = [
        {
            "detector": one.detector,
            "version": one.version,
            "confidence": one.confidence,
            "sentence": one.sentence,
        }
        for one in findings[1:]
    ]
    return json.dumps(told, ensure_ascii=False)


def _direction(relation: Relation, crossed: bool) -> Direction | None:
    """Which claim acts: the first of the finding."""
    if relation not in DIRECTED:
        return None
    return Direction.RIGHT_TO_LEFT if crossed else Direction.LEFT_TO_RIGHT


def _side(claim: Scanned) -> Side:
    return Side(
        claim.words,
        tuple(
            side_value(
                v.subject, v.attribute, v.kind, v.unit, v.lo, v.hi, v.reference, v.scope, v.entity, v.truth
            )
            for v in claim.values
        ),
    )


def _value_id(claim: Scanned, value: object) -> int | None:
    """The stored value that a finding speaks of."""
    for told in claim.values:
        if getattr(value, "raw", None) == told.raw and getattr(value, "kind", None) is told.kind:
            return told.id
    return None
