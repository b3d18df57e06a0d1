"""`status`: what waits, and the command for it."""

from __future__ import annotations

import json
import shlex

import pytest

from tests.conftest import Run


def sections(ask: Run, **more: str) -> dict[str, tuple[int, str]]:
    found = json.loads(ask("status", "--format", "json", **more).stdout)
    return {row["section"]: (row["count"], row["command"]) for row in found}


def test_each_section_has_its_count(ask: Run) -> None:
    counts = {name: count for name, (count, _) in sections(ask).items() if count}

    assert counts == {
        "yours": 2,
        "overdue": 1,
        "due within a week": 1,
        "open conflicts": 2,
        "stale verdicts": 1,
        "passages that are gone": 1,
        "candidates": 1,
        "evidence without a copy": 1,
        "unmapped ratings": 1,
    }


def test_the_command_of_each_section_shows_as_many_as_it_counts(ask: Run) -> None:
    for name, (count, command) in sections(ask).items():
        _, *words = shlex.split(command)
        result = ask(*words, "--format", "json")

        assert result.exit_code == 0 or count == 0, (name, result.stderr)
        assert count == 0 or len(json.loads(result.stdout)) == count, name


def test_what_is_in_somebodys_hands_depends_on_who_asks(ask: Run) -> None:
    assert sections(ask, user="ben")["yours"][0] == 1
    assert sections(ask, user="nobody")["yours"][0] == 0


def test_the_page_names_what_waits_with_its_command_and_leaves_out_what_does_not(ask: Run) -> None:
    shown = ask("status").stdout

    assert "Yours: 2" in shown
    assert "See: factcheck report run open-conflicts" in shown
    assert "two weeks" not in shown


def test_the_newest_conflict_comes_first(ask: Run) -> None:
    lines = ask("status").stdout.splitlines()

    assert [line.split()[0] for line in lines if line.startswith(("L1", "L2"))] == ["L2", "L1"]


def test_having_nothing_in_hand_is_said(ask: Run) -> None:
    assert "Nothing is in clara's hands." in ask("status", user="clara").stdout


def test_an_empty_database_says_plainly_that_nothing_waits(run: Run) -> None:
    result = run("status")

    assert "Nothing waits for anna or anybody else." in result.stdout
    assert "factcheck article add FILE" in result.stdout


def test_a_name_with_a_blank_is_quoted_in_the_command(ask: Run) -> None:
    assert sections(ask, user="Anna B")["yours"][1].endswith("-p assignee='Anna B'")


def test_a_long_section_is_cut_and_says_how_many_more_there_are(
    ask: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("factcheck.services.status.SHOWN", 1)
    shown = ask("status").stdout

    assert "Open conflicts: 2" in shown
    assert "1 more: factcheck report run open-conflicts" in shown
    assert sections(ask)["open conflicts"][0] == 2
