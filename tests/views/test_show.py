"""`show`: everything that is held of a thing, as a page and as JSON."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.services.showing_link import apart
from factcheck.services.showing_parts import standing
from tests.conftest import Run
from tests.views.filled import BRIDGE, FEST


def document(ask: Run, *words: str) -> Any:
    result = ask("show", *words, "--format", "json")
    assert result.exit_code == 0, result.stderr
    [found] = json.loads(result.stdout)
    return found


def page(ask: Run, *words: str) -> str:
    result = ask("show", *words)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def test_a_claim_shows_its_words_in_their_context(ask: Run) -> None:
    claim = document(ask, "C2")

    context = claim["context"]
    assert context["exact"] == claim["quote"] == FEST[claim["start"] : claim["end"]]
    assert context["before"].endswith("vielen Gästen. ")
    assert context["after"].startswith(" vor der größten Feier")


def test_a_claim_page_marks_the_exact_words(ask: Run) -> None:
    assert "Gästen. [[Wir stehen im Oktober 2025]] vor der" in page(ask, "C2")


def test_a_claim_lists_values_evidence_verdicts_notes_and_links(ask: Run) -> None:
    claim = document(ask, "C3")

    assert [value["lo"] for value in claim["values"]] == [7000.0]
    assert [source["evidence"] for source in claim["evidence"]] == ["E1"]
    assert [(v["verdict"], v["superseded_by"]) for v in claim["verdicts"]] == [("V1", "V2"), ("V2", None)]
    assert [note["body"] for note in claim["notes"]] == ["Which feast?"]
    assert [(link["link"], link["right"]["claim"]) for link in claim["links"]] == [("L2", "C5")]
    assert [seen["url"] for seen in claim["appearances"]] == ["https://example.org/tv"]


def test_a_month_is_shown_with_its_first_and_last_day(ask: Run) -> None:
    assert "2025-10-01 to 2025-10-31" in page(ask, "C2")


def test_a_moved_passage_is_followed_through_the_versions(ask: Run) -> None:
    claim = document(ask, "C6")

    assert [(p["version"], p["state"]) for p in claim["passages"]] == [(1, "exact"), (2, "moved")]
    assert claim["context"]["before"].endswith("After a long delay the new ")


def test_a_lost_passage_is_shown_as_it_was_first_seen(ask: Run) -> None:
    claim = document(ask, "C5")

    assert claim["anchor"] == "lost"
    assert claim["context"]["exact"] == "9,000 visitors were counted"
    assert "of version 1, gone from version 2: " in page(ask, "C5")


def test_of_several_earlier_passages_the_first_one_is_shown_when_the_words_are_gone() -> None:
    passages: list[dict[str, str | int]] = [
        {"version": 1, "state": "exact"},
        {"version": 2, "state": "moved"},
        {"version": 3, "state": "lost"},
    ]

    assert standing(passages) == passages[0]
    assert standing(passages[:2]) == passages[1]
    assert standing([]) is None


@pytest.mark.parametrize("before", [0, 1, 399, 400, 401, 2000])
def test_a_quote_is_cut_exactly_wherever_it_stands_in_a_long_text(
    run: Run, tmp_path: Path, before: int
) -> None:
    """Only a window of the text is fetched; its edges must not shift the words."""
    text = f"Fest\n\n{'ä b ' * (before // 4)}{'x' * (before % 4)} Zwölf Boote kamen. {'c d ' * 500}\n"
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    run("article", "add", str(tmp_path / "long.txt"))
    run("claim", "add", "A1", "--quote", "Zwölf Boote kamen")

    context = document(run, "C1")["context"]

    assert context["exact"] == "Zwölf Boote kamen"
    assert context["after"].startswith(". c d c d")
    assert context["after"].endswith(" …")
    assert context["before"].startswith("…") == (before > 180)


def test_a_claim_without_an_article_shows_what_was_said_and_where(ask: Run) -> None:
    claim = document(ask, "C8")

    assert (claim["article"], claim["quote"], claim["context"]) == (None, None, None)
    assert "The mayor resigns" in page(ask, "C8")
    assert "Radio Nord" in page(ask, "C8")


@pytest.mark.parametrize(
    ("claim", "command"),
    [
        ("C9", "factcheck claim accept C9"),
        ("C5", "factcheck article show A2 --numbered"),
        ("C3", "factcheck show L2"),
        ("C8", "factcheck evidence add C8 --stance refutes --url …"),
    ],
)
def test_a_claim_page_ends_with_the_next_useful_command(ask: Run, claim: str, command: str) -> None:
    assert f"Next: {command}\n" in page(ask, claim)


@pytest.mark.parametrize("status", ["rejected", "withdrawn"])
def test_a_claim_laid_aside_points_to_its_history(run: Run, status: str) -> None:
    run("claim", "add", "--text", "The moon is a lamp")
    run("claim", "status", "C1", status)

    assert "Next: factcheck log C1\n" in page(run, "C1")


def test_a_link_shows_both_quotes_with_their_values_and_the_distance(ask: Run) -> None:
    shown = page(ask, "L1")

    assert "[[21.10.2026]]" in shown
    assert "[[Wir stehen im Oktober 2025]]" in shown
    assert "value  2026-10-21" in shown
    assert "value  2025-10" in shown
    assert "355 days apart" in shown
    assert "printed a year after its own present" in shown


def test_a_link_shows_every_decision_on_its_pair(ask: Run) -> None:
    decisions = document(ask, "L3")["decisions"]

    assert [(d["judgement"], d["reason"], d["note"]) for d in decisions] == [
        ("confirmed", None, "free and dear"),
        ("dismissed", "other", "satire"),
    ]
    assert [d["in_force"] for d in decisions] == ["no", "yes"]


def test_a_link_with_a_direction_names_the_claim_that_acts_first(ask: Run) -> None:
    assert page(ask, "L4").startswith("L4  C7 updates C6\n")


def test_a_link_that_is_no_conflict_has_no_status_to_decide(ask: Run) -> None:
    assert "conflict" not in page(ask, "L4")


def test_an_article_shows_its_versions_and_the_claims_taken_from_it(ask: Run) -> None:
    article = document(ask, "A2")

    assert [version["characters"] for version in article["versions"]] == [147, 165]
    assert [claim["claim"] for claim in article["held"]] == ["C6", "C7", "C5"]


def test_a_verdict_shows_the_passage_as_it_was_judged(ask: Run) -> None:
    shown = page(ask, "V5")

    assert "[[9,000 visitors were counted]]" in shown
    assert "version 1, now there is version 2" in shown


def test_evidence_shows_the_verdicts_that_rest_on_it(ask: Run) -> None:
    assert [verdict["verdict"] for verdict in document(ask, "E1")["verdicts"]] == ["V1", "V2"]


def test_an_operation_shows_each_change_from_old_to_new(ask: Run) -> None:
    shown = page(ask, "R5")

    assert "C2" in shown
    assert "assignee: nothing → anna" in shown
    assert "status: new → checking" in shown
    assert "factcheck undo R5 --dry-run" in shown


def test_several_things_are_shown_one_after_the_other(ask: Run) -> None:
    result = ask("show", "L1", "C2-C3,A1", "--format", "json")

    assert [next(iter(found.values())) for found in json.loads(result.stdout)] == ["L1", "C2", "C3", "A1"]


def test_ids_are_read_from_stdin(ask: Run) -> None:
    result = ask("show", "-", "--format", "jsonl", input="C1\nC2\n")

    assert [json.loads(line)["claim"] for line in result.stdout.splitlines()] == ["C1", "C2"]


def test_what_is_there_is_shown_and_what_is_not_is_told(ask: Run) -> None:
    result = ask("show", "C8-C12")

    assert "The mayor resigns" in result.stdout
    assert result.exit_code == 2
    assert "There is no C10, C11, C12. The others are shown. See: factcheck claim list" in result.stderr


@pytest.mark.parametrize("name", ["A99", "C99", "L99", "E99", "V99", "R99", "K99"])
def test_an_id_that_is_not_there_is_told_in_one_line(ask: Run, name: str) -> None:
    result = ask("show", name)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"factcheck: There is no {name}.")
    assert result.stderr.count("\n") == 1


def test_a_word_that_is_no_id_is_told(ask: Run) -> None:
    assert "is not an id" in ask("show", "festival").stderr


@pytest.mark.parametrize(
    ("distance", "unit", "words"),
    [
        (355.0, "day", "355 days apart"),
        (1.0, "day", "1 day apart"),
        (2700.0, "person", "2,700 person apart"),
        (2000.0, "1", "2,000 apart"),
        (0.5, "km", "0.5 km apart"),
        (3600.0, "second", "1 h apart"),
        (5400.0, "second", "1.5 h apart"),
        (3700.0, "second", "3,700 s apart"),
        (12.5, "percent", "12.5 % apart"),
        (1234567.5, "EUR", "1,234,568 EUR apart"),
        (0.0, "day", "not apart: the two share a value"),
        (None, None, None),
    ],
)
def test_a_distance_reads_as_words(distance: float | None, unit: str | None, words: str | None) -> None:
    assert apart(distance, unit) == words


def test_sentences_are_numbered_as_claim_add_counts_them(ask: Run) -> None:
    shown = ask("article", "show", "A1", "--numbered", "--format", "json")

    [article] = json.loads(shown.stdout)
    assert [s["sentence"] for s in article["sentences"]] == list(range(1, len(article["sentences"]) + 1))
    assert all(s["text"] == FEST[s["start"] : s["end"]] for s in article["sentences"])


def test_a_numbered_sentence_names_the_claims_in_it(ask: Run) -> None:
    lines = ask("article", "show", "A1", "--numbered").stdout.splitlines()

    [line] = [line for line in lines if "größten Feier" in line]
    assert line.endswith("des Jahrzehnts.  [C2]")


def test_the_text_of_an_article_marks_the_passages_held_as_claims(ask: Run) -> None:
    assert "[[Wir stehen im Oktober 2025]]C2 vor der" in ask("article", "show", "A1").stdout


def test_the_bare_text_is_given_letter_for_letter(ask: Run) -> None:
    assert ask("article", "show", "A2", "--version", "1", "--text").stdout == BRIDGE


def test_an_earlier_version_is_shown_with_the_passages_that_stood_in_it(ask: Run) -> None:
    shown = ask("article", "show", "A2", "--version", "1").stdout

    assert "[[9,000 visitors were counted]]C5" in shown


def test_a_version_that_is_not_there_is_told(ask: Run) -> None:
    result = ask("article", "show", "A1", "--version", "7")

    assert result.exit_code == 2
    assert "A1 has no version 7; its latest is 1." in result.stderr


def test_an_article_is_not_shown_for_the_id_of_a_claim(ask: Run) -> None:
    assert "C1 is a claim" in ask("article", "show", "C1").stderr
