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
    assert "Gegenstand angenommen" in told


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


def test_a_printed_date_is_given_as_anywhere_else_and_what_is_none_is_told() -> None:
    texts = ("Gestern brannte die Scheune.", "Die Scheune brannte am 1. Mai 2025.")
    german = run(*texts, "--published-a", "12.05.2025", "--published-b", "13.05.2025")

    assert german == run(*texts, "--published-a", "2025-05-12", "--published-b", "2025-05-13")
    for word in ("irgendwann", "Mai 2025"):
        refused = CliRunner().invoke(root, ["compare", *texts, "--published-b", word])
        assert refused.exit_code == 2 and f"'{word}'" in refused.output


def test_a_text_without_a_word_is_not_compared() -> None:
    for texts in (("", ""), ("Die Scheune brannte.", "  ")):
        refused = CliRunner().invoke(root, ["compare", *texts])
        assert refused.exit_code == 2 and "Give two texts" in refused.output


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1, "a": {"quote": "x"}}', '{"a": {}, "b": {}}'])
def test_a_line_that_is_no_pair_is_named_by_its_number(line: str) -> None:
    result = CliRunner().invoke(
        root, ["compare", "--input", "jsonl"], input=json.dumps(PAIRS[0]) + "\n" + line
    )

    assert result.exit_code != 0
    assert "ine 2" in f"{result.output}{result.exception}"


SEATS = "Im Saal stehen 90 Stühle."
PLACES = "Mehr als 150 Gäste finden einen Platz."
KEY = {"subject": "festsaal", "attribute": "plätze"}


def label(a: dict[str, object], b: dict[str, object], **pair: object) -> str:
    """The answer to one pair with what is given beside its two quotes."""
    row = {"id": 1, "a": {"quote": SEATS, **a}, "b": {"quote": PLACES, **b}, **pair}
    return str(json.loads(run("--input", "jsonl", given=json.dumps(row)))["label"])


def test_a_key_may_stand_at_both_sides_or_beside_them() -> None:
    assert label(KEY, KEY) == "contradicts"
    assert label({}, {}, **KEY) == "contradicts"
    assert label({"subject": "festsaal"}, {"subject": "festsaal"}, attribute="plätze") == "contradicts"


def test_what_a_side_says_goes_before_what_the_pair_says() -> None:
    assert label({"subject": "turnhalle"}, {}, **KEY) == "none"
    assert label({"attribute": None}, {"attribute": " "}, **KEY) == "contradicts"


@pytest.mark.parametrize(
    "other", [{}, {"subject": None, "attribute": None}, {"subject": "", "attribute": ""}]
)
def test_the_key_of_one_side_alone_settles_nothing(other: dict[str, object]) -> None:
    assert label(KEY, other) == label({}, {}) == "none"


def test_a_number_is_a_key_and_a_list_is_none() -> None:
    assert label({}, {}, subject=7, attribute="plätze") == "contradicts"

    row = {"a": {"quote": SEATS, "subject": ["festsaal"]}, "b": {"quote": PLACES}}
    result = CliRunner().invoke(root, ["compare", "--input", "jsonl"], input=json.dumps(row))
    assert result.exit_code != 0 and "is no subject" in f"{result.output}{result.exception}"
