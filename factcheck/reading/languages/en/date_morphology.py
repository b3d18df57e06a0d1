"""English words of the calendar that no list can hold: ordinals in digits, decades, past tenses."""

from __future__ import annotations

import re

from factcheck.reading.date_rules.lexicon import Word
from factcheck.reading.languages.en.date_words import NUMBERS, ORDINALS, TENS

_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th)")
_DECADE = re.compile(r"(1\d|20)?(\d0)s")
_CLOCK = re.compile(r"(\d{1,2})([ap])m")
_MINUTES = re.compile(r"([0-5]\d)([ap])m")
_PAST = re.compile(r"[a-z]{2,}[^e]ed")


def analyse(token: str, words: dict[str, Word]) -> Word | None:
    """What a word that is in no list is."""
    low = token.lower()
    if token[0].isdigit():
        return _figures(low)
    if low.endswith("ed") and token[0].islower() and _PAST.fullmatch(low):
        return Word("past", "v")
    return None


def _figures(low: str) -> Word | None:
    if match := _ORDINAL.fullmatch(low):
        return Word("ordinal", int(match[1]))
    if match := _DECADE.fullmatch(low):
        return Word("decade", int(match[1] or 19) * 10 + int(match[2]) // 10)
    if (match := _CLOCK.fullmatch(low)) and 1 <= int(match[1]) <= 12:
        return Word("hour_mark", _half_of_day(match))
    if match := _MINUTES.fullmatch(low):
        return Word("minute_mark", _half_of_day(match))
    return None


def _half_of_day(match: re.Match[str]) -> tuple[int, str]:
    return int(match[1]), "PM" if match[2] == "p" else "AM"


def more_words() -> dict[str, Word]:
    """Number words, ordinals and decades in words."""
    words = {form: Word("number", number) for form, number in (NUMBERS | TENS).items()}
    words |= {form: Word("ordinal", number) for number, form in enumerate(ORDINALS, 1)}
    return words | {form[:-1] + "ies": Word("decade", 190 + number // 10) for form, number in TENS.items()}
