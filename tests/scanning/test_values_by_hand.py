"""Claims whose subject, attribute and value a person typed: a scan holds those against each other."""

from __future__ import annotations

import pytest

from factcheck.settings import Target
from tests.scanning.stores import Report, Store, Told, fill


def store(target: Target, attribute: str, first: str, second: str) -> Store:
    """Two claims in words that tell nothing, with a typed value each; scanned."""
    claims = (
        Told("Davon war an jenem Abend die Rede.", (("probe-dom", attribute, first),)),
        Told("Anders hörte man es beim Küster.", (("probe-dom", attribute, second),)),
    )
    found = fill(target, [Report("", claims)])
    found.scan()
    return found


@pytest.mark.parametrize(
    ("attribute", "first", "second", "kind"),
    [
        ("dauer", "2 Stunden", "5 Stunden", "quantity"),
        ("teilnehmer", "40", "90", "quantity"),
        ("beginn", "2024-03-04", "2024-03-09", "date"),
        ("stimmung", "2024-03-04", "2024-03-09", "date"),
        ("genehmigt", "ja", "nein", "boolean"),
        ("leiter", "entity:Jutta Harms", "entity:Ole Brandt", "entity"),
        ("ort", "entity:Graz", "entity:Lausanne", "entity"),
    ],
)
def test_two_typed_values_of_one_key_conflict(
    target: Target, attribute: str, first: str, second: str, kind: str
) -> None:
    (link,) = store(target, attribute, first, second).links()

    assert link.conflict_kind == kind
    assert "given by a person" in str(link.explanation)


@pytest.mark.parametrize(
    ("attribute", "first", "second"),
    [
        ("dauer", "2 Stunden", "120 Minuten"),
        ("genehmigt", "ja", "yes"),
        ("leiter", "entity:Jutta Harms", "entity:Harms"),
        ("gäste", "entity:Jutta Harms", "entity:Ole Brandt"),
        ("ort", "entity:Graz", "entity:Österreich"),
        ("ort", "entity:Graz", "entity:Kirchdorf"),
    ],
)
def test_values_that_may_hold_together_do_not(
    target: Target, attribute: str, first: str, second: str
) -> None:
    assert not store(target, attribute, first, second).links()
