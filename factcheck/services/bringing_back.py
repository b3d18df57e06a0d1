"""Claims that an undo took out of the desk's hands, and that an import brings again.

Who takes in once more what was taken back has decided anew: what the undo did to those claims and to what
belongs to them is done the other way round. A claim that somebody withdrew or touched since stays as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction, ClaimStatus
from factcheck.models import Base, Change, Claim, Operation, Verdict
from factcheck.services.dependents import Key, chunks, load
from factcheck.services.history import Net, net_changes
from factcheck.services.undo_deletes import restore_deleted
from factcheck.services.undo_outcomes import Outcomes
from factcheck.services.undo_updates import put_back
from factcheck.services.withdrawing import withdraw


def bring_back(session: Session, claims: Iterable[int], actor: str) -> set[int]:
    """Put those of the claims that an undo withdrew back as they were before it; returns which."""
    withdrawn = [
        number
        for some in chunks(dict.fromkeys(claims))
        for number in session.scalars(
            select(Claim.id).where(Claim.id.in_(some), Claim.status == ClaimStatus.WITHDRAWN)
        )
    ]
    by_undo: dict[int, set[int]] = defaultdict(set)
    for number in withdrawn:
        if undone := _undo_that_withdrew(session, number):
            by_undo[undone].add(number)
    for operation, numbers in sorted(by_undo.items()):
        _redo(session, session.get_one(Operation, operation), numbers, actor)
    return set().union(*by_undo.values())


def _undo_that_withdrew(session: Session, claim: int) -> int | None:
    """The undo that gave the claim the status it has; None where a person did."""
    query = (
        select(Change, Operation.undoes_id)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.table_name == "claim", Change.row_id == claim, Change.action == ChangeAction.UPDATE)
        .order_by(Change.id.desc())
    )
    for change, undoes in session.execute(query):
        if "status" in (change.new or {}):
            return change.operation_id if undoes is not None else None
    return None


def _redo(session: Session, operation: Operation, claims: set[int], actor: str) -> None:
    nets = net_changes(session, operation.id)
    deleted = [net for net in nets if net.action is ChangeAction.DELETE]
    parts = [net for net in deleted if net.old.get("claim_id") in claims]
    named = {key for net in parts for key in _named(net)}
    parts += [net for net in deleted if net.key in named and net not in parts]
    own = [net for net in nets if net.key.table == "claim" and net.key.id in claims]
    added = [net.key for net in nets if net.key.table == "verdict" and net.action is ChangeAction.INSERT]
    verdicts = [row for row in load(session, added).values() if isinstance(row, Verdict)]
    back = [row for row in verdicts if row.claim_id in claims]
    outcomes = Outcomes()
    withdraw(session, [*back], operation, actor, why="")  # the reason is in the file once more
    put_back(session, [net for net in own if net.action is ChangeAction.UPDATE], outcomes, last_try=True)
    restore_deleted(session, parts, outcomes)
    session.flush()


def _named(net: Net) -> Iterator[Key]:
    """The rows that a deleted one needs: a label of a claim its tag."""
    for key in Base.metadata.tables[net.key.table].foreign_keys:
        number = net.old.get(key.parent.name)
        if isinstance(number, int):
            yield Key(key.column.table.name, number)
