"""What an explanation promises."""

from __future__ import annotations

import json
import math

import pytest

from factcheck.domain.explanation import explain
from factcheck.domain.finding import Finding, Verdict
from factcheck.services.comparing import Side, compare_texts


def finding(left: str, right: str) -> Finding:
    """The strongest finding of two texts."""
    return compare_texts(Side(left), Side(right)).findings[0]


MISSING = ("Fast 7.000 Menschen werden vermisst.", "Es gibt mehr als 9.000 Vermisste.")
ONE_TIME = ("In Hamburg starben 2024 drei Menschen bei dem Sturm.", "Bei dem Sturm starben elf Menschen.")


def test_the_sentence_comes_first_and_names_both_values() -> None:
    full = explain(finding(*MISSING))

    assert next(iter(full)) == "sentence"
    assert "7.000" in str(full["sentence"]) and "9.000" in str(full["sentence"])
    assert "{left}" in str(full["sentence"]) and "{right}" in str(full["sentence"])


@pytest.mark.parametrize(
    "pair", [MISSING, ("Der Streik begann 2019.", "Der Streik begann im Mai 2021 in Bonn.")]
)
def test_the_waterfall_adds_up_to_the_confidence(pair: tuple[str, str]) -> None:
    found = finding(*pair)
    full = explain(found)
    gates = full["gates"]
    assert isinstance(gates, list)
    odds = sum(step["weight"] for step in gates)

    assert 1 / (1 + math.exp(-odds)) == pytest.approx(found.confidence, abs=1e-3)
    assert full["confidence"] == pytest.approx(found.confidence, abs=1e-3)


def test_an_unknown_gate_costs_and_an_assumed_one_does_not() -> None:
    found = finding("Der Streik begann 2019.", "Der Streik begann im Mai 2021 in Bonn.")
    weights = {gate.verdict: gate.weight for gate in found.gates}

    assert weights[Verdict.UNKNOWN] < 0 == weights[Verdict.ASSUMED]


def test_the_same_texts_give_the_same_bytes() -> None:
    told = {json.dumps(explain(finding(*MISSING)), ensure_ascii=False) for _ in range(3)}

    assert len(told) == 1


def test_the_explanation_speaks_german_or_english() -> None:
    found = finding(*MISSING)

    assert "beides kann nicht" in str(explain(found, "de")["sentence"])
    assert "both cannot be true" in str(explain(found, "en")["sentence"])


def test_braces_in_a_text_are_no_places_for_names() -> None:
    found = finding("Das {left} Haus brannte nicht ab.", "Das Haus brannte ab.")

    assert str(explain(found)["sentence"]).count("{left}") == 1
