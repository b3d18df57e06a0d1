"""Undo of deletes: the rows come back under their old ids, what they refer to first."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.models import Base
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key, owner_of
from factcheck.services.history import Net
from factcheck.services.row_names import name_row
from factcheck.services.undo_outcomes import Outcomes
from factcheck.services.undo_updates import obstacle_to
from factcheck.storage.audit import restore


def restore_deleted(session: Session, nets: Sequence[Net], outcomes: Outcomes) -> None:
    """Insert again what an operation deleted; say what cannot come back."""
    tables = [table.name for table in Base.metadata.sorted_tables]
    for net in sorted(nets, key=lambda net: (tables.index(net.key.table), net.key.id)):
        _restore(session, net.key, net.old, outcomes)
    session.flush()


def _restore(session: Session, key: Key, row: Row, outcomes: Outcomes) -> None:
    model, owner = MODELS[key.table], owner_of(key.table, row)
    name = name_row(session, key.table, row)
    there = session.scalars(select(model.__table__.c.id).where(model.__table__.c.id == key.id)).first()
    obstacle = "it is there again" if there is not None else obstacle_to(session, key, row)
    if obstacle is not None:
        outcomes.kept(key, name, f"away, as {obstacle}", owner=owner)
        return
    restore(session, model, row)
    outcomes.did("restored", key, name, owner=owner)
