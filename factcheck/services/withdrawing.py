"""Taking back what is only ever added: a rating by a retraction, a decision by the one before it.

A row that an undo wrote stands for the row it brought back. So a decision that somebody took, and took back,
is out of the way of an earlier one; and a second undo (a redo) brings the decision itself back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session, object_session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Answer, Judgement, VerdictAction
from factcheck.models import LinkDecision, Operation, RatingLabel, Ruling, Verdict, VerdictEvidence
from factcheck.services.decisions import current_decision
from factcheck.services.dependents import Key
from factcheck.services.history import maker
from factcheck.services.ruling_chain import earlier_ruling, head_ruling, ruling_again
from factcheck.services.verdicts import verdicts_in_force

Added = TypeVar("Added", Verdict, LinkDecision, Ruling)


@dataclass(frozen=True, slots=True)
class Chain(Generic[Added]):
    """Rows of which each takes the place of the one before; the head holds."""

    earlier: Callable[[Session, Added], Added | None]
    head: Callable[[Session, Added], Added]
    says_nothing: Callable[[Added], bool]
    in_the_way: Callable[[Session, Added, Added], str | None]
    bring_back: Callable[[Session, Added, Added | None, str, str], Added]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The row taken back, and what holds now; or None, and why it had to stay."""

    key: Key
    now: str | None
    because: str | None = None


def withdraw(
    session: Session, rows: list[Verdict | LinkDecision | Ruling], operation: Operation, actor: str
) -> list[Withdrawn]:
    """Take back the rows an operation added, as far as nobody decided anew on them."""
    verdicts = [row for row in rows if isinstance(row, Verdict)]
    decisions = [row for row in rows if isinstance(row, LinkDecision)]
    rulings = [row for row in rows if isinstance(row, Ruling)]
    return [
        *_withdraw(session, VERDICTS, verdicts, operation, actor),
        *_withdraw(session, DECISIONS, decisions, operation, actor),
        *_withdraw(session, RULINGS, rulings, operation, actor),
    ]


def _withdraw(
    session: Session, chain: Chain[Added], rows: list[Added], operation: Operation, actor: str
) -> list[Withdrawn]:
    """Of several rows of one chain the first knows what was before, and the last what holds."""
    own = {row.id for row in rows}
    done = []
    for row in rows:
        before = chain.earlier(session, row)
        if before is None or before.id not in own:
            done.append(_withdraw_one(session, chain, row, before, operation, actor))
    return [one for one in done if one is not None]


def _withdraw_one(
    session: Session,
    chain: Chain[Added],
    first: Added,
    before: Added | None,
    operation: Operation,
    actor: str,
) -> Withdrawn | None:
    """None where the state before holds already."""
    key = Key(first.__tablename__, first.id)
    wanted = _stands_for(session, chain, before) if before is not None else None
    if wanted is not None and chain.says_nothing(wanted):
        wanted = None
    head = chain.head(session, first)
    if wanted is None and chain.says_nothing(head):
        return None
    last = _last_of(session, chain, head, operation)
    if last is None or _stands_for(session, chain, head) is not _stands_for(session, chain, last):
        by = maker(session, Key(head.__tablename__, head.id))
        who = f"by {by.actor} (R{by.id})" if by else "by somebody"
        return Withdrawn(key, None, f"because it was decided anew since {who}")
    if wanted is not None and (other := chain.in_the_way(session, head, wanted)):
        return Withdrawn(key, None, f"because {other} was given since")
    return Withdrawn(
        key, _said(chain.bring_back(session, head, wanted, f"R{operation.id} was undone", actor))
    )


def _last_of(session: Session, chain: Chain[Added], head: Added, operation: Operation) -> Added | None:
    row: Added | None = head
    while row is not None:
        by = maker(session, Key(row.__tablename__, row.id))
        if by is not None and by.id == operation.id:
            return row
        row = chain.earlier(session, row)
    return None


def _stands_for(session: Session, chain: Chain[Added], row: Added) -> Added | None:
    """The row that a row written by an undo brought back (None: the state before any); any other itself."""
    by = maker(session, Key(row.__tablename__, row.id))
    if by is None or by.undoes_id is None:
        return row
    first, cursor = None, chain.earlier(session, row)
    while cursor is not None:
        made = maker(session, Key(cursor.__tablename__, cursor.id))
        if made is not None and made.id == by.undoes_id:
            first = cursor
        elif first is not None:
            break
        cursor = chain.earlier(session, cursor)
    if first is None:
        return row
    return _stands_for(session, chain, cursor) if cursor is not None else None


def _said(row: Verdict | LinkDecision | Ruling) -> str:
    if isinstance(row, Ruling):
        return "open again" if row.answer is Answer.WITHDRAWN else f"{row.answer} again"
    if isinstance(row, LinkDecision):
        return "open again" if row.judgement is Judgement.REOPENED else f"{row.judgement} again"
    return "retracted" if row.action is VerdictAction.RETRACT else f"V{row.id} rates so again"


def _earlier_decision(session: Session, row: LinkDecision) -> LinkDecision | None:
    query = (
        select(LinkDecision)
        .where(LinkDecision.pair_key == row.pair_key, LinkDecision.id < row.id)
        .order_by(LinkDecision.id.desc())
        .limit(1)
    )
    return session.scalars(query).first()


def _decision_again(
    session: Session, head: LinkDecision, wanted: LinkDecision | None, why: str, actor: str
) -> LinkDecision:
    row = LinkDecision(
        uid=new_uid(),
        pair_key=head.pair_key,
        judgement=wanted.judgement if wanted else Judgement.REOPENED,
        reason=wanted.reason if wanted else None,
        wrong_claim_id=wanted.wrong_claim_id if wanted else None,
        note=_noted(wanted.note if wanted else None, why),
        decided_by=actor,
    )
    session.add(row)
    session.flush()
    return row


def _later_verdict(session: Session, row: Verdict) -> Verdict:
    """The last of the chain; what a merge put beside one of it is a chain of its own."""
    while later := session.scalars(_successors(row.id)).first():
        row = later
    return row


def _earlier_verdict(session: Session, row: Verdict) -> Verdict | None:
    return session.get(Verdict, row.supersedes_id) if row.supersedes_id and not _came_beside(row) else None


def _came_beside(row: Verdict) -> bool:
    """Whether a merge put it beside another one that took the place of the same verdict before."""
    session = object_session(row)
    if session is None or row.supersedes_id is None:
        return False
    return session.scalars(_successors(row.supersedes_id)).first() is not row


def _successors(verdict: int) -> Select[Verdict]:
    return select(Verdict).where(Verdict.supersedes_id == verdict).order_by(Verdict.id)


def _rated_anew(session: Session, head: Verdict, wanted: Verdict) -> str | None:
    """Who rates after a retraction begins a new chain: two ratings on one scale would hold at once."""
    label = session.get_one(RatingLabel, wanted.label_id)
    other = verdicts_in_force(session, head.claim_id).get(label.scale_id)
    return None if other is None or other.id == head.id else f"V{other.id}"


def _verdict_again(session: Session, head: Verdict, wanted: Verdict | None, why: str, actor: str) -> Verdict:
    row = Verdict(
        uid=new_uid(),
        claim_id=head.claim_id,
        action=VerdictAction.RATE if wanted else VerdictAction.RETRACT,
        label_id=wanted.label_id if wanted else None,
        justification=_noted(wanted.justification if wanted else None, why),
        article_version_id=(wanted or head).article_version_id,
        decided_by=actor,
        supersedes_id=head.id,
    )
    session.add(row)
    session.flush()
    grounds = select(VerdictEvidence.evidence_id).where(
        VerdictEvidence.verdict_id == (wanted.id if wanted else None)
    )
    for evidence in session.scalars(grounds.order_by(VerdictEvidence.evidence_id)).all():
        session.add(VerdictEvidence(verdict_id=row.id, evidence_id=evidence))
    session.flush()
    return row


def _noted(before: str | None, why: str) -> str:
    """The reason given then, with why it holds again."""
    return f"{before} ({why})" if before else why


def _head_decision(session: Session, row: LinkDecision) -> LinkDecision:
    return current_decision(session, row.pair_key) or row


VERDICTS: Chain[Verdict] = Chain(
    earlier=_earlier_verdict,
    head=_later_verdict,
    says_nothing=lambda row: row.action is VerdictAction.RETRACT and not _came_beside(row),
    in_the_way=_rated_anew,
    bring_back=_verdict_again,
)
DECISIONS: Chain[LinkDecision] = Chain(
    earlier=_earlier_decision,
    head=_head_decision,
    says_nothing=lambda row: row.judgement is Judgement.REOPENED,
    in_the_way=lambda _session, _head, _wanted: None,
    bring_back=_decision_again,
)
RULINGS: Chain[Ruling] = Chain(
    earlier=earlier_ruling,
    head=head_ruling,
    says_nothing=lambda row: row.answer is Answer.WITHDRAWN,
    in_the_way=lambda _session, _head, _wanted: None,
    bring_back=ruling_again,
)
