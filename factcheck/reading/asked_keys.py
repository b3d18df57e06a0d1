"""A written key as claims are read with it: the stems, concepts and verbs of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.action_stems import action_stem, made_of
from factcheck.reading.asked_bynames import people_of
from factcheck.reading.frame_words import FrameWords, frame_words, likelier_language

_WORD = re.compile(r"[^\W\d_]+")
_JOINTS = frozenset(("und", "oder", "and", "or", "of", "the", "der", "die", "das", "des", "dem", "den"))
_SPELT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))
_AKIN = 5


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
    """What the words of an attribute and a subject are compared by, stems and concepts; `people` are those
    whom the subject may mean."""

    stems: frozenset[str]
    concepts: frozenset[str]
    subject: frozenset[str]
    actions: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()

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
    typed = likelier_language(f"{subject} {attribute}")
    if typed != words.language:
        concepts |= _forms(attribute, frame_words(typed))[1]
        named |= _forms(subject, frame_words(typed))[1]
    actions = [_actions(text, language) for text in (attribute, subject)]
    own |= {f"c:{concept}" for concept in named} | actions[1]
    return Key(stems, concepts, own, actions[0], people_of(subject, "de") | people_of(subject, "en"))


def _telling(key: str, words: FrameWords) -> list[str]:
    """The words of a key without prepositions and the like, which any claim may hold."""
    return [word for word in key_words(key) if word not in _JOINTS and word not in words.roles]


def _actions(key: str, language: str) -> frozenset[str]:
    """The keys of the verbs that the words of a key are, or are nouns of: "drohung" is of "drohen"."""
    return frozenset(
        f"v:{made_of(spelt, language) or action_stem(spelt)}"
        for word in _telling(key, frame_words(language))
        for spelt in spellings(word)
    )


def _forms(key: str, words: FrameWords) -> tuple[frozenset[str], frozenset[str]]:
    stems: set[str] = set()
    concepts: set[str] = set()
    for word in _telling(key, words):
        for spelt in spellings(word):
            stems.add(words.stem(spelt))
            for form in (spelt, spelt.capitalize()):
                concepts |= set(words.names(form))
    return frozenset(stem for stem in stems if len(stem) > 1), frozenset(concepts)
