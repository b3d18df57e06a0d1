"""The waterfall in the language of the articles: everything a detector may say has its German words."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from factcheck.domain.explanation import explain
from factcheck.domain.finding import Gate
from factcheck.domain.gate_words import evidence_words, gate_name, verdict_word
from factcheck.services.comparing import Side, compare_texts

CASES = Path(__file__).parent.parent / "detectors" / "cases"
ENGLISH = re.compile(r"\b(?:only one|no other|is told|may be|both tell|given by|not said|named in both)\b")


def found_in_german() -> list[Gate]:
    """The gates of all findings on the German cases of the detectors' tables."""
    gates: list[Gate] = []
    for path in sorted(CASES.glob("*.toml")):
        for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]:
            keys = (*str(case.get("key", "")).split(" / "), "")[:2]
            sides = [Side(case[side], None, None, *keys) for side in ("a", "b")]
            for finding in compare_texts(*sides, bool(case.get("same_article"))).findings:
                gates += finding.gates if explain(finding)["language"] == "de" else ()
    return gates


def test_whatever_german_findings_show_is_said_in_german() -> None:
    gates = found_in_german()
    names = {gate.name for gate in gates}

    assert len(names) > 25
    assert sorted(name for name in names if gate_name(name, "de") == name) == []
    shown = {evidence_words(gate.name, gate.evidence, "de") for gate in gates}
    assert sorted(told for told in shown if ENGLISH.search(told)) == []


def test_english_and_the_words_of_the_texts_stay_as_they_are() -> None:
    assert evidence_words("time", "only one names a time: Mai", "en") == "only one names a time: Mai"
    assert evidence_words("time", "only one names a time: Mai", "de") == "nur eines nennt eine Zeit: Mai"
    assert evidence_words("slot", "Mailand / Turin", "de") == "Mailand / Turin"
    assert (gate_name("single_valued", "en"), verdict_word("passed", "en")) == ("single valued", "passed")
    assert verdict_word("unknown", "de") == "unbekannt"
