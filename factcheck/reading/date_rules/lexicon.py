"""Every word of a text to its class letter; unknown words are analysed once and remembered."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from factcheck.reading.date_rules.classes import DIGIT_CLASSES, GAP_CLASSES, WORD_CLASSES

Value = str | int | float | tuple[str | int, ...]
MEMORY = 200_000
"""Most distinct words remembered; a text of random letters must not fill the memory."""
LONGEST = 60
"""Longest run of letters or marks that is looked at."""

_MARKS = {",": "comma", ";": "comma", "/": "slash", ":": "colon", "(": "open", "": "space"}
_DASHES = "-–—‐‑−"
_SIGNS = frozenset("§#€$£№%")
_QUOTES = "'’‘`´"


_WORD = re.compile(r"\w*")


def word_of(piece: str) -> str:
    """The word a piece begins with; empty for a gap at the beginning of a text."""
    match = _WORD.match(piece)
    return match[0] if match else ""


class Word(NamedTuple):
    """What the lexicon knows of a word: its class name and its value (month number, unit, shift …)."""

    kind: str
    value: Value


Analyse = Callable[[str, dict[str, Word]], Word | None]
"""A language's morphology: a word not listed, and the list, to what it is, or None."""


def gap_letter(gap: str) -> str:
    """Class letter of what stands between two words."""
    if gap == " ":
        return "_"
    bare = gap.strip()
    if not gap:
        return "|"
    if "\n" in gap and gap.count("\n") > 1:
        return "|"
    if gap == "." or gap == ",":
        return "." if gap == "." else "~"
    if bare[:1] == "." and bare[1:] and bare[1:] in _DASHES + "/":
        return gap_letter(bare[1:])
    if bare[:1] == "." and bare[1:2] != ".":
        return ";"
    if bare in _MARKS:
        return GAP_CLASSES[_MARKS[bare]]
    if bare in _DASHES:
        return "-"
    if bare in _QUOTES:
        return "'"
    return "#" if _SIGNS.intersection(bare) else "|"


def number_letter(digits: str) -> str:
    """Class letter of a run of digits."""
    number, length = int(digits), len(digits)
    if length == 4:
        return "y" if 1000 <= number < 2200 else "n"
    if length > 2:
        return "n"
    if number == 0:
        return DIGIT_CLASSES["nil"] if length == 1 else DIGIT_CLASSES["zero"]
    if number <= 9:
        return "z" if digits[0] == "0" else "1"
    bounds = ((12, "ten"), (24, "middle"), (31, "large"), (59, "minute_only"), (99, "high"))
    return next(DIGIT_CLASSES[name] for top, name in bounds if number <= top)


class Lexicon(dict[str, str]):
    """Two class letters, of the word and of the gap after it, by word and gap together.

    Filled as texts are read: the pieces of a language are few and come again.
    """

    def __init__(self, words: dict[str, Word], analyse: Analyse) -> None:
        super().__init__()
        self.words = words
        self._analyse = analyse
        self._seen: dict[str, Word | None] = {}

    def __missing__(self, piece: str) -> str:
        word = word_of(piece)
        gap = piece[len(word) :]
        letters = self._letter(word) + (gap_letter(gap) if len(gap) <= LONGEST else "|")
        if len(self) < MEMORY and len(piece) <= LONGEST:
            self[piece] = letters
        return letters

    def _letter(self, token: str) -> str:
        if not 0 < len(token) <= LONGEST:
            return "x"
        if token.isdecimal() and token.isascii():
            return number_letter(token)
        word = self.word(token)
        return "x" if word is None else WORD_CLASSES[word.kind]

    def word(self, token: str) -> Word | None:
        """What a word is; the spelling as it stands goes before the lower-cased one ("Morgen", "morgen")."""
        if token in self._seen:
            return self._seen[token]
        words = self.words
        found = (
            words.get(token) or words.get(token.lower()) or (self._analyse(token, words) if token else None)
        )
        if len(self._seen) < MEMORY and len(token) <= LONGEST:
            self._seen[token] = found
        return found

    def value(self, token: str) -> Value:
        """Value of a word, the number of a run of digits; the token itself when it has none."""
        if token.isdecimal() and token.isascii():
            return int(token[:12])
        word = self.word(token)
        return token if word is None else word.value
