"""The words written keys are read with: which kind of value they ask for, and what says yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.reading.action_stems import action_stem
from factcheck.reading.asked_keys import key_words, spellings
from factcheck.reading.frame_words import frame_words
from factcheck.reading.word_lists import read_lists

KINDS = (
    "date", "duration", "count", "money", "share", "rating", "event", "person", "speaker", "place", "order",
    "plan", "list", "stance", "demand", "outlet", "wording", "mention", "reason", "text", "quote", "office",
    "land",
)  # fmt: skip
_SHORTEST_FIRST = 3
_ADJECTIVE = ("e", "er", "es", "en", "em")


class AskedWords:
    """`single` maps a lower-case form, `parted` a verb and its first part, to True for yes and False for no;
    `shown` has how each form is listed."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._lists = read_lists(language, "asked")
        self.single: dict[str, bool] = {}
        self.shown: dict[str, str] = {}
        self.parted: dict[tuple[str, str], bool] = {}
        for section, yes in (("yes", True), ("no", False)):
            for entry in self._lists.get(section, ()):
                first, _, rest = entry.lower().partition(" ")
                form = f"{rest}{first}"  # as it stands at a clause's end
                self.single[form], self.shown[form] = yes, entry.lower()
                if rest:
                    self.parted[first, rest] = yes
        self._classes = [
            (*self._parts(entry), yes, entry)
            for section, yes in (("agrees", True), ("refuses", False))
            for entry in self._lists.get(section, ())
        ]
        self.phrases = [
            (self.pattern(entry), yes)
            for section, yes in (("yes phrases", True), ("no phrases", False))
            for entry in self._lists.get(section, ())
        ]

    def _parts(self, entry: str) -> tuple[str, frozenset[str]]:
        """The stem of the verb of an entry, "" without one, and its other words as they are."""
        words = entry.split()
        verb = words[-1] if self.language == "de" else words[0]
        if not verb[0].islower():
            return "", frozenset(word.lower() for word in words)
        return action_stem(verb), frozenset(word.lower() for word in words if word is not verb)

    def classed(self, stems: set[str], forms: set[str]) -> tuple[str, bool] | None:
        """The entry of `agrees` or `refuses` whose verb is among the stems and whose other words are among
        the forms, with what it says: the one of most words, a refusal before an agreement."""
        held = [
            (len(words), not yes, entry, yes)
            for stem, words, yes, entry in self._classes
            if (not stem or stem in stems) and words <= forms
        ]
        return max(held)[2:] if held else None

    def has(self, section: str, word: str) -> bool:
        """Whether the section lists the lower-case word."""
        return word in _lower(self._lists.get(section, ()))

    def begins(self, section: str, word: str) -> bool:
        """Whether the word begins with an entry of the section."""
        return word.startswith(self._lists.get(section, ()))

    def ends(self, section: str, text: str) -> bool:
        """Whether a lower-case text ends with an entry of the section as words of their own."""
        return any(text.endswith(f" {entry}") or text == entry for entry in self._lists.get(section, ()))

    def spoken(self, section: str, padded: str) -> bool:
        """Whether lower-case words padded with blanks hold all words of an entry of the section, in order; a
        "…" in an entry stands for any words between."""
        return bool(self.which(section, padded))

    def sections(self) -> Iterable[tuple[str, tuple[str, ...]]]:
        """All sections with their entries."""
        return self._lists.items()

    @staticmethod
    def pattern(entry: str) -> re.Pattern[str]:
        """What finds an entry of several words; "…" stands for any words between."""
        return _patterns((entry,))[0]

    def which(self, section: str, padded: str) -> str:
        """The words of the first entry that `spoken` finds, "" for none."""
        found = (pattern.search(padded) for pattern in _patterns(self._lists.get(section, ())))
        return next((match[0] for match in found if match), "")

    def stems(self, section: str) -> frozenset[str]:
        """The stems of the verbs a section lists in their plain form."""
        return _stems(self._lists.get(section, ()))

    def kinds(self, word: str) -> set[str]:
        """The kinds of value a lower-case word of a key asks for."""
        found = {kind for kind in KINDS if self._names(kind, word) and not self._names(f"no {kind}", word)}
        return found - {"person"} if self._names("several persons", word) else found

    def _names(self, section: str, word: str) -> bool:
        return any(
            word == entry.lstrip("-")
            or (
                entry[0] == "-" and word.endswith(entry[1:]) and len(word) - len(entry) >= _SHORTEST_FIRST - 1
            )
            for entry in self._lists.get(section, ())
        )


@lru_cache(maxsize=1024)
def _lower(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(entry.lower() for entry in entries)


@lru_cache(maxsize=64)
def _patterns(entries: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(
        re.compile(
            r"(?<!\w)"
            + re.escape(entry.lower()).replace("\\ …\\ ", r" (?:.* )?").replace(r"\ ", " ")
            + r"(?!\w)"
        )
        for entry in entries
    )


@lru_cache(maxsize=64)
def _stems(entries: tuple[str, ...]) -> frozenset[str]:
    return frozenset(action_stem(entry.lower()) for entry in entries)


@lru_cache(maxsize=8)
def asked_words(language: str) -> AskedWords:
    """The lists of "de" or "en"."""
    return AskedWords("en" if language.startswith("en") else "de")


@lru_cache(maxsize=4096)
def kinds_of(attribute: str) -> frozenset[str]:
    """The kinds of value an attribute asks for by its words, which may be of either language; empty when they
    name none."""
    found: set[str] = set()
    named = key_words(attribute)
    if len(named) > 1 and named[-1] in ("von", "durch", "by"):
        found.add("person")  # "überreicht von", "signed by"
    for before, word in zip(["", *named], named, strict=False):
        for language in ("de", "en"):
            words, asked = frame_words(language), asked_words(language)
            if set(words.keys(word.capitalize())) & words.places.keys():
                continue  # "russland" is no land that is asked for
            if before and asked.has("holders", word) and not before.endswith(_ADJECTIVE):
                continue  # "beitrag-stadt" asks what the town gives
            for spelt in spellings(word):
                found |= asked.kinds(spelt)
                found |= {"stance"} if spelt in asked.single else set()
    return frozenset(found)
