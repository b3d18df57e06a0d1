"""Claimants under all their names, and two that are one; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ClaimantKind
from factcheck.errors import Ambiguous, BadInput, Clash, FactcheckError, NotFound
from factcheck.models import Change, Claim, Claimant
from factcheck.services.claimant_names import known_claimant
from factcheck.services.claimants import add_alias, add_claimant, claimant_for, edit_claimant, merge_claimants
from factcheck.services.claims import ClaimInput, add_without_article
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


def names(target: Target, claimant: int) -> str:
    query = text("SELECT name || ': ' || coalesce(other_names, '') FROM claimants WHERE claimant_id = :id")
    return str(done(target, lambda s: s.execute(query, {"id": claimant}).scalar_one()))


def number(target: Target, name: str) -> int:
    return done(target, lambda s: known_claimant(s, name).id)


def heard(target: Target, claimant: str) -> int:
    given = ClaimInput(text=f"gesagt von {claimant}", claimant=claimant)
    return done(target, lambda s: add_without_article(s, None, given, actor="anna").claim_id)


@pytest.fixture(autouse=True)
def two(target: Target) -> None:
    """1 is Mara Winter with two names, 2 is the Beispielamt."""
    done(target, lambda s: add_claimant(s, "Mara  Winter", kind=ClaimantKind.PERSON, aliases=["Frau Winter"]))
    done(target, lambda s: add_claimant(s, "Beispielamt", wikidata="q42"))


def test_a_claimant_is_found_by_every_name_in_any_case(target: Target) -> None:
    assert [number(target, name) for name in ("mara winter", "FRAU WINTER", " Frau  Winter ", "1")] == [1] * 4


def test_adding_a_known_claimant_fills_in_what_was_missing(target: Target) -> None:
    assert done(target, lambda s: add_claimant(s, "beispielamt", kind=ClaimantKind.ORGANISATION)) == 2

    row = done(target, lambda s: s.get_one(Claimant, 2))
    assert (row.name, row.kind, row.wikidata) == ("Beispielamt", "organisation", "Q42")


def test_adding_the_same_again_changes_nothing(target: Target) -> None:
    again = write(
        target,
        lambda s: add_claimant(s, "Frau Winter", kind=ClaimantKind.PERSON, aliases=["mara winter"]),
        actor="anna",
        command="test",
    )

    assert (again.result, again.operation) == (1, None)


def test_what_is_known_otherwise_is_not_overwritten_by_adding(target: Target) -> None:
    with pytest.raises(Clash, match="known with kind person, not organisation"):
        done(target, lambda s: add_claimant(s, "Mara Winter", kind=ClaimantKind.ORGANISATION))

    done(target, lambda s: edit_claimant(s, "Mara Winter", kind=ClaimantKind.ORGANISATION))
    assert done(target, lambda s: s.get_one(Claimant, 1).kind) == "organisation"


def test_a_slip_is_met_with_the_name_it_was_meant_to_be(target: Target) -> None:
    with pytest.raises(BadInput, match=r"no claimant 'Mara Wintre' yet: Mara Winter\?"):
        done(target, lambda s: add_claimant(s, "Mara Wintre"))
    with pytest.raises(NotFound, match=r"no claimant 'Mara Wintre'. Mara Winter\?"):
        done(target, lambda s: add_alias(s, "Mara Wintre", "M. Winter"))

    assert done(target, lambda s: add_claimant(s, "Mara Wintre", new=True)) == 3


def test_one_wikidata_item_is_one_claimant(target: Target) -> None:
    with pytest.raises(Clash, match="Q42 is Beispielamt already"):
        done(target, lambda s: add_claimant(s, "Landesbehörde", wikidata="Q42"))


def test_a_name_that_two_bear_is_taken_only_when_it_is_meant(target: Target) -> None:
    with pytest.raises(Clash, match="'Frau Winter' is a name of Mara Winter already"):
        done(target, lambda s: add_alias(s, "Beispielamt", "Frau Winter"))

    done(target, lambda s: add_alias(s, "Beispielamt", "Frau Winter", new=True))
    with pytest.raises(Ambiguous, match=r"Mara Winter \(number 1\), Beispielamt \(number 2\)"):
        number(target, "Frau Winter")


def test_a_preferred_name_leaves_the_old_one_known(target: Target) -> None:
    done(target, lambda s: edit_claimant(s, "Beispielamt", preferred="Landesamt"))

    assert names(target, 2) == "Landesamt: Beispielamt"
    assert number(target, "beispielamt") == 2


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_nobody_has_an_empty_name(target: Target, name: str) -> None:
    for work in (
        lambda s: add_claimant(s, name),
        lambda s: add_alias(s, "Mara Winter", name),
        lambda s: edit_claimant(s, "Mara Winter", preferred=name),
    ):
        with pytest.raises(BadInput, match="empty"):
            done(target, work)


def test_a_merge_carries_names_claims_and_what_was_missing_over(target: Target) -> None:
    claim = heard(target, "Beispielamt")
    done(target, lambda s: merge_claimants(s, "Beispielamt", "Frau Winter"))

    assert names(target, 1) == "Mara Winter: Beispielamt, Frau Winter"
    assert number(target, "Beispielamt") == number(target, "2") == 1
    row = done(target, lambda s: s.get_one(Claimant, 1))
    assert (row.kind, row.wikidata) == ("person", "Q42")
    assert done(target, lambda s: s.get_one(Claim, claim).claimant_id) == 1


def test_after_a_merge_it_can_be_seen_whose_claim_it_was(target: Target) -> None:
    claim = heard(target, "Beispielamt")
    done(target, lambda s: merge_claimants(s, "Beispielamt", "Mara Winter"))

    gone = done(target, lambda s: s.get_one(Claimant, 2))
    assert (gone.name, gone.merged_into_id) == ("Beispielamt", 1)
    query = select(Change.old).where(Change.table_name == "claim", Change.row_id == claim).order_by(Change.id)
    assert done(target, lambda s: s.scalars(query).all())[-1]["claimant_id"] == 2


def test_a_claim_for_a_merged_name_goes_to_who_stands(target: Target) -> None:
    done(target, lambda s: merge_claimants(s, "Beispielamt", "Mara Winter"))

    assert done(target, lambda s: claimant_for(s, "beispielamt").id) == 1


def test_merges_go_on_from_who_stands_and_never_in_a_circle(target: Target) -> None:
    done(target, lambda s: add_claimant(s, "Dritte Stelle"))
    done(target, lambda s: merge_claimants(s, "Beispielamt", "Mara Winter"))
    done(
        target, lambda s: merge_claimants(s, "Beispielamt", "Dritte Stelle")
    )  # moves Mara Winter, who stands

    for gone, into in (
        ("Dritte Stelle", "Beispielamt"),
        ("1", "3"),
        ("3", "3"),
        ("Mara Winter", "Beispielamt"),
    ):
        with pytest.raises(BadInput, match="one claimant already: Dritte Stelle"):
            done(target, lambda s, gone=gone, into=into: merge_claimants(s, gone, into))
    query = select(Claimant.merged_into_id).order_by(Claimant.id)
    assert done(target, lambda s: s.scalars(query).all()) == [3, 1, None]


def test_merging_with_an_unknown_claimant_changes_nothing(target: Target) -> None:
    for gone, into in (("Beispielamt", "Niemand"), ("Niemand", "Beispielamt"), ("77", "1")):
        with pytest.raises(NotFound):
            done(target, lambda s, gone=gone, into=into: merge_claimants(s, gone, into))

    assert done(target, lambda s: s.get_one(Claimant, 2).merged_into_id) is None


def test_merges_at_once_never_close_a_circle(target: Target) -> None:
    """Three people each merge one of three into the next."""
    done(target, lambda s: add_claimant(s, "Dritte Stelle"))

    def merge(pair: tuple[str, str]) -> None:
        with suppress(FactcheckError):  # the last one is told that all are one
            done(target, lambda s: merge_claimants(s, *pair))

    with ThreadPoolExecutor(3) as people:
        list(people.map(merge, [("1", "2"), ("2", "3"), ("3", "1")]))
    query = select(Claimant.id, Claimant.merged_into_id)
    into = {row.id: row.merged_into_id for row in done(target, lambda s: s.execute(query).all())}
    for claimant in into:
        steps, at = 0, claimant
        while into[at] is not None:
            steps, at = steps + 1, into[at]
            assert steps < 3, into
