"""From a rated claim to a letter, an answer and a changed text."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.settings import Target
from tests.beginnings import begins_with
from tests.conftest import Run, runner

BEFORE = "Hochwasser | Mara Winter. 21.10.2026.\n\nIm Tal fehlen 70 Menschen. Die Suche geht weiter.\n"
AFTER = "Hochwasser | Mara Winter. 21.10.2026.\n\nIm Tal fehlen 90 Menschen. Die Suche geht weiter.\n"
URL = "https://example.org/flut"


def rated(target: Target, folder: Path) -> None:
    """C1 is the printed date of A1, C2 its seventy missing, rated false (V1) with a source (E1)."""
    run = runner(target)
    for words, text in (
        (["article", "add", "-", "--url", URL, "--outlet", "Talblatt"], BEFORE),
        (["claim", "add", "A1", "--quote", "70 Menschen"], None),
        (["evidence", "add", "C2", "--title", "Liste des Amtes", "--stance", "refutes"], None),
        (["rate", "C2", "false", "--because", "Das Amt zählt neunzig."], None),
    ):
        result = run(*words, input=text)
        assert result.exit_code == 0, result.stderr


beginning = begins_with(rated)


def ask(run: Run, *more: str) -> str:
    """Ask on C2; the letter."""
    result = run("correction", "ask", "C2", "--to", "Redaktion", *more)
    assert result.exit_code == 0, result.stderr
    return result.stdout


def corrections(run: Run, *words: str) -> list[dict[str, object]]:
    return list(json.loads(run("correction", "list", *words, "--format", "json").stdout))


def test_the_letter_holds_the_words_their_sentence_the_copy_the_source_and_the_reason(run: Run) -> None:
    letter = ask(run)

    assert "> Im Tal fehlen **70 Menschen**." in letter
    assert URL in letter and "SHA-256" in letter
    assert "Liste des Amtes" in letter and "Das Amt zählt neunzig." in letter
    assert letter.startswith("An: Redaktion\nBetreff: ")


def test_the_letter_can_be_in_english_and_in_a_file(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    assert ask(run, "--language", "en", "--due", "2999-01-31", "-o", str(path)) == ""

    letter = path.read_text(encoding="utf-8")
    assert letter.startswith("To: Redaktion") and "by 2999-01-31" in letter


def test_a_letter_is_in_one_language_its_label_and_the_place_of_the_words_too(run: Run) -> None:
    german, english = ask(run, "--dry-run"), ask(run, "--dry-run", "--language", "en")

    assert "Unser Urteil: „falsch“." in german and "Vorspann; Zeichen " in german
    assert "Our rating: “false”." in english and "lede; characters " in english


def test_a_letter_about_words_that_are_gone_is_told(run: Run) -> None:
    assert "no longer" not in run("correction", "ask", "C2", "--to", "x", "--dry-run").stderr
    run("article", "add", "-", "--url", URL, input=BEFORE.replace("70", "90"))
    asked = run("correction", "ask", "C2", "--to", "Redaktion")

    assert asked.exit_code == 0
    assert "The newest text no longer has these words" in asked.stderr
    assert "factcheck article diff A1" in asked.stderr


def test_a_date_that_stands_in_no_text_is_not_called_gone(run: Run) -> None:
    """Given by hand, or in the markup of a page: it has no place in a text from which it could go."""
    run("article", "add", "-", "--published", "Oktober 2025", input=BEFORE.replace("Tal", "Berg"))
    listed = json.loads(run("claim", "list", "--article", "A2", "--format", "json").stdout)
    [printed, given] = [row["claim"] for row in listed]
    assert run("flag", printed, given, "--because", "Ein Jahr auseinander.").exit_code == 0
    assert run("conflict", "confirm", "L1", "--wrong", given).exit_code == 0
    asked = run("correction", "ask", "L1", "--to", "Redaktion")

    assert asked.exit_code == 0, asked.stderr
    assert "K1: an answer is due on" in asked.stderr and "no longer" not in asked.stderr


def test_a_file_that_is_there_is_not_written_over(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "letter.md"
    path.write_text("mine", encoding="utf-8")
    result = run("correction", "ask", "C2", "--to", "Redaktion", "-o", str(path))

    assert (result.exit_code, path.read_text(encoding="utf-8")) == (2, "mine")
    assert corrections(run) == []


@pytest.mark.parametrize("place", ["nowhere/letter.md", "desk.db"])
def test_a_letter_that_cannot_be_written_was_not_asked(run: Run, tmp_path: Path, place: str) -> None:
    """A database is no place for it, --force or not."""
    (tmp_path / "desk.db").write_bytes(b"SQLite format 3\0 and all our work")
    result = run("correction", "ask", "C2", "--to", "Redaktion", "--force", "-o", str(tmp_path / place))

    assert (result.exit_code, place in result.stderr) == (2, True)
    assert b"our work" in (tmp_path / "desk.db").read_bytes()
    assert corrections(run) == []


def test_a_claim_rated_true_has_nothing_to_correct(run: Run) -> None:
    run("rate", "C1", "true", "--because", "Stimmt.")
    result = run("correction", "ask", "C1", "--to", "Redaktion")

    assert (result.exit_code, "C1 is rated true" in result.stderr) == (2, True)
    assert corrections(run) == []


def test_a_letter_looked_at_first_is_not_remembered(run: Run) -> None:
    ask(run, "--dry-run")

    assert corrections(run) == []


def test_a_request_waits_and_is_late_after_its_day(run: Run) -> None:
    ask(run)
    [open_] = corrections(run, "--open")

    assert (open_["correction"], open_["about"], open_["outcome"]) == ("K1", "C2", "open")
    assert corrections(run, "--overdue") == []


def test_what_is_late_stands_on_the_morning_screen(run: Run) -> None:
    ask(run)
    result = run("report", "run", "unanswered-corrections", "-p", "until=2999-01-01", "--format", "ids")

    assert result.stdout.split() == ["K1"]
    assert "unanswered corrections" in run("status", "--format", "csv").stdout


def test_one_matter_is_asked_once_until_it_is_closed(run: Run) -> None:
    ask(run)
    again = run("correction", "ask", "C2", "--to", "Redaktion")
    assert (again.exit_code, "K1 on C2 is open" in again.stderr) == (2, True)

    assert run("correction", "close", "K1", "--outcome", "no_answer").exit_code == 0
    ask(run)
    assert [row["correction"] for row in corrections(run)] == ["K1", "K2"]


def test_a_text_changed_after_the_request_is_named_as_what_shows_the_correction(run: Run) -> None:
    ask(run)
    run("article", "add", "-", "--url", URL, input=AFTER)
    run("correction", "close", "K1", "--outcome", "silent_edit")
    [row] = corrections(run)

    assert (row["outcome"], row["shown_in"]) == ("silent_edit", 2)


def test_a_refusal_names_no_text(run: Run) -> None:
    ask(run)
    run("article", "add", "-", "--url", URL, input=AFTER)
    run("correction", "close", "K1", "--outcome", "refused", "--note", "sie bleiben dabei")
    [row] = corrections(run)

    assert (row["shown_in"], row["note"]) == (None, "sie bleiben dabei")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["correction", "ask", "C1", "--to", "x"], "C1 has no rating."),
        (["correction", "ask", "A1", "--to", "x"], "A1 is an article"),
        (["correction", "ask", "C2", "--to", " "], "The name is empty"),
        (["correction", "ask", "C2", "--to", "x", "--due", "2001-01-01"], "is past"),
        (["correction", "ask", "C2", "--to", "x", "--language", "fr"], "There is no letter in 'fr'."),
        (["correction", "close", "K9", "--outcome", "refused"], "There is no K9."),
        (["publish", "C1", "--url", "https://example.org/x"], "C1 has no rating to publish."),
        (["publish", "C2", "--url", "ftp://example.org"], "is not a web address"),
        (["publish", "C2", "--url", ""], "is not a web address"),
        (["article", "diff", "A1"], "A1 has one version only."),
        (["article", "diff", "A9"], "There is no A9."),
    ],
)
def test_what_cannot_be_is_one_line(run: Run, words: list[str], message: str) -> None:
    result = run(*words)

    assert result.exit_code == 2
    assert message in result.stderr.splitlines()[0]
    assert corrections(run) == []


def test_a_conflict_is_asked_on_once_somebody_confirmed_it(run: Run) -> None:
    run("claim", "add", "A1", "--quote", "Die Suche geht weiter")
    run("flag", "C2", "C3", "--because", "wer nicht fehlt, wird nicht gesucht")
    run("conflict", "unsure", "L1")
    refused = run("correction", "ask", "L1", "--to", "Redaktion")
    assert (refused.exit_code, "Nobody has confirmed L1." in refused.stderr) == (2, True)

    run("conflict", "confirm", "L1", "--wrong", "C2")
    letter = run("correction", "ask", "L1", "--to", "Redaktion").stdout
    assert "**70 Menschen**" in letter and "**Die Suche geht weiter**" in letter


def test_a_letter_names_its_passages_not_the_numbers_of_the_desk(run: Run) -> None:
    run("article", "add", "-", input="Der Steg | Mara Winter. 21.10.2026.\n\nWir sind im Oktober 2025.\n")
    assert run("scan", "--article", "A2").exit_code == 0
    [link] = json.loads(run("conflict", "list", "--format", "json").stdout)
    run("conflict", "confirm", link["link"], "--wrong", link["right"]["claim"])
    letter = run("correction", "ask", link["link"], "--to", "Redaktion").stdout

    assert "([1] Der Steg" in letter and "([2] Der Steg" in letter
    assert "21.10.2026 ([2])" in letter and "Oktober 2025 als Gegenwart ([1])" in letter
    assert not re.search(r"\bC\d", letter)


def test_a_request_can_be_shown_edited_removed_and_brought_back(run: Run) -> None:
    ask(run)
    assert run("edit", "K1", "--set", "note=angerufen").exit_code == 0
    assert "angerufen" in run("show", "K1").stdout
    assert run("remove", "K1").exit_code == 0
    assert corrections(run) == []
    assert run("undo").exit_code == 0
    assert corrections(run)[0]["note"] == "angerufen"


def test_a_published_rating_says_where(run: Run) -> None:
    result = run("publish", "C2", "--url", "https://example.org/check", "--format", "json")
    [row] = json.loads(result.stdout)

    assert (row["claim"], row["verdict"], row["label"], row["in_force"]) == ("C2", "V1", "false", "yes")
    assert json.loads(run("show", "C2", "--format", "json").stdout)[0]["status"] == "published"
    assert "https://example.org/check" in ask(run)


def test_a_claim_that_was_published_shows_where(run: Run) -> None:
    assert "Published" not in run("show", "C2").stdout
    run("publish", "C2", "--url", "https://desk.example/flut", "--archived-url", "https://archive.example/1")
    shown = run("show", "C2").stdout

    assert "Published\nV1  https://desk.example/flut (anna, " in shown
    assert "https://archive.example/1" in shown
    [document] = json.loads(run("show", "C2", "--format", "json").stdout)
    [publication] = document["publications"]
    assert (publication["verdict"], publication["url"]) == ("V1", "https://desk.example/flut")


def test_the_same_publication_is_kept_once_and_can_be_undone(run: Run) -> None:
    for _ in range(2):
        assert run("publish", "C2", "--url", "https://example.org/check").exit_code == 0
    query = ("sql", "select url from publications", "--format", "csv")
    assert run(*query).stdout.split() == ["url", "https://example.org/check"]

    run("undo")
    assert run(*query).stdout.split() == ["url"]


def test_a_new_version_tells_what_changed_and_what_that_does(run: Run) -> None:
    run("article", "add", "-", "--url", URL, input=AFTER)
    shown = run("article", "diff", "A1").stdout
    [found] = json.loads(run("article", "diff", "A1", "--format", "json").stdout)

    assert "Im Tal fehlen [-70-]{+90+} Menschen." in shown
    assert [(one["zone"], one["old"], one["new"]) for one in found["changes"]] == [("lede", "70", "90")]
    assert {row["claim"]: row["state"] for row in found["claims"]} == {"C1": "exact", "C2": "lost"}
    assert found["verdicts"] == ["V1"]


def test_a_conflict_whose_words_are_gone_is_named(run: Run) -> None:
    run("flag", "C1", "C2", "--because", "passt nicht")
    run("article", "add", "-", "--url", URL, input=AFTER)

    assert json.loads(run("article", "diff", "A1", "--format", "json").stdout)[0]["conflicts"] == ["L1"]
