"""Claims by their words, by sentence, by offsets, and without an article."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run

TEXT = """Neue Brücke über die Elbe | Mara Winter. 21.10.2026.

Die Stadt baut eine Brücke. Sie soll rund zwölf Millionen Euro kosten und 2028 fertig sein.

„Das wird teuer“, sagte die Bürgermeisterin. Die Stadt baut eine Brücke.
"""


@pytest.fixture(autouse=True)
def article(run: Run) -> None:
    """One article, whose printed date is claim C1."""
    assert run("article", "add", "-", input=TEXT).exit_code == 0


def add(run: Run, *words: str) -> dict[str, object]:
    """Add a claim and read the JSON that comes back."""
    result = run("claim", "add", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    [claim] = json.loads(result.stdout)
    return dict(claim)


@pytest.mark.parametrize(
    ("typed", "own_words"),
    [
        ("Sie soll … kosten", "Sie soll rund zwölf Millionen Euro kosten"),
        ('"Das wird teuer"', "„Das wird teuer“"),
        ("zwölf   Millionen\nEuro", "zwölf Millionen Euro"),
    ],
)
def test_the_stored_quote_is_the_texts_own_words(run: Run, typed: str, own_words: str) -> None:
    claim = add(run, "A1", "--quote", typed)

    assert claim["quote"] == own_words
    assert TEXT[claim["start"] : claim["end"]] == own_words  # type: ignore[misc]


def test_words_that_stand_twice_are_shown_with_context_and_told_apart_by_nth(run: Run) -> None:
    refused = run("claim", "add", "A1", "--quote", "Die Stadt baut eine Brücke")
    assert refused.exit_code == 2
    assert "2 times" in refused.stderr
    assert "Bürgermeisterin. [Die Stadt baut eine Brücke]" in refused.stderr

    assert add(run, "A1", "--quote", "Die Stadt baut eine Brücke", "--nth", "2")["start"] == TEXT.rindex(
        "Die Stadt"
    )


def test_words_that_are_not_there_show_the_nearest_passage(run: Run) -> None:
    refused = run("claim", "add", "A1", "--quote", "Sie soll rund elf Millionen Euro kosten")

    assert refused.exit_code == 2
    assert "zwölf Millionen Euro" in refused.stderr


def test_a_passage_already_held_answers_with_its_claim(run: Run) -> None:
    first = add(run, "A1", "--quote", "Das wird teuer")
    again = run("claim", "add", "A1", "--quote", "Das wird teuer", "--format", "json")

    assert (again.exit_code, json.loads(again.stdout)[0]["claim"]) == (0, first["claim"])
    assert "holds these words already" in again.stderr


def test_one_passage_may_carry_two_claims_in_the_checkers_words(run: Run) -> None:
    first = add(run, "A1", "--sentence", "3")
    second = add(run, "A1", "--sentence", "3", "--text", "Die Brücke ist 2028 fertig")

    assert first["claim"] != second["claim"]
    assert first["quote"] == second["quote"]


def test_a_sentence_is_counted_as_the_numbered_article_counts_it(run: Run) -> None:
    claim = add(run, "A1", "--sentence", "3")

    assert claim["quote"] == "Die Stadt baut eine Brücke."


def test_offsets_are_trimmed_of_white_space(run: Run) -> None:
    start = TEXT.index("Sie soll")

    assert add(run, "A1", "--start", str(start - 1), "--end", str(start + 9))["quote"] == "Sie soll"


def test_a_claim_may_stand_in_no_article(run: Run) -> None:
    claim = add(run, "--text", "Die Brücke ist gesperrt", "--claimant", "Rathaus", "--said", "20.10.2026",
                "--seen-at", "https://example.org/tv")  # fmt: skip

    assert (claim["article"], claim["quote"], claim["claimant"]) == (None, None, "Rathaus")
    assert claim["said_earliest"] == "2026-10-20"


def test_values_are_read_in_the_language_of_the_article(run: Run) -> None:
    costs, opening = ["Brücke", "Kosten", "12.000 Euro"], ["Brücke", "fertig", "2028-05/2028-06"]
    add(run, "A1", "--quote", "zwölf Millionen", "--value", *costs, "--value", *opening)

    query = "select unit, lo, hi, earliest, latest from claim_values where claim = 'C2' order by value_id"
    values = json.loads(run("sql", query, "--format", "json").stdout)
    assert (values[0]["lo"], values[0]["hi"]) == (12000, 12000)
    assert (values[1]["unit"], values[1]["earliest"], values[1]["latest"]) == (
        "day",
        "2028-05-01",
        "2028-06-30",
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["A1", "--quote", "  „“ "], "no words"),
        (["A1"], "Which words?"),
        (["A1", "--start", "9", "--end", "3"], "no place in A1"),
        (["A1", "--start", "0", "--end", "9999"], "no place in A1"),
        (["A1", "--quote", "Brücke", "--nth", "9"], "no --nth 9"),
        (["A1", "--sentence", "99"], "no sentence 99"),
        (["A1", "--quote", "teuer", "--sentence", "1"], "one of"),
        (["A7", "--quote", "teuer"], "There is no A7"),
        (["C1", "--quote", "teuer"], "C1 is a claim"),
        (["x", "--quote", "teuer"], "is not an id"),
        ([], "--text"),
        (["--sentence", "1"], "need an article"),
        (["A1", "--quote", "teuer", "--value", "a", "b", "sehr viel"], "sehr viel"),
        (["A1", "--quote", "teuer", "--said", "32.01.2026"], "32"),
        (["A1", "--quote", "teuer", "--modality", "assrted"], "Did you mean asserted?"),
    ],
)
def test_what_cannot_be_taken_is_one_line_and_adds_nothing(run: Run, words: list[str], said: str) -> None:
    result = run("claim", "add", *words)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert len(json.loads(run("claim", "list", "--format", "json").stdout)) == 1


def test_a_claimant_like_a_known_one_is_asked_back(run: Run) -> None:
    add(run, "A1", "--quote", "teuer", "--claimant", "Anna Beispiel")

    assert (
        "Anna Beispiel?"
        in run("claim", "add", "A1", "--quote", "fertig", "--claimant", "Ana Beispiel").stderr
    )
    assert (
        add(run, "A1", "--quote", "fertig", "--claimant", "Ana Beispiel", "--new")["claimant"]
        == "Ana Beispiel"
    )


def test_lists_are_filtered_sorted_and_limited(run: Run) -> None:
    for words in ("teuer", "fertig", "kosten"):
        add(run, "A1", "--quote", words, "--claimant", "Mara Winter")

    def ids(*words: str) -> list[str]:
        return run("claim", "list", *words, "--format", "ids").stdout.split()

    assert ids("--claimant", "mara winter") == ["C2", "C3", "C4"]
    assert ids("--text", "TEUER") == ["C2"]
    assert ids("--sort", "-claim", "--limit", "2") == ["C4", "C3"]
    assert ids("--sort", "quote") == ["C1", "C3", "C4", "C2"]
    assert ids("--until", "2020") == []
    assert "Mara Winter?" in run("claim", "list", "--claimant", "Maria Winter").stderr


def test_candidates_are_left_out_and_counted_below(run: Run) -> None:
    run("claim", "status", "C1", "candidate")

    listed = run("claim", "list")

    assert (listed.stdout, "1 candidate" in listed.stderr) == ("", True)
    assert run("claim", "accept", "C1").exit_code == 0
    assert run("claim", "list", "--format", "ids").stdout == "C1\n"


def test_only_candidates_are_accepted_or_rejected(run: Run) -> None:
    run("claim", "status", "C1", "checked")

    assert "not a candidate" in run("claim", "reject", "C1").stderr


def test_changed_words_are_a_new_claim_that_names_the_one_it_came_from(run: Run) -> None:
    add(run, "A1", "--quote", "Das wird teuer")
    add(run, "A1", "--quote", "wird teuer", "--derived-from", "C2")

    query = "select derived_from from claims where claim = 'C3'"
    assert run("sql", query, "--format", "csv").stdout.splitlines()[1] == "C2"
    assert "There is no C9" in run("claim", "add", "A1", "--quote", "fertig", "--derived-from", "C9").stderr
