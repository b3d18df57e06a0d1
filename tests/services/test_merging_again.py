"""Merged, taken back, and merged again: what holds then is what the first merge had left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.services.same_content import content
from tests.services.test_merging import rated_anew_and_retracted
from tests.services.two_desks import Desks, did, one_desk_copied, two_desks
from tests.services.visible import visible

HELD = """select label, justification, decided_by, disputed from current_verdicts
    where claim = 'C4' order by label"""
RATE = ("rate", "C4", "stimmt", "--scale", "haus", "--because", "gezählt")
ANEW = ("rate", "C4", "falsch", "--scale", "haus", "--because", "nachgezählt")


beginning = begins_with(one_desk_copied)


@pytest.fixture
def desks(target: Target, tmp_path: Path) -> Desks:
    return two_desks(target, tmp_path)


def test_ratings_decisions_and_claims_come_back_with_the_person_who_decided(desks: Desks) -> None:
    did(desks.there, *RATE)
    did(desks.there, "evidence", "add", "C4", "--url", "https://quelle.example/", "--stance", "supports")
    did(desks.there, "rate", "C3", "stimmt", "--scale", "haus", "--because", "gelesen")
    did(desks.there, "claim", "add", "--text", "Nur Ben")
    did(desks.there, "rate", "C5", "falsch", "--scale", "haus", "--because", "belegt")
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")
    before = visible(desks.ours)
    desks.merge()
    first = visible(desks.ours)
    assert first != before

    for _ in range(2):
        did(desks.run, "undo")
        after = visible(desks.ours)
        assert (after["ratings"], after["claims"]) == (before["ratings"], before["claims"])

        desks.merge()

        assert visible(desks.ours) == first
    assert {row["decided_by"] for row in desks.sql("select decided_by from current_verdicts")} == {"ben"}
    assert desks.merge() == []


@pytest.mark.parametrize("when", ["before the second merge", "after it", "once each"])
def test_a_rating_they_changed_counts_once(desks: Desks, when: str) -> None:
    did(desks.there, *RATE)
    desks.merge()
    did(desks.run, "undo")
    if when != "after it":
        did(desks.there, *ANEW)
    rows = desks.merge()
    if when != "before the second merge":
        did(desks.there, *(RATE if when == "once each" else ANEW)[:-1], "zuletzt")
        rows = desks.merge()

    assert "disputed" not in {row["result"] for row in rows}
    [held] = desks.sql(HELD)
    assert held["decided_by"] == "ben" and held["disputed"] == "no"
    assert held["justification"] == ("nachgezählt" if when == "before the second merge" else "zuletzt")
    assert len(desks.sql("select rating from claims where rating like '%,%'")) == 0

    rows = json.loads(did(desks.there, "merge", _dump(desks), "--format", "json"))
    assert "disputed" not in {row["result"] for row in rows}
    assert desks.sql_there(HELD) == [held]
    assert content(desks.ours) == content(desks.theirs)


def _dump(desks: Desks) -> str:
    assert desks.theirs.path is not None
    dump = str(desks.theirs.path.with_suffix(".back.jsonl"))
    did(desks.run, "export", "jsonl", "-o", dump)
    return dump


def test_a_rating_they_took_back_is_taken_back(desks: Desks) -> None:
    did(desks.there, *RATE)
    desks.merge()
    did(desks.run, "undo")
    desks.merge()
    did(desks.there, "rate", "C4", "--retract", "--because", "verzählt")

    desks.merge()

    assert desks.sql(HELD) == []
    assert desks.sql("select verdict from verdicts where disputed = 'yes'") == []


def test_a_rating_of_ours_given_meanwhile_stands_beside_theirs(desks: Desks) -> None:
    did(desks.there, *RATE)
    desks.merge()
    did(desks.run, "undo")
    did(desks.run, *ANEW)

    desks.merge()

    assert [(row["label"], row["decided_by"], row["disputed"]) for row in desks.sql(HELD)] == [
        ("falsch", "anna", "yes"),
        ("stimmt", "ben", "yes"),
    ]


def test_a_rating_somebody_here_retracted_stays_retracted(desks: Desks) -> None:
    did(desks.there, *RATE)
    did(desks.there, "claim", "add", "--text", "Nur Ben")
    desks.merge()
    did(desks.run, "rate", "C4", "--retract", "--because", "glaube ich nicht")
    last = desks.sql("select max(operation_id) as n from operations where command like 'merge%'")[0]["n"]
    did(desks.run, "undo", f"R{last}")

    desks.merge()

    assert desks.sql(HELD) == []
    assert len(desks.sql("select claim from claims where text = 'Nur Ben'")) == 1


@pytest.mark.parametrize("retracts", ["ours", "theirs"])
def test_a_retraction_against_a_rating_is_disputed_again(desks: Desks, retracts: str) -> None:
    rated_anew_and_retracted(desks, retracts)
    desks.merge()
    first = visible(desks.ours)
    did(desks.run, "undo")

    desks.merge()

    assert visible(desks.ours) == first
    last = desks.sql("select max(operation_id) as n from operations")[0]["n"]
    did(desks.run, "undo")
    last = desks.sql("select max(operation_id) as n from operations")[0]["n"]
    did(desks.run, "undo", f"R{last}")
    assert [row["disputed"] for row in desks.sql("select disputed from verdicts where disputed = 'yes'")] == [
        "yes",
        "yes",
    ]


def test_opposite_decisions_are_unsure_again(desks: Desks) -> None:
    did(desks.run, "conflict", "confirm", "L1", "--because", "steht da")
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")
    desks.merge()
    first = visible(desks.ours)
    did(desks.run, "undo")
    assert desks.sql("select status from conflicts") == [{"status": "confirmed"}]

    desks.merge()

    assert visible(desks.ours) == first
    desks.back()
    assert desks.sql_there("select status from conflicts") == [{"status": "unsure"}]


def test_a_decision_they_changed_is_not_disputed_with_their_older_one(desks: Desks) -> None:
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")
    desks.merge()
    did(desks.run, "undo")
    desks.merge()
    did(desks.there, "conflict", "confirm", "L1", "--because", "doch")
    held = "select status, decided_by, decision_note from conflicts"
    before = desks.sql_there(held)

    desks.back()
    assert desks.sql_there(held) == before == [
        {"status": "confirmed", "decided_by": "ben", "decision_note": "doch"}
    ]  # fmt: skip
    desks.merge()
    assert desks.sql(held) == before


def test_an_undo_here_takes_nothing_back_there(desks: Desks) -> None:
    did(desks.there, *RATE)
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")
    did(desks.there, "claim", "add", "--text", "Nur Ben")
    did(desks.there, "rate", "C5", "falsch", "--scale", "haus", "--because", "belegt")
    desks.merge()
    did(desks.run, "undo")
    did(desks.run, "tag", "C3", "--add", "zahl")
    before = visible(desks.theirs)

    desks.back()

    after = visible(desks.theirs)
    assert (after["ratings"], after["links"]) == (before["ratings"], before["links"])
    assert desks.sql_there("select tags from claims where claim = 'C3'") == [{"tags": "zahl"}]
    assert desks.sql_there("select status from claims where text = 'Nur Ben'") == [{"status": "new"}]
