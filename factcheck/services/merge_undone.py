"""Merges that were taken back: what they and their undo did is no work of this desk."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models import Change, Operation, Setting

LEARNT = "merged "
"""How the settings begin that hold, for each merge, the operations of others it brought in."""


@dataclass(frozen=True, slots=True)
class Undone:
    """The merges of a database that are taken back, by number, and the undos that did and undid it."""

    merges: frozenset[int] = field(default_factory=frozenset)
    undos: frozenset[int] = field(default_factory=frozenset)

    @property
    def operations(self) -> frozenset[int]:
        """Both."""
        return self.merges | self.undos


def undone_merges(session: Session) -> Undone:
    """Those of which an undo took away what they had noted down, and that nothing brought back since."""
    there = set(session.scalars(select(Setting.key).where(Setting.key.startswith(LEARNT))))
    gone = session.execute(
        select(Change.old, Operation.undoes_id)
        .join(Operation, Operation.id == Change.operation_id)
        .where(Change.table_name == "setting", Change.action == ChangeAction.DELETE)
        .where(Operation.undoes_id.is_not(None))
    )
    uids = {
        str(old["key"]).removeprefix(LEARNT)
        for old, _ in gone
        if old and str(old["key"]).startswith(LEARNT) and old["key"] not in there
    }
    if not uids:
        return Undone()
    merges = set(session.scalars(select(Operation.id).where(Operation.uid.in_(uids))))
    undos: set[int] = set()
    last = merges
    while last:
        last = set(session.scalars(select(Operation.id).where(Operation.undoes_id.in_(last))))
        undos |= last
    return Undone(frozenset(merges), frozenset(undos))
