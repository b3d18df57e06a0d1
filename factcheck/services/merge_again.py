"""What an undo took back of an earlier merge, and this one brings in once more.

Ratings, decisions and answers are only ever added: what holds again is a new row that says what theirs says,
by the person who decided, on the day they did.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import exists, select
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import ChangeAction, VerdictAction
from factcheck.models import Change, LinkDecision, Ruling, Verdict, VerdictEvidence
from factcheck.services.decision_chain import head_decision
from factcheck.services.dependents import chunks
from factcheck.services.merge_matching import Matching
from factcheck.services.merge_outcomes import Outcome, Outcomes
from factcheck.services.merge_side import Side
from factcheck.services.ruling_chain import head_ruling

Decided = Verdict | LinkDecision | Ruling


class Again:
    """The rows of ours that merges wrote, and undos of these, while the merges are taken back."""

    def __init__(self, ours: Side) -> None:
        self.session = ours.session
        self.undone = ours.undone

    def __bool__(self) -> bool:
        return bool(self.undone.merges)

    def is_undo(self, row: Decided) -> bool:
        """Whether it was written only because a merge was taken back."""
        return bool(self) and self._made(row, self.undone.undos)

    def is_taken_back(self, row: LinkDecision | Ruling) -> bool:
        """Whether a merge brought it in, for the last time, that is taken back."""
        return bool(self) and self._made(_last_copy(self.session, row), self.undone.merges)

    def _made(self, row: Decided, operations: frozenset[int]) -> bool:
        made = select(Change.operation_id).where(
            Change.table_name == row.__tablename__,
            Change.row_id == row.id,
            Change.action == ChangeAction.INSERT,
        )
        return self.session.scalars(made.order_by(Change.id)).first() in operations

    def written_by_undos(self, table: str) -> Iterator[int]:
        """The numbers of such rows of a table."""
        made = select(Change.row_id).where(Change.table_name == table, Change.action == ChangeAction.INSERT)
        for some in chunks(sorted(self.undone.undos)):
            yield from self.session.scalars(made.where(Change.operation_id.in_(some)).order_by(Change.id))


def rate_again(again: Again, theirs: Side, matching: Matching, outcomes: Outcomes) -> None:
    """Let each rating hold again that is their last word, and ours but for the undo."""
    if not again:
        return
    last = _their_last(theirs, matching)
    for number in list(again.written_by_undos("verdict")):
        head = again.session.get_one(Verdict, number)
        if again.session.scalar(select(exists().where(Verdict.supersedes_id == number))):
            continue
        before = head
        while before.supersedes_id is not None:
            before = again.session.get_one(Verdict, before.supersedes_id)
            if before.id in last:
                _rate(again.session, before, head)
                outcomes.add(Outcome("added", f"V{last[before.id]}", f"V{before.id}",
                                     f"{_called(before)} C{before.claim_id}"))  # fmt: skip
                break


def _their_last(theirs: Side, matching: Matching) -> dict[int, int]:
    """Their numbers of the ratings that nothing of theirs took the place of, by ours; without new ones."""
    found: dict[int, int] = {}
    for some in chunks(theirs.news.numbers("verdict")):
        later = select(Verdict.supersedes_id).where(Verdict.supersedes_id.in_(some))
        followed = set(theirs.session.scalars(later))
        for number in some:
            here = matching.here("verdict", number)
            if here is not None and number not in followed and not matching.is_new("verdict", number):
                found[here] = number
    return found


def _rate(session: Session, wanted: Verdict, head: Verdict) -> None:
    """A retraction beside a rating stands there again; all else takes the place of what the undo wrote."""
    beside = wanted.action is VerdictAction.RETRACT and head.action is VerdictAction.RETRACT
    row = Verdict(
        uid=unused_uid(session, "again", wanted.uid, head.uid),
        claim_id=wanted.claim_id,
        action=wanted.action,
        label_id=wanted.label_id,
        justification=wanted.justification,
        article_version_id=wanted.article_version_id,
        decided_by=wanted.decided_by,
        decided_at=wanted.decided_at,
        supersedes_id=wanted.supersedes_id if beside else head.id,
    )
    session.add(row)
    session.flush()
    grounds = select(VerdictEvidence.evidence_id).where(VerdictEvidence.verdict_id == wanted.id)
    for evidence in session.scalars(grounds.order_by(VerdictEvidence.evidence_id)).all():
        session.add(VerdictEvidence(verdict_id=row.id, evidence_id=evidence))
    session.flush()


def decide_again(session: Session, wanted: LinkDecision) -> None:
    """A decision like that one, for it to hold."""
    session.add(
        LinkDecision(
            uid=unused_uid(session, "again", wanted.uid, head_decision(session, wanted).uid),
            pair_key=wanted.pair_key,
            judgement=wanted.judgement,
            reason=wanted.reason,
            wrong_claim_id=wanted.wrong_claim_id,
            note=wanted.note,
            decided_by=wanted.decided_by,
            decided_at=wanted.decided_at,
        )
    )
    session.flush()


def answer_again(again: Again, theirs: Side, matching: Matching, outcomes: Outcomes) -> None:
    """Let their last answers to questions hold again that an undo took back, if nobody answered since."""
    if not again:
        return
    session = again.session
    last: dict[tuple[object, ...], Ruling] = {}
    for number in theirs.news.numbers("ruling"):
        here = matching.here("ruling", number)
        row = session.get(Ruling, here) if here is not None else None
        if row is not None:
            last[row.question, row.left_key, row.right_key] = row
    for row in last.values():
        head = head_ruling(session, row)
        if not again.is_taken_back(row) or not again.is_undo(head):
            continue
        session.add(
            Ruling(
                uid=unused_uid(session, "again", row.uid, head.uid),
                question=row.question,
                left_key=row.left_key,
                right_key=row.right_key,
                answer=row.answer,
                note=row.note,
                decided_by=row.decided_by,
                decided_at=row.decided_at,
            )
        )
        session.flush()
        outcomes.add(Outcome("added", None, None, f"ruling {row.question}: {row.answer}"))


def unused_uid(session: Session, *parts: str) -> str:
    """A uid made of these, that both sides make alike, and that no row has yet."""
    uid = uid_for(*parts)
    while any(
        session.scalar(select(exists().where(model.uid == uid))) for model in (Verdict, LinkDecision, Ruling)
    ):
        uid = uid_for(parts[0], uid)
    return uid


def _last_copy(session: Session, row: LinkDecision | Ruling) -> LinkDecision | Ruling:
    if isinstance(row, Ruling):
        alike = select(Ruling).where(
            Ruling.question == row.question,
            Ruling.left_key == row.left_key,
            Ruling.right_key.is_not_distinct_from(row.right_key),
            Ruling.answer == row.answer,
            Ruling.decided_by == row.decided_by,
            Ruling.decided_at == row.decided_at,
        )
        return session.scalars(alike.order_by(Ruling.id.desc())).first() or row
    same = select(LinkDecision).where(
        LinkDecision.pair_key == row.pair_key,
        LinkDecision.judgement == row.judgement,
        LinkDecision.decided_by == row.decided_by,
        LinkDecision.decided_at == row.decided_at,
    )
    return session.scalars(same.order_by(LinkDecision.id.desc())).first() or row


def _called(verdict: Verdict) -> str:
    return "retraction for" if verdict.action is VerdictAction.RETRACT else "rating of"
