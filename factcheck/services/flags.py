"""A person links two claims: that they cannot both be true, or how else they stand to each other."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.interval import distance
from factcheck.domain.keys import Side, SideValue, new_uid, pair_key
from factcheck.domain.vocabulary import CONFLICTS, Direction, Judgement, Relation, ValueKind
from factcheck.errors import BadInput, Clash
from factcheck.models import Claim, ClaimLink, ClaimValue, LinkDecision
from factcheck.services.lookup import find
from factcheck.services.values import interval_of

DIRECTED = (Relation.UPDATES, Relation.REFINES, Relation.SUPPORTS)
"""Relations in which one claim acts on the other: the first one named acts."""


@dataclass(frozen=True, slots=True)
class Clashing:
    """The values that are held against each other, and how far they lie apart (0 if they share a point)."""

    left: ClaimValue
    right: ClaimValue
    gap: float


def flag(
    session: Session, first: Ref, second: Ref, because: str, relation: Relation | None, *, actor: str
) -> int:
    """Link two claims; the person who does it confirms it. Returns the link's number.

    Raises BadInput for a claim and itself, Clash when the two are linked so already.
    """
    if first == second:
        raise BadInput(f"{first} cannot be linked with itself.", "Name two claims.")
    if not because.strip():
        raise BadInput("Why do the two clash? The reason is empty.", 'Give one: --because "…"')
    left, right = (find(session, ref, Claim, lock=True) for ref in sorted((first, second)))
    relation = relation or _conflict(left, right)
    clashing = values_apart(session, left, right)
    kind = clashing.left.kind.value if clashing else "statement"
    _refuse_twice(session, left, right, relation, kind)
    link = ClaimLink(
        uid=new_uid(),
        left_id=left.id,
        right_id=right.id,
        relation=relation,
        direction=_direction(relation, first, left),
        conflict_kind=kind,
        left_value_id=clashing.left.id if clashing else None,
        right_value_id=clashing.right.id if clashing else None,
        distance=clashing.gap if clashing else None,
        distance_unit=clashing.left.unit if clashing else None,
        origin="person",
        sentence=because.strip().replace("{", "(").replace("}", ")"),
        pair_key=key_of(session, left, right, relation),
        made_by=actor,
    )
    session.add(link)
    session.flush()
    if relation in CONFLICTS:
        session.add(
            LinkDecision(
                uid=new_uid(),
                pair_key=link.pair_key,
                judgement=Judgement.CONFIRMED,
                note=because.strip(),
                decided_by=actor,
            )
        )
        session.flush()
    return link.id


def values_apart(session: Session, left: Claim, right: Claim) -> Clashing | None:
    """The two values farthest apart on one axis, those about one subject first; None without such a pair."""
    pairs = [
        (
            a.subject_key == b.subject_key and a.attribute == b.attribute,
            distance(interval_of(a), interval_of(b)),
            a,
            b,
        )
        for a in _values(session, left)
        for b in _values(session, right)
        if a.unit is not None and a.unit == b.unit
    ]
    if not pairs:
        return None
    _, gap, a, b = max(pairs, key=lambda pair: (pair[0], pair[1], -pair[2].id, -pair[3].id))
    return Clashing(a, b, gap)


def key_of(session: Session, left: Claim, right: Claim, relation: Relation) -> str:
    """The pair by its words and values, so that decisions survive reprints."""
    one, two = (Side(claim.quote or claim.text, _side_values(session, claim)) for claim in (left, right))
    return pair_key(one, two, family_of(relation))


def family_of(relation: Relation) -> str:
    """What a decision on a pair is about: one on a conflict holds for people's links and every detector's."""
    return "conflict" if relation in CONFLICTS else relation.value


def side_value(
    subject: str, attribute: str, kind: ValueKind, unit: str | None, lo: float | None, hi: float | None,
    reference: tuple[float | None, float | None] | None, scope: str | None, entity: str | None,
    truth: int | None,
) -> SideValue:  # fmt: skip
    """A stored value, as far as it tells one pair from another."""
    return SideValue(
        subject=subject,
        attribute=attribute,
        unit=unit or f"{kind} {entity or ''}",
        lo=lo if truth is None else float(truth),
        hi=hi,
        reference=None if reference is None or reference[0] is None else f"{reference[0]}/{reference[1]}",
        scope=scope,
    )


def _side_values(session: Session, claim: Claim) -> tuple[SideValue, ...]:
    return tuple(
        side_value(
            v.subject_key, v.attribute, v.kind, v.unit, v.lo, v.hi, (v.reference_lo, v.reference_hi),
            v.scope_key, v.entity_key, v.truth,
        )
        for v in _values(session, claim)
    )  # fmt: skip


def _values(session: Session, claim: Claim) -> list[ClaimValue]:
    return list(
        session.scalars(select(ClaimValue).where(ClaimValue.claim_id == claim.id).order_by(ClaimValue.id))
    )


def _conflict(left: Claim, right: Claim) -> Relation:
    same = left.article_id is not None and left.article_id == right.article_id
    return Relation.INCONSISTENT_WITHIN if same else Relation.CONTRADICTS


def _direction(relation: Relation, first: Ref, left: Claim) -> Direction | None:
    if relation not in DIRECTED:
        return None
    return Direction.LEFT_TO_RIGHT if first.number == left.id else Direction.RIGHT_TO_LEFT


def _refuse_twice(session: Session, left: Claim, right: Claim, relation: Relation, kind: str) -> None:
    query = select(ClaimLink).where(
        ClaimLink.left_id == left.id, ClaimLink.right_id == right.id, ClaimLink.relation == relation
    )
    for link in session.scalars(query):
        if link.conflict_kind == kind or "statement" in (kind, link.conflict_kind):
            raise Clash(
                f"C{left.id} and C{right.id} are linked already: L{link.id} ({relation}).",
                f"See: factcheck show L{link.id}",
            )
