"""What looks like an amount and is none: dates, clock times, versions, telephone numbers, names."""

from __future__ import annotations

import re

from factcheck.reading.numbers_find import NumberFind
from factcheck.reading.quantity_words import QuantityWords

_LONGEST_WORD = 200
_PHONE = re.compile(
    r"(?:\+|00)[0-9][0-9() /.\-]{6,24}[0-9]|0[0-9]{1,5}[ /\-]{1,3}[0-9]{2,}(?:[ \-/]{0,2}[0-9]{2,8}){0,5}"
)
_MORE_DIGITS = re.compile(r"(?:[ \-/]{1,2}[0-9]{2,8}){0,6}")
_DATED = re.compile(
    r"[0-9]{1,2}\.[ \u00a0]?(?:0?[1-9]|1[0-2])\.(?:[ \u00a0]?[0-9]{2,4}(?![0-9]))?(?![0-9])"
    r"|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?(?![0-9])|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}(?![0-9])"
    r"|(?:1[0-9]|20)[0-9]{2}/[0-9]{2,4}(?![0-9])"
    r"|(?:1[0-9]|20)[0-9]{2}[ ]?[-–][ ]?(?:(?:1[0-9]|20)[0-9]{2}|[0-9]{2})(?![0-9.,])"
    r"|[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9])"
    r"|(?:1[0-9]|20)[0-9]0s(?!\w)|(?:(?<=the |his |her )|(?<=late )|(?<=early |their ))[2-9]0s(?!\w)"
)
_PARTS = re.compile(r"[0-9]+(?:\.[0-9]+){2,}")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.])")
_POST_CODE = re.compile(r"[0-9]{5} [A-ZÄÖÜ][a-zäöüß]+")
_NEAR = 60
"""Characters before a number in which "every day" stands."""
_EACH = re.compile(r"\b(?:jede|jeder|jeden|beide|beiden|pro|je|einer|anderen|each|either|both|every) \w+ \Z")
"""Before a word whose number is a name: "auf jeder Seite fünf Leute" counts no pages."""
_COUNTED = re.compile(r" (?:[a-zäöü]+e[nrms]? )?[A-ZÄÖÜ][a-zäöüß]+")
"""Behind a house number stands no noun: "auf dem Marktplatz 300 Menschen"."""
_COUNTED_SMALL = re.compile(r" [a-z]{3,}")
"""The same in a language whose nouns have no capital: "every day 300 people"."""
_ITEM = re.compile(r"(?:^|\n)[ \t]*[(\[]?\Z")
_PLAIN = re.compile(r"[1-9][0-9]{0,2}+(?= [^\W\d_]{2})")


class Vetoes:
    """The vetoes of one language, compiled once."""

    def __init__(self, words: QuantityWords) -> None:
        self.words = words
        months = "|".join(map(re.escape, sorted(words.months, key=len, reverse=True)))
        clock = "|".join(map(re.escape, sorted(words.clock, key=len, reverse=True)))
        joined = "|".join(map(re.escape, sorted({*words.to, words.between_and}, key=len, reverse=True)))
        self._month_after = re.compile(rf"(?:\.|st|nd|rd|th)?,?[ \u00a0](?:of )?(?:{months})(?!\w)")
        streets = "|".join(street.capitalize() for street in words.street)
        # "10 Harbour Street"; where nouns have capitals the number stands behind, and "12 Meter Weg" is a way
        self._street = re.compile(
            r"(?!)" if words.capital_nouns else rf"[A-Z]? (?:[A-Z][\w'’.-]* ){{1,3}}(?:{streets})(?!\w)"
        )
        self._months = {month.rstrip(".") for month in words.months}
        self._clock_after = re.compile(
            rf"(?:[.:][0-9]{{2}})?[ \u00a0]{{0,2}}"
            rf"(?:(?:-|–|{joined})[ ]?[0-9]{{1,2}}(?:[.:][0-9]{{2}})?[ \u00a0])?"
            rf"(?:{clock})(?!\w)"
        )

    def digits(self, text: str, low: str, start: int) -> int | None:
        """Addresses, dates, times, versions, numbers to ring."""
        if text[start - 1 : start] == " " and _PLAIN.match(low, start):
            return self._calendar(low, start)
        chunk = _chunk(text, start)
        if chunk is not None:
            return chunk
        before = text[start - 1 : start]
        if before in ("/", ".", ",", "_", "#", "^", "=", "'", "’") and text[start - 2 : start - 1].isalnum():
            return _run(text, start)
        if before == "+":
            start -= 1
        for pattern in (_PHONE, _DATED):
            match = pattern.match(text, start)
            if match:
                return match.end()
        match = _PARTS.match(text, start)
        if match and not _THOUSANDS.match(text, start):
            return match.end()
        return self._calendar(low, start)

    def _calendar(self, low: str, start: int) -> int | None:
        end = start
        while low[end : end + 1].isdigit():
            end += 1
        if end - start > 4 or low[end : end + 1].isdigit():
            return None
        if end - start <= 2:
            match = self._month_after.match(low, end) or self._clock_after.match(low, end)
            if match:
                return match.end()
        before = low[max(0, start - 12) : start].split()
        if (
            not before
            or before[-1].rstrip(".,") not in self._months
            or low[start - 1 : start] not in " \u00a0"
        ):
            return None
        return None if low[end : end + 1] in (",", ".") and low[end + 1 : end + 2].isdigit() else end

    def named(self, text: str, low: str, number: NumberFind) -> int | None:
        """Ordinals, page and version numbers, house numbers, items of a list, telephone-like zeros."""
        start, end = number.start, number.end
        before = text[start - 1 : start]
        if before in ("-", "–", "/") and text[start - 2 : start - 1].isalnum():
            return end
        if number.digits and text[start] == "0" and text[start + 1 : start + 2].isdigit():
            return end
        after = text[end : end + 2]
        if number.digits and after[:1] in (".", ",") and after[1:].isdigit():
            return _run(text, end)
        if (
            number.digits
            and after == ". "
            and text[max(0, start - 3) : start].rstrip(" ")[-1:] in (";", ":", "…", ",")
        ) or text[start - 4 : start] == "... ":
            return end
        if number.digits and self._ordinal(text, low, number):
            return end + 1
        if (
            text[end : end + 1] in (".", ")", "]")
            and end - start <= 3
            and _ITEM.search(text, max(0, start - 8), start)
        ):
            return end
        word = _last_word(low, start)
        if word in self.words.phones and number.digits:
            more = _MORE_DIGITS.match(text, end)
            return more.end() if more else end
        counted = _COUNTED if self.words.capital_nouns else _COUNTED_SMALL
        if word in self.words.by_name and not (
            _EACH.search(low, max(0, start - _NEAR), start) and counted.match(text, end)
        ):
            return end
        if (
            number.digits
            and word.endswith(self.words.street)
            and len(word) > 6
            and not _COUNTED.match(text, end)
        ):
            return end
        street = self._street.match(text, end) if number.digits and end - start <= 4 else None
        if street:
            return street.end()
        clock = self._clock_after.match(low, end)
        if clock:
            return clock.end()
        return end if number.digits and self._is_post_code(text, number, word) else None

    @staticmethod
    def _is_post_code(text: str, number: NumberFind, word: str) -> bool:
        """ "Hafenweg 3, 12345 Musterstadt", "in 12345 Musterstadt"; a round number may count something."""
        before = text[max(0, number.start - 2) : number.start]
        if not _POST_CODE.match(text, number.start) or before[-1:] not in (" ", "\n"):
            return False
        return before == ", " or (word == "in" and number.value % 100 != 0)

    def _ordinal(self, text: str, low: str, number: NumberFind) -> bool:
        """ "die 3. Etappe", "im 19. Jahrhundert", "3. der Bericht"."""
        end = number.end
        if (
            not self.words.ordinal_before
            or text[end : end + 2] not in (". ", ".\u00a0")
            or number.value > 999
        ):
            return False
        if not text[number.start : end].isdigit():
            return False
        follower = text[end + 2 : end + 3]
        return follower.islower() or _last_word(low, number.start) in self.words.ordinal_before

    def is_year(self, text: str, low: str, number: NumberFind, hedged: bool, counted: bool) -> bool:
        """Whether four bare digits are a year: 1900 to 2099, earlier if not round and counting nothing."""
        raw = text[number.start : number.end]
        if len(raw) != 4 or not raw.isdigit():
            return False
        if hedged or number.value > 2199:
            return False
        if _last_word(low, number.start) in self.words.years_before:
            return not raw.endswith("00")
        if 1900 <= number.value <= 2099:
            return not (counted and raw.endswith("00"))
        return not counted and 1000 <= number.value < 1900 and number.value % 50 != 0


def _last_word(low: str, start: int) -> str:
    """The word before `start`, empty when something other than a space stands between."""
    before = low[start - 1 : start]
    if before == "§":
        return before
    words = low[max(0, start - 24) : start].split()
    return words[-1].lstrip('("„«»') if words and before in (" ", "\n", "\u00a0") else ""


def _chunk(text: str, start: int) -> int | None:
    """The end of the address, handle or hashtag that `start` lies in, looking at most 200 characters back."""
    left = start
    floor = max(0, start - _LONGEST_WORD)
    while left > floor and not text[left - 1].isspace():
        left -= 1
    if left == start:
        return None
    head = text[left:start]
    if "://" in head or "www." in head or "@" in head or head.startswith("#"):
        return _run(text, start)
    return None


def _run(text: str, start: int) -> int:
    """Where the run of characters without a space ends, at most 200 on."""
    end, last = start, min(len(text), start + _LONGEST_WORD)
    while end < last and not text[end].isspace():
        end += 1
    return max(end, start + 1)
