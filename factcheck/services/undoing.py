"""Taking an operation back: what it did is done the other way round, as a new operation.

What later operations changed or built on stays, and is said.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.vocabulary import ChangeAction
from factcheck.errors import Clash, NotFound
from factcheck.models import LinkDecision, Operation, Ruling, Verdict
from factcheck.services.dependents import load
from factcheck.services.history import Net, net_changes
from factcheck.services.lookup import find
from factcheck.services.row_names import describe
from factcheck.services.undo_deletes import restore_deleted
from factcheck.services.undo_inserts import delete_inserted
from factcheck.services.undo_outcomes import Outcome, Outcomes
from factcheck.services.undo_updates import put_back
from factcheck.services.withdrawing import withdraw
from factcheck.storage.audit import note_undone

ADDED_ONLY = ("verdict", "link_decision", "ruling")
"""Tables whose rows are withdrawn by new rows. Those of `verdict_evidence` stay with their verdict."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The operation taken back, its command, and what became of each thing it did."""

    operation: int
    command: str
    outcomes: tuple[Outcome, ...]


def undo(session: Session, ref: Ref | None, *, actor: str) -> Undone:
    """Take back one operation, or the last one of `actor` that stands.

    Raises NotFound when there is none, Clash when it was taken back already, or when nothing of it can be.
    """
    operation = _held_alone(session, ref, actor)
    note_undone(session, operation.id)
    nets = net_changes(session, operation.id)
    outcomes = Outcomes()
    _withdraw(session, nets, operation, actor, outcomes)
    updates = [net for net in nets if net.action is ChangeAction.UPDATE]
    later = put_back(session, updates, outcomes, last_try=False)
    delete_inserted(
        session, [net for net in nets if net.action is ChangeAction.INSERT], operation.id, outcomes
    )
    restore_deleted(session, [net for net in nets if net.action is ChangeAction.DELETE], outcomes)
    put_back(session, later, outcomes, last_try=True)
    session.flush()
    if not outcomes.changed:
        raise Clash(f"Nothing of R{operation.id} can be taken back: {outcomes.first_reason()}.")
    return Undone(operation.id, operation.command, outcomes.listed())


def _withdraw(
    session: Session, nets: list[Net], operation: Operation, actor: str, outcomes: Outcomes
) -> None:
    keys = [net.key for net in nets if net.key.table in ADDED_ONLY and net.action is ChangeAction.INSERT]
    names = describe(session, keys)
    rows = [row for row in load(session, keys).values() if isinstance(row, Verdict | LinkDecision | Ruling)]
    for done in withdraw(session, rows, operation, actor):
        if done.now is None:
            outcomes.kept(done.key, names[done.key], str(done.because))
        else:
            outcomes.did("withdrawn", done.key, names[done.key], done.now)


def _held_alone(session: Session, ref: Ref | None, actor: str) -> Operation:
    """The operation meant; who else takes it back at this moment waits, and then looks again."""
    while True:
        operation = _to_take_back(session, ref) if ref else _last_standing(session, actor)
        session.get_one(Operation, operation.id, with_for_update=True)
        if _undone_by(session, operation) is None:
            return operation


def _to_take_back(session: Session, ref: Ref) -> Operation:
    operation = find(session, ref, Operation)
    last = _end_of_chain(session, operation)
    if last is operation:
        return operation
    undone = _undone_by(session, operation)
    assert undone is not None
    if _stands(session, operation):
        raise Clash(
            f"R{operation.id} was taken back by R{undone.id}, and that was taken back by R{last.id}.",
            f"To take it back again: factcheck undo R{last.id}",
        )
    raise Clash(
        f"R{operation.id} is taken back already, by R{last.id} ({last.actor}).",
        f"To bring it back: factcheck undo R{last.id}",
    )


def _last_standing(session: Session, actor: str) -> Operation:
    """Undo operations are steps back, not work: an undone undo counts as the work it brought back.

    Nor is making the database ready: one `undo` too many would take the shipped scales away.
    """
    query = select(Operation.id).where(
        Operation.actor == actor, Operation.undoes_id.is_(None), Operation.command != "init"
    )
    for number in session.scalars(query.order_by(Operation.id.desc())).all():
        operation = session.get_one(Operation, number)
        if _stands(session, operation):
            return _end_of_chain(session, operation)
    raise NotFound(
        f"{actor} has done nothing that could be taken back.", "To take back another: factcheck log"
    )


def _stands(session: Session, operation: Operation) -> bool:
    """Whether it was undone an even number of times, one undo undoing the other."""
    undone, standing = _undone_by(session, operation), True
    while undone is not None:
        undone, standing = _undone_by(session, undone), not standing
    return standing


def _end_of_chain(session: Session, operation: Operation) -> Operation:
    while (undone := _undone_by(session, operation)) is not None:
        operation = undone
    return operation


def _undone_by(session: Session, operation: Operation) -> Operation | None:
    return session.scalars(select(Operation).where(Operation.undoes_id == operation.id)).first()
