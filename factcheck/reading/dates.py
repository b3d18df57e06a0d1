"""The date reader: every calendar expression of a text, German first, English second."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from factcheck.reading.date_find import READER, Anchor, DateFind, TimexType

if TYPE_CHECKING:
    from factcheck.reading.date_rules.mention import Mention

__all__ = ["READER", "Anchor", "DateFind", "TimexType", "find_dates", "find_mentions", "resolve"]

_SAMPLE = 4000
_MARKS = {"de": ("der", "die", "und", "das", "ist", "von"), "en": ("the", "of", "and", "is", "was", "to")}


def find_mentions(text: str, language: str | None = None) -> list[Mention]:
    """Every calendar expression, not yet counted from any day.

    Raises KeyError for a language without rules; without one, German or English is guessed.
    """
    from factcheck.reading.date_rules.grammar import grammar
    from factcheck.reading.date_rules.scan import scan

    return scan(text, grammar(language or _guess(text)))


def resolve(mentions: list[Mention], published: datetime.date | None) -> list[DateFind]:
    """What the mentions are if the text appeared on that day; may be asked for every candidate date."""
    from factcheck.reading.date_rules.resolve import resolve as under

    return under(mentions, published)


def find_dates(text: str, published: datetime.date | None = None, language: str | None = None) -> list[DateFind]:
    """Every calendar expression of a text, in order, none overlapping another.

    Offsets are code points of `text`. `published` is the document date; without it, values keep an X for
    what it would tell.
    """
    return resolve(find_mentions(text, language), published)


def _guess(text: str) -> str:
    words = text[:_SAMPLE].lower().split()
    counts = {language: sum(map(words.count, marks)) for language, marks in _MARKS.items()}
    return max(counts, key=lambda language: (counts[language], language == "de"))
