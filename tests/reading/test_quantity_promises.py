"""What holds for every text: offsets, order, intervals, spelling forms, bad input."""

from __future__ import annotations

from itertools import pairwise
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.domain.interval import contains
from factcheck.errors import BadInput
from factcheck.reading.numbers import find_numbers
from factcheck.reading.quantities import READER, QuantityFind, find_quantities

WORDS = st.sampled_from(
    [
        "fast",
        "rund",
        "über",
        "zwischen",
        "und",
        "bis",
        "von",
        "um",
        "kein",
        "keine",
        "niemand",
        "jeder",
        "vierte",
        "die",
        "Hälfte",
        "Dutzende",
        "Tausende",
        "3",
        "20",
        "3.480",
        "2,5",
        "1/2",
        "½",
        "-5",
        "10-15",
        "3:1",
        "zwei",
        "dreistündige",
        "Millionen",
        "Mio.",
        "Euro",
        "€",
        "$",
        "Prozent",
        "%",
        "Grad",
        "°C",
        "Jahre",
        "alt",
        "Jahren",
        "Uhr",
        "Tonnen",
        "km/h",
        "Menschen",
        "Verletzten",
        "Alter",
        ".",
        ",",
        "(",
        ")",
        "\n",
        "at",
        "least",
        "more",
        "than",
        "between",
        "to",
        "half",
        "a",
        "million",
        "people",
        "nobody",
        "hurt",
        "percent",
        "pounds",
        "5",
        "ft",
        "2",
        "in",
        "0",
        "00",
        "2025",
        "§",
        "Seite",
        "ein",
        "einen",
        "halbes",
        "anderthalb",
        "oder",
        "mehr",
        "§",
        "100",
        "300",
        "Milliarden",
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60),
    st.lists(WORDS, max_size=14).map(" ".join),
    st.lists(WORDS, max_size=10).map("".join),
    st.text(alphabet="0123456789.,:/-–+ %€$()eEk\u0308u\u00a0\u202f", max_size=40),
)
LANGUAGES = st.sampled_from(["de", "en"])


@given(text=TEXTS, language=LANGUAGES)
def test_offsets_cut_the_text_they_name(text: str, language: str) -> None:
    for find in find_quantities(text, language):
        assert find.text == text[find.start : find.end]
        assert find.start <= find.amount_start <= find.number_start < find.number_end <= find.end


@given(text=TEXTS, language=LANGUAGES)
def test_finds_stand_in_order_and_never_overlap(text: str, language: str) -> None:
    finds = find_quantities(text, language)

    assert all(one.end <= two.start for one, two in pairwise(finds))
    assert all(find.start < find.end for find in finds)


@given(text=TEXTS, language=LANGUAGES)
def test_intervals_are_never_reversed_and_goodwill_only_widens(text: str, language: str) -> None:
    for find in find_quantities(text, language):
        assert find.lo is None or find.hi is None or find.lo <= find.hi
        assert find.wide_lo is None or (find.lo is not None and find.wide_lo <= find.lo)
        assert find.wide_hi is None or (find.hi is not None and find.wide_hi >= find.hi)
        assert find.bounds in ("[]", "[)", "(]", "()")
        assert find.lo != find.hi or find.bounds == "[]"
        assert contains(find.wide, find.said)


@given(text=TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find_quantities(text, "de") == find_quantities(text, "de")


@given(text=st.lists(WORDS, max_size=14).map(" ".join))
def test_accents_written_apart_read_the_same(text: str) -> None:
    composed = find_quantities(normalize("NFC", text), "de")
    apart = find_quantities(normalize("NFD", text), "de")

    assert [_values(find) for find in composed] == [_values(find) for find in apart]


@given(text=TEXTS, language=LANGUAGES)
def test_numbers_stand_in_order_and_inside_the_text(text: str, language: str) -> None:
    finds = find_numbers(text, language)

    assert all(0 <= find.start < find.end <= len(text) for find in finds)
    assert all(one.end <= two.start for one, two in pairwise(finds))


def _values(find: QuantityFind) -> tuple[object, ...]:
    return (normalize("NFC", find.text), find.value, find.lo, find.hi, find.unit, find.counted, find.rule)


def test_offsets_of_text_with_accents_apart_are_those_of_the_text_given() -> None:
    text = normalize("NFD", "Für fünf Züge und über zwölf Wägen.")
    finds = find_quantities(text, "de")

    assert [text[find.start : find.end] for find in finds] == ["fu\u0308nf", "u\u0308ber zwo\u0308lf"]
    assert [text[find.amount_start : find.number_end] for find in finds] == ["fu\u0308nf", "zwo\u0308lf"]


def test_the_language_is_recognised_by_its_function_words() -> None:
    german = find_quantities("Der Ort ist klein, und die Stadt hat 3.480 Einwohner in dem Tal.")
    english = find_quantities("The town is small, and the valley has 3,480 people in it.")

    assert [find.value for find in german] == [3480.0]
    assert [find.value for find in english] == [3480.0]


def test_an_unknown_language_names_those_there_are() -> None:
    with pytest.raises(BadInput, match="de, en"):
        find_quantities("drie huizen", "nl")


def test_every_find_names_its_reader() -> None:
    assert {READER} == {find.reader for find in find_quantities("20 Boote und 30 Schiffe", "de")}


def test_empty_text_holds_nothing() -> None:
    assert find_quantities("", "de") == []


@settings(max_examples=50)
@given(text=st.text(alphabet="zweidrfünhutas mlo-", max_size=300))
def test_glued_number_words_of_any_length_survive(text: str) -> None:
    find_quantities(text, "de")
