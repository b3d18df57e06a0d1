"""factcheck annotate, tag and assign, on both databases."""

from __future__ import annotations

import click
import pytest

from tests.cli.test_cli_rate import operations, refused, rows
from tests.conftest import Run


@pytest.fixture(autouse=True)
def claims(run: Run) -> None:
    for words in ("Es fehlen 70", "Es fehlen 90"):
        assert run("claim", "add", "--text", words).exit_code == 0


def test_a_note_is_put_on_each_claim(run: Run) -> None:
    found = rows(run, "annotate", "C1", "C2", "Wer hat gezählt?", "--motivation", "questioning")

    assert [(row["claim"], row["body"]) for row in found] == [
        ("C1", "Wer hat gezählt?"),
        ("C2", "Wer hat gezählt?"),
    ]
    assert {(row["motivation"], row["made_by"]) for row in found} == {("questioning", "anna")}


def test_a_note_can_come_from_stdin(run: Run) -> None:
    [note] = rows(run, "annotate", "C1", "-", input="# Größe\n\nzwei Zeilen\n".encode())

    assert (note["body"], note["motivation"]) == ("# Größe\n\nzwei Zeilen", "commenting")


def test_ids_can_come_from_stdin_and_the_note_as_an_argument(run: Run) -> None:
    assert len(rows(run, "annotate", "-", "gesehen", input="C1\nC2\n")) == 2


def test_left_out_on_a_terminal_the_editor_opens(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands below the line goes; lines that begin with # are the note's own."""
    from factcheck.cli import annotate

    def written(text: str) -> str:
        return f"# Frage\nWer hat gezählt?\n{text}"

    class Terminal:
        @staticmethod
        def isatty() -> bool:
            return True

    class Sys:
        stdin = stderr = Terminal()

    monkeypatch.setattr(click, "edit", written)
    monkeypatch.setattr(annotate, "sys", Sys)
    [note] = rows(run, "annotate", "C1")

    assert note["body"] == "# Frage\nWer hat gezählt?"


@pytest.mark.parametrize(
    ("words", "input", "said"),
    [
        (["C1"], None, "A note needs words"),
        (["C1", " "], None, "note is empty"),
        (["C1", "-"], "", "note is empty"),
        (["C1", "-"], b"\xff\xfe", "not UTF-8"),
        (["C1", "-"], b"x" * 1_100_000, "too large"),
        (["-", "-"], "C1", "cannot both come from stdin"),
        (["C1", "zwei", "Wörter"], None, "quotation marks"),
        (["Notiz"], None, "Which claims?"),
        (["C9", "x"], None, "There is no C9"),
        (["L1", "x"], None, "this command takes claims"),
        (["C1", "x", "--motivation", "tagging"], None, "none of commenting"),
    ],
)
def test_a_note_that_cannot_be_is_refused(
    run: Run, words: list[str], input: str | bytes | None, said: str
) -> None:
    before = operations(run)

    assert said in refused(run, "annotate", *words, input=input)
    assert operations(run) == before


def test_tags_are_printed_as_they_now_are(run: Run) -> None:
    rows(run, "tag", "C1", "C2", "--add", "flut", "--add", "zahl")
    found = rows(run, "tag", "C1", "--remove", "FLUT", "--add", "neu")

    assert [(row["claim"], row["tags"]) for row in found] == [("C1", "neu, zahl")]
    assert [row["claim"] for row in rows(run, "claim", "list", "--tag", "flut")] == ["C2"]


def test_a_tag_near_another_is_told_on_stderr_and_added(run: Run) -> None:
    rows(run, "tag", "C1", "--add", "hochwasser")
    done = run("tag", "C2", "--add", "hochwaser")

    assert "The tag 'hochwaser' is new; there is also 'hochwasser'." in done.stderr
    assert "hochwaser" in done.stdout


def test_tags_that_are_so_already_change_nothing(run: Run) -> None:
    rows(run, "tag", "C1", "--add", "flut")
    before = operations(run)

    assert "nothing was changed" in run("tag", "C1", "--add", "Flut").stderr
    assert operations(run) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["C1"], "--add TAG"),
        (["C1", "--add", " "], "The tag is empty"),
        (["C1", "--add", "a, b"], "several tags"),
        (["C1", "--remove", "flutt"], "flut?"),
        (["C1", "--add", "flut", "--remove", "flut"], "added and removed"),
        (["C7", "--add", "flut"], "There is no C7"),
    ],
)
def test_tags_that_cannot_be_are_refused(run: Run, words: list[str], said: str) -> None:
    rows(run, "tag", "C2", "--add", "flut")
    before = operations(run)

    assert said in refused(run, "tag", *words)
    assert operations(run) == before


def test_claims_are_given_with_a_date_and_taken_back(run: Run) -> None:
    given = rows(run, "assign", "C1", "C2", "Berta", "--due", "30.11.2026", "--priority", "1")
    assert {(row["assignee"], row["due_on"], row["priority"]) for row in given} == {
        ("Berta", "2026-11-30", 1)
    }

    [taken] = rows(run, "assign", "C1", "--nobody")
    assert (taken["assignee"], taken["due_on"]) == (None, "2026-11-30")
    assert [row["claim"] for row in rows(run, "claim", "list", "--assignee", "berta")] == ["C2"]


def test_ana_is_met_with_anna(run: Run) -> None:
    assert "anna? Write 'anna', or add --new if 'ana' is another." in refused(run, "assign", "C1", "ana")
    assert rows(run, "assign", "C1", "ana", "--new")[0]["assignee"] == "ana"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["C1"], "To whom?"),
        (["C1", " "], "To whom?"),
        (["C1", "17"], "C17"),
        (["C1", "anna", "--due", "gestern"], "is not a date"),
        (["C1", "anna", "--due", "03/04/2026"], "can be"),
        (["C1", "anna", "--priority", "6"], "--priority"),
        (["C1", "Anna", "Berta"], "quotation marks"),
        (["C1", "anna", "--nobody"], "'anna' is not an id"),
        (["C8", "anna"], "There is no C8"),
    ],
)
def test_an_assignment_that_cannot_be_is_refused(run: Run, words: list[str], said: str) -> None:
    before = operations(run)

    assert said in refused(run, "assign", *words)
    assert operations(run) == before
