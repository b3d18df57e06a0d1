"""Who a surname or a title alone is, as far as the article itself says so.

"Trump" is the one "Donald Trump" named before; "der Kremlchef" is the one whom the article has called
"Kremlchef Wladimir Putin". Two persons of one surname or title, and a surname that stood alone before the
full name came, leave it open.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from factcheck.domain.vocabulary import Zone
from factcheck.reading.speech_find import SpeechFind
from factcheck.reading.speech_words import SpeechWords
from factcheck.reading.zones import ZoneSpan

_CAPITAL = r"(?:(?:[A-ZÀ-ÖØ-Þ]\.[ \u00a0]?){1,3}(?=[A-ZÀ-ÖØ-Þ])|[A-ZÀ-ÖØ-Þ][\w’'-]*)"
_PARTICLES = r"(?:(?:von|van|de|der|den|da|di|del|al|bin|ibn|zu|la|le)[ \u00a0])"
_RUN = re.compile(
    rf"(?<![\w.’'-]){_CAPITAL}(?:[ \u00a0]?(?<=[ \u00a0.]){_PARTICLES}{{0,2}}{_CAPITAL}){{0,6}}"
)
_BEFORE = re.compile(r"(?:(\w+)[ \u00a0])?(\w+)[ \u00a0]\Z")
_SPACE = re.compile(r"[ \u00a0]+")
_DEFINITE = frozenset(("der", "die", "the"))
_REACH = 40  # characters before a name that are looked at
_MOST_WORDS = 4


class _Named(NamedTuple):
    """A full name at a place, with the title before it and the adjective before that, "" for none."""

    start: int
    name: str
    title: str
    adjective: str


class FullNames:
    """The persons an article names in full; read when first asked for."""

    def __init__(self, text: str, zones: Sequence[ZoneSpan], words: SpeechWords) -> None:
        self._text = text
        self._headlines = [zone for zone in zones if zone.zone is Zone.HEADLINE]
        self._words = words
        self._alone: dict[str, bool] = {}

    def of(self, find: SpeechFind) -> str | None:
        """The speaker's full name where the article says for certain who is meant, else as it stands."""
        name, at = find.speaker, find.speaker_start
        if name is None or at is None or " " in name:
            return name
        if self._is_title(name):
            return self._by_title(name, at) or name
        return self._by_surname(name, at) or name

    @cached_property
    def _people(self) -> list[_Named]:
        found = (self._read(match) for match in _RUN.finditer(self._text))
        return [person for person in found if person]

    @cached_property
    def _surnames(self) -> dict[str, list[_Named]]:
        by_surname: dict[str, list[_Named]] = defaultdict(list)
        for person in self._people:
            by_surname[person.name.split()[-1]].append(person)
        return by_surname

    def _read(self, match: re.Match[str]) -> _Named | None:
        """The name at the end of a run of capitals, behind its last title; None when none stands there."""
        parts = _SPACE.sub(" ", match[0]).split(" ")
        first = max((at + 1 for at, part in enumerate(parts) if self._is_title(part)), default=0)
        title = parts[first - 1] if first else ""
        if not first:
            while first < len(parts) and parts[first] in self._words.not_names:
                first += 1
        name = parts[first:]
        before = _BEFORE.search(self._text, max(0, match.start() - _REACH), match.start())
        small = parts[first - 1] if first else before[2] if before else ""
        if not title and small and self._is_title(small):
            title = small
        determined = not title and bool(small) and self._words.has("determiners", small)
        if determined:  # "der Däne J. D. Vogt"; with two words only, "die Stadt Kiel", it is no person's name
            name = name[1:]
        if "von" in name and not title and "der" not in name and "dem" not in name:
            return None  # as like as not "Treffen von Vogt"
        if not 2 <= len(name) <= _MOST_WORDS or self._is_noun(name[0]) or name[-1] in self._words.not_names:
            return None
        described = before[2] if before and title and before[2] != title and first == 1 else ""
        if before and title and title == before[2]:
            described = before[1] or ""
        adjective = described if described and self._describes(described) else ""
        return _Named(match.start(), " ".join(name), _stem(title), _stem(adjective))

    def _by_surname(self, name: str, at: int) -> str | None:
        people = self._surnames.get(name, [])
        if not people or people[0].start > at or not _one_person(people):
            return None
        if name not in self._alone:
            self._alone[name] = self._stood_alone(name, people[0])
        return None if self._alone[name] else people[0].name

    def _stood_alone(self, surname: str, first: _Named) -> bool:
        """Whether somebody of that surname was spoken of before the full name came, headlines apart."""
        for match in re.finditer(rf"\b{re.escape(surname)}(?:s|'s|’s)?\b", self._text[: first.start]):
            if not any(zone.start <= match.start() < zone.end for zone in self._headlines):
                return True
        return False

    def _by_title(self, title: str, at: int) -> str | None:
        before = _BEFORE.search(self._text, max(0, at - _REACH), at)
        article, adjective = ("", "")
        if before:
            article, adjective = before[2], ""
            if before[1] and self._describes(before[2]):
                article, adjective = before[1], before[2]
        if article.lower() not in _DEFINITE:
            return None
        wanted, described = _stem(title), _stem(adjective)
        people = [person for person in self._people if person.title.endswith(wanted)]
        if described:
            people = [p for p in people if p.title == wanted and p.adjective == described]
        if not people or people[0].start > at or not _one_person(people):
            return None
        return people[0].name

    def _is_title(self, word: str) -> bool:
        if word in self._words.titles:
            return True
        ends = (word.lower(), word.lower().removesuffix("en"), word.lower().removesuffix("s"))
        return (
            not self._words.lower_nouns
            and word[0].isupper()
            and any(end.endswith(self._words.title_ends) for end in ends)
        )

    def _is_noun(self, word: str) -> bool:
        return word in self._words.speakers or word.lower().endswith(self._words.speaker_ends)

    def _describes(self, word: str) -> bool:
        if self._words.lower_nouns:
            return not self._words.has("determiners", word)
        return (
            word[0].islower()
            and word.endswith(self._words.adjective_endings)
            and not self._words.has("determiners", word)
        )


def _stem(word: str) -> str:
    """A title or adjective without its ending: "Präsidenten", "russischen"."""
    return re.sub(r"(?:e|er|es|em|en|n|s)\Z", "", word.lower()) if len(word) > 4 else word.lower()


def _one_person(people: Sequence[_Named]) -> bool:
    """Whether all have one surname, and first names that are the same but for initials."""
    names = {tuple(person.name.replace(".", ". ").split()) for person in people}
    if len({name[-1] for name in names}) > 1:
        return False
    whole = {name[0] for name in names if "." not in name[0]}
    return len(whole) < 2 and len({name[0][0] for name in names}) == 1
