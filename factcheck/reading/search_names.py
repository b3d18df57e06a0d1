"""Spellings of names: what a search for one spelling looks for as well.

Any capitalised word of a text may be a name, a German noun included; so two spellings are only taken for one
name when they differ in the letters that transliterations choose differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.reading.names import name_keys, sound_keys
from factcheck.reading.word_stems import fold, function_words, stem

_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zäöüß][^\W\d_]{2,}")
_NO_NAME = re.compile(
    r"(?:ungs?|ungen|heit|keit|heiten|keiten|schaft|schaften|tion|tionen|ismus|nisse?|lich|isch|chen|tät|ing)$"
)
_CHOSEN = frozenset("vwyjzsckqxhi")
"""Letters one writer takes where another takes a different one, for the same foreign sound."""
_GLIDES = frozenset("vwyj")


def name_pairs(words: Iterable[str]) -> set[tuple[str, str]]:
    """Key and spelling of what may be a name among words or texts."""
    forms = {form for word in words for form in _CAPITAL.findall(word)}
    return {
        (key, form)
        for form in forms
        if not _NO_NAME.search(form) and fold(form) not in function_words()
        for key in lookup_keys(form)
    }


def lookup_keys(form: str) -> list[str]:
    """What the spellings of one name share: its sound, for short names with a glide also Kölner Phonetik."""
    if _GLIDES.isdisjoint(form.lower()):
        return list(sound_keys(form))
    return [key for key in name_keys(form) if key[0] == "n" or len(key) == 4]


def other_spellings(word: str, known: Iterable[str]) -> list[str]:
    """Stems of the known spellings that may be the same name as `word`, itself left out."""
    mine = fold(word)
    return sorted({stem(other) for other in map(fold, known) if _may_be(mine, other)} - {stem(mine)})


def _may_be(one: str, other: str) -> bool:
    """Whether two spellings that share a key differ as writers of one foreign name do."""
    differ = (set(one) ^ set(other)) & _CHOSEN
    starts = {one[:1], other[:1]}
    return bool(differ) and (len(starts) == 1 or starts <= _CHOSEN or starts == {"t", "c"})
