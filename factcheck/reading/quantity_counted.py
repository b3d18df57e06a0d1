"""The noun a number counts, and its lemma by small rules."""

from __future__ import annotations

import re

from factcheck.reading.quantity_words import QuantityWords

_NEXT = re.compile(r"[ \u00a0\t](?:[„\"“'])?([^\W\d_]+(?:-[^\W\d_]+)*)")
_ADJECTIVES = 3
_PEOPLE = ("sucher", "schauer", "wohner", "schüler", "mieter", "arbeiter", "fahrer", "spieler", "gänger")
"""Ends of nouns for people that no town's adjective has: "Besucher", not "Kölner"."""


def counted_noun(text: str, pos: int, words: QuantityWords, plural: bool) -> tuple[str, int] | None:
    """The noun after the number that ends at `pos`, as written, and where it ends."""
    return _capital(text, pos, words) if words.capital_nouns else _plural(text, pos, words, plural)


def _capital(text: str, pos: int, words: QuantityWords) -> tuple[str, int] | None:
    """The first capitalised word behind at most three adjectives: "russische Drohnen"."""
    for _ in range(_ADJECTIVES + 1):
        match = _NEXT.match(text, pos)
        if match is None:
            return None
        word, pos = match[1], match.end()
        if len(word) < 2:
            return None
        if word[0].isupper() and not word.endswith(("er", "ische", "ischen")):
            return word, pos
        if word[0].isupper():
            follower = _NEXT.match(text, pos)
            known = (
                word.lower() in words.irregular
                or word.lower().endswith(_PEOPLE)
                or not (follower and follower[1][0].isupper())
            )
            return (word, pos) if known or follower is None else (follower[1], follower.end())
        if word in words.not_nouns or not word.endswith(words.adjective_endings):
            return None
    return None


def _plural(text: str, pos: int, words: QuantityWords, plural: bool) -> tuple[str, int] | None:
    """The first plural among the next words, stopping at a function word: "Russian drones"."""
    for _ in range(_ADJECTIVES + 1):
        match = _NEXT.match(text, pos)
        if match is None:
            return None
        word, pos = match[1], match.end()
        low = word.lower()
        if low in words.not_nouns:
            return None
        regular = plural and len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us"))
        if regular or low in words.irregular or low in words.people:
            return word, pos
    return None


def lemma(noun: str, words: QuantityWords, plural: bool = True) -> str:
    """The singular of a counted noun as far as a rule gives it; a hyphenated noun by its last part."""
    head, dash, last = noun.rpartition("-")
    known = words.irregular.get(last.lower())
    if known:
        return f"{head}{dash}{known if not head or words.capital_nouns else known.lower()}"
    if not plural:
        return noun
    low = last.lower()
    for place in range(max(0, len(last) - 12), len(last) - 3):
        single = words.heads.get(low[place:])
        if single:
            return f"{head}{dash}{last[:place]}{single if place else single.capitalize()}"
    for suffix, ending in words.suffixes:
        if low.endswith(suffix) and len(last) - len(suffix) >= 3:
            return f"{head}{dash}{last[: len(last) - len(suffix)]}{ending}"
    return noun
