"""What the frame reader promises of one claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.frame_words import frame_words, stem
from factcheck.reading.frames import read_claim


def attributes(text: str, language: str = "de") -> list[str]:
    return [value.attribute for value in read_claim(text, language).values]


def test_a_figure_knows_what_it_measures() -> None:
    assert attributes("Das Becken ist 50 Meter lang und 25 Meter breit.") == ["length", "width"]


def test_the_dead_and_the_injured_are_two_attributes() -> None:
    assert attributes("Es gab vier Tote und 30 Verletzte.") == ["die", "injure"]


def test_negation_counts_in_its_own_clause() -> None:
    frames = read_claim("Er kam an, obwohl der Zug nicht fuhr.", "de").frames

    assert [frame.negated for frame in frames] == [False, True]


def test_not_only_denies_nothing() -> None:
    assert not any(frame.negated for frame in read_claim("Nicht nur die Polizei kam.", "de").frames)


def test_separable_verbs_are_read_as_one() -> None:
    words = read_claim("Der Rat lehnte den Plan ab.", "de").words

    assert "reject" in {concept for word in words for concept in word.concepts}


def test_words_of_two_languages_meet_in_one_concept() -> None:
    assert set(frame_words("de").names("Waffenruhe")) & set(frame_words("en").names("truce"))


@pytest.mark.parametrize("noun", ["Plan", "Zahlen", "Schutz", "Räume", "Gefahr", "Kern", "Last", "Fall"])
def test_a_noun_is_no_form_of_a_word_that_only_shares_its_stem(noun: str) -> None:
    assert frame_words("de").names(noun) == ()


@pytest.mark.parametrize(
    ("word", "concept"), [("zahlen", "pay"), ("Planeten", "planet"), ("gefahren", "travel")]
)
def test_the_word_whose_stem_it_is_keeps_its_concept(word: str, concept: str) -> None:
    assert concept in frame_words("de").names(word)


def test_who_is_only_the_source_of_a_figure_is_no_word_of_the_claim() -> None:
    view = read_claim("Laut Polizei kamen 300 Gäste.", "de")

    assert view.claimant and [word.text for word in view.words if word.noun] == ["Gäste"]


def test_from_until_is_one_stretch() -> None:
    values = read_claim("Sie war von 2005 bis 2009 Ministerin.", "de").values

    assert [value.raw for value in values] == ["2005 bis 2009"]


@given(st.text(max_size=120), st.sampled_from(["de", "en"]))
def test_words_and_values_stand_where_they_say(text: str, language: str) -> None:
    view = read_claim(text, language)

    assert all(text[word.start : word.end] == word.text for word in view.words)
    assert all(0 <= value.start <= value.end <= len(text) for value in view.values)


@given(st.text(max_size=40), st.sampled_from(["de", "en"]))
def test_a_stem_is_never_longer_than_its_folded_word(word: str, language: str) -> None:
    assert len(stem(word, language)) <= len(word.lower().replace("ß", "ss"))


def test_a_desk_adds_its_own_words(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path)) / "de"
    folder.mkdir()
    (folder / "concepts.txt").write_text("[ceasefire]\nWaffenpause\n", encoding="utf-8")

    assert "ceasefire" in frame_words("de", Path(str(tmp_path))).names("Waffenpause")
    assert "ceasefire" in frame_words("de", Path(str(tmp_path))).names("Waffenruhe")
