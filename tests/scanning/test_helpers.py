"""Several processes that look ahead change nothing of what a scan finds."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

import factcheck.detectors as shipped
from factcheck.detectors import quantity
from factcheck.detectors.context import Pair
from factcheck.domain.finding import Finding, Silence
from factcheck.models import Claim, Scan
from factcheck.services import scan_pieces, scanning
from factcheck.services.scan_helpers import Helpers, Steps
from factcheck.services.scan_options import Options, Scanning
from factcheck.services.scanning import scan
from factcheck.settings import Target
from factcheck.storage.looking import looking
from tests.dumps import session_on
from tests.scanning.stores import Report, Store, Told, fill
from tests.scanning.test_stopped import replaced

T = TypeVar("T")

TOWNS = ("Altdorf", "Neustadt", "Seeburg", "Bergheim")
REPORTS = [
    *(
        Report(f"Flut in {town} {number}", (Told(f"Bei der Flut in {town} starben {number} Menschen."),),
               "2024-03-04")
        for number in (12, 15, 19)
        for town in TOWNS
    ),
    Report("", (Told("Zwölf", (("flut", "tote", "12"),)), Told("Zwanzig", (("flut", "tote", "20"),)))),
]  # fmt: skip


@pytest.fixture(autouse=True)
def small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three claims are many, and two are a piece."""
    monkeypatch.setattr(scan_pieces, "_COMPARED_AT_ONCE", 2)
    monkeypatch.setattr(scanning, "_PREPARED_AT_ONCE", 2)
    monkeypatch.setattr(scanning, "_MANY", 3)


@pytest.fixture
def another(target: Target, sqlite_template: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Target:
    """A second database of the same kind."""
    if not target.is_sqlite:
        found: Target = request.getfixturevalue("other_postgres")
        return found
    shutil.copyfile(sqlite_template, tmp_path / "another.db")
    return Target(path=tmp_path / "another.db")


def scanned(store: Store, jobs: int, write: Any = None) -> Scanning:
    """A scan with so many helpers."""
    helpers = Helpers(jobs, partial(looking, store.target))
    return scan(write or store.do, Options(extract=False), actor="anna", helpers=helpers)


def told(store: Store) -> list[tuple[object, ...]]:
    """Every link as it is stored, in order of number."""
    return [
        (link.id, link.left_id, link.right_id, link.relation, link.pair_key, link.sentence, link.explanation)
        for link in store.links()
    ]


def test_any_number_of_helpers_stores_the_same_rows(target: Target, another: Target) -> None:
    alone, helped = fill(target, REPORTS), fill(another, REPORTS)

    one, many = scanned(alone, 1), scanned(helped, 3)

    assert told(helped) == told(alone) != []
    assert (many.counts, many.hot, many.new) == (one.counts, one.hot, one.new)


def test_a_helper_that_is_gone_leaves_nothing_out(
    sqlite_target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed by the system for want of memory, say."""
    here = os.getpid()

    def detect(pair: Pair) -> list[Finding | Silence]:
        if os.getpid() != here and "Seeburg" in pair.left.quote:
            os._exit(9)
        return quantity.detect(pair)

    monkeypatch.setattr(shipped, "DETECTORS", replaced(quantity.ID, detect))
    store = fill(sqlite_target, REPORTS)

    scanned(store, 2)

    assert len(store.links()) == 3 * len(TOWNS) + 1


def test_what_changed_since_a_helper_looked_is_looked_at_again(sqlite_target: Target) -> None:
    store = fill(sqlite_target, REPORTS[:4])

    def look(at: int, session: Session) -> str:
        return session.scalars(select(Claim.text).order_by(Claim.id).offset(at)).first() or ""

    def keep(at: int, found: str, session: Session) -> str:
        if at == 0:
            for claim in session.scalars(select(Claim)):
                claim.text = f"{claim.text} Neu."
        return found

    before = list(Steps(look, keep, 1).taken(store.do, None))
    steps = Steps(look, keep, 4).taken(store.do, Helpers(2, partial(looking, sqlite_target)))

    after = list(steps)

    assert before[0] == after[0].removesuffix(" Neu.")
    assert all(words.endswith(" Neu. Neu.") for words in after[1:])


def test_helpers_only_look(target: Target) -> None:
    fill(target, REPORTS[:1])

    with looking(target) as session, pytest.raises(DBAPIError):
        session.execute(text("UPDATE claim SET text = 'x'"))


def test_stopped_with_helpers_it_keeps_what_is_done(sqlite_target: Target) -> None:
    store = fill(sqlite_target, REPORTS)
    left = 12

    def write(work: Callable[[Session], T]) -> T:
        nonlocal left
        left -= 1
        if left < 0:
            raise KeyboardInterrupt
        return store.do(work)

    with pytest.raises(KeyboardInterrupt):
        scanned(store, 2, write)
    kept = len(store.links())
    again = scanned(store, 2)

    with session_on(sqlite_target) as session:
        assert len(session.scalars(select(Scan)).all()) == 1
    assert kept + again.counts["new"] == len(store.links()) == 3 * len(TOWNS) + 1
