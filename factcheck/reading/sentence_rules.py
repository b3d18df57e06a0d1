"""The words by which a language tells a full stop that ends a sentence from one that does not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from factcheck.reading.word_lists import Lists, joined_lists, known_languages, read_lists


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """Abbreviations without blanks and final stop, in their own case; other words in lower case.

    `listed` are all abbreviations in lower case. `dotted_ordinals` says whether "3." can mean "third": true
    where the language lists nouns after one.
    """

    never: frozenset[str]
    before_function_word: frozenset[str]
    before_capital: frozenset[str]
    before_digits: frozenset[str]
    compound_endings: tuple[str, ...]
    ordinal_nouns: frozenset[str]
    words_before_a_count: frozenset[str]
    function_words: frozenset[str]
    dotted_ordinals: bool
    listed: frozenset[str]


@lru_cache(maxsize=16)
def sentence_rules(language: str | None) -> SentenceRules:
    """The rules of a language (BCP 47 code); all languages' together when it is None or not known."""
    code = (language or "").split("-")[0].lower()
    lists = read_lists(code, "sentences") if code in known_languages() else joined_lists("sentences")
    never, digits = _keys(lists, "never ends"), _keys(lists, "before digits")
    before_function_word = _keys(lists, "ends before a function word")
    before_capital = _keys(lists, "ends before a capital")
    return SentenceRules(
        never=never,
        before_function_word=before_function_word,
        before_capital=before_capital,
        before_digits=frozenset(key for key in digits if not key.startswith("-")),
        compound_endings=tuple(sorted(key[1:] for key in digits if key.startswith("-"))),
        ordinal_nouns=_folded(lists, "nouns after an ordinal"),
        words_before_a_count=_folded(lists, "numbers after"),
        function_words=_folded(lists, "function words"),
        dotted_ordinals=bool(lists.get("nouns after an ordinal")),
        listed=frozenset(map(str.casefold, never | before_function_word | before_capital)),
    )


def _keys(lists: Lists, section: str) -> frozenset[str]:
    return frozenset("".join(entry.split()).removesuffix(".") for entry in lists.get(section, ()))


def _folded(lists: Lists, section: str) -> frozenset[str]:
    return frozenset(entry.casefold() for entry in lists.get(section, ()))
