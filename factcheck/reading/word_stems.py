"""One stem for all forms of a word, by the same rules for German and English words: a claim of a few words
does not tell its language, and what is typed to find it tells even less.

Made for finding: forms of one word must meet, and two words that meet now and then do little harm, as what is
written as it was typed comes first.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from factcheck.reading.word_lists import known_languages, read_lists

_DIGRAPH = re.compile(r"[ao]e|(?<![aeiouyäöüq])ue")
_LETTERS = str.maketrans(
    {"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "æ": "a", "œ": "o", "ø": "o", "å": "a", "đ": "d", "ð": "d",
     "ł": "l", "þ": "th", "ı": "i"}
)  # fmt: skip
_OTHER = re.compile(r"[^a-z0-9]")
_PARTICIPLE = re.compile(r"ge(\w{3,}t)(?:e[nmrs]?)?")
_VOWEL = re.compile(r"[aeiouy]")
_ENDS = frozenset("gdtsmnre")
"""The last letters of all endings."""
_S_AFTER = frozenset("bdfghklmnrtpwy")
_NO_FUNCTION = frozenset(["war", "said", "says", "jahr", "jahren", "year", "years", "uhr", "euro", "laut"])
"""Frequent enough to tell a language, but words that somebody looks for."""
LONGEST = 60
"""Letters of a folded word; what is longer is cut off."""
_SHORTEST = 3


class Irregular(NamedTuple):
    """`stems` gives the stem of a folded form or of a form's own stem, `behind` that of one with a prefix
    before it; `prefixes` are folded, the longest
    first; `not_participles` begin with "ge" all the same."""

    stems: dict[str, str]
    behind: dict[str, str]
    prefixes: tuple[str, ...]
    not_participles: frozenset[str]


def fold(word: str) -> str:
    """A word in the letters a to z and digits: case, accents and both ways to write an umlaut are gone.

    What has no such letter is written as its code point in hex after an x, so that every script is found.
    """
    low = word.casefold()
    if not low.isascii():
        low = unicodedata.normalize("NFC", low)
    low = _DIGRAPH.sub(lambda match: match[0][0], low)
    if not low.isascii():
        low = unicodedata.normalize("NFKD", low.translate(_LETTERS)).casefold().translate(_LETTERS)
        low = "".join(char for char in low if not unicodedata.combining(char))
    if not (low.isascii() and low.isalnum()):
        low = _OTHER.sub(lambda match: f"x{ord(match[0]):04x}" if match[0].isalnum() else "", low)
    return low[:LONGEST]


@lru_cache(maxsize=20_000)
def stem(folded: str) -> str:
    """The stem of a folded word. Those of function words end in 0: "Wasser" must not meet "was"."""
    if not folded[:1].isalpha():
        return folded
    short = cut(folded)
    if folded in function_words():
        return f"{short}0"
    return _irregular_stem(folded, short) or _regular_stem(folded, short)


def is_common(stem_: str) -> bool:
    """Whether a stem is that of a function word."""
    return stem_ in _common_stems()


@lru_cache(maxsize=1)
def _common_stems() -> frozenset[str]:
    return frozenset(f"{cut(word)}0" for word in function_words())


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """The folded function words of every language."""
    return (
        frozenset(
            fold(word)
            for language in known_languages()
            for word in read_lists(language, "function_words").get("function words", ())
        )
        - _NO_FUNCTION
    )


def _irregular_stem(folded: str, short: str) -> str | None:
    known = _irregular()
    found = known.stems.get(folded) or known.stems.get(short)
    if found or not folded.startswith(known.prefixes):
        return found
    for prefix in known.prefixes:
        if folded.startswith(prefix) and len(folded) > len(prefix) + 2:
            rest = folded[len(prefix) :]
            bare = rest[2:] if rest.startswith("zu") else ""  # "abzunehmen"
            found = known.behind.get(rest) or known.behind.get(cut(rest)) or known.behind.get(cut(bare))
            if found:
                return prefix + found
    return None


def _regular_stem(folded: str, short: str) -> str:
    match = _PARTICIPLE.fullmatch(folded)
    if match is None or {folded, short, f"ge{match[1]}"} & _irregular().not_participles:
        return short
    return cut(match[1])


def cut(folded: str) -> str:
    """A folded word without its endings, German and English ones alike, until none is left."""
    low, before = folded, ""
    while low != before and low[-1:] in _ENDS:
        before = low
        low = _less_one_ending(low)
    if len(low) > _SHORTEST and low[-1] == low[-2] and low[-1] not in "aeiou":
        low = low[:-1]
    return f"{low[:-1]}i" if low.endswith("y") and len(low) > _SHORTEST else low


def _less_one_ending(low: str) -> str:
    room = len(low) - _SHORTEST
    if room <= 0:
        return low
    for ending in ("ing", "ed", "et") if low.endswith(("ing", "ed", "et")) else ():
        rest = low[: -len(ending)]
        if low.endswith(ending) and room >= len(ending) and _VOWEL.search(rest) and rest[-1] not in "ei":
            return rest
    if room >= 1 and low[-1] == "s" and (low[-2] in _S_AFTER or (low[-2] in "ao" and room >= 2)):
        return low[:-1]
    if room >= 2 and low.endswith(("em", "en", "er", "es")):
        return low[:-2]
    if low[-1] == "e" and room >= 1:
        return low[:-1]
    if low[-1] == "n" and room >= 1 and low[-3:-1] in ("el", "er"):
        return low[:-1]
    if low[-1] == "t" and low[-2] not in "aeiouy" and (room >= 2 or (room == 1 and low[-2] in "bgk")):
        return low[:-1]
    return low


@lru_cache(maxsize=1)
def _irregular() -> Irregular:
    stems: dict[str, str] = {}
    prefixes: set[str] = set()
    others: set[str] = set()
    for language in known_languages():
        lists = read_lists(language, "inflections")
        prefixes |= {fold(prefix) for prefix in lists.get("prefixes", ())}
        others |= {form for word in lists.get("begin with ge", ()) for form in (fold(word), cut(fold(word)))}
        for section in ("verbs", "nouns", "adjectives"):
            for entry in lists.get(section, ()):
                word, _, forms = entry.partition(":")
                _learn(stems, cut(fold(word.strip())), [fold(form) for form in forms.split()], section)
    common = function_words()
    return Irregular(
        {form: word for form, word in stems.items() if form not in common},
        _behind_prefix(stems),
        tuple(sorted(prefixes, key=lambda prefix: (-len(prefix), prefix))),
        frozenset(others),
    )


def _learn(stems: dict[str, str], word: str, forms: list[str], section: str) -> None:
    stems.setdefault(word, word)
    for form in forms:
        stems[form] = word
    if section == "verbs":  # "brachtest"; of nouns all forms are listed, and "Museen" must not take "Muse"
        for form in forms:
            stems.setdefault(cut(form), word)


def _behind_prefix(stems: dict[str, str]) -> dict[str, str]:
    """The same, and participles as they are behind a prefix that takes no "ge": "ver" and "sprochen"."""
    bare = {form[2:]: word for form, word in stems.items() if form.startswith("ge") and len(form) > 5}
    return {**bare, **{cut(form): word for form, word in bare.items()}, **stems}
