"""One command, one transaction, one operation."""

from __future__ import annotations

from collections.abc import Callable
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
from factcheck.storage.schema_state import require_current

T = TypeVar("T")

TRIES = 3
"""Two people may add the same thing at once: the second try then finds what the first person added."""


@dataclass(frozen=True, slots=True)
class Done(Generic[T]):
    """What a service returned, and the number of the operation; None when nothing was changed."""

    result: T
    operation: int | None


def write(target: Target, work: Callable[[Session], T], *, actor: str, command: str) -> Done[T]:
    """Run `work` in one transaction and commit it, with its audit rows.

    `work` may be run again when somebody else got in between, so it only touches its session.
    Raises Clash when rows were changed by somebody else meanwhile, DatabaseError when the database cannot.
    """
    require_current(target)
    engine = write_engine(target)
    with explained(target):
        for _ in range(TRIES - 1):
            try:
                return _once(engine, work, actor, command)
            except DBAPIError as error:
                if not _worth_another_try(error):
                    raise
        return _once(engine, work, actor, command)


def _once(engine: Engine, work: Callable[[Session], T], actor: str, command: str) -> Done[T]:
    with Session(engine, expire_on_commit=False) as session:
        audited(session, actor=actor, command=command)
        try:
            result = work(session)
            session.commit()
        except StaleDataError as error:
            raise Clash(
                "Somebody else changed this meanwhile; nothing was written.",
                "Look again with show, and repeat.",
            ) from error
        return Done(result, operation_number(session))


def _worth_another_try(error: DBAPIError) -> bool:
    said = str(error.orig)
    serialization = getattr(error.orig, "sqlstate", None) in ("40001", "40P01")
    return serialization or (isinstance(error, IntegrityError) and "unique" in said.lower())
