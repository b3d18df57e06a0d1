"""Outlines of claims are kept between scans, and made again as soon as words or readers are others."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select, update

import factcheck.detectors as shipped
from factcheck.models import ClaimOutline
from factcheck.reading.frame_outline import outline_of
from factcheck.services import scan_events, scan_outlines
from factcheck.services.scan_outlines import packed, unpacked
from factcheck.settings import Target
from tests.dumps import session_on
from tests.scanning.stores import Report, Store, Told, fill
from tests.scanning.test_same_findings import FLOOD, TEMPLATES


@pytest.mark.parametrize("quoted", (False, True))
@pytest.mark.parametrize("words", TEMPLATES)
def test_what_is_kept_is_what_was_made(words: str, quoted: bool) -> None:
    made = outline_of(words.format(town="Altdorf", number=7), "de", quoted=quoted)

    again = unpacked(packed(made))

    assert again == made
    assert packed(again) == packed(made)


def kept(store: Store) -> dict[int, tuple[str, str]]:
    """What is stored, by claim."""
    with session_on(store.target) as session:
        return {row.claim_id: (row.state, row.outline) for row in session.scalars(select(ClaimOutline))}


def test_every_outline_is_made_once(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FLOOD)
    store.scan()
    before = store.findings()
    assert kept(store)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("made again")

    monkeypatch.setattr(scan_outlines, "outline_of", never)
    again = store.scan(full=True)

    assert again.counts["claims"] == store.taking_part()
    assert store.findings() == before


def test_a_new_claim_asks_those_kept_of_the_others(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FLOOD)
    store.scan()
    made: list[str] = []

    def noted(text: str, *given: object, **named: object) -> object:
        made.append(text)
        return outline_of(text, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(scan_outlines, "outline_of", noted)
    words = "Bei der Flut in Altdorf starben 19 Menschen."
    store.add(Report("Noch einmal die Flut in Altdorf", (Told(words),), "2024-03-05"))

    assert store.scan().counts["new"] > 0
    assert words in made
    assert not {told.words for report in FLOOD for told in report.claims}.intersection(made)


def test_an_outline_of_other_words_is_not_believed(target: Target) -> None:
    store = fill(target, FLOOD)
    store.scan()
    before = kept(store), store.findings()

    spoilt = update(ClaimOutline).values(state="x", outline="[]")
    store.do(lambda session: session.connection().execute(spoilt))
    store.scan(full=True)

    assert (kept(store), store.findings()) == before


def test_a_newer_detector_has_them_made_again(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FLOOD)
    store.scan()
    before = kept(store)
    first, *others = shipped.DETECTORS

    monkeypatch.setattr(shipped, "DETECTORS", (first._replace(version="99"), *others))
    store.scan()

    assert kept(store).keys() == before.keys()
    assert all(state != before[number][0] for number, (state, _) in kept(store).items())


def test_a_newer_release_has_them_made_again(target: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    store = fill(target, FLOOD)
    store.scan()
    before = kept(store)

    monkeypatch.setattr(scan_events, "__version__", "99.0")
    store.scan(full=True)

    assert kept(store).keys() == before.keys()
    assert all(state != before[number][0] for number, (state, _) in kept(store).items())


def test_none_is_kept_that_was_made_with_a_desks_own_words(sqlite_target: Target, tmp_path: Path) -> None:
    store = fill(sqlite_target, FLOOD)

    store.scan(lexicon=tmp_path)

    assert kept(store) == {}
