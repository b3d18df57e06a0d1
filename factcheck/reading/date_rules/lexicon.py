"""Every word of a text to its class letter; unknown words are analysed once and remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from factcheck.reading.date_rules.classes import DIGIT_CLASSES, GAP_CLASSES, WORD_CLASSES

Value = str | int | float | tuple[str | int, ...]
MEMORY = 200_000
"""Most distinct words remembered; a text of random letters must not fill the memory."""
LONGEST = 60
"""Longest run of letters or marks that is looked at."""

_MARKS = {",": "comma", "/": "slash", ":": "colon", "(": "open", "": "space"}
_DASHES = "-–—‐‑−"
_QUOTES = "'’‘`´"


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
    if "\n" in gap and gap.count("\n") > 1:
        return "|"
    if gap == "." or gap == ",":
        return "." if gap == "." else "~"
    if bare[:1] == "." and bare[1:2] != ".":
        return ";"
    if bare in _MARKS:
        return GAP_CLASSES[_MARKS[bare]]
    if bare in _DASHES:
        return "-"
    if bare in _QUOTES:
        return "'"
    return "|"


def number_letter(digits: str) -> str:
    """Class letter of a run of digits."""
    number, length = int(digits), len(digits)
    if length == 4:
        return "y" if 1000 <= number < 2200 else "n"
    if length > 2:
        return "n"
    if number == 0:
        return "0"
    if number <= 9:
        return "z" if digits[0] == "0" else "1"
    bounds = ((12, "ten"), (24, "middle"), (31, "large"), (59, "minute_only"), (99, "high"))
    return next(DIGIT_CLASSES[name] for top, name in bounds if number <= top)


class Lexicon(dict[str, str]):
    """Class letters by token, filled as texts are read."""

    def __init__(self, words: dict[str, Word], analyse: Analyse) -> None:
        super().__init__({" ": "_"})
        self.words = words
        self._analyse = analyse

    def __missing__(self, token: str) -> str:
        letter = self._letter(token)
        if len(self) < MEMORY:
            self[token] = letter
        return letter

    def _letter(self, token: str) -> str:
        first = token[0]
        if len(token) > LONGEST:
            return "x" if first.isalnum() else "|"
        if first.isdigit():
            if token.isdecimal() and token.isascii():
                return number_letter(token) if len(token) < 12 else "n"
        elif not (first.isalpha() or first == "_"):
            return gap_letter(token)
        word = self.word(token)
        return "x" if word is None else WORD_CLASSES[word.kind]

    def word(self, token: str) -> Word | None:
        """What a word is; the spelling as it stands goes before the lower-cased one ("Morgen", "morgen")."""
        words = self.words
        return words.get(token) or words.get(token.lower()) or self._analyse(token, words)

    def value(self, token: str) -> Value:
        """Value of a word, the number of a run of digits; the token itself when it has none."""
        if token.isdecimal() and token.isascii():
            return int(token[:12])
        word = self.word(token)
        return token if word is None else word.value
