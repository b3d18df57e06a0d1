"""Surnames and titles alone are joined to the full name the article has given, or left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.full_names import FullNames
from factcheck.reading.language import recognise_language
from factcheck.reading.speech import find_speech
from factcheck.reading.speech_words import speech_words
from factcheck.reading.zones import find_zones

SAID = "sagte, im Hafen lägen noch 40 Schiffe."
TOLD = "said that 40 ships were still in the harbour."


def speaker(text: str, language: str) -> str | None:
    """The last speaker of the text, as the article allows to name them."""
    [*_, find] = find_speech(text, language)
    return FullNames(text, find_zones(text), speech_words(language)).of(find)


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("Petra Lund kam am Montag nach Kiel.", "Lund", "Petra Lund"),
        ("Der Däne J. D. Vogt kam am Montag.", "Vogt", "J. D. Vogt"),
        ("Die Ministerin Ursula von der Aue kam.", "Aue", "Ursula von der Aue"),
        ("Hafenchef Ole Hansen kam am Montag nach Kiel.", "Der Hafenchef", "Ole Hansen"),
        ("Die dänische Ministerin Petra Lund und die schwedische Ministerin Eva Berg kamen.",
         "Die schwedische Ministerin", "Eva Berg"),
        ("Vizekanzler Ole Hansen und Kanzlerin Petra Lund kamen.", "Die Kanzlerin", "Petra Lund"),
        ("Mit Präsidenten Ole Hansen reiste eine Delegation.", "Der Präsident", "Ole Hansen"),
        ("Lund gibt auf\n\nPetra Lund kam am Montag nach Kiel und ging bald.", "Lund", "Petra Lund"),
    ],
)  # fmt: skip
def test_who_was_named_in_full_is_known_by_surname_or_title(before: str, said: str, name: str) -> None:
    assert speaker(f"{before} {said} {SAID}", "de") == name


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("Mayor Jane Doe visited the port on Monday.", "The mayor", "Jane Doe"),
        ("Harbour spokesman Tom Hill waited.", "The spokesman", "Tom Hill"),
        ("Jane Doe visited the port on Monday.", "Doe", "Jane Doe"),
    ],
)
def test_the_same_in_english(before: str, said: str, name: str) -> None:
    assert speaker(f"{before} {said} {TOLD}", "en") == name


@pytest.mark.parametrize(
    ("before", "said", "name"),
    [
        ("Petra Lund und Ole Lund kamen.", "Lund", "Lund"),
        ("Lund kam am Montag an. Später kam Petra Lund.", "Lund", "Lund"),
        ("Die Stadt Lund baut einen Hafen.", "Lund", "Lund"),
        ("Das Treffen von Lund begann.", "Lund", "Lund"),
        ("Petra Lunds Haus brannte.", "Lund", "Lund"),
        ("Bürgermeisterin Petra Lund und Altbürgermeisterin Eva Berg kamen.", "Die Bürgermeisterin",
         "Bürgermeisterin"),
        ("Hafenchef Ole Hansen kam.", "Ein Hafenchef", "Hafenchef"),
        ("Die dänische Ministerin Petra Lund kam.", "Die schwedische Ministerin", "Ministerin"),
        ("Es regnete am Montag in Kiel.", "Der Hafenchef", "Hafenchef"),
        ("Petra Lund kam.", "Ole Hansen", "Ole Hansen"),
        ("Petra Lund kam.", "Die Polizei", "Polizei"),
    ],
)  # fmt: skip
def test_where_two_could_be_meant_or_nobody_was_named_it_stays(before: str, said: str, name: str) -> None:
    assert speaker(f"{before} {said} {SAID}", "de") == name


def test_a_name_that_only_comes_later_is_not_joined() -> None:
    [find, *_] = find_speech(f"Lund {SAID} Dann kam Petra Lund.", "de")
    text = f"Lund {SAID} Dann kam Petra Lund."

    assert FullNames(text, find_zones(text), speech_words("de")).of(find) == "Lund"


@given(st.text(alphabet=st.sampled_from("Aa Böß. ,-'’vonder\n„“"), max_size=300))
def test_any_text_is_survived(text: str) -> None:
    text = f"Petra Lund kam. {text} Lund {SAID}"
    language = recognise_language(text)
    names = FullNames(text, find_zones(text), speech_words(language))

    for find in find_speech(text, language):
        name = names.of(find)
        assert name is None or name.split()[-1] in text or name == find.speaker
