"""What articles tell of is kept between scans, and read again as soon as anything about it is another."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from sqlalchemy import select, update

import factcheck.detectors as shipped
from factcheck.models import Article, ArticleEvent
from factcheck.services import scan_events
from factcheck.services.scan_events import packed, read, unpacked
from factcheck.settings import Target
from tests.dumps import session_on
from tests.scanning.stores import Report, Store, Told, fill

DAY = datetime.date(2024, 3, 4)
TEXT = """Brand in Altdorf: Feuerwehr im Einsatz

Bei einem Brand am Sonntag in Altdorf sind drei Menschen verletzt worden, teilte Petra Lang mit.

Damals, im Jahr 2019, brannte eine Scheune in Neustadt. Der Schaden liegt bei 40.000 Euro.
"""
FIRE = [
    Report("Brand in Altdorf", (Told("Bei dem Brand wurden 12 Menschen verletzt."),), "2024-03-04"),
    Report("Feuer in Altdorf: Brand gelöscht", (Told("Das Feuer verletzte 15 Bewohner."),), "2024-03-04"),
]


@pytest.mark.parametrize("days", (None, (DAY, DAY), (DAY, DAY + datetime.timedelta(days=2))))
@pytest.mark.parametrize("language", ("de", "en"))
def test_what_is_kept_is_what_was_read(
    language: str, days: tuple[datetime.date, datetime.date] | None
) -> None:
    found = read(TEXT, language, days, None)

    again = unpacked(packed(found))

    for name in ("names", "places", "content", "days", "printed", "mentioned"):
        assert getattr(again.event, name) == getattr(found.event, name)
    assert list(again.event.names) == list(found.event.names)  # their order tells which are keys
    assert again.asides == found.asides
    assert found.event.names


def kept(store: Store) -> list[tuple[int, str, str]]:
    """What is stored, by number."""
    with session_on(store.target) as session:
        return [
            (row.article_version_id, row.state, row.event)
            for row in session.scalars(select(ArticleEvent).order_by(ArticleEvent.article_version_id))
        ]


def test_every_article_is_read_once(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FIRE)
    store.scan()
    before = store.findings()
    assert len(kept(store)) == len(FIRE)

    def never(*_: object) -> None:
        raise AssertionError("read again")

    monkeypatch.setattr("factcheck.services.scan_texts.read", never)
    again = store.scan(full=True)

    assert again.counts["claims"] == store.taking_part()
    assert store.findings() == before


def test_another_day_is_read_again(target: Target) -> None:
    store = fill(target, FIRE)
    store.scan()
    before = kept(store)

    def moved(session: object) -> None:
        for article in session.scalars(select(Article).where(Article.title == FIRE[0].title)):  # type: ignore[attr-defined]
            article.published_earliest = article.published_latest = DAY + datetime.timedelta(days=40)

    store.do(moved)
    store.scan()

    after = kept(store)
    assert [one == other for one, other in zip(before, after, strict=True)] == [False, True]


def test_a_newer_detector_reads_again(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FIRE)
    store.scan()
    before = kept(store)
    first, *others = shipped.DETECTORS

    monkeypatch.setattr(shipped, "DETECTORS", (first._replace(version="99"), *others))
    store.scan()

    assert all(one[1] != other[1] for one, other in zip(before, kept(store), strict=True))


def test_a_spoilt_row_of_another_state_is_not_believed(target: Target) -> None:
    store = fill(target, FIRE)
    store.scan()
    before = kept(store)

    store.do(lambda session: session.connection().execute(update(ArticleEvent).values(state="x", event="[]")))
    store.scan(full=True)

    assert kept(store) == before


def test_nothing_is_kept_of_a_desks_own_words(sqlite_target: Target, tmp_path: Path) -> None:
    store = fill(sqlite_target, FIRE)

    store.scan(lexicon=tmp_path)

    assert kept(store) == []
    assert scan_events.kept_events(session_on(sqlite_target), [1]) == {}
