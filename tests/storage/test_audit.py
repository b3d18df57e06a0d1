"""What the audit writes down, on both databases."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, insert, text, update
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.models import Change, Claim, Evidence, Operation, Tag
from factcheck.settings import Target
from factcheck.storage.audit import decode, encode, restore, stored
from factcheck.storage.unit_of_work import Done, write
from tests.dumps import changes, dump, session_on


def do(target: Target, work: object) -> Done[object]:
    return write(target, work, actor="anna", command="test")  # type: ignore[arg-type]


def new_claim(session: Session) -> int:
    claim = Claim(uid=new_uid(), text="Die Brücke ist zu", origin="person", made_by="anna")
    session.add(claim)
    session.flush()
    return claim.id


def test_an_update_keeps_old_and_new_of_what_changed_and_nothing_else(target: Target) -> None:
    number = do(target, new_claim).result

    def work(session: Session) -> None:
        session.get_one(Claim, number).assignee = "ben"

    do(target, work)

    change = changes(target)[-1]
    assert (change.old, change.new) == (
        {"assignee": None, "revision": 1},
        {"assignee": "ben", "revision": 2},
    )


def test_the_old_value_of_an_expired_row_is_read_before_it_is_overwritten(target: Target) -> None:
    number = do(target, new_claim).result

    def work(session: Session) -> None:
        claim = session.get_one(Claim, number)
        session.expire(claim)
        claim.text = "Die Brücke ist offen"

    do(target, work)

    assert changes(target)[-1].old == {"text": "Die Brücke ist zu", "revision": 1}


def test_each_flush_of_one_operation_is_a_step_of_its_own(target: Target) -> None:
    number = do(target, new_claim).result

    def work(session: Session) -> None:
        claim = session.get_one(Claim, number)
        for words in ("erst", "dann"):
            claim.text = words
            session.flush()

    do(target, work)

    first, second = changes(target)[-2:]
    assert first.operation_id == second.operation_id
    assert (first.new, second.old) == ({"text": "erst", "revision": 2}, {"text": "erst", "revision": 2})


def test_a_deleted_row_is_kept_as_it_was_stored_not_as_it_was_set_last(target: Target) -> None:
    number = do(target, new_claim).result
    before = dump(target)

    def work(session: Session) -> None:
        claim = session.get_one(Claim, number)
        claim.text = "nie gespeichert"
        session.expire(claim, ["status"])
        session.delete(claim)

    do(target, work)

    assert changes(target)[-1].old == before["claim", number]


def test_a_row_inserted_and_deleted_by_one_operation_leaves_both_steps(target: Target) -> None:
    def work(session: Session) -> None:
        claim = session.get_one(Claim, new_claim(session))
        session.delete(claim)

    done = do(target, work)

    assert [change.action for change in changes(target) if change.operation_id == done.operation] == [
        "insert",
        "delete",
    ]


def test_an_insert_is_a_marker_with_no_json_at_all(target: Target) -> None:
    do(target, new_claim)

    with session_on(target) as session:
        query = text(
            "SELECT count(*) FROM change WHERE action = 'insert' AND (old IS NOT NULL OR new IS NOT NULL)"
        )
        assert session.scalar(query) == 0


def test_what_changes_nothing_is_no_operation(target: Target) -> None:
    number = do(target, new_claim).result

    def work(session: Session) -> None:
        claim = session.get_one(Claim, number)
        claim.text = str(claim.text)
        claim.status = ClaimStatus.NEW

    assert do(target, work).operation is None


def test_a_dry_run_leaves_no_row_and_no_operation(target: Target) -> None:
    before = dump(target, audit=True)

    done = write(target, new_claim, actor="anna", command="test", dry_run=True)

    assert done.operation is None
    assert dump(target, audit=True) == before


def test_a_failed_try_leaves_nothing_and_the_second_is_one_operation(target: Target) -> None:
    """Two people add the same tag: the second try finds it."""
    do(target, lambda session: session.add(Tag(name="fest")))
    tries: list[int] = []

    def work(session: Session) -> None:
        tries.append(new_claim(session))
        session.add(Tag(name="fest" if len(tries) == 1 else "anders"))

    done = do(target, work)

    assert len(tries) == 2
    assert [change.table_name for change in changes(target) if change.operation_id == done.operation] == [
        "claim",
        "tag",
    ]
    assert len([key for key in dump(target) if key.table == "claim"]) == 1


def test_a_savepoint_that_is_rolled_back_takes_its_changes_along(target: Target) -> None:
    def work(session: Session) -> None:
        savepoint = session.begin_nested()
        new_claim(session)
        savepoint.rollback()
        session.add(Tag(name="danach"))

    done = do(target, work)

    assert [change.table_name for change in changes(target) if change.operation_id == done.operation] == [
        "tag"
    ]


def test_statements_that_pass_by_the_audit_are_refused(target: Target) -> None:
    for statement in (
        update(Claim).values(text="x"),
        delete(Claim),
        insert(Tag).values(name="x"),
    ):
        with pytest.raises(RuntimeError, match="would pass by the audit"):
            do(target, lambda session, one=statement: session.execute(one))
    assert not [key for key in dump(target) if key.table in ("tag", "claim")]


def test_a_restored_row_counts_as_changed_since_it_was_read(target: Target) -> None:
    number = do(target, new_claim).result
    do(target, lambda session: session.delete(session.get_one(Claim, number)))
    gone = changes(target)[-1].old
    assert gone is not None

    do(target, lambda session: restore(session, Claim, gone))

    with session_on(target) as session:
        assert stored(session.get_one(Claim, number)) == gone | {"revision": 2}
    assert changes(target)[-1].action == "insert"


def test_the_audit_itself_is_not_audited(target: Target) -> None:
    do(target, new_claim)

    assert not {"operation", "change"} & {change.table_name for change in changes(target)}
    with session_on(target) as session:
        last = session.get_one(Operation, session.get_one(Change, changes(target)[-1].id).operation_id)
        assert (last.actor, last.command, last.undoes_id) == ("anna", "test", None)


def test_what_json_cannot_hold_is_refused_rather_than_guessed() -> None:
    with pytest.raises(TypeError, match="cannot be audited"):
        encode(b"bytes")


@given(st.datetimes(timezones=st.just(UTC)), st.dates(), st.floats(allow_nan=False, allow_infinity=False))
def test_a_value_out_of_the_audit_is_the_value_that_went_in(
    moment: datetime, day: date, number: float
) -> None:
    for model, column, value in (
        (Evidence, "retrieved_at", moment),
        (Claim, "due_on", day),
        (Claim, "worthiness", number),
        (Claim, "status", ClaimStatus.CHECKING),
        (Claim, "text", "Wort"),
        (Claim, "assignee", None),
    ):
        back = decode(model, column, encode(value))
        assert (back, type(back)) == (value, type(value))
