"""The known word a mistyped one was most likely meant to be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_LEAST_PREFIX = 2


def nearest(word: str, known: Iterable[str], n: int = 1) -> list[str]:
    """Up to `n` of `known` that `word` may stand for, best first; none if all are far off.

    Case and diacritics make no difference. Counts as near: the beginning of a word or name, one word of
    several (a surname), and one slip of the fingers for every four letters.
    """
    wanted = _plain(word)
    if not wanted:
        return []
    scored = [
        (score, entry) for entry in dict.fromkeys(known) if (score := _score(wanted, _plain(entry))) > 0
    ]
    return [entry for _, entry in sorted(scored, key=lambda pair: -pair[0])[: max(0, n)]]


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).strip()


def _score(wanted: str, entry: str) -> float:
    """1 for the same, above 0 for near, 0 for far; whole entries before parts, exact before mistyped."""
    if wanted == entry:
        return 1.0
    parts = re.split(r"[\s_-]+", entry)
    if wanted in parts:
        return 0.95
    if len(wanted) >= _LEAST_PREFIX and any(part.startswith(wanted) for part in (entry, *parts)):
        return 0.8 + 0.1 * len(wanted) / len(entry)
    likeness = max((_likeness(wanted, entry), *(0.9 * _likeness(wanted, part) for part in parts)))
    return 0.8 * likeness


def _likeness(one: str, other: str) -> float:
    """1 minus the share of letters mistyped, 0 if more than one in four (or one in a word of three)."""
    length = max(len(one), len(other))
    allowed = max(1, length // 4)
    if min(len(one), len(other)) < 3 or abs(len(one) - len(other)) > allowed:
        return 0.0
    if len(set(one) ^ set(other)) > 2 * allowed:
        return 0.0
    slips = _slips(one, other)
    return 1 - slips / length if slips <= allowed else 0.0


def _slips(one: str, other: str) -> int:
    """Damerau-Levenshtein distance with swaps of neighbours (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, match in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != match))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == match:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
