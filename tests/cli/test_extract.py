"""Candidate claims: proposed by the reader, decided by people."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run

TEXT = """Hochwasser im Tal | Mara Winter. 21.10.2026.

Am Dienstag stieg der Fluss auf 7,40 Meter. Im Tal werden 70 Menschen vermisst, sagte Landrat Jan Sommer.

Was für ein Unglück! Die Aufräumarbeiten begannen am 19. Oktober 2026 mit 300 Helfern.
"""


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """One article, whose printed date is claim C1."""
    assert run("article", "add", "-", "--url", "https://example.org/tal", input=TEXT).exit_code == 0


def candidates(run: Run) -> list[dict[str, object]]:
    """The candidates that wait."""
    found: list[dict[str, object]] = json.loads(
        run("claim", "list", "--status", "candidate", "--format", "json").stdout
    )
    return found


def extract(run: Run) -> dict[str, object]:
    """Read A1."""
    result = run("extract", "A1", "--format", "json")
    assert result.exit_code == 0, result.stderr
    return dict(json.loads(result.stdout)[0])


def test_a_candidate_has_exact_words_a_claimant_values_and_reasons(run: Run) -> None:
    extract(run)

    [missing] = [claim for claim in candidates(run) if "vermisst" in str(claim["quote"])]
    assert TEXT[missing["start"] : missing["end"]] == missing["quote"]  # type: ignore[misc]
    assert missing["claimant"] == "Jan Sommer"
    assert "70" in str(missing["values"])
    assert missing["origin"] == "candidates"
    reasons = run("sql", f"select worthiness_reasons from claims where claim = '{missing['claim']}'").stdout
    assert "names a figure" in reasons


def test_the_authors_own_statements_are_the_authors(run: Run) -> None:
    extract(run)

    [helpers] = [claim for claim in candidates(run) if "300 Helfern" in str(claim["quote"])]
    assert (helpers["claimant"], helpers["speech"]) == ("Mara Winter", "author")


def test_an_exclamation_without_a_statement_is_no_candidate(run: Run) -> None:
    extract(run)

    assert not any("Unglück" in str(claim["quote"]) for claim in candidates(run))


def test_reading_again_adds_nothing_and_changes_nothing_a_person_touched(run: Run) -> None:
    first = extract(run)
    one, two = (str(claim["claim"]) for claim in candidates(run)[:2])
    assert run("claim", "accept", one).exit_code == 0
    run("claim", "reject", two)
    touched = f"select claim, status, revision from claims where claim in ('{one}', '{two}') order by claim"
    before = run("sql", touched, "--format", "csv").stdout

    again = extract(run)

    assert (again["new"], again["gone"]) == (0, 0)
    assert again["known"] + again["renewed"] == first["new"]  # type: ignore[operator]
    assert run("sql", touched, "--format", "csv").stdout == before


def test_reading_the_same_again_renews_nothing(run: Run) -> None:
    first = extract(run)

    again = extract(run)

    assert (again["known"], again["renewed"], again["gone"]) == (first["new"], 0, 0)


def test_what_was_rejected_is_not_proposed_again_when_the_text_changes_elsewhere(run: Run) -> None:
    extract(run)
    ids = [str(claim["claim"]) for claim in candidates(run)]
    assert run("claim", "reject", *ids).exit_code == 0
    run("article", "add", "-", "--url", "https://example.org/tal", input=TEXT.replace("Unglück", "Elend"))

    assert extract(run)["new"] == 0


def test_a_passage_a_person_has_taken_is_not_proposed(run: Run) -> None:
    run("claim", "add", "A1", "--quote", "Im Tal werden 70 Menschen vermisst")

    assert extract(run)["covered"] == 1


def test_undo_takes_the_candidates_back(run: Run) -> None:
    extract(run)
    assert run("undo").exit_code == 0

    assert candidates(run) == []


def test_articles_are_named_or_all_of_them_are_meant(run: Run) -> None:
    assert run("extract").exit_code == 2
    assert run("extract", "A1", "--all").exit_code == 2
    assert "There is no A9" in run("extract", "A9").stderr
    assert run("extract", "--all").exit_code == 0


def test_review_needs_a_terminal_and_names_the_commands_for_scripts(run: Run) -> None:
    refused = run("review", "--claims")

    assert (refused.exit_code, "claim accept" in refused.stderr) == (2, True)
