"""Numerals in digits and words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import BadInput
from factcheck.reading.numbers import find_numbers, parse_number

GERMAN = {
    "zweieinhalb": 2.5, "anderthalb": 1.5, "eine Viertelmillion": 250_000, "3,4 Milliarden": 3.4e9,
    "vierzigtausend": 40_000, "ein Dutzend": 12, "zweihundertdreiundvierzigtausend": 243_000, "elf": 11,
    "siebzehn": 17, "dreissig": 30, "fuenfundsechzig": 65, "hunderteins": 101, "tausendundeins": 1001,
    "eine halbe Million": 500_000, "drei Viertel": 0.75, "2.000,5": 2000.5, "1 234 567": 1_234_567,
    "5 Tsd.": 5000,
    "2,5 Mio.": 2.5e6, "7 Mrd.": 7e9, "minus drei": -3, "zwei Komma fünf": 2.5, "eine Billion": 1e12,
    "dreieinhalb Millionen": 3.5e6, "½": 0.5, "1½": 1.5, "zwo": 2,
}  # fmt: skip
ENGLISH = {
    "two and a half": 2.5, "a million": 1e6, "3.4 billion": 3.4e9, "forty thousand": 40_000, "a dozen": 12,
    "two hundred and forty-three thousand": 243_000, "half a million": 500_000, "three quarters": 0.75,
    "1,234,567": 1_234_567, "minus five": -5, "twenty-one": 21, "10k": 10_000, "one trillion": 1e12,
}  # fmt: skip


@pytest.mark.parametrize(("words", "value"), GERMAN.items())
def test_a_german_numeral_has_its_value(words: str, value: float) -> None:
    assert value == parse_number(words, "de")


@pytest.mark.parametrize(("words", "value"), ENGLISH.items())
def test_an_english_numeral_has_its_value(words: str, value: float) -> None:
    assert value == parse_number(words, "en")


@pytest.mark.parametrize(
    "words",
    ["", " ", "Haus", "zweizwei", "hundertmillion", "einsam", "achten", "zwei Häuser", "und", "Millionär"],
)
def test_what_is_no_german_numeral_has_no_value(words: str) -> None:
    assert parse_number(words, "de") is None


@pytest.mark.parametrize("words", ["", "house", "twenty twenty", "and", "tenth", "one two"])
def test_what_is_no_english_numeral_has_no_value(words: str) -> None:
    assert parse_number(words, "en") is None


def test_a_billion_is_of_the_language_it_is_said_in() -> None:
    assert parse_number("zwei Billionen", "de") == 2e12
    assert parse_number("two billion", "en") == 2e9


def test_separators_follow_the_language_and_the_doubtful_are_marked() -> None:
    german = find_numbers("3.480", "de")[0]
    english = find_numbers("3.480", "en")[0]

    assert (german.value, english.value) == (3480, 3.48)
    assert german.ambiguity and not english.ambiguity


@given(number=st.integers(min_value=0, max_value=999_999_999))
def test_digits_with_thousands_separators_read_back(number: int) -> None:
    assert number == parse_number(f"{number:,}", "en")
    assert number == parse_number(f"{number:,}".replace(",", "."), "de")


@given(number=st.integers(min_value=1, max_value=999_999))
def test_german_number_words_read_back(number: int) -> None:
    assert number == parse_number(_german(number), "de")


@given(number=st.integers(min_value=1, max_value=999_999))
def test_english_number_words_read_back(number: int) -> None:
    assert number == parse_number(_english(number), "en")


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(BadInput):
        parse_number("drie", "nl")


_ONES = (
    "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn "
    "siebzehn achtzehn neunzehn"
)
_TENS = "zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig"
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen"
)
_HIGH = "twenty thirty forty fifty sixty seventy eighty ninety"


def _german(number: int) -> str:
    """An independent writer of German numbers, for the way back."""
    if number >= 1000:
        return f"{_german(number // 1000)}tausend" + (_german(number % 1000) if number % 1000 else "")
    if number >= 100:
        return f"{_ONES.split()[number // 100 - 1]}hundert" + (_german(number % 100) if number % 100 else "")
    if number < 20:
        return "eins" if number == 1 else _ONES.split()[number - 1]
    ten = _TENS.split()[number // 10 - 2]
    return f"{_ONES.split()[number % 10 - 1]}und{ten}" if number % 10 else ten


def _english(number: int) -> str:
    if number >= 1000:
        return f"{_english(number // 1000)} thousand" + (
            f" {_english(number % 1000)}" if number % 1000 else ""
        )
    if number >= 100:
        rest = f" and {_english(number % 100)}" if number % 100 else ""
        return f"{_SMALL.split()[number // 100 - 1]} hundred{rest}"
    if number < 20:
        return _SMALL.split()[number - 1]
    ten = _HIGH.split()[number // 10 - 2]
    return f"{ten}-{_SMALL.split()[number % 10 - 1]}" if number % 10 else ten
