"""Taking operations back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.settings import Target
from tests.conftest import Run, runner
from tests.dumps import content, dump

TEXT = "Hochwasser | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Im Tal fehlen 70 Menschen.\n"


def ok(run: Run, *words: str, input: str | None = None, user: str | None = None) -> list[dict[str, Any]]:
    """Run a command that must work; the rows it prints."""
    result = run(*words, "--format", "json", input=input, user=user)
    assert result.exit_code == 0, result.stderr
    return list(json.loads(result.stdout)) if result.stdout else []


def quiet(run: Run, *words: str, user: str | None = None) -> None:
    """Run a command that must work and prints no rows."""
    result = run(*words, user=user)
    assert result.exit_code == 0, result.stderr


def results(rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(row["result"], row["id"]) for row in rows]


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """R2: A1 with C1, its printed date."""
    ok(run, "article", "add", "-", "--url", "https://example.org/flut", "--outlet", "Talbote", input=TEXT)


def test_after_undo_of_article_add_nothing_is_left(run: Run, target: Target) -> None:
    rows = ok(run, "undo")

    assert ("removed", "A1") in results(rows)
    left = {key.table for key in dump(target)}
    assert not left & {"article", "article_version", "claim", "claim_anchor", "claim_value", "outlet"}


def test_undo_of_undo_brings_everything_back_under_its_old_ids(run: Run, target: Target) -> None:
    before = content(dump(target))
    ok(run, "undo")
    [found] = ok(run, "sql", "select operation from operations where undoes is not null")

    ok(run, "undo", found["operation"])

    assert content(dump(target)) == before


def test_without_a_number_it_is_the_last_of_ones_own_that_stands(run: Run, target: Target) -> None:
    ok(run, "claim", "add", "--text", "Anna sagt es")
    ok(run, "claim", "add", "--text", "Ben sagt es", user="ben")

    assert results(ok(run, "undo")) == [("removed", "C2")]
    assert ("removed", "A1") in results(ok(run, "undo"))
    assert "anna has done nothing that could be taken back" in run("undo").stderr
    assert results(ok(run, "undo", user="ben")) == [("removed", "C3")]


def test_making_the_database_ready_is_never_the_last(tmp_path: Path) -> None:
    """One undo too many would take the shipped scales away; by its number it can be taken back."""
    run = runner(Target(path=tmp_path / "new.db"))
    quiet(run, "init")
    ok(run, "claim", "add", "--text", "Die Brücke ist zu")

    assert results(ok(run, "undo")) == [("removed", "C1")]
    assert "has done nothing" in run("undo").stderr
    assert ok(run, "undo", "R1")[0]["result"] == "removed"


def test_what_is_taken_back_already_is_said_with_the_way_to_bring_it_back(run: Run, target: Target) -> None:
    ok(run, "claim", "add", "--text", "Die Brücke ist zu")
    number = ok(run, "sql", "select max(operation_id) as n from operations")[0]["n"]
    ok(run, "undo")
    before = dump(target, audit=True)

    again = run("undo", f"R{number}")

    assert again.exit_code == 2
    assert f"R{number} is taken back already, by R{number + 1}" in again.stderr
    assert dump(target, audit=True) == before
    ok(run, "undo", f"R{number + 1}")
    assert f"To take it back again: factcheck undo R{number + 2}" in run("undo", f"R{number}").stderr
    assert results(ok(run, "undo")) == [("removed", "C2")], "brought back, it is the last one again"


def test_a_flag_taken_back_leaves_no_link_and_the_pair_open(run: Run, target: Target) -> None:
    ok(run, "claim", "add", "A1", "--quote", "Oktober 2025")
    ok(run, "flag", "C1", "C2", "--because", "ein Jahr")

    rows = ok(run, "undo")

    assert results(rows) == [("removed", "L1"), ("withdrawn", "L1")]
    state = dump(target)
    assert not [key for key in state if key.table == "claim_link"]
    decisions = [row for key, row in sorted(state.items()) if key.table == "link_decision"]
    assert [row["judgement"] for row in decisions] == ["confirmed", "reopened"]
    assert str(decisions[-1]["note"]).endswith("was undone")


def test_a_decision_taken_back_restores_the_one_before(run: Run) -> None:
    ok(run, "claim", "add", "A1", "--quote", "Oktober 2025")
    ok(run, "flag", "C1", "C2", "--because", "ein Jahr")
    quiet(run, "conflict", "dismiss", "L1", "--reason", "misread")

    ok(run, "undo")
    assert ok(run, "conflict", "list")[0]["status"] == "confirmed"

    rows = ok(run, "undo")
    assert results(rows) == [("removed", "L1"), ("withdrawn", "L1")], "the undone dismissal is out of the way"


def test_a_decision_somebody_else_took_since_stays_with_its_link(run: Run, target: Target) -> None:
    ok(run, "claim", "add", "A1", "--quote", "Oktober 2025")
    ok(run, "flag", "C1", "C2", "--because", "ein Jahr")
    quiet(run, "conflict", "dismiss", "L1", "--reason", "misread", user="ben")
    before = dump(target, audit=True)

    refused = run("undo")

    assert refused.exit_code == 2
    assert "Nothing of R" in refused.stderr and "ben" in refused.stderr
    assert dump(target, audit=True) == before


def test_what_was_built_on_since_stays_and_the_rest_goes(run: Run, target: Target, tmp_path: Path) -> None:
    """Of two articles of one operation, one holds the claim ben added, and keeps its own printed date."""
    for name in ("eins", "zwei"):
        (tmp_path / f"{name}.txt").write_text(TEXT + name, encoding="utf-8")
    ok(run, "article", "add", str(tmp_path))
    ok(run, "claim", "add", "A2", "--quote", "70 Menschen", user="ben")

    rows = ok(run, "undo")

    assert results(rows) == [("removed", "A3"), ("removed", "C3"), ("kept", "A2"), ("kept", "C2")]
    assert [row["because"] for row in rows[2:]] == ["because C4 hangs on it", "because A2 stays"]


def test_an_article_somebody_built_on_stays_whole(run: Run, target: Target) -> None:
    [first] = ok(run, "sql", "select operation from operations where command like 'article%'")
    ok(run, "claim", "add", "A1", "--quote", "70 Menschen", user="ben")
    before = dump(target, audit=True)

    refused = run("undo", first["operation"])

    assert refused.exit_code == 2
    assert "stays because C2 hangs on it" in refused.stderr
    assert dump(target, audit=True) == before


def test_columns_go_back_one_by_one_unless_changed_again(run: Run) -> None:
    ok(run, "edit", "C1", "--set", "priority=2", "--set", "due=2026-12-01")
    ok(run, "edit", "C1", "--set", "due=2026-12-24", user="ben")

    rows = ok(run, "undo")

    assert [(row["result"], row["what"]) for row in rows] == [("put back", "priority"), ("kept", "due")]
    assert "changed since by ben (R" in rows[1]["because"]
    [claim] = ok(run, "sql", "select priority, due_on from claims where claim = 'C1'")
    assert claim == {"priority": None, "due_on": "2026-12-24"}


def test_a_date_goes_back_whole_or_not_at_all(run: Run) -> None:
    """Put back end by end, a date could end before it begins."""
    ok(run, "edit", "A1", "--set", "published=Mai 2026")
    ok(run, "edit", "A1", "--set", "published=31.5.2026", user="ben")

    refused = run("undo")

    assert refused.exit_code == 2
    assert "A1 published stays because it was changed since by ben" in refused.stderr


def test_a_claimant_made_along_the_way_goes_too_and_names_are_told(run: Run, target: Target) -> None:
    ok(run, "edit", "C1", "--set", "claimant=Mara Winter")

    rows = ok(run, "undo")

    assert [(row["result"], row["id"], row["what"], row["because"]) for row in rows] == [
        ("put back", "C1", "claimant", "claimant 'Mara Winter' → nothing"),
        ("removed", None, "claimant 'Mara Winter'", None),
    ]


def test_removed_things_come_back_with_their_parts(run: Run, target: Target) -> None:
    ok(run, "claim", "add", "A1", "--quote", "Oktober 2025", "--value", "a1", "present", "2025-10")
    ok(run, "flag", "C1", "C2", "--because", "ein Jahr")
    before = content(dump(target))
    ok(run, "remove", "L1", "C2", "A1")

    ok(run, "undo")

    assert content(dump(target)) == before
    assert ok(run, "conflict", "list")[0]["status"] == "confirmed"


def test_what_cannot_come_back_is_said(run: Run, target: Target) -> None:
    """The article was added anew while it was away."""
    ok(run, "remove", "A1")
    ok(run, "article", "add", "-", "--url", "https://example.org/flut", input=TEXT, user="ben")

    refused = run("undo")

    assert refused.exit_code == 2
    assert "stays away, as A2 has its address or text by now" in refused.stderr


def test_a_text_once_taken_in_is_kept(run: Run, target: Target) -> None:
    ok(run, "article", "add", "-", "--url", "https://example.org/flut", input=TEXT + "Mehr.\n")
    before = dump(target, audit=True)

    refused = run("undo")

    assert refused.exit_code == 2
    assert "A1 version 2 stays because a text once taken in is kept" in refused.stderr
    assert dump(target, audit=True) == before


def test_a_dry_run_shows_the_same_and_changes_nothing(run: Run, target: Target) -> None:
    before = dump(target, audit=True)

    shown = run("undo", "--dry-run")

    assert shown.exit_code == 0
    assert dump(target, audit=True) == before
    assert "Nothing was changed." in shown.stderr
    assert run("undo").stdout == shown.stdout


@pytest.mark.parametrize("words", [("R999",), ("C1",), ("x",)])
def test_what_is_no_operation_is_refused(run: Run, target: Target, words: tuple[str, ...]) -> None:
    before = dump(target, audit=True)
    assert run("undo", *words).exit_code == 2
    assert dump(target, audit=True) == before


def test_a_rating_taken_back_is_retracted_and_brought_back_it_rates_again(run: Run) -> None:
    quiet(run, "evidence", "add", "C1", "--title", "Kalender", "--stance", "refutes")
    quiet(run, "rate", "C1", "False", "--scale", "Snopes", "--because", "nachgesehen", "--evidence", "E1")

    rows = ok(run, "undo")
    assert [(row["result"], row["id"], row["because"]) for row in rows] == [("withdrawn", "V1", "retracted")]
    assert ok(run, "sql", "select verdict from current_verdicts") == []

    ok(run, "undo", "R" + str(ok(run, "sql", "select max(operation_id) as n from operations")[0]["n"]))
    [verdict] = ok(run, "sql", "select label, justification, decided_by from current_verdicts")
    assert verdict["label"] == "False"
    assert verdict["justification"].startswith("nachgesehen (R")
    assert len(ok(run, "sql", "select evidence from verdict_grounds")) == 2


def test_a_rating_that_took_the_place_of_another_gives_it_back(run: Run) -> None:
    quiet(run, "rate", "C1", "False", "--scale", "Snopes", "--because", "nachgesehen")
    quiet(run, "rate", "C1", "True", "--scale", "Snopes", "--because", "verlesen")

    ok(run, "undo")
    [verdict] = ok(run, "sql", "select label from current_verdicts")
    assert verdict["label"] == "False"

    ok(run, "undo")
    assert ok(run, "sql", "select label from current_verdicts") == []


def test_a_rating_somebody_else_replaced_stays(run: Run, target: Target) -> None:
    quiet(run, "rate", "C1", "False", "--scale", "Snopes", "--because", "nachgesehen")
    quiet(run, "rate", "C1", "True", "--scale", "Snopes", "--because", "verlesen", user="ben")
    before = dump(target, audit=True)

    refused = run("undo")

    assert refused.exit_code == 2
    assert "because it was decided anew since by ben (R" in refused.stderr
    assert dump(target, audit=True) == before


def test_a_retraction_is_not_taken_back_over_a_new_rating(run: Run, target: Target) -> None:
    """Two ratings on one scale would hold at once."""
    quiet(run, "rate", "C1", "False", "--scale", "Snopes", "--because", "nachgesehen")
    quiet(run, "rate", "C1", "--retract", "--because", "verlesen")
    quiet(run, "rate", "C1", "True", "--scale", "Snopes", "--because", "doch", user="ben")

    refused = run("undo")

    assert refused.exit_code == 2
    assert "because V3 was given since" in refused.stderr
    assert len(ok(run, "sql", "select verdict from current_verdicts")) == 1


def test_two_claimants_made_one_are_two_again(run: Run, target: Target) -> None:
    for name in ("Anna Beispiel", "A. Muster"):
        ok(run, "claim", "add", "--text", f"{name} sagt es", "--claimant", name, "--new")
    before = content(dump(target))
    quiet(run, "claimant", "merge", "A. Muster", "Anna Beispiel")

    ok(run, "undo")

    assert content(dump(target)) == before
