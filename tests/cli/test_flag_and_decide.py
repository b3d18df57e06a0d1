"""Links people make, and what they decide about them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.conftest import Run, runner
from tests.suggested import suggest

ONE = "Hochwasser | Mara Winter. 21.10.2026.\n\nWir schreiben den Oktober 2025. Im Tal fehlen 70 Menschen.\n"
TWO = "Nach der Flut | Jan Sommer. 22.10.2026.\n\nIm Tal fehlen 90 Menschen. Die Suche geht weiter.\n"


def claims(target: Target, folder: Path) -> None:
    """In A1: C1 printed date, C2 present, C3 seventy missing. In A2: C4 printed date, C5 ninety missing."""
    run = runner(target)
    for words, text in (
        (["article", "add", "-"], ONE),
        (["claim", "add", "A1", "--quote", "Oktober 2025", "--value", "a1", "present", "2025-10"], None),
        (["claim", "add", "A1", "--quote", "70 Menschen", "--value", "tal", "vermisst", "70"], None),
        (["article", "add", "-"], TWO),
        (["claim", "add", "A2", "--quote", "90 Menschen", "--value", "tal", "vermisst", "90"], None),
    ):
        result = run(*words, input=text)
        assert result.exit_code == 0, result.stderr


beginning = begins_with(claims)


def flag(run: Run, *words: str) -> dict[str, object]:
    """Flag and read the JSON that comes back."""
    result = run("flag", *words, "--because", "passt nicht", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout)[0])


def conflict(run: Run) -> dict[str, object]:
    """The only conflict there is."""
    [found] = json.loads(run("conflict", "list", "--format", "json").stdout)
    return dict(found)


def test_within_one_article_a_link_is_an_inconsistency_between_two_a_contradiction(run: Run) -> None:
    assert flag(run, "C1", "C2")["relation"] == "inconsistent_within"
    assert flag(run, "C3", "C5")["relation"] == "contradicts"


def test_who_flags_has_confirmed_and_the_distance_is_told(run: Run) -> None:
    link = flag(run, "C5", "C3")

    assert (link["status"], link["origin"], link["distance"]) == ("confirmed", "person", 20)
    assert (link["left"]["claim"], link["right"]["claim"]) == ("C3", "C5")  # type: ignore[index]


def test_dates_are_held_against_dates_and_never_against_counts(run: Run) -> None:
    link = flag(run, "C2", "C3")

    assert (link["conflict_kind"], link["distance"]) == ("statement", None)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["C1", "C1"], "cannot be linked with itself"),
        (["C1", "C99"], "There is no C99"),
        (["C1", "A1"], "A1 is an article"),
    ],
)
def test_what_cannot_be_linked_is_told(run: Run, words: list[str], said: str) -> None:
    result = run("flag", *words, "--because", "x")

    assert (result.exit_code, said in result.stderr) == (2, True)


def test_a_pair_is_linked_once_whichever_side_comes_first(run: Run) -> None:
    flag(run, "C1", "C2")

    again = run("flag", "C2", "C1", "--because", "noch einmal")

    assert (again.exit_code, "L1" in again.stderr) == (2, True)


def test_a_reason_is_needed(run: Run) -> None:
    assert "--because" in run("flag", "C1", "C2").stderr
    assert "empty" in run("flag", "C1", "C2", "--because", " ").stderr


def test_a_dismissal_keeps_its_reason_and_the_earlier_decision_stays(run: Run) -> None:
    flag(run, "C1", "C2")
    assert run("conflict", "dismiss", "L1", "--reason", "misread", user="bert").exit_code == 0

    assert (conflict(run)["status"], conflict(run)["reason"]) == ("dismissed", "misread")
    rows = run(
        "sql", "select judgement, decided_by from decisions order by decision_id", "--format", "csv"
    ).stdout
    assert rows.splitlines()[1:] == ["confirmed,anna", "dismissed,bert"]


def test_a_dismissal_needs_a_reason_and_other_needs_a_word(run: Run) -> None:
    flag(run, "C1", "C2")

    assert "--reason" in run("conflict", "dismiss", "L1").stderr
    assert "explanation" in run("conflict", "dismiss", "L1", "--reason", "other").stderr
    assert "Did you mean misread?" in run("conflict", "dismiss", "L1", "--reason", "misred").stderr
    assert conflict(run)["status"] == "confirmed"


def test_saying_the_same_thing_twice_changes_nothing(run: Run) -> None:
    flag(run, "C1", "C2")
    run("conflict", "unsure", "L1")

    again = run("conflict", "unsure", "L1")

    assert (again.exit_code, "already" in again.stderr) == (0, True)


def test_confirming_may_name_the_wrong_claim_of_the_two(run: Run) -> None:
    flag(run, "C1", "C2")

    assert "is not in L1" in run("conflict", "confirm", "L1", "--wrong", "C3").stderr
    assert run("conflict", "confirm", "L1", "--wrong", "C1").exit_code == 0
    assert conflict(run)["wrong"] == "C1"


def test_a_reopened_conflict_is_open(run: Run) -> None:
    flag(run, "C1", "C2")
    run("conflict", "reopen", "L1")

    assert conflict(run)["status"] == "open"


def test_a_relation_that_is_no_alarm_is_linked_and_not_listed_as_a_conflict(run: Run) -> None:
    link = flag(run, "C5", "C3", "--relation", "updates")

    assert link["relation"] == "updates"
    direction = run("sql", "select direction from links", "--format", "csv").stdout.splitlines()[1]
    assert direction == "right_to_left"  # C5, named first, updates C3, which stands left
    assert json.loads(run("conflict", "list", "--format", "json").stdout) == []


def test_conflicts_are_filtered_by_article_claim_status_and_words(run: Run) -> None:
    flag(run, "C1", "C2")
    flag(run, "C3", "C5")
    run("conflict", "unsure", "L2")

    def ids(*words: str) -> list[str]:
        return run("conflict", "list", *words, "--format", "ids").stdout.split()

    assert ids("--article", "A2") == ["L2"]
    assert ids("--claim", "C1") == ["L1"]
    assert ids("--status", "unsure") == ["L2"]
    assert ids("--relation", "contradicts") == ["L2"]
    assert ids("--text", "oktober") == ["L1"]


def test_conflicts_can_be_listed_in_full(run: Run, target: Target) -> None:
    for text in ("Im Tal fehlen fast 7.000 Menschen", "Im Tal fehlen mehr als 9.000 Menschen"):
        assert run("claim", "add", "--text", text).exit_code == 0
    last = len(json.loads(run("claim", "list", "--format", "json").stdout))
    link = f"L{suggest(target, last - 1, last, confidence=0.8)}"
    pages = run("conflict", "list", "--why", "--min-confidence", "0")

    listed = run("conflict", "list", "--format", "ids").stdout.split()
    assert pages.stdout == run("show", *listed, "--why").stdout
    assert f"{link}  " in pages.stdout and "How sure" in pages.stdout
    for format_ in ("json", "jsonl"):
        shown = run("conflict", "list", "--status", "open", "--why", "--format", format_).stdout
        open_ = run("conflict", "list", "--status", "open", "--format", "ids").stdout.split()
        assert shown == run("show", *open_, "--format", format_).stdout and link in open_
    refused = run("conflict", "list", "--why", "--format", "csv")
    assert (refused.exit_code, refused.stdout) == (2, "")
    assert run("conflict", "list", "--claim", "C1", "--status", "unsure", "--why").stderr == "None.\n"
