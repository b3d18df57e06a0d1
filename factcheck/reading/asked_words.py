"""The words written keys are read with: which kind of value they ask for, and what says yes or no."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.action_stems import action_stem, made_of
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.word_lists import read_lists

KINDS = (
    "date", "duration", "count", "money", "share", "rating", "event", "person", "speaker", "place", "order",
    "plan", "list", "stance", "demand", "outlet", "wording",
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_SPELT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
_SHORTEST_FIRST, _AKIN = 3, 5


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
            (f" {entry.lower()} ", yes)
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
    for word in key_words(attribute):
        for language in ("de", "en"):
            words = frame_words(language)
            if set(words.keys(word.capitalize())) & words.places.keys():
                continue  # "russland" is no land that is asked for
            for spelt in spellings(word):
                found |= asked_words(language).kinds(spelt)
    return frozenset(found)


def key_words(key: str) -> list[str]:
    """The words of a key in lower case: "fragen-zugelassen" has two."""
    return [word.lower() for word in _WORD.findall(key)]


def spellings(word: str) -> tuple[str, ...]:
    """A word as it is written in a key and with its umlauts: "zoelle", "zölle"."""
    spelt = word
    for plain, umlaut in _SPELT:
        spelt = spelt.replace(plain, umlaut)
    return (word,) if spelt == word else (word, spelt)


@dataclass(frozen=True, slots=True)
class Key:
    """What the words of an attribute and a subject are compared by, stems and concepts."""

    stems: frozenset[str]
    concepts: frozenset[str]
    subject: frozenset[str]
    actions: frozenset[str] = frozenset()

    def names(self, keys: Iterable[str]) -> bool:
        """Whether a word with these keys is one of the attribute's."""
        return self.count(keys) > 0

    def count(self, keys: Iterable[str]) -> int:
        """How many words of the attribute, those of the subject apart, are among these keys of words."""
        said = set(keys)
        stems = {stem for stem in self.stems - self.subject if any(_akin(stem, one) for one in said)}
        actions = (self.actions - self.subject) & said
        return max(len(stems), len(actions), len({f"c:{concept}" for concept in self.concepts} & said))

    def about(self, keys: Iterable[str]) -> bool:
        """Whether a word with these keys is one of the subject's."""
        said = set(keys)
        return bool(self.subject & said) or any(
            _akin(stem, one) for stem in self.subject for one in said if ":" not in stem
        )


def _akin(key: str, said: str) -> bool:
    """Whether a word of a key and one of a claim begin alike, or one holds the other: "entschuldigt" and
    "entschuldigung", "vertrag" and "vertragsverlangerung"."""
    if key == said:
        return True
    if min(len(key), len(said)) < _AKIN or ":" in said:
        return False
    short, long = sorted((key, said), key=len)
    return long.startswith(short[: max(_AKIN, len(short) - 2)]) or (len(short) > _AKIN and short in long)


@lru_cache(maxsize=4096)
def key_of(subject: str, attribute: str, language: str) -> Key:
    """The key in the words of a claim's language."""
    words = frame_words(language)
    stems, concepts = _forms(attribute, words)
    own, named = _forms(subject, words)
    actions = [_actions(text, language) for text in (attribute, subject)]
    return Key(stems, concepts, own | {f"c:{concept}" for concept in named} | actions[1], actions[0])


def _actions(key: str, language: str) -> frozenset[str]:
    """The keys of the verbs that the words of a key are, or are nouns of: "drohung" is of "drohen"."""
    return frozenset(
        f"v:{made_of(spelt, language) or action_stem(spelt)}"
        for word in key_words(key)
        for spelt in spellings(word)
    )


def _forms(key: str, words: FrameWords) -> tuple[frozenset[str], frozenset[str]]:
    stems: set[str] = set()
    concepts: set[str] = set()
    for word in key_words(key):
        for spelt in spellings(word):
            stems.add(words.stem(spelt))
            for form in (spelt, spelt.capitalize()):
                concepts |= set(words.names(form))
    return frozenset(stem for stem in stems if len(stem) > 1), frozenset(concepts)
