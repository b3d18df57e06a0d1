"""Taking back what is only ever added: a rating by a retraction, a decision by the one before it.

A row that an undo wrote stands for the row it brought back. So a decision that somebody took, and took back,
is out of the way of an earlier one; and a second undo (a redo) brings the decision itself back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import Answer, Judgement, VerdictAction
from factcheck.models import LinkDecision, Operation, Ruling, Verdict
from factcheck.services.decision_chain import decision_again, earlier_decision, head_decision
from factcheck.services.dependents import Key
from factcheck.services.history import maker
from factcheck.services.ruling_chain import earlier_ruling, head_ruling, ruling_again
from factcheck.services.verdict_chain import (
    came_beside,
    earlier_verdict,
    head_verdict,
    rated_anew,
    verdict_again,
)

Added = TypeVar("Added", Verdict, LinkDecision, Ruling)


@dataclass(frozen=True, slots=True)
class Chain(Generic[Added]):
    """Rows of which each takes the place of the one before; the head holds."""

    earlier: Callable[[Session, Added], Added | None]
    head: Callable[[Session, Added], Added]
    says_nothing: Callable[[Added], bool]
    in_the_way: Callable[[Session, Added, Added], Added | None]
    bring_back: Callable[[Session, Added, Added | None, str, str], Added]


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """The row taken back, and what holds now; or None, and why it had to stay."""

    key: Key
    now: str | None
    because: str | None = None


def withdraw(
    session: Session,
    rows: list[Verdict | LinkDecision | Ruling],
    operation: Operation,
    actor: str,
    why: str | None = None,
) -> list[Withdrawn]:
    """Take back the rows an operation added, as far as nobody decided anew on them.

    `why` is noted beside what holds again; None says that the operation was undone, "" nothing.
    """
    why = f"R{operation.id} was undone" if why is None else why
    verdicts = [row for row in rows if isinstance(row, Verdict)]
    decisions = [row for row in rows if isinstance(row, LinkDecision)]
    rulings = [row for row in rows if isinstance(row, Ruling)]
    return [
        *_withdraw(session, VERDICTS, verdicts, operation, actor, why),
        *_withdraw(session, DECISIONS, decisions, operation, actor, why),
        *_withdraw(session, RULINGS, rulings, operation, actor, why),
    ]


def _withdraw(
    session: Session, chain: Chain[Added], rows: list[Added], operation: Operation, actor: str, why: str
) -> list[Withdrawn]:
    """Of several rows of one chain the first knows what was before, and the last what holds."""
    own = {row.id for row in rows}
    brought: set[int] = set()
    done = []
    for row in rows:
        before = chain.earlier(session, row)
        if before is None or before.id not in own:
            done.append(_withdraw_one(session, chain, row, before, operation, actor, why, brought))
    return [one for one in done if one is not None]


def _withdraw_one(
    session: Session,
    chain: Chain[Added],
    first: Added,
    before: Added | None,
    operation: Operation,
    actor: str,
    why: str,
    brought: set[int],
) -> Withdrawn | None:
    """None where the state before holds already. `brought` are the rows that this undo brought back so far:
    they are in nobody's way, for two ratings may have held side by side.
    """
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
    other = chain.in_the_way(session, head, wanted) if wanted is not None else None
    if other is not None and other.id not in brought:
        return Withdrawn(key, None, f"because V{other.id} was given since")
    row = chain.bring_back(session, head, wanted, why, actor)
    brought.add(row.id)
    return Withdrawn(key, _said(row))


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


VERDICTS: Chain[Verdict] = Chain(
    earlier=earlier_verdict,
    head=head_verdict,
    says_nothing=lambda row: row.action is VerdictAction.RETRACT and not came_beside(row),
    in_the_way=rated_anew,
    bring_back=verdict_again,
)
DECISIONS: Chain[LinkDecision] = Chain(
    earlier=earlier_decision,
    head=head_decision,
    says_nothing=lambda row: row.judgement is Judgement.REOPENED,
    in_the_way=lambda _session, _head, _wanted: None,
    bring_back=decision_again,
)
RULINGS: Chain[Ruling] = Chain(
    earlier=earlier_ruling,
    head=head_ruling,
    says_nothing=lambda row: row.answer is Answer.WITHDRAWN,
    in_the_way=lambda _session, _head, _wanted: None,
    bring_back=ruling_again,
)
