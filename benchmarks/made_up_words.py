"""Texts that are made up, of words as frequent as those of language: the n-th 1/n times as often as the first
(Zipf), German and English function words first, German endings on the others."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from factcheck.reading.word_stems import function_words

_ONSETS = ["b", "br", "d", "f", "g", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "st", "t", "w", "z"]
_ENDINGS = ["", "n", "r", "ung", "t", "l"]
_CAPITAL = 0.3
"""Of the words that are no function words: the nouns of German, which have a capital wherever they stand."""


@lru_cache(maxsize=1)
def vocabulary(size: int = 60_000) -> list[str]:
    """Words by their frequency, always the same."""
    chance = random.Random(42)
    words = sorted(function_words() - {""}, key=lambda word: (len(word), word))
    seen = set(words)
    while len(words) < size:
        word = "".join(chance.choice(_ONSETS) + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
        word += chance.choice(_ENDINGS)
        if word not in seen:
            seen.add(word)
            words.append(word.capitalize() if chance.random() < _CAPITAL else word)
    return words


@lru_cache(maxsize=1)
def _sums() -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(len(vocabulary()))))


def some_words(chance: random.Random, number: int) -> list[str]:
    """Words of one sentence."""
    first, *rest = chance.choices(vocabulary(), cum_weights=_sums(), k=number)
    return [first.capitalize(), *rest]


def sentences(chance: random.Random, number: int) -> Iterator[str]:
    """Texts of 12 to 30 words."""
    for _ in range(number):
        yield " ".join(some_words(chance, chance.randint(12, 30))) + "."
