"""A fault at any statement of any changing service leaves the database as it was."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.orm import Session

from factcheck.domain.ids import parse_ref
from factcheck.domain.vocabulary import ClaimStatus, Judgement
from factcheck.services.articles import Given, add_article
from factcheck.services.claim_status import set_status
from factcheck.services.claims import ClaimInput, Where, add_from_article, add_without_article
from factcheck.services.decisions import Decision, decide
from factcheck.services.editing import edit
from factcheck.services.flags import flag
from factcheck.services.intake import Source
from factcheck.services.removing import remove
from factcheck.services.undoing import undo
from factcheck.services.values import ValueInput
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write
from tests.dumps import dump

TEXT = "Hochwasser | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Im Tal fehlen 70 Menschen.\n"
URL = "https://example.org/flut"


def article(session: Session, text: str = TEXT) -> None:
    add_article(session, Source("x.txt", "text/plain", text), Given(url=URL, outlet="Talbote"), actor="anna")


def claim(session: Session, quote: str = "Oktober 2025", value: str = "2025-10") -> None:
    given = ClaimInput(claimant="Mara Winter", values=[ValueInput("a1", "present", value)], new_names=True)
    add_from_article(session, parse_ref("A1"), Where(quote=quote), given, actor="anna")


CHANGING: dict[str, Callable[[Session], Any]] = {
    "add a new article": lambda s: add_article(
        s, Source("y.txt", "text/plain", "Ein anderer Text.\n"), Given(outlet="Anzeiger"), actor="anna"
    ),
    "revise an article": lambda s: article(s, TEXT + "Mehr.\n"),
    "add a claim": lambda s: claim(s, "70 Menschen", "70"),
    "hear a claim": lambda s: add_without_article(
        s, None, ClaimInput(text="Die Brücke ist zu", claimant="Jan Sommer"), actor="anna"
    ),
    "flag": lambda s: flag(s, parse_ref("C1"), parse_ref("C3"), "passt nicht", None, actor="anna"),
    "decide": lambda s: decide(s, [parse_ref("L1")], Decision(Judgement.UNSURE), actor="anna"),
    "set a status": lambda s: set_status(s, [parse_ref("C1"), parse_ref("C2")], ClaimStatus.CHECKING),
    "edit": lambda s: edit(
        s, parse_ref("C2"), {"claimant": "Jan Sommer", "said": "2025"}, actor="anna", new=True
    ),
    "remove": lambda s: remove(s, [parse_ref("L1"), parse_ref("C2")], actor="anna"),
    "undo": lambda s: undo(s, None, actor="anna"),
}  # fmt: skip


@contextmanager
def fault_at(number: int) -> Iterator[None]:
    """Raise at the statement of that number; a commit is the last one."""
    left = number

    def count(*_: object, **__: object) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise RuntimeError("a fault")

    event.listen(Engine, "before_cursor_execute", count)
    event.listen(Engine, "commit", count)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)
        event.remove(Engine, "commit", count)


def prepared(target: Target) -> None:
    """A1 with C1 (printed date) and C2, C3 heard; L1 between C1 and C2, flagged last."""
    for work in (
        article,
        claim,
        lambda s: add_without_article(s, None, ClaimInput(text="Es ist 2024"), actor="anna"),
        lambda s: flag(s, parse_ref("C1"), parse_ref("C2"), "ein Jahr", None, actor="anna"),
    ):
        write(target, work, actor="anna", command="test")


def try_all(target: Target, work: Callable[[Session], Any], step: int) -> int:
    """Fail at each statement in turn until the work gets through; gives how many there were."""
    before = dump(target, audit=True)
    number = 1
    while True:
        try:
            with fault_at(number):
                write(target, work, actor="anna", command="test")
        except RuntimeError as error:
            assert str(error) == "a fault"
            assert dump(target, audit=True) == before, f"changed by a fault at statement {number}"
            number += step
        else:
            assert dump(target, audit=True) != before
            return number


@pytest.mark.parametrize("name", CHANGING)
def test_a_fault_at_any_statement_changes_nothing(sqlite_target: Target, name: str) -> None:
    prepared(sqlite_target)

    assert try_all(sqlite_target, CHANGING[name], 1) > 4


@pytest.mark.parametrize("name", ["revise an article", "remove", "undo"])
def test_nor_does_it_on_postgresql(postgres_target: Target, name: str) -> None:
    prepared(postgres_target)

    assert try_all(postgres_target, CHANGING[name], 3) > 4
