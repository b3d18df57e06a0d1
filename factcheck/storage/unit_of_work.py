"""One command, one transaction, one operation."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from factcheck.errors import Clash
from factcheck.settings import Target
from factcheck.storage.audit import audited, operation_number
from factcheck.storage.engine import write_engine
from factcheck.storage.failures import explained
from factcheck.storage.moved import refuse_if_moved
from factcheck.storage.schema_state import require_current
from factcheck.storage.search_index import follow_changes

T = TypeVar("T")

TRIES = 3
"""Two people may add the same thing at once: the second try then finds what the first person added."""


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a service returned, and the number of the operation; None when nothing was changed."""

    result: T
    operation: int | None


class WrittenBeforeInterrupt(KeyboardInterrupt):
    """Ctrl-C came while the commit ran or just after, and the commit went through."""

    def __init__(self, operation: int | None) -> None:
        super().__init__()
        self.operation = operation


def write(
    target: Target, work: Callable[[Session], T], *, actor: str, command: str, dry_run: bool = False
) -> Done[T]:
    """Run `work` in one transaction and commit it, with its audit rows; a dry run is rolled back instead.

    `work` may be run again when somebody else got in between, so it only touches its session.
    Raises Clash when rows were changed by somebody else meanwhile, DatabaseError when the database cannot.
    """
    require_current(target)
    engine = write_engine(target)

    def work_here(session: Session) -> T:
        refuse_if_moved(session, target)
        return work(session)

    run = _rehearse if dry_run else _once
    with explained(target):
        for _ in range(TRIES - 1):
            try:
                return run(engine, work_here, actor, command)
            except DBAPIError as error:
                if not _worth_another_try(error):
                    raise
        return run(engine, work_here, actor, command)


def _once(engine: Engine, work: Callable[[Session], T], actor: str, command: str) -> Done[T]:
    written: list[int | None] = []
    try:
        with Session(engine, expire_on_commit=False) as session, _changed_meanwhile():
            audited(session, actor=actor, command=command)
            result = work(session)
            session.flush()
            follow_changes(session)
            with _held_back():
                session.commit()
                written.append(operation_number(session))
    except KeyboardInterrupt as error:  # held back, or in a moment after
        if written:
            raise WrittenBeforeInterrupt(written[0]) from error
        raise
    return Done(result, written[0])


def _rehearse(engine: Engine, work: Callable[[Session], T], actor: str, command: str) -> Done[T]:
    with Session(engine, expire_on_commit=False) as session, _changed_meanwhile():
        audited(session, actor=actor, command=command)
        result = work(session)
        session.flush()
        follow_changes(session)
        session.rollback()
    return Done(result, None)


@contextmanager
def _changed_meanwhile() -> Iterator[None]:
    try:
        yield
    except StaleDataError as error:
        raise Clash(
            "Somebody else changed this meanwhile; nothing was written.",
            "Look again with show, and repeat.",
        ) from error


@contextmanager
def _held_back() -> Iterator[None]:
    """Hold Ctrl-C back while the commit runs, so that what is said about it afterwards is true.

    Raises KeyboardInterrupt at the end when one came. Only a main thread is ever interrupted.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if came:
        raise KeyboardInterrupt


def _worth_another_try(error: DBAPIError) -> bool:
    """Whether a second look may find what somebody else added, or tell that it is gone."""
    said = str(error.orig)
    state = getattr(error.orig, "sqlstate", None)
    return state in _TRY_AGAIN or (isinstance(error, IntegrityError) and "unique" in said.lower())


_TRY_AGAIN = ("40001", "40P01", "23503")
"""PostgreSQL's serialization failure, deadlock, and a row that was referred to and is gone meanwhile."""
