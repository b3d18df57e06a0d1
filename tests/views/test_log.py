"""`log`: what was changed, when, and by whom."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Run


def logged(ask: Run, *words: str) -> list[dict[str, Any]]:
    result = ask("log", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    found: list[dict[str, Any]] = json.loads(result.stdout)
    return found


def test_operations_come_newest_first_with_who_when_and_the_command(ask: Run) -> None:
    found = logged(ask)

    assert [row["operation"] for row in found] == [f"R{n}" for n in range(9, 0, -1)]
    assert (found[-1]["actor"], found[-1]["command"]) == ("anna", "article add fest.txt")
    assert found[-1]["changes"] > 1


def test_operations_of_one_person(ask: Run) -> None:
    assert {row["actor"] for row in logged(ask, "--user", "BEN")} == {"ben"}


def test_since_leaves_out_what_was_before(ask: Run) -> None:
    assert len(logged(ask, "--since", "today-1")) == 9
    assert logged(ask, "--since", "today+2") == []


def test_limit_and_sort(ask: Run) -> None:
    assert [r["operation"] for r in logged(ask, "--sort", "operation", "--limit", "2")] == ["R1", "R2"]
    assert [r["thing"] for r in logged(ask, "C2", "--sort", "change", "--limit", "1")] == ["C2"]


def test_a_claim_has_its_history_with_what_hangs_on_it(ask: Run) -> None:
    told = [(row["thing"], row["changed"]) for row in logged(ask, "C2")]

    assert told[-1] == ("C2", "added: Wir stehen im Oktober 2025")
    assert ("value of C2", "added: text present 2025-10") in told
    assert ("tag of C2", "removed") in told
    assert ("L1", "added: inconsistent_within: printed a year after its own present") in told
    assert any(thing == "C2" and "status: new → checking" in changed for thing, changed in told)


def test_a_claim_s_history_holds_nothing_of_other_claims(ask: Run) -> None:
    things = {row["thing"] for row in logged(ask, "C8")}

    assert things == {"C8", "appearance of C8"}


def test_what_was_removed_again_is_still_told(ask: Run) -> None:
    removed = [row["changed"] for row in logged(ask, "C7") if row["action"] == "delete"]

    assert removed == ["removed: bridge cost 40"]


@pytest.mark.parametrize(
    ("name", "things"), [("L1", {"L1", "decision of L1"}), ("A1", {"A1", "version of A1"})]
)
def test_other_things_have_a_history_too(ask: Run, name: str, things: set[str]) -> None:
    assert {row["thing"] for row in logged(ask, name)} == things


def test_evidence_and_verdicts_have_a_history(ask: Run) -> None:
    assert "E1" in {row["thing"] for row in logged(ask, "E1")}
    assert [row["changed"] for row in logged(ask, "V2")] == [
        "added: https://example.org/check",
        "added: half: because of 3",
    ]
    assert "K1" in {row["thing"] for row in logged(ask, "K1")}


def test_an_operation_is_told_change_by_change(ask: Run) -> None:
    assert {row["thing"] for row in logged(ask, "R9")} == {"tag of C2", "value of C7"}


def test_the_history_of_several_things_is_one_list_without_doubles(ask: Run) -> None:
    changes = [row["change"] for row in logged(ask, "C1", "C2", "L1")]

    assert changes == sorted(set(changes), reverse=True)


def test_a_thing_that_never_was_is_told(ask: Run) -> None:
    result = ask("log", "C99")

    assert result.exit_code == 2
    assert "There is no C99, and never was. See: factcheck claim list" in result.stderr


def test_a_thing_without_changes_by_that_person_is_no_error(ask: Run) -> None:
    assert logged(ask, "C1", "--user", "nobody") == []


def test_an_unknown_column_is_met_with_the_nearest(ask: Run) -> None:
    assert "Did you mean actor?" in ask("log", "C1", "--sort", "actr").stderr
    assert "Did you mean actor?" in ask("log", "--sort", "actr").stderr


def test_a_wrong_day_is_told(ask: Run) -> None:
    assert "is not a date" in ask("log", "--since", "soon").stderr
    assert "is not a date" in ask("log", "C1", "--since", "soon").stderr
