"""Kölner Phonetik: German words by sound, as digits.

Source of the rules: H. J. Postel, "Die Kölner Phonetik", IBM-Nachrichten 19 (1969), 925-931, as a table of a
letter, its neighbours and its digit. Vowels are 0 and kept only at the beginning; equal digits side by side
are one.
"""

from __future__ import annotations

_DIGITS = dict.fromkeys("aeijouy", "0") | dict.fromkeys("fvw", "3") | dict.fromkeys("gkq", "4")
_DIGITS |= {"b": "1", "l": "5", "m": "6", "n": "6", "r": "7", "s": "8", "z": "8"}


def cologne(word: str) -> str:
    """The code of a word in small letters a to z; "" for none."""
    letters = [letter for letter in word.lower() if "a" <= letter <= "z"]
    codes = [
        _code(
            letter,
            letters[at - 1] if at else "",
            letters[at + 1] if at + 1 < len(letters) else "",
        )
        for at, letter in enumerate(letters)
    ]
    digits = "".join(codes)
    single = "".join(digit for at, digit in enumerate(digits) if not at or digit != digits[at - 1])
    return single[:1] + single[1:].replace("0", "")


def _code(letter: str, before: str, after: str) -> str:
    if letter == "h":
        return ""
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "c":
        return _code_of_c(before, after)
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    return _DIGITS[letter]


def _code_of_c(before: str, after: str) -> str:
    if not before:
        return "4" if after and after in "ahkloqrux" else "8"
    if before in "sz":
        return "8"
    return "4" if after and after in "ahkoqux" else "8"
