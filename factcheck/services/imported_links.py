"""Links between claims, as a review says that a factcheck wrote."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import CONFLICTS, Direction, Judgement, Relation
from factcheck.exchange.claim_review import Review
from factcheck.exchange.claim_review_links import Linked, read_links
from factcheck.models import Claim, ClaimLink, LinkDecision
from factcheck.services.decisions import current_decision
from factcheck.services.exported_links import IMPORTED, OTHER, THIS
from factcheck.services.flags import key_of
from factcheck.services.imported_rows import numbers_by_uid


def link_as_told(session: Session, reviews: Sequence[tuple[int, Review]], actor: str) -> int:
    """Link claims with those that are here; returns how many links are new.

    What is linked so already, and what people decided here, stays.
    """
    told = [(claim, review, link) for claim, review in reviews for link in read_links(review.data)]
    others = numbers_by_uid(session, Claim, [link.uid for *_, link in told])
    return sum(
        _link(session, claim, others[link.uid], review, link, actor)
        for claim, review, link in told
        if others.get(link.uid, claim) != claim
    )


def _link(session: Session, claim: int, other: int, review: Review, told: Linked, actor: str) -> bool:
    left, right = (session.get_one(Claim, number) for number in sorted((claim, other)))
    relation = Relation(told.relation)
    same = select(ClaimLink.id).where(
        ClaimLink.left_id == left.id, ClaimLink.right_id == right.id,
        ClaimLink.relation == relation, ClaimLink.conflict_kind == told.conflict_kind,
    )  # fmt: skip
    if session.scalars(same).first() is not None:
        return False
    why = told.because.replace("{", "(").replace("}", ")") if told.because else None
    if why and told.found_by:
        this, beside = ("{left}", "{right}") if claim == left.id else ("{right}", "{left}")
        why = why.replace(THIS, this).replace(OTHER, beside)
    row = ClaimLink(
        uid=uid_for("link", *sorted((left.uid, right.uid)), relation, told.conflict_kind),
        left_id=left.id,
        right_id=right.id,
        relation=relation,
        direction=_direction(told, acts_from_left=(claim == left.id)),
        conflict_kind=told.conflict_kind,
        origin="person" if why and not told.found_by else IMPORTED,
        origin_version=told.found_by,
        confidence=told.confidence,
        sentence=why or f"{{left}} {relation} {{right}}",
        pair_key=key_of(session, left, right, relation),
        made_by=actor,
    )
    session.add(row)
    session.flush()
    if relation in CONFLICTS and told.status != "open" and current_decision(session, row.pair_key) is None:
        session.add(
            LinkDecision(
                uid=uid_for("decision", row.uid, told.status),
                pair_key=row.pair_key,
                judgement=Judgement(told.status),
                note=None if told.found_by else why,
                decided_by=review.publisher or actor,
            )
        )
        session.flush()
    return True


def _direction(told: Linked, *, acts_from_left: bool) -> Direction | None:
    if told.acts is None:
        return None
    return Direction.LEFT_TO_RIGHT if (told.acts == "yes") is acts_from_left else Direction.RIGHT_TO_LEFT
