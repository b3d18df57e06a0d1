"""The date reader: every calendar expression of a text, German first, English second.

A text is read once into mentions; what they mean is then worked out for a document date, and may be worked
out again for every other date that could be the right one. Text in decomposed Unicode is read composed, and
the offsets are those of the text as given.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, whose import takes longer than all of this
if TYPE_CHECKING:
    import datetime

    from factcheck.reading.date_find import READER, Anchor, DateFind, TimexType
    from factcheck.reading.date_rules.mention import Mention

__all__ = ["READER", "Anchor", "DateFind", "TimexType", "find_dates", "find_mentions", "resolve"]

_SAMPLE = 4000
_MARKS = {"de": ("der", "die", "und", "das", "ist", "von"), "en": ("the", "of", "and", "is", "was", "to")}


def find_mentions(text: str, language: str | None = None) -> list[Mention]:
    """Every calendar expression, in order, not yet counted from any day.

    Without `language`, German or English is guessed from the first words. Raises BadInput for a language
    without rules.
    """
    from factcheck.reading.composed import composed
    from factcheck.reading.date_rules.grammar import grammar
    from factcheck.reading.date_rules.scan import scan

    read, offsets = composed(text)
    mentions = scan(read, grammar(language or _guess(read)))
    if offsets is None:
        return mentions
    places = [(m, offsets[m.start], offsets[m.end]) for m in mentions]
    return [m._replace(start=start, end=end, text=text[start:end]) for m, start, end in places]


def resolve(mentions: list[Mention], published: datetime.date | None) -> list[DateFind]:
    """What the mentions are if the text appeared on that day; may be asked for every candidate date."""
    from factcheck.reading.date_rules.resolve import resolve as under

    return under(mentions, published)


def find_dates(
    text: str, published: datetime.date | None = None, language: str | None = None
) -> list[DateFind]:
    """Every calendar expression of a text, in order, none overlapping another.

    Offsets are code points of `text`. `published` is the document date; without it, values keep an X for
    what it would tell. Raises BadInput for a language without rules.
    """
    return resolve(find_mentions(text, language), published)


def __getattr__(name: str) -> object:
    """The names of `date_find`, loaded when first asked for: a command that reads no dates need not wait."""
    if name not in __all__:
        raise AttributeError(name)
    from factcheck.reading import date_find

    return getattr(date_find, name)


def _guess(text: str) -> str:
    words = text[:_SAMPLE].lower().split()
    counts = {language: sum(map(words.count, marks)) for language, marks in _MARKS.items()}
    return max(counts, key=lambda language: (counts[language], language == "de"))
