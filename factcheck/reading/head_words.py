"""What a piece of a head line is: a label, a place, a clock time, an author, an agency."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.domain.span import Span
from factcheck.reading.word_lists import joined_lists

_NAME_WORD = re.compile(r"[^\W\d_](?:[\w'’.-]*\w)?\.?\Z")
_LONGEST_NAME = 60
_SIGN_OFF = re.compile(r"[A-Za-zÄÖÜäöü]{2,9}(?:[/,-] ?[A-Za-zÄÖÜäöü]{2,9}){0,3}\Z")


@lru_cache(maxsize=64)
def starts_with(section: str) -> re.Pattern[str]:
    """A pattern for any entry of a section of the head lists, the longest first, at a word's end."""
    entries = sorted(joined_lists("head").get(section, ()), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, entries))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=64)
def word_set(section: str) -> frozenset[str]:
    """The entries of a section in lower case."""
    return frozenset(entry.lower() for entry in joined_lists("head").get(section, ()))


@lru_cache(maxsize=1)
def _clock() -> re.Pattern[str]:
    words = starts_with("clock words").pattern
    return re.compile(rf"(?:um |at )?\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?(?:\s?(?:{words}))*\Z", re.IGNORECASE)


def is_reading_time(words: str) -> bool:
    """Whether the words only say how long the article takes to read ("4 Min lesen")."""
    match = re.match(r"(?:Lesezeit|Lesedauer|Reading time)?:?\s?\d{1,3}[ \xa0-]", words, re.IGNORECASE)
    rest = words[match.end() :] if match else ""
    return bool(rest and (starts_with("reading time").fullmatch(rest) or rest.lower() in _BARE_MINUTES))


_BARE_MINUTES = frozenset({"min", "min.", "minuten", "minutes"})


def label_of(words: str) -> tuple[str, bool] | None:
    """The date label the words consist of, and whether it marks an update; None for other words."""
    bare = words.strip(" :\xa0")
    if starts_with("update labels").fullmatch(bare):
        return bare, True
    return (bare, False) if starts_with("date labels").fullmatch(bare) else None


def is_filler(words: str) -> bool:
    """Weekdays, clock times and reading times: parts of a dateline that are neither date nor name."""
    bare = words.strip(" .:\xa0")
    return (
        not bare
        or bare.lower() in word_set("weekdays")
        or bool(_clock().match(bare))
        or bool(starts_with("clock words").fullmatch(bare))
        or is_reading_time(bare)
    )


def is_name(words: str) -> bool:
    """Two to eight words, capitalised but for particles, no digit, no word of a newspaper's name."""
    parts = words.replace(",", " ").replace("/", " ").split()
    if not 2 <= len(parts) <= 8 or len(words) > _LONGEST_NAME or is_outlet(words):
        return False
    particles = word_set("name particles")
    if not all(_NAME_WORD.match(part) and (part[0].isupper() or part in particles) for part in parts):
        return False
    return parts[0][0].isupper() and parts[-1][0].isupper() and not starts_with("months").match(parts[0])


def is_outlet(words: str) -> bool:
    """Whether the words name a paper or site: a word such as "Zeitung", a domain, one word in capitals."""
    parts = words.split()
    known = word_set("outlet words")
    return (
        bool(parts)
        and len(parts) <= 5
        and (
            any(part.lower() in known or re.search(r"\w\.[a-z]{2,4}\Z", part) for part in parts)
            or (len(parts) == 1 and len(words) > 1 and words.isupper())
        )
    )


def is_place(words: str) -> bool:
    """One capitalised word, or several that begin as place names do ("Bad Homburg", "New York")."""
    parts = [part for part in re.split(r"[ \xa0/]", words) if part]
    if not 1 <= len(parts) <= 6 or not all(re.match(r"[^\W\d_][\w'’-]+\Z", part) for part in parts):
        return False
    places = word_set("place openers")
    return parts[0][0].isupper() and ("/" in words or len(parts) == 1 or parts[0].lower() in places)


def is_agency(words: str) -> bool:
    """Whether the words are one or more news agencies: "dpa", "AFP/Reuters"."""
    return all(part.strip().lower() in word_set("agencies") for part in re.split("[/,-]", words))


def is_sign_off(words: str) -> bool:
    """What stands in brackets behind a place: an agency or an author's letters ("lu", "dpa/AFP")."""
    return bool(_SIGN_OFF.match(words))


def byline_name(text: str, piece: Span) -> Span | None:
    """The name in "Von Max Mustermann": the part behind the byline words, None without those or a name."""
    opening = starts_with("byline words").match(text, piece.start, piece.end)
    if not opening:
        return None
    start = opening.end()
    while start < piece.end and text[start] in " \xa0:":
        start += 1
    name = Span(start, piece.end)
    return name if is_name(name.cut(text).rstrip(".")) else None
