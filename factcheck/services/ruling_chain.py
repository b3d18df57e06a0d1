"""Answers to one question, each of which takes the place of the one before: what undo walks along."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import Answer
from factcheck.models import Ruling
from factcheck.services.settling import latest
from factcheck.services.undo_reason import noted


def earlier_ruling(session: Session, row: Ruling) -> Ruling | None:
    """The answer before this one."""
    query = select(Ruling).where(
        Ruling.question == row.question,
        Ruling.left_key == row.left_key,
        Ruling.right_key.is_not_distinct_from(row.right_key),
        Ruling.id < row.id,
    )
    return session.scalars(query.order_by(Ruling.id.desc()).limit(1)).first()


def head_ruling(session: Session, row: Ruling) -> Ruling:
    """The last answer to the same question."""
    return latest(session, row.question, row.left_key, row.right_key) or row


def ruling_again(session: Session, head: Ruling, wanted: Ruling | None, why: str, actor: str) -> Ruling:
    """A row that says again what `wanted` said, or that nothing is said any more."""
    row = Ruling(
        uid=new_uid(),
        question=head.question,
        left_key=head.left_key,
        right_key=head.right_key,
        answer=wanted.answer if wanted else Answer.WITHDRAWN,
        note=noted(wanted.note if wanted else None, why),
        decided_by=actor,
    )
    session.add(row)
    session.flush()
    return row
