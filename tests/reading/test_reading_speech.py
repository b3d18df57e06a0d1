"""Each table holds sentences of our own; one case is one promise."""

from __future__ import annotations

import tomllib
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.domain.vocabulary import Speech
from factcheck.reading.language import recognise_language
from factcheck.reading.speech import find_speech

CASES = Path(__file__).parent / "cases" / "speech"
TABLE = tomllib.loads((CASES / "attributed.toml").read_text("utf-8"))
READ = [case for place, case in enumerate(TABLE["cases"]) if place not in TABLE["misses"]]
SILENT = tomllib.loads((CASES / "silent.toml").read_text("utf-8"))["cases"]
ENGLISH = frozenset(["the", "they", "it", "he", "she", "nobody", "miller", "prices", "consider", "how"])
PIECES = st.sampled_from(
    [
        *("„", "“", '"', "”", "»", "«", "‚", "'", ": ", ", ", ". ", "? ", " – ", "\n", "\n\n", " ", ";", "("),
        *("sagte", "Trumm", "Petra Lund", "der Minister", "die Polizei", "er", "sie", "dass", "sei", "habe"),
        *(
            "laut",
            "nach Angaben",
            "zufolge",
            "so",
            "und",
            "erklärte",
            "fügte",
            "hinzu",
            "räumte",
            "ein",
            "hat",
        ),
        *(
            "zu gehen",
            "ich",
            "said",
            "that",
            "according to",
            "police",
            "told",
            "\u0308",
            "😀",
            "Dr.",
            "J. D.",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map(" ".join))


def _language(text: str) -> str:
    """Short sentences hold too few function words to be recognised."""
    return recognise_language(text) or ("en" if ENGLISH & set(text.lower().split()) else "de")


@pytest.mark.parametrize(("text", "kind", "speaker", "piece"), READ)
def test_reported_words_are_given_to_their_speaker(text: str, kind: str, speaker: str, piece: str) -> None:
    found = [find for find in find_speech(text, _language(text)) if piece in text[find.start : find.end]]
    assert [(find.kind, find.speaker or "") for find in found] == [(kind, speaker)]


def test_at_most_a_tenth_of_the_table_is_read_wrongly() -> None:
    assert len(TABLE["misses"]) * 10 <= len(TABLE["cases"])


@pytest.mark.parametrize("text", SILENT)
def test_the_author_s_own_words_are_nobody_else_s(text: str) -> None:
    assert find_speech(text, _language(text)) == []


def test_a_title_is_split_from_the_name() -> None:
    (find,) = find_speech("Der polnische Außenminister Jan Nowak sagte, die Grenze sei zu.", "de")
    assert (find.role, find.speaker) == ("Der polnische Außenminister", "Jan Nowak")


def test_a_subjunctive_is_a_weaker_sign_than_a_verb() -> None:
    first, second = find_speech("Nowak sagte, die Grenze sei zu. Der Zoll müsse alles prüfen.", "de")
    assert second.rule == "subjunctive" and second.confidence < first.confidence


def test_a_pronoun_that_could_be_two_people_names_nobody() -> None:
    text = "Jan Nowak sagte, die Grenze sei zu. Igor Belov schwieg. Er erklärte, die Lage sei ernst."
    assert find_speech(text, "de")[-1].speaker is None


def test_a_pronoun_is_not_resolved_over_a_paragraph() -> None:
    text = "Jan Nowak sagte, die Grenze sei zu.\n\nEr erklärte, die Lage sei ernst."
    assert find_speech(text, "de")[-1].speaker is None


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    text = "Nowak sagte: „Die Grenze ist zu. Das bleibt so.\n\nDer Zoll war leer."
    (find,) = find_speech(text, "de")
    assert text[find.start : find.end] == "Die Grenze ist zu. Das bleibt so."


def test_a_quotation_inside_another_is_part_of_it() -> None:
    text = "„Er rief ‚Halt‘ und lief weg“, sagte Nowak."
    (find,) = find_speech(text, "de")
    assert text[find.start : find.end] == "Er rief ‚Halt‘ und lief weg"


def test_decomposed_text_gives_the_same_speech_at_its_own_offsets() -> None:
    text = "Der Bürgermeister Jörg Müller erklärte, die Brücke sei zu."
    spread = unicodedata.normalize("NFD", text)
    found = [find_speech(form, "de")[0] for form in (text, spread)]
    pieces = [form[find.start : find.end] for form, find in zip((text, spread), found, strict=True)]
    assert unicodedata.normalize("NFC", pieces[1]) == pieces[0]
    assert found[0].speaker == unicodedata.normalize("NFC", found[1].speaker or "")


@given(TEXTS, st.sampled_from(["de", "en", None]))
def test_finds_stand_in_the_text_and_never_overlap(text: str, language: str | None) -> None:
    found = find_speech(text, language)
    assert found == find_speech(text, language)
    assert all(0 <= find.start < find.end <= len(text) and 0 <= find.confidence <= 1 for find in found)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(find.kind is not Speech.AUTHOR for find in found)


@given(TEXTS, st.sampled_from(["de", "en"]))
def test_a_speaker_is_the_text_s_own_words(text: str, language: str) -> None:
    text = unicodedata.normalize("NFC", text)
    for find in find_speech(text, language):
        if find.speaker is not None:
            assert text[find.speaker_start : find.speaker_end] == find.speaker
