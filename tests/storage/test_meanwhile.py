"""What happens when somebody else gets in between, on PostgreSQL, where two can write at once."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from factcheck.domain.ids import parse_ref
from factcheck.errors import NotFound
from factcheck.models import Operation
from factcheck.services.annotations import annotate
from factcheck.services.claims import ClaimInput, add_without_article
from factcheck.services.removing import remove
from factcheck.services.undoing import undo
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.dumps import dump, session_on

C1 = parse_ref("C1")


@pytest.fixture(autouse=True)
def claim(postgres_target: Target) -> None:
    """C1, added by anna."""

    def add(session: Session) -> object:
        return add_without_article(session, None, ClaimInput(text="Die Brücke ist zu"), actor="anna")

    write(postgres_target, add, actor="anna", command="test")


def two(target: Target, first: object, second: object) -> Future[object]:
    """Begin `second` while `first` has written but not committed; gives what became of the second."""
    written = threading.Event()

    def held(session: Session) -> None:
        first(session)  # type: ignore[operator]
        session.flush()
        written.set()
        blocked(target)

    def after() -> object:
        written.wait(20)
        return write(target, second, actor="ben", command="test").result  # type: ignore[arg-type]

    with ThreadPoolExecutor(2) as pool:
        before = pool.submit(lambda: write(target, held, actor="anna", command="test"))
        found = pool.submit(after)
        before.result(30)
    return found


def blocked(target: Target) -> None:
    """Wait until the server says that somebody waits for somebody."""
    with session_on(target) as session:
        for _ in range(400):
            if session.connection().exec_driver_sql("SELECT 1 FROM pg_locks WHERE NOT granted").first():
                return
            threading.Event().wait(0.02)
    raise AssertionError("nobody waited")


def test_a_note_on_a_claim_that_is_being_removed_is_told_that_there_is_none(postgres_target: Target) -> None:
    found = two(
        postgres_target,
        lambda session: remove(session, [C1], actor="anna"),
        lambda session: annotate(session, [C1], "fraglich", actor="ben"),
    )

    with pytest.raises(NotFound, match="There is no C1"):
        found.result()
    assert not dump(postgres_target).keys() & {("claim", 1), ("annotation", 1)}


def test_what_is_being_taken_back_is_not_taken_back_twice(postgres_target: Target) -> None:
    found = two(
        postgres_target,
        lambda session: undo(session, None, actor="anna"),
        lambda session: undo(session, None, actor="anna"),
    )

    with pytest.raises(NotFound, match="nothing that could be taken back"):
        found.result()
    with session_on(postgres_target) as session:
        assert session.scalar(select(func.count()).where(Operation.undoes_id.is_not(None))) == 1
