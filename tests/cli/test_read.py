"""What the reader sees in a text, on stdout and nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from factcheck.cli.root import root

TEXT = """Fest | Mara Winter. 21.10.2026.

Gestern kamen fast 7.000 Gäste. „Das waren viel mehr als im Vorjahr“, sagte Jan Sommer.
"""


def read(*words: str, input: str | None = None) -> Result:
    """Run `read` without any database in reach."""
    return CliRunner().invoke(root, ["read", *words], input=input, prog_name="factcheck")


def records(result: Result) -> list[dict[str, object]]:
    """The finds of a JSON-lines answer."""
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_dates_are_read_as_of_the_day_printed_on_the_text() -> None:
    finds = records(read("-", "--show", "dates", "--format", "jsonl", input=TEXT))

    [yesterday] = [find for find in finds if find["text"] == "Gestern"]
    assert (yesterday["value"], yesterday["earliest"]) == ("2026-10-20", "2026-10-20")
    assert TEXT[yesterday["start"] : yesterday["end"]] == "Gestern"  # type: ignore[misc]


def test_a_day_that_is_given_wins() -> None:
    finds = records(
        read("-", "--published", "2025-01-02", "--show", "dates", "--format", "jsonl", input=TEXT)
    )

    assert "2025-01-01" in [find["value"] for find in finds]


def test_quantities_and_speech_are_found_with_their_meaning() -> None:
    finds = records(read("-", "--format", "jsonl", input=TEXT))

    assert "[6300, 7000) Gast" in [find["value"] for find in finds if find["type"] == "QUANTITY"]
    assert [find["value"] for find in finds if find["type"] == "DIRECT SPEECH"] == ["Jan Sommer"]


def test_zones_tile_the_text() -> None:
    finds = records(read("-", "--show", "zones", "--format", "jsonl", input=TEXT))

    assert "".join(str(find["text"]) for find in finds) == TEXT


def test_documents_from_stdin_give_finds_and_nothing_else() -> None:
    lines = [{"doc_id": "a", "text": "Am 3. Mai 2024 war Markt.", "dct": None, "lang": None},
             {"doc_id": "b", "text": "Gestern war Markt.", "dct": "2024-05-04", "lang": "de"}]  # fmt: skip
    finds = records(read("--input", "jsonl", input="\n".join(json.dumps(line) for line in lines)))

    assert [(find["doc_id"], find["value"], find["type"]) for find in finds] == [
        ("a", "2024-05-03", "DATE"),
        ("b", "2024-05-03", "DATE"),
    ]


@pytest.mark.parametrize(
    ("words", "text", "said"),
    [
        (["-"], "", "empty"),
        (["-", "--published", "irgendwann"], TEXT, "is not a date"),
        (["-", "--language", "xx"], TEXT, "It knows: de, en"),
        (["-", "--show", "datse"], TEXT, "Did you mean dates?"),
        (["--input", "jsonl"], "{nicht", "Line 1 is not JSON"),
        (["--input", "jsonl"], '{"doc_id": 1}', "Line 1 is no document"),
        (["--input", "jsonl"], '{"doc_id": 1, "text": "x", "dct": "nie"}', "Line 1"),
        (["--input", "jsonl"], '{"doc_id": 1, "text": "x", "lang": "xx"}', "It knows: de, en"),
        ([], "", "Give a file"),
        (["nirgends.txt"], "", "There is no file"),
    ],
)
def test_what_cannot_be_read_is_one_line(words: list[str], text: str, said: str) -> None:
    result = read(*words, input=text)

    assert result.exit_code == 2
    assert said in result.stderr
    assert len(result.stderr.splitlines()) == 1


def test_an_impossible_date_is_found_and_has_no_interval() -> None:
    finds = records(
        read("-", "--show", "dates", "--format", "jsonl", input="Am 31. Februar 2025 war nichts.\n")
    )

    assert [(find["possible"], find["earliest"]) for find in finds] == [(False, None)]


def test_nothing_is_stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    read("-", input=TEXT)

    assert [path for path in tmp_path.iterdir() if path.name != "config"] == []


def test_a_folder_is_no_text(tmp_path: Path) -> None:
    refused = read(str(tmp_path))

    assert (refused.exit_code, "is a folder" in refused.stderr) == (2, True)
