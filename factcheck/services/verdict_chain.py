"""Ratings of one claim, each of which takes the place of the one before: what undo walks along."""

from __future__ import annotations

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, object_session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import VerdictAction
from factcheck.models import ImportedRecord, RatingLabel, Verdict, VerdictEvidence
from factcheck.services.undo_reason import noted
from factcheck.services.verdicts import verdicts_in_force


def head_verdict(session: Session, row: Verdict) -> Verdict:
    """The last of the chain; what a merge put beside one of it is a chain of its own."""
    while later := session.scalars(_successors(row.id)).first():
        row = later
    return row


def earlier_verdict(session: Session, row: Verdict) -> Verdict | None:
    """The rating whose place this one took; None where it began a chain."""
    return session.get(Verdict, row.supersedes_id) if row.supersedes_id and not came_beside(row) else None


def came_beside(row: Verdict) -> bool:
    """Whether a merge put it beside another one that took the place of the same verdict before."""
    session = object_session(row)
    if session is None or row.supersedes_id is None:
        return False
    return session.scalars(_successors(row.supersedes_id)).first() is not row


def _successors(verdict: int) -> Select[Verdict]:
    return select(Verdict).where(Verdict.supersedes_id == verdict).order_by(Verdict.id)


def rated_anew(session: Session, head: Verdict, wanted: Verdict) -> Verdict | None:
    """The rating given since on the scale of `wanted`; None where there is none.

    Who rates after a retraction begins a new chain: with `wanted` back, two would hold at once.
    """
    if wanted.label_id is None:  # a retraction stands beside whatever holds
        return None
    label = session.get_one(RatingLabel, wanted.label_id)
    other = verdicts_in_force(session, head.claim_id).get(label.scale_id)
    return None if other is None or other.id == head.id else other


def verdict_again(session: Session, head: Verdict, wanted: Verdict | None, why: str, actor: str) -> Verdict:
    """A row that rates again as `wanted` did, resting on the same evidence, or that retracts.

    A retraction that a merge put beside a rating comes beside it once more.
    """
    beside = wanted is not None and wanted.action is VerdictAction.RETRACT
    row = Verdict(
        uid=new_uid(),
        claim_id=head.claim_id,
        action=wanted.action if wanted else VerdictAction.RETRACT,
        label_id=wanted.label_id if wanted else None,
        justification=noted(wanted.justification if wanted else None, why),
        article_version_id=(wanted or head).article_version_id,
        decided_by=actor,
        supersedes_id=wanted.supersedes_id if wanted and beside else head.id,
    )
    if wanted is not None and _is_imported(session, wanted):
        row.justification, row.decided_by, row.decided_at = (
            wanted.justification, wanted.decided_by, wanted.decided_at,
        )  # fmt: skip
    session.add(row)
    session.flush()
    grounds = select(VerdictEvidence.evidence_id).where(
        VerdictEvidence.verdict_id == (wanted.id if wanted else None)
    )
    for evidence in session.scalars(grounds.order_by(VerdictEvidence.evidence_id)).all():
        session.add(VerdictEvidence(verdict_id=row.id, evidence_id=evidence))
    session.flush()
    return row


def _is_imported(session: Session, verdict: Verdict) -> bool:
    """Whether it is another publisher's, who goes on being the one who decided, and when."""
    query = (
        select(ImportedRecord.id)
        .join(Verdict, Verdict.id == ImportedRecord.verdict_id)
        .where(
            ImportedRecord.claim_id == verdict.claim_id,
            Verdict.label_id == verdict.label_id,
            Verdict.decided_by == verdict.decided_by,
            Verdict.decided_at == verdict.decided_at,  # the same, or the same given again before
        )
    )
    return session.scalars(query).first() is not None
