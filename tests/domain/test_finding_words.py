"""The sentence a finding is told in."""

from __future__ import annotations

import pytest

from factcheck.domain.finding_words import sentence_for


@pytest.mark.parametrize("kind", ["boolean", "antonym", "existence"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_a_sentence_within_a_sentence_leaves_its_full_stop_to_it(kind: str, language: str) -> None:
    told = sentence_for(kind, language, "Das Werk schließt.", "Das Werk schließt nicht.")

    assert ".“" not in told
    assert ".”" not in told
    assert told.endswith(".")
    assert not told.endswith("..")


def test_a_date_keeps_its_full_stop() -> None:
    assert sentence_for("date", "de", "am 3.", "am 4.") == (
        "{left} sagt am 3., {right} sagt am 4.; beides kann nicht zugleich stimmen."
    )


def test_a_question_keeps_its_mark() -> None:
    assert "„Kommt er?“" in sentence_for("boolean", "de", "Kommt er?", "Er kommt nicht.")
