"""Decisions on one pair, each of which takes the place of the one before: what undo walks along."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Judgement
from factcheck.models import LinkDecision
from factcheck.services.decisions import current_decision
from factcheck.services.undo_reason import noted


def earlier_decision(session: Session, row: LinkDecision) -> LinkDecision | None:
    """The decision before this one."""
    query = (
        select(LinkDecision)
        .where(LinkDecision.pair_key == row.pair_key, LinkDecision.id < row.id)
        .order_by(LinkDecision.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def decision_again(
    session: Session, head: LinkDecision, wanted: LinkDecision | None, why: str, actor: str
) -> LinkDecision:
    """A row that says again what `wanted` said, or that nothing is decided any more."""
    row = LinkDecision(
        uid=new_uid(),
        pair_key=head.pair_key,
        judgement=wanted.judgement if wanted else Judgement.REOPENED,
        reason=wanted.reason if wanted else None,
        wrong_claim_id=wanted.wrong_claim_id if wanted else None,
        note=noted(wanted.note if wanted else None, why),
        decided_by=actor,
    )
    session.add(row)
    session.flush()
    return row


def head_decision(session: Session, row: LinkDecision) -> LinkDecision:
    """The last decision on the same pair."""
    return current_decision(session, row.pair_key) or row
