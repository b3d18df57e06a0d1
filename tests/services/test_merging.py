"""What comes together when two desks are merged, what is asked, and what stays side by side."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from factcheck.storage.migrations import move_to
from tests.beginnings import begins_with
from tests.conftest import Run
from tests.filled import contents
from tests.services.same_content import content
from tests.services.two_desks import TEXT, Desks, did, one_desk_copied, two_desks

beginning = begins_with(one_desk_copied)


@pytest.fixture
def desks(target: Target, tmp_path: Path) -> Desks:
    return two_desks(target, tmp_path)


def test_what_only_they_did_is_taken_under_a_number_of_ours(desks: Desks) -> None:
    did(desks.there, "claim", "add", "--text", "Nur Ben")
    did(desks.there, "edit", "C4", "--set", "text=Besser gehört")
    did(desks.run, "claim", "add", "--text", "Nur Anna")

    rows = desks.merge()

    [bens] = desks.sql("select claim from claims where text = 'Nur Ben'")
    assert [(row["result"], row["theirs"], row["ours"]) for row in rows] == [
        ("changed", "C4", "C4"),
        ("added", "C5", bens["claim"]),
    ]
    assert bens["claim"] not in ("C4", "C5")
    assert [
        row["text"] for row in desks.sql("select text from claims where claim_id > 3 order by claim_id")
    ] == [
        "Besser gehört",
        "Nur Anna",
        "Nur Ben",
    ]


def test_two_fields_of_one_claim_are_no_conflict(desks: Desks) -> None:
    did(desks.run, "edit", "C4", "--set", "priority=1")
    did(desks.there, "edit", "C4", "--set", "text=Besser gehört")

    desks.merge()

    assert desks.sql("select text, priority from claims where claim = 'C4'") == [
        {"text": "Besser gehört", "priority": 1}
    ]


@pytest.mark.parametrize(("prefer", "holds"), [("mine", "Annas"), ("theirs", "Bens")])
def test_what_both_changed_is_listed_and_nothing_written_until_one_is_preferred(
    desks: Desks, prefer: str, holds: str
) -> None:
    did(desks.run, "edit", "C4", "--set", "text=Annas")
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    did(desks.there, "tag", "C3", "--add", "zahl")
    before = contents(desks.ours)

    refused = desks.run("merge", desks.file, "--format", "json")

    assert refused.exit_code == 2
    assert "--prefer mine, theirs or ask" in refused.stderr
    [conflict] = [row for row in json.loads(refused.stdout) if row["result"] == "conflict"]
    assert (conflict["theirs"], conflict["ours"]) == ("C4", "C4")
    assert conflict["because"] == "text: here Annas, there Bens"
    assert contents(desks.ours) == before

    desks.merge("--prefer", prefer)
    assert desks.sql("select text, tags from claims where claim in ('C3', 'C4') order by claim") == [
        {"text": "Rund 300 Leute", "tags": "zahl"},
        {"text": holds, "tags": None},
    ]


def test_the_same_change_on_both_sides_is_no_conflict(desks: Desks) -> None:
    for run in (desks.run, desks.there):
        did(run, "edit", "C4", "--set", "text=Beide")

    assert desks.merge() == []


def test_merged_again_nothing_changes_in_either_direction(desks: Desks) -> None:
    did(desks.run, "edit", "C4", "--set", "text=Annas")
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    desks.merge("--prefer", "mine")
    before = contents(desks.ours)

    again = desks.run("merge", desks.file)
    assert (again.exit_code, again.stdout) == (0, "")
    assert "nothing here that this database does not have" in again.stderr
    assert contents(desks.ours) == before

    desks.back()
    assert desks.sql_there("select text from claims where claim = 'C4'") == [{"text": "Annas"}]
    desks.merge()
    assert contents(desks.ours) == before


def test_what_was_settled_last_week_is_not_asked_again(desks: Desks) -> None:
    did(desks.run, "edit", "C4", "--set", "text=Annas")
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    desks.merge("--prefer", "mine")
    desks.back()
    did(desks.run, "edit", "C4", "--set", "text=Annas zweite")
    did(desks.there, "edit", "C4", "--set", "priority=3")

    desks.merge()
    desks.back()

    for found in (desks.sql, desks.sql_there):
        assert found("select text, priority from claims where claim = 'C4'") == [
            {"text": "Annas zweite", "priority": 3}
        ]


def test_opposite_ratings_both_stand_until_somebody_rates_anew(desks: Desks) -> None:
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "gezählt")
    did(desks.there, "rate", "C4", "falsch", "--scale", "haus", "--because", "nachgezählt")
    did(desks.run, "rate", "C3", "stimmt", "--scale", "haus", "--because", "da")

    desks.merge()

    assert desks.sql("select label, decided_by from current_verdicts where claim = 'C4' order by label") == [
        {"label": "falsch", "decided_by": "ben"},
        {"label": "stimmt", "decided_by": "anna"},
    ]
    assert desks.sql("select claim from claims where rating like '%,%'") == [{"claim": "C4"}]
    assert "C4" in did(desks.run, "report", "run", "disputed-ratings")
    assert "C3" not in did(desks.run, "report", "run", "disputed-ratings")

    did(desks.run, "rate", "C4", "falsch", "--scale", "haus", "--because", "beide Listen verglichen")
    assert [row["label"] for row in desks.sql("select label from current_verdicts where claim = 'C4'")] == [
        "falsch"
    ]
    assert "C4" not in did(desks.run, "report", "run", "disputed-ratings")


def test_of_two_who_rated_anew_neither_replaces_the_other(desks: Desks) -> None:
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "zuerst")
    desks.back()
    did(desks.run, "rate", "C4", "falsch", "--scale", "haus", "--because", "Anna zählte")
    did(desks.there, "rate", "C4", "stimmt", "--scale", "haus", "--because", "Ben zählte")

    rows = desks.merge()

    assert [row["result"] for row in rows if row["what"] == "rating of C4"] == ["disputed"]
    assert {row["justification"] for row in desks.sql("select justification from current_verdicts")} == {
        "Anna zählte",
        "Ben zählte",
    }


def test_two_ratings_side_by_side_that_were_retracted_at_once_both_come_back(desks: Desks) -> None:
    for run, label in ((desks.run, "wahr"), (desks.there, "falsch")):
        did(run, "rate", "C4", label, "--because", label)
    desks.merge()
    held = "select label, justification from current_verdicts where claim = 'C4' order by label"
    before = desks.sql(held)
    assert [row["label"] for row in before] == ["falsch", "wahr"]
    did(desks.run, "rate", "C4", "--retract", "--because", "beides falsch")
    assert desks.sql(held) == []

    undone = json.loads(did(desks.run, "undo", "--format", "json"))

    assert [row["result"] for row in undone] == ["withdrawn", "withdrawn"]
    assert [row["label"] for row in desks.sql(held)] == ["falsch", "wahr"]
    did(desks.run, "rate", "C4", "wahr", "--because", "neu")
    assert [row["label"] for row in desks.sql(held)] == ["wahr"]


@pytest.mark.parametrize("retracts", ["ours", "theirs"])
def test_a_retraction_and_a_new_rating_both_stand_and_are_disputed_on_both_sides(
    desks: Desks, retracts: str
) -> None:
    rated_anew_and_retracted(desks, retracts)

    rows = desks.merge()
    desks.back()

    assert [row["because"] for row in rows if row["result"] == "disputed"] == [
        f"here {'retracted' if retracts == 'ours' else 'falsch'}; both stand"
    ]
    for found in (desks.sql, desks.sql_there):
        verdicts = found(
            "select action, justification, disputed from verdicts order by action, justification"
        )
        assert [(row["action"], row["justification"], row["disputed"]) for row in verdicts] == [
            ("rate", "anders gezählt", "yes"),
            ("rate", "zuerst", "no"),
            ("retract", "verzählt", "yes"),
        ]
        [claim] = found("select rating from claims where claim = 'C4'")
        assert sorted(claim["rating"].split(", ")) == ["falsch", "retracted"]
    disputed = did(desks.run, "report", "run", "disputed-ratings", "--format", "json")
    assert sorted(row["label"] for row in json.loads(disputed)) == ["falsch", "retracted"]
    assert did(desks.run, "show", "C4").count("disputed)") == 2
    assert content(desks.ours) == content(desks.theirs)


@pytest.mark.parametrize("retracts", ["ours", "theirs"])
@pytest.mark.parametrize(
    ("decision", "rating"),
    [
        (("falsch", "--scale", "haus", "--because", "anders gezählt"), "falsch"),
        (("stimmt", "--scale", "haus", "--because", "beide gefragt"), "stimmt"),
        (("--retract", "--because", "beide gefragt"), None),
    ],
)
def test_whoever_decides_after_the_merge_settles_a_retraction_against_a_rating(
    desks: Desks, retracts: str, decision: tuple[str, ...], rating: str | None
) -> None:
    rated_anew_and_retracted(desks, retracts)
    desks.merge()

    did(desks.run, "rate", "C4", *decision)
    desks.back()

    for found in (desks.sql, desks.sql_there):
        assert found("select rating from claims where claim = 'C4'") == [{"rating": rating}]
        assert found("select verdict from verdicts where disputed = 'yes'") == []
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "später")
    assert desks.sql("select verdict from verdicts where disputed = 'yes'") == []


def test_a_retraction_somebody_did_not_know_of_is_disputed_also_after_they_rated_twice(desks: Desks) -> None:
    rated_anew_and_retracted(desks, "ours")
    did(desks.there, "rate", "C4", "stimmt", "--scale", "haus", "--because", "noch einmal gezählt")

    desks.merge()

    assert desks.sql("select label from verdicts where disputed = 'yes' order by label nulls last") == [
        {"label": "stimmt"}, {"label": None},
    ]  # fmt: skip


def test_both_took_a_rating_back_and_nothing_is_disputed(desks: Desks) -> None:
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "zuerst")
    desks.back()
    for run in (desks.run, desks.there):
        did(run, "rate", "C4", "--retract", "--because", "verzählt")

    assert "disputed" not in {row["result"] for row in desks.merge()}
    assert desks.sql("select rating from claims where claim = 'C4'") == [{"rating": None}]
    [rated] = desks.sql("select superseded_by from verdicts where action = 'rate'")
    assert len(rated["superseded_by"].split(", ")) == 2
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "doch")
    assert desks.sql("select disputed from current_verdicts") == [{"disputed": "no"}]


@pytest.mark.parametrize("retracts", ["ours", "theirs"])
def test_undo_of_a_merge_takes_back_the_side_of_a_dispute_it_brought(desks: Desks, retracts: str) -> None:
    rated_anew_and_retracted(desks, retracts)
    before = desks.sql("select rating from claims where claim = 'C4'")
    desks.merge()

    did(desks.run, "undo")

    assert desks.sql("select rating from claims where claim = 'C4'") == before
    assert desks.sql("select verdict from verdicts where disputed = 'yes'") == []


def rated_anew_and_retracted(desks: Desks, retracts: str) -> None:
    """One desk takes back the rating that both have of C4, the other one rates anew."""
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "zuerst")
    desks.back()
    one, other = (desks.run, desks.there) if retracts == "ours" else (desks.there, desks.run)
    did(one, "rate", "C4", "--retract", "--because", "verzählt")
    did(other, "rate", "C4", "falsch", "--scale", "haus", "--because", "anders gezählt")


def test_opposite_decisions_leave_the_conflict_unsure_with_both_reasons(desks: Desks) -> None:
    did(desks.run, "conflict", "confirm", "L1", "--because", "steht da")
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")

    desks.merge()
    desks.back()

    for found in (desks.sql, desks.sql_there):
        [link] = found("select status, decision_note, decided_by from conflicts")
        assert link["status"] == "unsure"
        assert "anna confirmed: steht da" in link["decision_note"]
        assert "ben dismissed (misread)" in link["decision_note"]
        assert link["decided_by"] == "anna and ben"
    assert len(desks.sql("select uid from decisions")) == 4

    did(desks.run, "conflict", "dismiss", "L1", "--reason", "misread")
    desks.back()
    assert desks.sql_there("select status from conflicts") == [{"status": "dismissed"}]


def test_a_decision_of_one_side_travels(desks: Desks) -> None:
    did(desks.there, "conflict", "dismiss", "L1", "--reason", "misread")

    desks.merge()

    assert desks.sql("select status, reason, decided_by from conflicts") == [
        {"status": "dismissed", "reason": "misread", "decided_by": "ben"}
    ]


def test_a_removal_travels_with_what_was_part_of_it(desks: Desks) -> None:
    did(desks.run, "tag", "C4", "--add", "alt")
    desks.back()
    did(desks.there, "remove", "C4")
    did(desks.there, "tag", "C3", "--add", "neu")

    rows = desks.merge()

    assert ("removed", "C4") in [(row["result"], row["ours"]) for row in rows]
    assert desks.sql("select claim from claims where claim = 'C4'") == []
    desks.back()
    assert desks.sql_there("select claim from claims where claim = 'C4'") == []


def test_what_is_built_on_here_stays_though_they_removed_it(desks: Desks) -> None:
    did(desks.run, "rate", "C4", "stimmt", "--scale", "haus", "--because", "gezählt")
    did(desks.there, "remove", "C4")

    rows = desks.merge()

    [kept] = [row for row in rows if row["result"] == "kept"]
    assert kept["because"] == "it was removed there, but V1 hangs on it here"
    assert desks.sql("select claim from claims where claim = 'C4'") == [{"claim": "C4"}]


@pytest.mark.parametrize(("prefer", "left"), [("mine", []), ("theirs", [{"text": "Bens"}])])
def test_removed_here_and_changed_there_is_asked(desks: Desks, prefer: str, left: list[object]) -> None:
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    did(desks.run, "remove", "C4")

    assert desks.run("merge", desks.file).exit_code == 2

    desks.merge("--prefer", prefer)
    assert desks.sql("select text from claims where text in ('Bens', 'Gehört')") == left
    desks.back()
    assert desks.sql_there("select text from claims where text in ('Bens', 'Gehört')") == left


def test_what_was_removed_here_and_built_on_there_comes_back(desks: Desks) -> None:
    did(desks.there, "annotate", "C4", "Bens Notiz")
    did(desks.run, "remove", "C4")

    desks.merge()

    assert desks.sql("select text from claims where text = 'Gehört'") == [{"text": "Gehört"}]
    assert desks.sql("select body from annotations") == [{"body": "Bens Notiz"}]


@pytest.mark.parametrize(("prefer", "left"), [("mine", ["Annas"]), ("theirs", [])])
def test_removed_there_and_changed_here_is_asked(desks: Desks, prefer: str, left: list[str]) -> None:
    did(desks.there, "remove", "C4")
    did(desks.run, "edit", "C4", "--set", "text=Annas")

    assert desks.run("merge", desks.file).exit_code == 2

    desks.merge("--prefer", prefer)
    assert [row["text"] for row in desks.sql("select text from claims where claim = 'C4'")] == left


def test_new_texts_of_one_article_are_both_kept_and_every_claim_is_looked_for(
    desks: Desks, tmp_path: Path
) -> None:
    for run, more in ((desks.run, "Nachtrag eins.\n"), (desks.there, "Vorspann.\n\n")):
        text = TEXT + more if "Nachtrag" in more else more + TEXT
        (tmp_path / "neu.txt").write_text(text, encoding="utf-8")
        did(run, "article", "add", str(tmp_path / "neu.txt"), "--url", "https://example.org/markt")
    did(desks.there, "claim", "add", "A1", "--quote", "Der Platz bleibt leer")

    desks.merge()

    assert len(desks.sql("select version from versions")) == 3
    places = desks.sql("select claim, count(*) as places from anchors group by claim order by claim")
    assert {row["claim"]: row["places"] for row in places}["C2"] == 3
    assert desks.run("db", "check").exit_code == 0


def test_a_text_they_went_back_to_is_no_obstacle_and_keeps_its_claims(desks: Desks, tmp_path: Path) -> None:
    file = tmp_path / "neu.txt"

    def publish(run: Run, text: str) -> None:
        file.write_text(text, encoding="utf-8")
        did(run, "article", "add", str(file), "--url", "https://example.org/markt")

    publish(desks.run, TEXT.replace("300", "320"))
    for text in (TEXT + "Nachtrag.\n", TEXT.replace("300", "320"), TEXT + "Nachtrag.\n"):
        publish(desks.there, text)
    did(desks.there, "claim", "add", "A1", "--quote", "Nachtrag")
    did(desks.there, "rate", "C5", "stimmt", "--scale", "haus", "--because", "da")

    desks.merge()

    assert desks.sql("select quote, rating from claims where quote = 'Nachtrag'") == [
        {"quote": "Nachtrag", "rating": "stimmt"}
    ]
    assert desks.run("db", "check").exit_code == 0
    desks.back()
    assert desks.there("db", "check").exit_code == 0


def test_what_came_in_is_counted_by_what_it_is(desks: Desks) -> None:
    did(desks.there, "claim", "add", "--text", "Nur Ben", "--seen-at", "https://example.org/ben")
    did(desks.there, "claim", "add", "--text", "Noch eine")
    did(desks.there, "edit", "C4", "--set", "text=Besser gehört")

    told = desks.run("merge", desks.file)

    assert "Changed 1 claim; added 2 claims." in told.stderr


def test_undo_takes_a_merge_back_and_it_can_be_merged_again(desks: Desks) -> None:
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    did(desks.there, "claim", "add", "--text", "Nur Ben")
    before = desks.sql("select claim, text from claims order by claim_id")
    first = desks.merge()

    did(desks.run, "undo")
    assert desks.sql("select claim, text from claims order by claim_id") == before

    again = desks.merge()
    assert [(row["result"], row["theirs"]) for row in again] == [
        (row["result"], row["theirs"]) for row in first
    ]


def test_a_dry_run_writes_nothing_and_tells_the_same(desks: Desks) -> None:
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    before = contents(desks.ours)

    told = desks.merge("--dry-run")

    assert contents(desks.ours) == before
    assert desks.merge() == told


def test_theirs_is_only_read(desks: Desks) -> None:
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    before = contents(desks.theirs)

    desks.merge()

    assert contents(desks.theirs) == before


def test_nobody_is_asked_without_a_terminal(desks: Desks) -> None:
    refused = desks.run("merge", desks.file, "--prefer", "ask")

    assert (refused.exit_code, refused.stderr.count("\n")) == (2, 1)
    assert "Nobody can be asked here" in refused.stderr


@pytest.mark.parametrize("what", ["missing", "itself", "text", "foreign", "newer"])
def test_what_cannot_be_merged_is_one_line(desks: Desks, tmp_path: Path, what: str) -> None:
    import sqlite3

    file = tmp_path / "other"
    if what == "text":
        file.write_text("kein Dump")
    if what == "foreign":
        with sqlite3.connect(file) as other:
            other.execute("CREATE TABLE t (x)")
    if what == "newer":
        file.write_bytes(Path(desks.file).read_bytes())
        with sqlite3.connect(file) as other:
            other.execute("UPDATE alembic_version SET version_num = '9999'")
    given = str(desks.ours.path or desks.ours.url) if what == "itself" else str(file)

    refused = desks.run("merge", given)

    assert (refused.exit_code, refused.stderr.count("\n"), refused.stdout) == (2, 1, "")
    assert "bug" not in refused.stderr


def test_a_database_of_an_older_revision_is_merged_from_an_upgraded_copy(desks: Desks) -> None:
    did(desks.there, "edit", "C4", "--set", "text=Bens")
    move_to(desks.theirs, "0001")
    before = Path(desks.file).read_bytes()

    desks.merge()

    assert desks.sql("select text from claims where claim = 'C4'") == [{"text": "Bens"}]
    assert Path(desks.file).read_bytes() == before
