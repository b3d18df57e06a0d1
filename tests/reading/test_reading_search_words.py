"""Texts as they are searched: which words meet, which do not, and that nothing odd ever comes out."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reading.search_names import lookup_keys, name_pairs, other_spellings
from factcheck.reading.search_pieces import Pieces
from factcheck.reading.search_words import Whole, spans, stems_of, telling, words_of
from factcheck.reading.word_stems import fold, stem

MEET = [
    "Haus Häuser Häusern Hauses Haeuser HÄUSER",
    "Kind Kinder Kindern Kindes",
    "Stadt Städte Städten",
    "Anwalt Anwälte Anwalts",
    "Präsident Präsidenten",
    "Museum Museen",
    "Straße Strasse Straßen",
    "groß größer größte große",
    "sprechen sprach spricht gesprochen sprachst",
    "versprechen versprach versprochen verspricht",
    "aussprechen ausgesprochen aussprach",
    "abnehmen abgenommen abnahm abzunehmen",
    "machen macht machte gemacht gemachten",
    "arbeiten arbeitet arbeitete gearbeitet",
    "gehen geht ging gegangen",
    "bauen baut baute gebaut",
    "leben lebt lebte Lebens",
    "child children children's",
    "city cities",
    "speak spoke spoken speaking speaks",
    "claim claims claimed claiming",
    "run runs running ran",
    "house houses",
    "report reports reported reporting",
    "woman women",
    "say said says",
]


_WORDS = st.sampled_from(
    ["Häuser", "Haus", "haus", "7", "000", "Corona-Regeln,", "gesprochen", "–", "E\u0301cole.", "„Das", "die"]
)


@given(st.lists(_WORDS, min_size=1, max_size=30), st.data())
def test_a_passage_of_a_text_has_the_words_it_has_by_itself(words: list[str], data: st.DataObject) -> None:
    """Wherever it begins, in whatever order passages come, and over the end of a line."""
    text = " ".join(words).replace("die ", "die\n")
    pieces = Pieces()
    whole = Whole(text, pieces)
    for _ in range(4):
        start = data.draw(st.integers(0, len(text)))
        passage = text[start : data.draw(st.integers(start, len(text)))]

        assert words_of(passage, pieces=pieces, whole=whole) == words_of(passage, pieces=Pieces())
    assert words_of(text, pieces=pieces, whole=whole) == words_of(text, pieces=Pieces())


def test_a_passage_is_not_looked_up_again() -> None:
    pieces = Pieces()
    whole = Whole("Es regnet. Das Haus am Markt brennt.\nEs brennt.", pieces)
    pieces.clear()

    words = words_of("Das Haus am Markt brennt.", "Es brennt.", pieces=pieces, whole=whole)

    assert words == words_of("Das Haus am Markt brennt.", "Es brennt.", pieces=Pieces())
    assert not pieces


@pytest.mark.parametrize("forms", MEET)
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len({tuple(stems_of(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "Welt Welle", "Wasser was", "Land Hand", "Gebiet bieten", "Geist Gast", "Gesicht Sicht", "Haus Hose",
        "Museum Muse", "Kosten Küste", "war wahr", "Wahl Wal", "die died", "police policy", "Bericht Bereich",
    ],
)  # fmt: skip
def test_different_words_stay_apart(words: str) -> None:
    one, other = words.split()

    assert stems_of(one) != stems_of(other)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("7.000", ["7000"]),
        ("7 000", ["7000"]),
        ("7\u202f000", ["7000"]),
        ("7,000,000", ["7000000"]),
        ("1.234,5", ["1234d5"]),
        ("3,5", ["3d5"]),
        ("3.5", ["3d5"]),
        ("21.10.2026", ["21", "10", "2026"]),
        ("2024/25", ["2024", "25"]),
        ("Jahr 2025 300", ["jahr", "2025", "300"]),
        ("18-jährige", ["18", "jahrig"]),
        ("G20", ["g20"]),
        ("So\u00adft", ["soft"]),
        ("Trump’s", ["trump"]),
        ("snake_case", ["snak", "cas"]),
        ("…", []),
    ],
)
def test_numbers_and_joined_words(text: str, wanted: list[str]) -> None:
    assert stems_of(text) == wanted


def test_a_phrase_crosses_no_part_and_helpers_stand_behind() -> None:
    parts = words_of("Corona-Regeln galten", "Er sprach").split(" | ")
    assert parts[:2] == ["corona regel gelt", "er0 sprech"]
    assert set(parts[2].split()) == {"coronaregel", "galten", "sprach"}


def test_the_same_text_twice_counts_once() -> None:
    assert words_of("Ein Haus", "Ein Haus", None, "") == words_of("Ein Haus")


def test_a_very_long_text_keeps_its_late_words() -> None:
    text = "Haus und Hof " * 100_000 + "Zitronenfalter"
    words = words_of(text)

    assert len(words) < 600_000
    assert words.endswith("| zitronenfal")


def test_function_words_do_not_tell() -> None:
    assert telling(stems_of("Die Häuser und the houses was")) == ["haus", "hous"]


@given(st.text(max_size=200))
def test_only_plain_letters_and_digits_come_out(text: str) -> None:
    """The index queries rely on it."""
    assert re.fullmatch(r"(?:[a-z0-9]+(?: (?:\| )?[a-z0-9]+)*)?", words_of(text))
    assert all(re.fullmatch("[a-z0-9]+", one) for one in stems_of(text))


@given(st.text(alphabet="aäAÄeösßun7.,- 'é\u0308\u00ad_xyz½²", max_size=40))
def test_every_word_has_its_place(text: str) -> None:
    end = 0
    for word in spans(text):
        assert end <= word.start < word.end <= len(text)
        end = word.end
        assert list(word.stems) == stems_of(text[word.start : word.end])
    assert [one for word in spans(text) for one in word.stems] == stems_of(text)


@given(st.text(alphabet="aäAÄeöÖsßunéñ ", max_size=30))
def test_composed_and_decomposed_letters_are_the_same(text: str) -> None:
    assert stems_of(unicodedata.normalize("NFD", text)) == stems_of(unicodedata.normalize("NFC", text))


@given(st.from_regex(r"[a-z]{1,20}", fullmatch=True))
def test_a_stem_is_never_empty_and_folding_twice_changes_nothing(word: str) -> None:
    assert stem(word)
    assert fold(fold("Häuser")) == fold("Häuser")


AWKWARD = st.lists(
    st.sampled_from(
        [*"aBüß.,’'-‑ /(\n\x1c", "7", "000", "123", "45678", "\u00a0", "\u202f", "\u00ad", "\u0301", "٣",
         "sprach", "Corona", "Regel", "Kiew", "'s", "日本"]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@given(texts=st.lists(AWKWARD, max_size=6))
def test_words_are_the_same_however_little_is_remembered(texts: list[str]) -> None:
    small = Pieces(most=1)

    assert [words_of(text, pieces=small) for text in texts * 2] == [
        words_of(text, pieces=Pieces()) for text in texts * 2
    ]


@given(text=AWKWARD)
def test_words_have_the_same_stems_in_a_text_and_one_by_one(text: str) -> None:
    in_text, _, _ = words_of(text).partition(" | ")

    assert in_text.split() in (stems_of(text), [*stems_of(text), "|"], words_of(text).split())
    assert [stem_ for word in spans(text) for stem_ in word.stems] == stems_of(text)


@given(texts=st.lists(AWKWARD, max_size=6))
def test_names_gathered_on_the_way_are_those_of_the_texts(texts: list[str]) -> None:
    memory = Pieces(gathers=True, most=2)
    for text in texts:
        words_of(text, pieces=memory)

    assert name_pairs(memory.capitals) == name_pairs(texts)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("Zelensky", "Selenskyj"), ("Lavrov", "Lawrow"), ("Kyjiw", "Kiew"), ("Tchaikovsky", "Tschaikowski")],
)
def test_spellings_of_a_name_meet(typed: str, written: str) -> None:
    pairs = sorted(name_pairs([f"Gestern kam {written} an."]))
    known = [form for key, form in pairs if key in lookup_keys(typed)]

    assert other_spellings(typed, known) == stems_of(written)


@pytest.mark.parametrize(
    ("typed", "written"),
    [("Miete", "Mitte"), ("Kiew", "Kauf"), ("Haus", "Hass"), ("Merkel", "Merkur"), ("Tusk", "Task")],
)
def test_other_words_are_no_spellings(typed: str, written: str) -> None:
    known = [form for key, form in name_pairs([written]) if key in lookup_keys(typed)]

    assert other_spellings(typed, known) == []
