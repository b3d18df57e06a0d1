"""Proper names in running text, as far as capitals, their place and the word lists tell them from nouns."""

from __future__ import annotations

import re

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_CODE = re.compile(r"[A-Z]{1,3}\d{1,4}")
_CAPITAL = re.compile(r"\b[A-ZÄÖÜ][\w'’-]{2,}")
_SHORTEST = 3
_DEMONYM = "er"


def names_in(
    tokens: list[FrameToken],
    taken: list[tuple[int, int]],
    words: FrameWords,
    *,
    located: bool = False,
) -> tuple[dict[str, str], frozenset[str]]:
    """Keys of the names to their text, and which of them are places. Tokens inside `taken` spans are none.

    `located` asks for places alone that something is said to happen in, not for "aus …" or "von …".
    """
    names: dict[str, str] = {}
    places: set[str] = set()
    for at, token in enumerate(tokens):
        if any(start <= token.start < end for start, end in taken):
            continue
        if _CODE.fullmatch(token.text):
            names.setdefault(token.low, token.text)
            continue
        if not _may_be_name(token, words):
            continue
        place = _place_key(at, tokens, words, located)
        if place:
            names.setdefault(place, token.text)
            places.add(place)
        elif not located and _part_of_name(at, tokens, words):
            names.setdefault(name_stem(token.text, words), token.text)
    return names, frozenset(places)


def name_stem(text: str, words: FrameWords) -> str:
    """What a name is compared by, the same for its genitive."""
    return words.stem(text[:-1] if text.endswith("s") and len(text) > _SHORTEST + 1 else text)


def stems_mentioned(text: str, words: FrameWords) -> frozenset[str]:
    """The stems of all capitalised words, and of what "Gießener" is made from."""
    found: set[str] = set()
    for word in {match[0] for match in _CAPITAL.finditer(text)}:
        found.add(name_stem(word, words))
        if word.endswith(_DEMONYM):
            found.add(name_stem(word[: -len(_DEMONYM)], words))
    return frozenset(found)


def _may_be_name(token: FrameToken, words: FrameWords) -> bool:
    if not token.word or not token.text[0].isupper() or len(token.text) < _SHORTEST:
        return False
    if words.keys(token.text)[0] in words.places:
        return True
    if words.names(token.text) or any(words.has(section, token.low) for section in _NO_NAMES):
        return False
    return set(words.head(token.low)) <= _ENDS_OF_PLACES


_NO_NAMES = (
    "passed over", "people", "sources", "negation", "many", "no names", "again", "first", "particles",
)  # fmt: skip
_ENDS_OF_PLACES = frozenset(("city", "village", "castle"))
"""What the last part of a place's name may say: Darmstadt, Neudorf, Burgdorf."""


def _place_key(at: int, tokens: list[FrameToken], words: FrameWords, located: bool) -> str:
    """The key of a place, "" when it is not known to be one."""
    token = tokens[at]
    before = tokens[at - 1] if at and tokens[at - 1].clause == token.clause else None
    if before is not None and words.has("happens in" if located else "place before name", before.low):
        return name_stem(token.text, words)
    if located:
        return ""
    if words.language == "de" and token.low.endswith(_DEMONYM) and _leads_on(at, tokens, words):
        return name_stem(token.text[: -len(_DEMONYM)], words)
    return name_stem(token.text, words) if words.keys(token.text)[0] in words.places else ""


def _leads_on(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether it stands before a noun and after none: "der Lindauer Stadtrat", not "Trainer Lauer"."""
    token = tokens[at]
    if at + 1 >= len(tokens) or not _joined(token, tokens[at + 1]) or not tokens[at + 1].text[0].isupper():
        return False
    before = tokens[at - 1] if at else None
    if before is None or words.has("passed over", before.low):
        return True
    return not (_joined(before, token) and before.text[0].isupper())


def _joined(one: FrameToken, other: FrameToken) -> bool:
    return one.clause == other.clause and other.start - one.end == 1


def _part_of_name(at: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether it is a name without being told as a place: a capital where nouns have none, else the second
    of two capitalised words in a row ("Landgericht Kassel", "Jonas Feld")."""
    token = tokens[at]
    before = tokens[at - 1] if at else None
    if words.language == "en":
        return before is not None and before.clause == token.clause
    if before is None or not _joined(before, token) or not before.text[0].isupper():
        return False
    return not any(words.has(section, before.low) for section in ("no names", "passed over"))
