"""Known claimants whose name is much like one a text gives: to be shown and asked about, never taken.

Used by the reading side too, so it loads nothing but the standard library and the name reader.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.reading.names import match_name
from factcheck.reading.speech_words import speech_words

_LEAST = 0.5
"""Surer than a surname that only sounds alike, with no first name to compare."""


@dataclass(frozen=True, slots=True)
class NameSuggestion:
    """A known claimant, the spelling that is alike, why, and how sure that is (0 to 1)."""

    claimant: str
    spelling: str
    reason: str
    confidence: float


def suggest(raw: str, known: Mapping[str, str]) -> list[NameSuggestion]:
    """The claimants a name could be, the surest first, each once; `known` is spelling to claimant."""
    found: dict[str, NameSuggestion] = {}
    for match in match_name(raw, known):
        if match.confidence >= _LEAST:
            claimant = known[match.known]
            found.setdefault(claimant, NameSuggestion(claimant, match.known, match.reason, match.confidence))
    return list(found.values())


def in_words(suggestions: list[NameSuggestion]) -> str:
    """The claimants suggested, in one line: `Wolodymyr Selenskyj (surname and first name sound alike)`."""
    return "; ".join(f"{one.claimant} ({one.reason})" for one in suggestions)


def same_person(raw: str, name: str) -> bool:
    """Whether one is a spelling of the other, first names included."""
    return any(match.confidence >= _LEAST and _LONE not in match.reason for match in match_name(raw, [name]))


_LONE = "without a first name"


def names_someone(raw: str, language: str | None) -> bool:
    """Whether words are a name of their own, not a title, a trade or a kind of office: "the spokesman"."""
    words = speech_words(language)
    first, *rest = raw.split()
    common = (
        first[0].islower()
        or first in words.titles
        or first in words.speakers
        or (not words.lower_nouns and first.lower().endswith((*words.title_ends, *words.speaker_ends)))
    )
    return not common or (bool(rest) and all(word[0].isupper() for word in rest))
