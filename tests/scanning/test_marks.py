"""A scan looks only at what changed since the last one, and finds what looking at everything finds."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.vocabulary import Answer, ClaimStatus, Question
from factcheck.models import Article, Claim, ClaimValue, Ruling, ScanMark
from factcheck.services import scan_marks
from factcheck.services.claim_status import set_status
from factcheck.services.scan_begin import begin
from factcheck.services.scan_options import Options, chosen
from factcheck.services.undoing import undo
from factcheck.services.values import ValueInput, add_value
from factcheck.settings import Target
from factcheck.storage.engine import write_engine
from tests.dumps import session_on
from tests.scanning.stores import Report, Store, Told, fill
from tests.scanning.test_same_findings import LAX, reports, sqlite, told_once

FLOOD = Report(
    "Flut",
    (Told("Bei der Flut in Altdorf starben 12 Menschen."), Told("Es regnete in Altdorf.")),
    "2024-03-04",
)
TYPED = Report("", (Told("Zwölf", (("flut", "tote", "12"),)), Told("Zwanzig", (("flut", "tote", "20"),))))
ROOF = Report("", (Told("Das Dach ist 12 Meter lang.", (("dach", "länge", "12 m"),)),))


@pytest.fixture
def store(target: Target) -> Store:
    """Four claims, scanned."""
    store = fill(target, [FLOOD, TYPED])
    store.scan()
    return store


def looked_at(store: Store, **options: object) -> list[int]:
    """The claims the next scan would look at."""
    asked = Options(**{"extract": False, **options})  # type: ignore[arg-type]

    def begun(session: Session) -> list[int]:
        found = sorted(begin(None, asked, chosen(asked.detectors), session).numbers)
        session.rollback()
        return found

    with session_on(store.target) as session:
        return begun(session)


def test_of_an_unchanged_store_nothing_is_looked_at(store: Store) -> None:
    assert looked_at(store) == []
    assert len(looked_at(store, full=True)) == store.taking_part()


def test_what_a_scan_suggested_itself_is_nothing_to_follow(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A first scan may suggest more links than the next one would follow changes."""
    monkeypatch.setattr(scan_marks, "_MOST_CHANGES", 0)

    assert store.links()
    assert looked_at(store) == []


def test_a_new_claim_is_the_only_one_looked_at(store: Store) -> None:
    [number] = store.add(ROOF)

    assert looked_at(store) == [number]

    store.scan()

    assert looked_at(store) == []


CHANGES: tuple[tuple[str, Callable[[Store], object]], ...] = (
    (
        "rejected and taken back",
        lambda s: [s.do(lambda d, w=w: _status(d, s, w)) for w in ("rejected", "new")],
    ),
    ("a value", lambda s: s.do(lambda d: _more(d, s))),
    ("a value edited", lambda s: s.do(lambda d: _value(d, s))),
)


def _ref(store: Store) -> Ref:
    return Ref(Kind.CLAIM, store.claims[2])


def _status(session: Session, store: Store, status: str) -> None:
    set_status(session, [_ref(store)], ClaimStatus(status))


def _more(session: Session, store: Store) -> None:
    claim = session.get_one(Claim, store.claims[2])
    add_value(session, claim, ValueInput("flut", "helfer", "3"), language="de", actor="anna")


def _value(session: Session, store: Store) -> None:
    [value] = session.scalars(select(ClaimValue).where(ClaimValue.claim_id == store.claims[2]))
    value.lo = value.hi = value.wide_lo = value.wide_hi = 14.0


@pytest.mark.parametrize("change", [pytest.param(change, id=name) for name, change in CHANGES])
def test_a_changed_claim_is_the_only_one_looked_at(store: Store, change: Callable[[Store], object]) -> None:
    change(store)

    assert looked_at(store) == [store.claims[2]]


def test_another_day_of_an_article_concerns_its_claims(store: Store) -> None:
    def later(session: Session) -> None:
        [article] = session.scalars(select(Article))
        article.title = "Die Flut"

    store.do(later)

    assert set(looked_at(store)) >= set(store.claims[:2])
    assert not set(looked_at(store)) & set(store.claims[2:])


def test_a_ruling_concerns_all_claims(store: Store) -> None:
    def rule(session: Session) -> None:
        session.add(
            Ruling(uid="r", question=Question.SAME_SUBJECT, left_key="flut", right_key="dach",
                   answer=Answer.YES, decided_by="anna")
        )  # fmt: skip

    store.do(rule)

    assert len(looked_at(store)) == store.taking_part()


def test_a_scan_that_wanted_less_is_not_relied_on(store: Store) -> None:
    """Also when it was stopped half way: it says first that it wants something else."""
    store.scan(floor=0.9)

    assert len(looked_at(store)) == store.taking_part()

    store.scan()

    assert looked_at(store) == []


def test_a_scan_of_a_part_leaves_the_rest_to_the_next(store: Store) -> None:
    [number] = store.add(ROOF)
    store.scan(articles=(Ref(Kind.ARTICLE, 1),))

    assert looked_at(store) == [number]


def test_what_is_taken_away_lets_a_scan_look_at_all(store: Store) -> None:
    store.add(ROOF)
    store.scan()
    with session_on(store.target) as session:
        query = text("SELECT max(operation_id) FROM change WHERE table_name = 'claim'")
        added = session.execute(query).scalar_one()

    store.do(lambda session: undo(session, Ref(Kind.OPERATION, added), actor="anna"))

    assert len(looked_at(store)) == store.taking_part()

    store.scan()

    assert looked_at(store) == []


def test_what_somebody_is_just_entering_is_not_missed(postgres_target: Target) -> None:
    """Numbers are given out before they can be seen: the mark waits for who is still writing."""
    store = fill(postgres_target, [FLOOD, TYPED])
    store.scan()
    before = _mark(store)
    store.add(ROOF)
    with write_engine(store.target).connect() as other:
        other.execute(text("INSERT INTO change (operation_id, table_name, row_id, action)"
                           " SELECT max(id), 'claim', 1, 'update' FROM operation"))  # fmt: skip
        store.scan()
        assert _mark(store) == before
        other.rollback()
    store.scan()

    assert _mark(store) > before


def _mark(store: Store) -> int:
    with session_on(store.target) as session:
        return session.scalars(select(ScanMark.change_id)).one() or 0


_numbers: Iterator[int] = itertools.count()


@LAX
@given(found=st.lists(reports, min_size=2, max_size=4).map(told_once), data=st.data())
def test_step_by_step_finds_what_looking_at_everything_finds(
    sqlite_template: Path, tmp_path: Path, found: list[Report], data: st.DataObject
) -> None:
    with sqlite(sqlite_template, tmp_path) as target:
        store = Store(target)
        for report in found:
            store.add(report)
            if data.draw(st.booleans()):
                store.do(lambda session: _one_rejected(session, store, data.draw(st.booleans())))
            store.scan()
        before = store.findings()
        again = store.scan(full=True)

        assert again.counts["new"] == 0
        assert store.findings() == before


def _one_rejected(session: Session, store: Store, last: bool) -> None:
    ref = Ref(Kind.CLAIM, store.claims[-1 if last else 0])
    set_status(session, [ref], ClaimStatus.REJECTED)
