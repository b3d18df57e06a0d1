"""Spellings of names: what a search for one spelling looks for as well.

Any capitalised word of a text may be a name, a German noun included; so two spellings are only taken for one
name when they differ in the letters that transliterations choose differently.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factcheck.reading.names import name_keys
from factcheck.reading.word_stems import fold, function_words, stem

_CAPITAL = re.compile(r"(?<![^\W_])[^\W\d_a-zäöüß][^\W\d_]{2,}")
_NO_NAME = re.compile(
    r"(?:ungs?|ungen|heit|keit|heiten|keiten|schaft|schaften|tion|tionen|ismus|nisse?|lich|isch|chen|tät|ing)$"
)
_CHOSEN = frozenset("vwyjzsckqxhi")
"""Letters one writer takes where another takes a different one, for the same foreign sound."""
_GLIDES = frozenset("vwyj")
_MOST_SEEN = 500_000


class NameForms:
    """The spellings of texts with their keys, each once for as long as this lives."""

    def __init__(self) -> None:
        self._seen: set[str] = set()

    def of(self, *texts: str | None) -> Iterator[tuple[str, str]]:
        """Key and spelling of the words that may be names and were not met before."""
        for text in texts:
            for form in _CAPITAL.findall(text or ""):
                if form not in self._seen:
                    if len(self._seen) > _MOST_SEEN:
                        self._seen.clear()
                    self._seen.add(form)
                    if not _NO_NAME.search(form) and fold(form) not in function_words():
                        yield from ((key, form) for key in lookup_keys(form))


def lookup_keys(form: str) -> list[str]:
    """What the spellings of one name share: its sound, for short names with a glide also Kölner Phonetik."""
    glides = bool(_GLIDES & set(form.lower()))
    return [key for key in name_keys(form) if key[0] == "n" or (glides and len(key) == 4)]


def other_spellings(word: str, known: Iterable[str]) -> list[str]:
    """Stems of the known spellings that may be the same name as `word`, itself left out."""
    mine = fold(word)
    return sorted({stem(other) for other in map(fold, known) if _may_be(mine, other)} - {stem(mine)})


def _may_be(one: str, other: str) -> bool:
    """Whether two spellings that share a key differ as writers of one foreign name do."""
    differ = (set(one) ^ set(other)) & _CHOSEN
    starts = {one[:1], other[:1]}
    return bool(differ) and (len(starts) == 1 or starts <= _CHOSEN or starts == {"t", "c"})
