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

DEFAULT_LANGUAGE = "de"
"""Read where a text is too short to tell, or in a language without rules."""


def find_mentions(text: str, language: str | None = None) -> list[Mention]:
    """Every calendar expression, in order, not yet counted from any day.

    Without `language` it is recognised, and is German when the text does not tell. Raises BadInput for a
    language without rules.
    """
    from factcheck.reading.composed import composed
    from factcheck.reading.date_rules.grammar import grammar
    from factcheck.reading.date_rules.scan import scan

    read, offsets = composed(text)
    mentions = scan(read, grammar(language or _language_of(read)))
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


def _language_of(text: str) -> str:
    """The language recognised, if there are rules for it; German otherwise."""
    from factcheck.reading.date_rules.grammar import languages_with_rules
    from factcheck.reading.language import recognise_language

    found = recognise_language(text)
    return found if found in languages_with_rules() else DEFAULT_LANGUAGE
