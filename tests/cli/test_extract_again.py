"""Reading an article again: what nobody touched is renewed, what somebody touched stays."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.conftest import Run

TEXT = """Hochwasser im Tal | Mara Winter. 21.10.2026.

Der Fluss stieg am Dienstag auf 7,40 Meter. Im Tal werden 70 Menschen vermisst, sagte Landrat Jan Sommer.

Die Aufräumarbeiten begannen gestern mit 300 Helfern aus Kiel.

Am Dienstag starb Ina Lund im Tal.
"""
URL = "https://example.org/tal"


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """A1 with the candidates of its first reading."""
    assert run("article", "add", "-", "--url", URL, input=TEXT).exit_code == 0
    assert extract(run)["new"] == 4


def extract(run: Run) -> dict[str, Any]:
    result = run("extract", "A1", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout)[0])


def candidate(run: Run, words: str) -> dict[str, Any]:
    """The candidate with these words, whatever became of it."""
    listed = run("claim", "list", "--text", words, "--format", "json").stdout
    waiting = run("claim", "list", "--text", words, "--status", "candidate", "--format", "json").stdout
    [found] = [*json.loads(listed), *json.loads(waiting)]
    return dict(found)


def redate(run: Run) -> None:
    """Say that the article is a year older: every relative date in it is another."""
    assert run("edit", "A1", "--set", "published=21.10.2025").exit_code == 0


def test_values_follow_when_what_they_are_read_from_changes(run: Run) -> None:
    before = candidate(run, "Helfern")
    redate(run)

    again = extract(run)

    after = candidate(run, "Helfern")
    assert (again["new"], again["renewed"], again["known"], again["gone"]) == (0, 3, 1, 0)
    assert ("2026-10-20" in before["values"], "2025-10-20" in after["values"]) == (True, True)
    assert before["claim"] == after["claim"]
    assert extract(run)["renewed"] == 0


@pytest.mark.parametrize(
    "touch",
    [
        ("claim", "accept", "{}"),
        ("tag", "{}", "--add", "flut"),
        ("annotate", "{}", "Wer hat gezählt?"),
        ("assign", "{}", "anna"),
        ("edit", "{}", "--set", "text=Gestern halfen 300"),
    ],
)
def test_what_somebody_touched_stays_as_it_was(run: Run, touch: tuple[str, ...]) -> None:
    before = candidate(run, "Helfern")
    done = run(*(word.format(before["claim"]) for word in touch))
    assert done.exit_code == 0, done.stderr
    redate(run)

    extract(run)

    assert candidate(run, "Helfern")["values"] == before["values"]


def test_what_is_no_longer_proposed_goes_unless_somebody_touched_it(run: Run) -> None:
    kept = candidate(run, "vermisst")["claim"]
    assert run("tag", kept, "--add", "flut").exit_code == 0
    assert run("edit", "A1", "--set", "language=en").exit_code == 0  # "starb" and "Dienstag" say nothing now

    again = extract(run)

    left = json.loads(run("claim", "list", "--status", "candidate", "--format", "json").stdout)
    assert again["gone"] > 0
    assert kept in [claim["claim"] for claim in left]
    assert run("undo").exit_code == 0
    assert len(json.loads(run("claim", "list", "--status", "candidate", "--format", "json").stdout)) == 4


def test_words_that_a_new_text_has_lost_stay_as_candidates(run: Run) -> None:
    run("article", "add", "-", "--url", URL, input=TEXT.replace("300 Helfern aus Kiel", "vielen Helfern"))

    again = extract(run)

    assert again["gone"] == 0
    assert candidate(run, "300 Helfern")["anchor"] == "lost"


def test_a_candidate_that_came_back_by_undo_is_still_renewed(run: Run) -> None:
    claim = candidate(run, "Helfern")["claim"]
    run("claim", "reject", claim)
    assert run("undo").exit_code == 0
    redate(run)

    extract(run)

    assert "2026-10-20" in candidate(run, "Helfern")["values"]  # undo touched it: a person's hand
