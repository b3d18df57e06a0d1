"""`factcheck compare` as it is typed."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from factcheck.cli.root import root

PAIRS = [
    {"id": 7, "a": {"quote": "Der Turm ist 90 Meter hoch."}, "b": {"quote": "Der Turm ist 140 Meter hoch."}},
    {
        "id": "x",
        "a": {"quote": "Es regnet.", "lang": None},
        "b": {"quote": "Bonn liegt am Rhein.", "lang": "de"},
    },
]


def run(*arguments: str, given: str = "") -> str:
    """What is printed to stdout."""
    result = CliRunner().invoke(root, ["compare", *arguments], input=given)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_each_pair_is_answered_by_one_json_line_in_order() -> None:
    lines = run("--input", "jsonl", given="\n".join(map(json.dumps, PAIRS))).splitlines()
    answers = [json.loads(line) for line in lines]

    assert [answer["id"] for answer in answers] == [7, "x"]
    assert [answer["label"] for answer in answers] == ["contradicts", "none"]
    assert set(answers[0]) == {"id", "label", "relation", "detector", "confidence", "explanation"}
    assert answers[1]["relation"] is None and answers[1]["detector"] is None


def test_a_conflict_is_told_with_every_gate() -> None:
    told = run("Der Turm ist 90 Meter hoch.", "Der Turm ist 140 Meter hoch.")

    assert told.startswith("A nennt 90 Meter, B nennt 140 Meter")
    assert "subject assumed" in told


def test_silence_is_explained() -> None:
    told = run("Die Inflation lag 2024 bei 3 Prozent.", "Die Inflation lag 2025 bei 5 Prozent.")

    assert told.startswith("No conflict found.")
    assert "different reference time: 2024 / 2025" in told


def test_the_printed_dates_place_yesterday() -> None:
    told = run(
        "Gestern brannte die Scheune.", "Die Scheune brannte am 1. Mai 2025.",
        "--published-a", "2025-05-12", "--published-b", "2025-05-13",
    )  # fmt: skip

    assert told.startswith("A sagt Gestern")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1, "a": {"quote": "x"}}', '{"a": {}, "b": {}}'])
def test_a_line_that_is_no_pair_is_named_by_its_number(line: str) -> None:
    result = CliRunner().invoke(
        root, ["compare", "--input", "jsonl"], input=json.dumps(PAIRS[0]) + "\n" + line
    )

    assert result.exit_code != 0
    assert "ine 2" in f"{result.output}{result.exception}"
