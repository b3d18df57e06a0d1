"""The whole contents of a database, to compare one moment with another."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from factcheck.models import Base, Change
from factcheck.models.operation import Row
from factcheck.services.dependents import MODELS, Key
from factcheck.settings import Target
from factcheck.storage.audit import snapshot
from factcheck.storage.engine import write_engine

Dump = dict[Key, Row]

AUDIT = ("operation", "change")
FOR_EVER = ("verdict", "verdict_evidence", "link_decision", "ruling", "scan")
"""Append-only: an undo adds to them."""


def dump(target: Target, *, audit: bool = False) -> Dump:
    """Every row of every table, as the audit would write it; the audit's own tables if asked."""
    with session_on(target) as session:
        return {
            Key(table, row.id): snapshot(row)  # type: ignore[attr-defined]
            for table, model in MODELS.items()
            if table not in AUDIT
            for row in session.scalars(select(model))
        } | ({Key("change", row.id): {} for row in session.scalars(select(Change))} if audit else {})


def session_on(target: Target) -> Session:
    """A session that writes down nothing; for looking, and for rows no service makes yet."""
    return Session(_engine(target))


@cache
def _engine(target: Target) -> Engine:
    """One a database, as an engine keeps the statements it compiled; it holds no connection open."""
    return write_engine(target)


def changes(target: Target) -> list[Change]:
    """The audit, oldest first."""
    with session_on(target) as session:
        found = list(session.scalars(select(Change).order_by(Change.id)))
        session.expunge_all()
        return found


def replay_backwards(state: Dump, made: Iterable[Change]) -> Dump:
    """The state before these changes (given oldest first), from the state after them."""
    state = dict(state)
    for change in reversed(list(made)):
        key = Key(change.table_name, change.row_id)
        if change.action == "insert":
            del state[key]
        elif change.action == "delete":
            state[key] = dict(change.old or {})
        else:
            now = state[key]
            assert {column: now[column] for column in change.new or {}} == change.new
            state[key] = now | (change.old or {})
    return state


def content(state: Dump) -> Dump:
    """What undo puts back: not the counting of edits, not what is only ever added."""
    return {
        key: {column: value for column, value in row.items() if column != "revision"}
        for key, row in state.items()
        if key.table not in FOR_EVER
    }


def tables() -> list[str]:
    """All tables of ours."""
    return list(Base.metadata.tables)
