"""What people decide about links. A decision is added, never overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ClaimStatus, Judgement, Reason
from factcheck.errors import BadInput
from factcheck.models import Claim, ClaimLink, LinkDecision
from factcheck.services.lookup import find


@dataclass(frozen=True, slots=True)
class Decision:
    """A judgement; a dismissal has a reason, a confirmation may name the wrong claim."""

    judgement: Judgement
    reason: Reason | None = None
    wrong: Ref | None = None
    note: str | None = None


def decide(session: Session, links: Sequence[Ref], decision: Decision, *, actor: str) -> list[int]:
    """Record a decision on each link; one that says what holds already adds nothing.

    A confirmation takes candidates among the two claims as claims of the desk.

    Returns the numbers of the links whose status changed.
    Raises BadInput for a dismissal without reason, or a wrong claim that is not in the link.
    """
    if decision.judgement is Judgement.DISMISSED and decision.reason is None:
        raise BadInput("A dismissal needs a reason.", f"Give one with --reason: {', '.join(Reason)}.")
    if decision.reason is Reason.OTHER and not (decision.note and decision.note.strip()):
        raise BadInput("'other' needs a word of explanation.", 'Give it with --because "…".')
    return [
        ref.number
        for ref in links
        if _decide(session, find(session, ref, ClaimLink, lock=True), decision, actor)
    ]


def current_decision(session: Session, pair_key: str) -> LinkDecision | None:
    """The decision that holds for a pair."""
    query = (
        select(LinkDecision)
        .where(LinkDecision.pair_key == pair_key)
        .order_by(LinkDecision.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def _decide(session: Session, link: ClaimLink, decision: Decision, actor: str) -> bool:
    wrong = _wrong(session, link, decision.wrong)
    current = current_decision(session, link.pair_key)
    if current is None and decision.judgement is Judgement.REOPENED:
        return False
    said = (decision.judgement, decision.reason, wrong, decision.note)
    if current and (current.judgement, current.reason, current.wrong_claim_id, current.note) == said:
        return False
    session.add(
        LinkDecision(
            uid=new_uid(),
            pair_key=link.pair_key,
            judgement=decision.judgement,
            reason=decision.reason,
            wrong_claim_id=wrong,
            note=decision.note,
            decided_by=actor,
        )
    )
    if decision.judgement is Judgement.CONFIRMED:
        _accept_candidates(session, link)
    session.flush()
    return True


def _accept_candidates(session: Session, link: ClaimLink) -> None:
    """Who confirms a conflict has found both passages worth the desk's time."""
    for number in (link.left_id, link.right_id):
        claim = find(session, Ref(Kind.CLAIM, number), Claim, lock=True)
        if claim.status is ClaimStatus.CANDIDATE:
            claim.status = ClaimStatus.NEW


def _wrong(session: Session, link: ClaimLink, wrong: Ref | None) -> int | None:
    if wrong is None:
        return None
    if wrong.number not in (link.left_id, link.right_id):
        raise BadInput(f"{wrong} is not in L{link.id}.", f"It links C{link.left_id} and C{link.right_id}.")
    return find(session, wrong, Claim).id
