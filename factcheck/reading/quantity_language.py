"""Finds the word lists of a language: a folder of `languages` with the modules the readers need."""

from __future__ import annotations

from importlib import import_module

from factcheck.errors import BadInput
from factcheck.reading.language_folders import files_named
from factcheck.reading.numbers_words import NumberWords
from factcheck.reading.quantity_words import QuantityWords
from factcheck.reading.units_words import UnitWords


def languages() -> list[str]:
    """The codes of the languages that have number words."""
    return list(files_named("numbers.py"))


def word_list(language: str, module: str, name: str) -> object:
    """`name` out of `languages/<language>/<module>.py`; raises BadInput for an unknown language."""
    if language not in languages():
        raise BadInput(f'Unknown language "{language}".', f"There are: {', '.join(languages())}.")
    return getattr(import_module(f"factcheck.reading.languages.{language}.{module}"), name)


def number_words(language: str) -> NumberWords:
    """The numerals of a language."""
    words = word_list(language, "numbers", "NUMBERS")
    if not isinstance(words, NumberWords):
        raise TypeError(f"languages/{language}/numbers.py: NUMBERS is no NumberWords")
    return words


def unit_words(language: str) -> UnitWords:
    """The units of a language."""
    words = word_list(language, "units", "UNITS")
    if not isinstance(words, UnitWords):
        raise TypeError(f"languages/{language}/units.py: UNITS is no UnitWords")
    return words


def quantity_words(language: str) -> QuantityWords:
    """The hedges, bounds and other surroundings of numbers in a language."""
    words = word_list(language, "hedges", "QUANTITIES")
    if not isinstance(words, QuantityWords):
        raise TypeError(f"languages/{language}/hedges.py: QUANTITIES is no QuantityWords")
    return words
