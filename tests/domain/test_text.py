import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.domain.text import comparable, fold_case, normalise, sha256, shown

NASTY = st.text(
    st.one_of(st.characters(), st.sampled_from("\r\n\u2028\x00\ufeff\u00ad\u0301\u0316\u0344\ufb1d…„ß"))
)


@pytest.mark.parametrize(
    ("raw", "stored"),
    [
        ("eins\r\nzwei\rdrei", "eins\nzwei\ndrei"),
        ("eins\u2028zwei\u2029drei\u0085vier", "eins\nzwei\ndrei\nvier"),
        ("\ufeffAnfang", "Anfang"),
        ("\x00\ufeffAnfang", "Anfang"),
        ("Tab\tbleibt\x07", "Tab\tbleibt"),
        ("u\u0308ber", "über"),
        ("u\x00\u0308ber", "über"),
        ("halb \ud83d", "halb \ufffd"),
    ],
)
def test_text_is_stored_in_one_form(raw: str, stored: str) -> None:
    assert stored == normalise(raw)


@given(NASTY)
@example("a" + "\u0344" * 30)
def test_normalising_twice_changes_nothing(raw: str) -> None:
    assert normalise(normalise(raw)) == normalise(raw)


@given(NASTY)
def test_stored_text_can_be_encoded_and_is_composed(raw: str) -> None:
    stored = normalise(raw)
    stored.encode("utf-8")

    assert unicodedata.is_normalized("NFC", stored)
    assert not set(stored) & set("\r\x00\u2028\u2029\u0085")


def test_a_letter_under_a_million_marks_is_read_at_once() -> None:
    assert len(normalise("a" + "\u0301\u0316" * 500_000)) <= 31


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er sagte: „Nein.“", 'er  sagte: "nein."'),
        ("Die Straße – gesperrt", "DIE STRASSE - GESPERRT"),
        ("Feuer\u00adpause", "feuerpause"),
        ("Na gut …", "na gut ..."),
        ("zwei\u00a0\nZeilen", "zwei Zeilen"),
    ],
)
def test_sentences_that_differ_only_in_typing_compare_equal(one: str, other: str) -> None:
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("7000 Menschen", "9000 Menschen"), ("schon", "schön"), ("Nein.", "Nein"), ("ab acht", "abacht")],
)
def test_sentences_that_differ_in_words_or_points_do_not(one: str, other: str) -> None:
    assert comparable(one) != comparable(other)


@given(NASTY)
def test_the_compared_form_is_stable(raw: str) -> None:
    assert comparable(comparable(raw)) == comparable(raw)


@given(NASTY)
def test_folding_case_twice_changes_nothing(raw: str) -> None:
    assert fold_case(fold_case(raw)) == fold_case(raw)


def test_a_hash_is_of_the_utf_8_bytes() -> None:
    assert sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(NASTY)
def test_what_was_typed_is_shown_on_one_short_line(raw: str) -> None:
    assert "\n" not in shown(raw)
    assert len(shown(raw)) <= 62
