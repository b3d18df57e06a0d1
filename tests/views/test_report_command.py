"""`report list | show | run`: what a person asks for by name."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run

OWN = """-- title: Ours
-- answers: What do we want to know?
-- param: least int = 1  At least so many characters.
-- column: article text  The article.
SELECT article FROM articles WHERE characters >= :least ORDER BY article_id
"""


def rows(ask: Run, *words: str) -> list[dict[str, object]]:
    result = ask("report", "run", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, object]] = json.loads(result.stdout)
    return found


def error(ask: Run, *words: str) -> str:
    result = ask("report", *words)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    return result.stderr


def test_open_conflicts_hold_both_quotes_and_both_values_the_newest_first(ask: Run) -> None:
    found = rows(ask, "open-conflicts")

    assert [row["link"] for row in found] == ["L2", "L1"]
    left, right = found[1]["left"], found[1]["right"]
    assert isinstance(left, dict) and isinstance(right, dict)
    assert (left["quote"], left["value"]) == ("21.10.2026", "2026-10-21")
    assert (right["quote"], right["value"]) == ("Wir stehen im Oktober 2025", "2025-10")


def test_the_surest_suggestion_is_the_first_of_the_open_conflicts_and_names_its_rule(
    run: Run, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Fest | Mara Winter. 21.10.2026.\n\nWir befinden uns im Mai 2025.\n")
    (tmp_path / "b.txt").write_text(
        "Lager | Mara Winter. 02.03.2025.\n\nBeim Brand im Lager starben neun Menschen.\n"
    )
    (tmp_path / "c.txt").write_text(
        "Lager | Jan Vogt. 02.03.2025.\n\nBeim Brand im Lager starben vier Menschen.\n"
    )
    run("article", "add", *(str(tmp_path / f"{name}.txt") for name in "abc"))
    run("scan", "--min-confidence", "0.3")
    found = rows(run, "open-conflicts")

    assert {row["origin"] for row in found} >= {"dateline", "quantity"}
    assert [row["confidence"] for row in found] == sorted((row["confidence"] for row in found), reverse=True)


def test_a_conflict_leaves_the_open_ones_when_the_wrong_claim_is_named(run: Run, tmp_path: Path) -> None:
    """A confirmed conflict of which nobody has said which side is wrong is still open."""
    (tmp_path / "a.txt").write_text("Fest | Mara Winter. 21.10.2026.\n\nWir stehen im Jahr 2025.\n")
    run("article", "add", str(tmp_path / "a.txt"))
    run("claim", "add", "A1", "--quote", "Wir stehen im Jahr 2025", "--value", "text", "present", "2025")
    run("flag", "C1", "C2", "--because", "misprint")
    before = len(rows(run, "open-conflicts"))
    run("conflict", "confirm", "L1", "--wrong", "C1")

    assert (before, len(rows(run, "open-conflicts"))) == (1, 0)


def test_a_dismissed_conflict_is_not_open(ask: Run) -> None:
    assert "L3" not in [row["link"] for row in rows(ask, "open-conflicts")]


def test_a_claimant_contradicts_what_they_said_elsewhere(ask: Run) -> None:
    found = rows(ask, "claimant-record", "-p", "claimant=jana FELD")

    assert [(row["claim"], row["self"]) for row in found] == [
        ("C3", {"link": "L2", "status": "open", "claim": "C5", "quote": "9,000 visitors were counted"}),
        ("C5", {"link": "L2", "status": "open", "claim": "C3", "quote": "7.000 Besucher"}),
    ]


def test_contradicting_somebody_else_is_no_self_contradiction(run: Run) -> None:
    run("claim", "add", "--text", "70 came", "--claimant", "Jana Feld")
    run("claim", "add", "--text", "90 came", "--claimant", "Omar Blume")
    run("flag", "C1", "C2", "--because", "two counts")

    [record] = rows(run, "claimant-record", "-p", "claimant=Jana Feld")

    assert record["self"] == {"link": None, "status": None, "claim": None, "quote": None}


def test_verdicts_tell_what_holds_from_what_was_changed_or_retracted(ask: Run) -> None:
    found = rows(ask, "verdicts")

    assert [(row["verdict"], row["standing"], row["before"]) for row in found] == [
        ("V1", "changed", None),
        ("V2", "current", "false"),
        ("V3", "retracted", None),
        ("V4", "retraction", "true"),
        ("V5", "current", None),
    ]


def test_a_verdict_is_stale_once_its_article_was_revised(ask: Run) -> None:
    assert [(r["verdict"], r["anchor"]) for r in rows(ask, "stale-verdicts")] == [("V5", "lost")]


def test_the_week_holds_what_was_decided_published_open_and_overdue(ask: Run) -> None:
    found = [(row["section"], row["id"]) for row in rows(ask, "week-for-the-editor", "-p", "from=today-3")]

    assert {
        ("decided", "V2"),
        ("decided", "L3"),
        ("published", "C6"),
        ("open", "L2"),
        ("overdue", "C2"),
    } <= set(found)
    assert ("open", "C2") not in found


def test_a_week_long_ago_holds_no_decision(ask: Run) -> None:
    found = rows(ask, "week-for-the-editor", "-p", "from=2001-01-01")

    assert {row["section"] for row in found} == {"open", "overdue"}


def test_workload_counts_by_person_and_status(ask: Run) -> None:
    found = {(r["assignee"], r["status"]): (r["claims"], r["overdue"]) for r in rows(ask, "workload")}

    assert found[("anna", "checking")] == (1, 1)
    assert found[("ben", "new")] == (1, 0)


def test_the_timeline_is_in_the_order_of_the_days(ask: Run) -> None:
    found = [str(row["earliest"]) for row in rows(ask, "timeline")]

    assert found == sorted(found)


def test_sort_and_limit_hold_for_a_report(ask: Run) -> None:
    assert [row["verdict"] for row in rows(ask, "verdicts", "--sort", "-verdict", "--limit", "2")] == [
        "V5",
        "V4",
    ]


def test_an_unknown_report_is_met_with_the_nearest(ask: Run) -> None:
    assert "There is no report 'open-conflict'. Did you mean open-conflicts?" in error(
        ask, "run", "open-conflict"
    )


def test_a_missing_parameter_is_told_with_its_meaning(ask: Run) -> None:
    told = error(ask, "run", "claimant-record")

    assert "claimant-record needs claimant: Who, under any spelling." in told
    assert "-p claimant=…" in told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("article=C3", "C3 is a claim"),
        ("status=opne", "status is one of open, unsure, confirmed, not 'opne'. Did you mean open?"),
        ("artcle=A1", "open-conflicts has no parameter 'artcle'. Did you mean article?"),
        ("article", "'article' is no parameter. Write -p name=value."),
        ("claimant=Jana Fled", "There is no claimant 'Jana Fled'. Jana Feld?"),
    ],
)
def test_a_wrong_parameter_is_told_in_one_line(ask: Run, given: str, told: str) -> None:
    assert told in error(ask, "run", "open-conflicts", "-p", given)


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ("since=soon", "is not a date"),
        ("since=2026-02-30", "has no day 30"),
        ("since=03/04/2026", "can be"),
        ("since=2026-10", "since must be a day such as 2026-10-21, not '2026-10'."),
        ("since=today-9999999", "is not a date"),
        ("since=today-999999", "since is too far away"),
    ],
)
def test_a_wrong_day_is_told_in_one_line(ask: Run, given: str, told: str) -> None:
    assert told in error(ask, "run", "timeline", "-p", given)


def test_a_parameter_given_twice_is_refused(ask: Run) -> None:
    assert "since is given twice" in error(ask, "run", "timeline", "-p", "since=today", "-p", "since=monday")


def test_an_unknown_column_to_sort_by_is_met_with_the_nearest(ask: Run) -> None:
    assert "Did you mean verdict?" in error(ask, "run", "verdicts", "--sort", "verdic")


def test_own_reports_stand_beside_the_shipped_ones(ask: Run, own: Path) -> None:
    (own / "ours.sql").write_text(OWN)
    listed = json.loads(ask("report", "list", "--reports", str(own), "--format", "json").stdout)

    assert {row["report"]: row["source"] for row in listed}["ours"] == "own"
    assert {row["report"]: row["source"] for row in listed}["timeline"] == "shipped"
    assert rows(ask, "ours", "--reports", str(own), "-p", "least=150") == [
        {"article": "A1"},
        {"article": "A2"},
    ]


def test_an_own_report_takes_the_place_of_a_shipped_one_of_its_name(ask: Run, own: Path) -> None:
    (own / "timeline.sql").write_text(OWN)

    assert rows(ask, "timeline", "--reports", str(own))[0] == {"article": "A1"}


def test_the_folder_of_own_reports_can_be_set_in_the_environment(
    ask: Run, own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (own / "ours.sql").write_text(OWN)
    monkeypatch.setenv("FACTCHECK_REPORTS", str(own))

    assert rows(ask, "ours")[0] == {"article": "A1"}


def test_a_broken_own_report_does_not_keep_others_from_running(ask: Run, own: Path) -> None:
    (own / "broken.sql").write_text("SELECT 1")

    assert rows(ask, "verdicts", "--reports", str(own))
    assert "broken.sql has no line '-- title: …' in its header." in error(
        ask, "run", "broken", "--reports", str(own)
    )


def test_an_own_report_that_writes_is_refused(ask: Run, own: Path) -> None:
    (own / "evil.sql").write_text("-- title: Evil\n-- answers: Can I?\nDELETE FROM claim")

    assert "only read" in error(ask, "run", "evil", "--reports", str(own))


def test_a_folder_of_reports_that_is_not_there_is_told(ask: Run, own: Path) -> None:
    assert "is not a folder" in error(ask, "list", "--reports", str(own / "none"))


def test_show_tells_the_header_plainly_and_gives_the_query(ask: Run) -> None:
    shown = ask("report", "show", "week-for-the-editor").stdout

    assert "What was decided and published in a week" in shown
    assert re.search(r"from +date +First day of the week.*\[default: monday\]", shown)
    assert "SELECT section, id" in shown
    assert "-- title" not in shown


def test_show_gives_the_file_itself_to_begin_ones_own_from(ask: Run, own: Path) -> None:
    (own / "copy.sql").write_text(ask("report", "show", "timeline", "--sql").stdout, encoding="utf-8")

    assert rows(ask, "copy", "--reports", str(own)) == rows(ask, "timeline")


@pytest.mark.parametrize(
    ("name", "start"),
    [("r.csv", "earliest,"), ("r.json", "["), ("r.html", "<!DOCTYPE"), ("r.md", "**Timeline**")],
)
def test_a_file_is_written_in_the_format_its_name_asks_for(
    ask: Run, tmp_path: Path, name: str, start: str
) -> None:
    result = ask("report", "run", "timeline", "-o", str(tmp_path / name))

    assert (result.exit_code, result.stdout) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_file_of_that_name_is_replaced(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("old")
    ask("report", "run", "timeline", "-o", str(tmp_path / "r.csv"))

    assert "old" not in (tmp_path / "r.csv").read_text(encoding="utf-8")


def test_a_database_is_never_overwritten(ask: Run, tmp_path: Path) -> None:
    held = b"SQLite format 3\0" + b"rows" * 100
    (tmp_path / "factcheck.db").write_bytes(held)

    assert "is a database and was left alone" in error(
        ask, "run", "timeline", "-o", str(tmp_path / "factcheck.db")
    )
    assert (tmp_path / "factcheck.db").read_bytes() == held


def test_a_folder_cannot_be_written_to_as_a_file(ask: Run, tmp_path: Path) -> None:
    assert "is a folder" in error(ask, "run", "timeline", "-o", str(tmp_path))


def test_a_failing_report_leaves_the_file_of_that_name_alone(ask: Run, tmp_path: Path) -> None:
    (tmp_path / "r.csv").write_text("old")
    error(ask, "run", "timeline", "-p", "since=soon", "-o", str(tmp_path / "r.csv"))

    assert (tmp_path / "r.csv").read_text() == "old"
