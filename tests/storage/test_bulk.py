"""Rows in bulk are what the session would have written, audit included; a refused row is named."""

from __future__ import annotations

import pytest
from sqlalchemy.orm import Session

from factcheck.domain.keys import uid_for
from factcheck.domain.vocabulary import ClaimStatus, Speech
from factcheck.models import Claim, Tag
from factcheck.settings import Target
from factcheck.storage.bulk import Refused
from factcheck.storage.bulk_audited import add_rows, in_batches
from factcheck.storage.unit_of_work import write
from tests.conftest import runner
from tests.filled import contents, fill

HEARD = [
    {"uid": uid_for("heard", str(n)), "text": f"„Satz“ {n} %s\n", "origin": "person", "made_by": "anna"}
    for n in range(1, 1201)
]


def _add(session: Session) -> list[int]:
    return add_rows(session, Claim, [*HEARD[:-1], {**HEARD[-1], "speech": Speech.DIRECT, "priority": 2}])


def test_rows_in_bulk_are_as_the_session_writes_them(target: Target) -> None:
    fill(target)

    done = write(target, _add, actor="anna", command="import feed")
    one = write(
        target,
        lambda session: session.add(Claim(uid=uid_for("one"), text="x", origin="person", made_by="anna")),
        actor="anna",
        command="claim add",
    )

    held = contents(target)
    bulk, single = held["claim"][-2], held["claim"][-1]
    assert single["id"] == bulk["id"] + 1 == done.result[-1] + 1
    assert (bulk["speech"], bulk["priority"], bulk["text"]) == ("direct", 2, HEARD[-1]["text"])
    apart = {"id", "uid", "text", "made_at", "speech", "priority"}
    assert {k: v for k, v in bulk.items() if k not in apart} == {
        k: v for k, v in single.items() if k not in apart
    }
    assert type(bulk["made_at"]) is type(single["made_at"]) and len(str(bulk["made_at"])) == len(
        str(single["made_at"])
    )
    marks = [row for row in held["change"] if row["operation_id"] == done.operation]
    assert [row["row_id"] for row in marks] == done.result
    assert {(row["table_name"], row["action"], row["old"], row["new"]) for row in marks} == {
        ("claim", "insert", None, None)
    }
    assert one.operation == (done.operation or 0) + 1


def test_rows_in_bulk_are_taken_back_by_undo(target: Target) -> None:
    fill(target)
    before = contents(target)["claim"]
    done = write(target, _add, actor="anna", command="import feed")

    undone = runner(target)("undo", f"R{done.operation}")

    assert undone.exit_code == 0, undone.stderr
    assert contents(target)["claim"] == before


@pytest.mark.parametrize(
    ("place", "wrong"),
    [
        (0, {"priority": 9}),
        (777, {"uid": HEARD[3]["uid"]}),
        (1199, {"text": None}),
        (600, {"article_id": None, "status": "no status"}),
    ],
)
def test_the_row_that_is_refused_is_named_and_none_goes_in(
    target: Target, place: int, wrong: dict[str, object]
) -> None:
    fill(target)
    before = contents(target)
    rows = [*HEARD[:place], {**HEARD[place], **wrong}, *HEARD[place + 1 :]]

    with pytest.raises(Refused) as refused:
        write(target, lambda session: add_rows(session, Claim, rows), actor="anna", command="import feed")

    assert refused.value.place == place
    assert contents(target) == before


def test_an_import_in_batches_goes_on_where_it_stopped(target: Target) -> None:
    fill(target)
    names = [f"wort {n}" for n in range(25)]

    def take(session: Session, some: list[str]) -> int:
        if "wort 17" in some and not again:
            raise KeyboardInterrupt
        known = {tag.name for tag in session.query(Tag)}
        return len(add_rows(session, Tag, [{"name": name} for name in some if name not in known]))

    again = False
    with pytest.raises(KeyboardInterrupt):
        list(in_batches(target, names, take, size=10, actor="anna", command="import"))
    assert len(contents(target)["tag"]) == 1 + 10

    again = True
    done = [
        batch.done.result
        for batch in in_batches(target, names, take, size=10, actor="anna", command="import")
    ]

    assert done == [0, 10, 5]
    assert [row["name"] for row in contents(target)["tag"]][1:] == names


def test_nothing_in_bulk_is_no_operation(target: Target) -> None:
    assert (
        write(target, lambda session: add_rows(session, Claim, []), actor="anna", command="import").operation
        is None
    )


def test_the_status_is_the_models_default(target: Target) -> None:
    write(target, _add, actor="anna", command="import feed")

    assert {row["status"] for row in contents(target)["claim"]} == {ClaimStatus.NEW.value}
