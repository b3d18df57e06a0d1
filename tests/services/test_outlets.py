"""Outlets; on both databases."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.errors import BadInput, Clash, FactcheckError, NotFound
from factcheck.models import Outlet
from factcheck.services.outlets import add_outlet, edit_outlet
from factcheck.settings import Target
from factcheck.storage.unit_of_work import write

T = TypeVar("T")


def done(target: Target, work: Callable[[Session], T]) -> T:
    return write(target, work, actor="anna", command="test").result


def held(target: Target) -> list[tuple[str, str | None, str | None]]:
    rows = done(target, lambda s: s.scalars(select(Outlet).order_by(Outlet.id)).all())
    return [(row.name, row.homepage, row.country) for row in rows]


@pytest.fixture(autouse=True)
def one(target: Target) -> None:
    done(target, lambda s: add_outlet(s, "Beispielblatt", country="de"))


def test_adding_a_known_outlet_fills_in_what_was_missing(target: Target) -> None:
    done(target, lambda s: add_outlet(s, "BEISPIELBLATT", homepage="https://example.org", country="DE"))

    assert held(target) == [("Beispielblatt", "https://example.org", "DE")]


def test_adding_does_not_overwrite_and_editing_does(target: Target) -> None:
    with pytest.raises(Clash, match="known with country DE, not AT"):
        done(target, lambda s: add_outlet(s, "Beispielblatt", country="AT"))

    done(target, lambda s: edit_outlet(s, "beispielblatt", country="AT"))
    assert held(target)[0][2] == "AT"


def test_an_empty_country_or_address_is_taken_away(target: Target) -> None:
    done(target, lambda s: edit_outlet(s, "Beispielblatt", homepage="https://example.org"))
    done(target, lambda s: edit_outlet(s, "Beispielblatt", homepage="", country=""))

    assert held(target) == [("Beispielblatt", None, None)]


def test_after_a_renaming_the_old_name_is_free_again(target: Target) -> None:
    done(target, lambda s: edit_outlet(s, "Beispielblatt", new_name="Neues Blatt"))
    done(target, lambda s: add_outlet(s, "Beispielblatt"))

    assert [name for name, *_ in held(target)] == ["Neues Blatt", "Beispielblatt"]


def test_two_outlets_never_share_a_name(target: Target) -> None:
    done(target, lambda s: add_outlet(s, "Abendpost"))

    with pytest.raises(Clash, match="There is an outlet 'Beispielblatt' already"):
        done(target, lambda s: edit_outlet(s, "Abendpost", new_name="beispielBLATT"))
    done(target, lambda s: edit_outlet(s, "abendpost", new_name="ABENDPOST"))
    assert held(target)[1][0] == "ABENDPOST"


def test_a_slip_is_met_with_the_nearest_outlet(target: Target) -> None:
    with pytest.raises(BadInput, match=r"Beispielblatt\?"):
        done(target, lambda s: add_outlet(s, "Beispielblat"))
    with pytest.raises(NotFound, match=r"Beispielblatt\?"):
        done(target, lambda s: edit_outlet(s, "Beispielblat", country="AT"))

    done(target, lambda s: add_outlet(s, "Beispielblat", new=True))
    assert len(held(target)) == 2


@pytest.mark.parametrize(
    ("name", "homepage", "country"),
    [
        ("", None, None),
        ("X", "example.org", None),
        ("X", "https://exa mple.org", None),
        ("X", None, "Germany"),
        ("X", None, "D1"),
    ],
)
def test_what_is_no_name_address_or_country_is_refused(
    target: Target, name: str, homepage: str | None, country: str | None
) -> None:
    with pytest.raises(FactcheckError):
        done(target, lambda s: add_outlet(s, name, homepage=homepage, country=country))

    assert len(held(target)) == 1
