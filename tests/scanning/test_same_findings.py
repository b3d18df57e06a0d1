"""The same claims give the same findings: by keys as by comparing everything, in any order, in any steps."""

from __future__ import annotations

import itertools
import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import combinations, permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from factcheck.detectors import DETECTORS
from factcheck.domain.finding import THRESHOLD
from factcheck.reading.claim_keys import Key, keys_of_subject
from factcheck.services import scan_hotness
from factcheck.services.rulings import rulings_in_force
from factcheck.services.scan_claims import Scanned, load_claims, taking_part
from factcheck.services.scan_compare import compare, side_of
from factcheck.services.scan_keys import PRINTED, STRONG, WEAK, keys_of
from factcheck.services.scan_texts import Texts
from factcheck.services.scan_views import view_of
from factcheck.services.scan_witnesses import witnesses
from factcheck.settings import Target
from tests.conftest import fresh_postgres
from tests.dumps import session_on
from tests.scanning.stores import Report, Store, Told, fill

TOWNS = ("Altdorf", "Neustadt")
TEMPLATES = (
    "Bei der Flut in {town} starben {number} Menschen.",
    "In {town} kamen bei der Flut {number} Menschen ums Leben.",
    "Der Turm in {town} ist {number} Meter hoch.",
    "Der Stadtrat in {town} lehnte den Haushalt ab.",
    "Der Stadtrat in {town} stimmte dem Haushalt zu.",
    "Die Brücke in {town} wurde am {number}. März 2024 eröffnet.",
    "Die Brücke in {town} wird im März 2024 nicht eröffnet.",
    "Bei dem Brand in {town} wurden {number} Menschen verletzt, niemand starb.",
    "Das Feuer in {town} verletzte {number} Bewohner, die Feuerwehr rückte am Dienstag aus.",
    "Petra Lang wurde in {town} zur Bürgermeisterin gewählt, mit {number} Prozent der Stimmen.",
    "Norbert Quast gewann die Wahl in {town} und wurde Bürgermeister.",
    "„Wir haben in {town} lange auf diesen Tag gewartet und nie aufgegeben“, sagte Petra Lang.",
    "„Wir haben in {town} lange auf diesen Tag gewartet und nie aufgegeben“, sagte Norbert Quast.",
)
VALUES = tuple(
    (subject, attribute, number)
    for subject in ("flut", "turm")
    for attribute in ("tote", "höhe")
    for number in ("10", "12", "mehr als 11", "weniger als 11", "15", "2024-03-04", "2024-03-09", "ja",
                   "nein", "entity:Petra Lang", "entity:Ole Brandt", "3 Stunden")
)  # fmt: skip

claims = st.builds(
    lambda template, town, number, values: Told(template.format(town=town, number=number), values),
    st.sampled_from(TEMPLATES),
    st.sampled_from(TOWNS),
    st.integers(3, 9),
    st.lists(st.sampled_from(VALUES), max_size=1).map(tuple),
)
reports = st.builds(
    Report,
    st.sampled_from(
        [
            "",
            "Flut in Altdorf",
            "Rat in Neustadt",
            "Brand in Altdorf: Feuerwehr im Einsatz",
            "Eine Woche danach",
        ]
    ),
    st.lists(claims, min_size=1, max_size=3, unique_by=lambda one: one.words).map(tuple),
    st.sampled_from([None, "2024-03-04", "2024-06-01"]),
)


def told_once(some: list[Report]) -> list[Report]:
    """Without what a store takes once, whoever tells it first: the same text, and words in no article."""
    seen: set[tuple[str, ...]] = set()
    kept: list[Report] = []
    for report in some:
        words = tuple(one.words for one in report.claims)
        own = [(report.title, *words)] if report.title else [("", one) for one in words]
        if seen.isdisjoint(own):
            kept.append(report)
        seen.update(own)
    return kept


stores = st.lists(reports, min_size=1, max_size=4).map(told_once)

LAX = settings(deadline=None, max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
_numbers = itertools.count()


@contextmanager
def sqlite(template: Path, folder: Path) -> Iterator[Target]:
    """An empty database of its own."""
    path = folder / f"{next(_numbers)}.db"
    shutil.copyfile(template, path)
    yield Target(path=path)
    path.unlink()


@pytest.fixture
def crowded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two claims are a crowd: what three share brings nobody together."""
    monkeypatch.setattr(scan_hotness, "_COMMON_WORD", 2)
    monkeypatch.setattr(scan_hotness, "_FEWEST_HOT", 2)
    monkeypatch.setattr(scan_hotness, "_SHARE", 0.0)


def by_hand(store: Store) -> list[tuple[str, ...]]:
    """What a comparison of every claim with every other one finds, as far as they have keys in common."""
    with session_on(store.target) as session:
        rulings, texts = rulings_in_force(session), Texts()
        found = load_claims(session, list(session.scalars(taking_part())), texts)
        keys = {number: keys_of(claim, rulings, texts) for number, claim in found.items()}
        counted = Counter(key for own in keys.values() for key in own)
        limits = dict.fromkeys(STRONG | WEAK, scan_hotness._FEWEST_HOT)
        limits["word"] = scan_hotness._COMMON_WORD
        hot = {key for key, number in counted.items() if number > limits.get(key.kind, 10**9)}
        stand_for = {pair for key in hot if key.kind == "attribute" for pair in witnesses(session, key.key)}
        views = {number: view_of(claim, rulings, texts) for number, claim in found.items()}
        told: list[tuple[str, ...]] = []
        for a, b in combinations(sorted(found), 2):
            if not (meet(found[a], found[b], keys[a], keys[b], hot) or (a, b) in stand_for):
                continue
            sides = (side_of(found[one], views[one], rulings)._replace(grounds=None) for one in (a, b))
            for finding in compare(*sides, DETECTORS, rulings)[0]:
                if finding.confidence >= THRESHOLD:
                    told.append((*sorted((found[a].words, found[b].words)), finding.relation.value,
                                 finding.conflict_kind))  # fmt: skip
    return sorted(set(told))


def meet(one: Scanned, other: Scanned, mine: set[Key], theirs: set[Key], hot: set[Key]) -> bool:
    """Whether two claims have one strong key or two weak ones, or values of one name that lie apart."""
    shared = mine & theirs
    article = one.article_id is not None and one.article_id == other.article_id
    if article and any(key.kind == PRINTED for key in mine | theirs):
        return True
    rare = {key for key in shared if article or key not in hot}
    if any(key.kind in STRONG and (article or key.kind != "attribute") for key in rare):
        return True
    names = {name for key in rare if key.kind == "subject" for name in keys_of_subject(key.key)}
    if sum(key.kind in WEAK and key not in names for key in rare) >= 2:
        return True
    return any(
        (a.subject, a.attribute, a.unit) == (b.subject, b.attribute, b.unit)
        and a.subject
        and Key("attribute", f"{a.subject}|{a.attribute}") not in hot
        and (
            (a.lo or -1e9) > (1e9 if b.hi is None else b.hi)
            or (b.lo or -1e9) > (1e9 if a.hi is None else a.hi)
        )
        for a in one.values
        for b in other.values
    )


def short(store: Store) -> list[tuple[str, ...]]:
    """The findings without explanation and key."""
    return sorted({found[:4] for found in store.findings()})


@LAX
@given(found=stores)
def test_keys_find_what_comparing_everything_finds(
    sqlite_template: Path, tmp_path: Path, found: list[Report]
) -> None:
    with sqlite(sqlite_template, tmp_path) as target:
        store = fill(target, found)
        store.scan()
        assert short(store) == by_hand(store)


@settings(LAX, max_examples=2)
@given(found=stores)
def test_keys_find_it_on_postgresql_too(
    postgres_server: str, postgres_template: str, found: list[Report]
) -> None:
    with fresh_postgres(postgres_server, postgres_template) as target:
        store = fill(target, found)
        store.scan()
        assert short(store) == by_hand(store)
        _let_go(target)


@LAX
@given(found=stores)
def test_where_many_share_a_key_too(
    crowded: None, sqlite_template: Path, tmp_path: Path, found: list[Report]
) -> None:
    with sqlite(sqlite_template, tmp_path) as target:
        store = fill(target, found)
        store.scan()
        assert short(store) == by_hand(store)


@LAX
@given(found=stores, data=st.data())
def test_any_order_and_any_number_of_scans_give_the_same_bytes(
    crowded: None, sqlite_template: Path, tmp_path: Path, found: list[Report], data: st.DataObject
) -> None:
    """A claim that makes a key common takes away what rested on it, also when it comes last."""
    with sqlite(sqlite_template, tmp_path) as target:
        store = fill(target, found)
        store.scan()
        at_once = store.findings()
    order = data.draw(st.permutations(found))
    with sqlite(sqlite_template, tmp_path) as target:
        store = fill(target, order, between=True)
        assert store.findings() == at_once


FLOOD = [
    Report("Flut in Altdorf", (Told("Bei der Flut in Altdorf starben 12 Menschen."),), "2024-03-04"),
    Report("Altdorf trauert", (Told("In Altdorf kamen bei der Flut 15 Menschen ums Leben."),), "2024-03-04"),
    Report(
        "Rat in Neustadt", (Told("Der Stadtrat in Neustadt lehnte den Haushalt ab."),), "2024-03-04"
    ),
    Report("", (Told("Zwölf", (("flut", "tote", "12"),)), Told("Zwanzig", (("flut", "tote", "20"),)))),
]  # fmt: skip


def test_every_order_gives_the_same_bytes(sqlite_template: Path, tmp_path: Path) -> None:
    seen = set()
    for at, order in enumerate(permutations(FLOOD)):
        for between in (at % 4 == 0,):
            with sqlite(sqlite_template, tmp_path) as target:
                store = fill(target, order, between=between)
                store.scan()
                seen.add(tuple(store.findings()))

    [found] = seen
    assert len(found) == 2


def test_both_databases_find_the_same(sqlite_target: Target, postgres_target: Target) -> None:
    stores = [fill(sqlite_target, FLOOD), fill(postgres_target, FLOOD[::-1], between=True)]
    for store in stores:
        store.scan()

    assert stores[0].findings() == stores[1].findings() != []


def test_a_second_scan_looks_at_nothing(target: Target) -> None:
    store = fill(target, FLOOD)
    first = store.scan()
    before = store.findings()

    again = store.scan()

    assert first.counts["new"] == 2
    assert (again.counts["claims"], again.counts["pairs"], again.new) == (0, 0, [])
    assert store.findings() == before


def test_a_full_scan_finds_what_is_known(target: Target) -> None:
    store = fill(target, FLOOD)
    store.scan()
    before = store.findings()

    again = store.scan(full=True)

    assert (again.counts["claims"], again.counts["new"], again.counts["known"]) == (
        store.taking_part(), 0, 2,
    )  # fmt: skip
    assert store.findings() == before


def _let_go(target: Target) -> None:
    with session_on(target) as session:
        session.execute(text("select 1"))
