"""Numerals in running text: digits, words, scale words, fractions, by the habits of the language."""

from __future__ import annotations

import re
from functools import cache

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.numbers_reader import NumberReader, number_reader

__all__ = ["NumberFind", "find_numbers", "lowered", "parse_number"]

_SIGNED = r"(?<![\w.,])[-−] ?(?=[0-9])|(?<![.\w])\.(?=[0-9])|"


def parse_number(text: str, language: str) -> float | None:
    """The value of a numeral that is the whole of `text`, None when it is none.

    `parse_number("3,4 Milliarden", "de")` is 3.4e9; `parse_number("a million", "en")` 1e6. Raises BadInput
    for an unknown language.
    """
    stripped = text.strip()
    found = number_reader(language).read(stripped, lowered(stripped), 0) if stripped else None
    if found is not None and found.end == len(stripped):
        return found.value
    low = lowered(stripped)
    return 1.0 if language and low in number_reader(language).words.articles else None


def find_numbers(text: str, language: str, articles: bool = False) -> list[NumberFind]:
    """Every numeral of `text` in order, also those that count nothing (years, page numbers).

    With `articles`, "ein" and "a" count as 1 wherever they stand. Raises BadInput for an unknown language.
    """
    reader = number_reader(language)
    low, finds, pos = lowered(text), [], 0
    trigger = _trigger(language)
    while match := trigger.search(low, pos):
        found = reader.read(text, low, match.start())
        if found is None and articles and match[0] in reader.words.articles:
            found = NumberFind(match.start(), match.end(), 1.0, 1.0, 1.0, False)
        if found is not None and not _cut_short(text, found) and stands(text, low, found, reader):
            finds.append(found)
            pos = found.end
        else:
            pos = match.end()
    return finds


def _cut_short(text: str, found: NumberFind) -> bool:
    """Whether letters hang on the digits."""
    return found.digits and text[found.end : found.end + 1].isalpha()


def stands(text: str, low: str, found: NumberFind, reader: NumberReader) -> bool:
    """Whether a numeral is one: not a surname ("Frau Tausend"), not the pronoun of "that one"."""
    if found.digits:
        return True
    before = text[max(0, found.start - 24) : found.start].split()
    if low[found.start : found.end] in reader.words.bare_scales and text[found.start].isupper():
        return not (before and before[-1][0].isupper() and before[-1].isalpha())
    return not (before and found.value == 1 and before[-1].lower() in reader.words.not_after)


def lowered(text: str) -> str:
    """Lower case of the same length; only "İ" would grow."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "I").lower()


@cache
def _trigger(language: str) -> re.Pattern[str]:
    return re.compile(trigger_source(number_reader(language), first=_SIGNED))


def trigger_source(reader: NumberReader, more: tuple[str, ...] = (), first: str = "") -> str:
    """A pattern that starts at every word or digit a numeral can start with."""
    words = reader.words
    stems = {*words.cardinals, *words.bare_scales, *words.halves, *words.half, *words.minus, *more}
    stems |= set(words.articles) | (set(words.fractions) if words.glued else set())
    glued = r"\w*+" if words.glued else r"(?![^\W\d_])"
    by_letter: dict[str, list[str]] = {}
    for stem in sorted(_shortest(stems) if words.glued else stems, key=len, reverse=True):
        by_letter.setdefault(stem[0], []).append(re.escape(stem[1:]))
    alternatives = "|".join(f"{first}(?:{'|'.join(rest)}){glued}" for first, rest in by_letter.items())
    return rf"(?<!\w)(?:{first}[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|{alternatives})"


def _shortest(stems: set[str]) -> set[str]:
    """The stems that start with no other stem."""
    return {stem for stem in stems if not any(stem != other and stem.startswith(other) for other in stems)}
