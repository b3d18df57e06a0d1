from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.vocabulary import Modality
from factcheck.reading.language import recognise_language
from factcheck.reading.modality import read_modality

TABLE = tomllib.loads((Path(__file__).parent / "cases/modality/clauses.toml").read_text("utf-8"))
CASES = [
    (clause, Modality(name)) for name, clauses in TABLE.items() if name in [*Modality] for clause in clauses
]
ENGLISH = frozenset(["the", "they", "it", "he", "she", "nobody", "prices", "who", "will"])


@pytest.mark.parametrize(("clause", "modality"), CASES)
def test_a_clause_is_meant_as_its_words_show(clause: str, modality: Modality) -> None:
    language = recognise_language(clause) or ("en" if ENGLISH & set(clause.lower().split()) else "de")
    assert read_modality(clause, language).modality is modality


def test_what_is_not_asserted_names_its_cue() -> None:
    assert read_modality("Falls es regnet, fällt das Fest aus.", "de").cue == "falls"


def test_a_quoted_speaker_may_say_i_without_giving_a_view() -> None:
    assert read_modality("Ich war am Montag in Kiel", "de", reported=True).modality is Modality.ASSERTED


@given(st.text(), st.sampled_from(["de", "en", "xx", None]))
def test_any_string_has_a_modality(text: str, language: str | None) -> None:
    assert read_modality(text, language) == read_modality(text, language)
