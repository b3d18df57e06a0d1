"""The words and marks of one claim, cut into clauses."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-'’.]\w+)*|[^\w\s]")
_BREAKS = frozenset(",;:–—()|!?.")
_QUOTES = frozenset('"„“”»«‚‘›‹')


class FrameToken(NamedTuple):
    """A word or mark; `clause` counts from 0, `low` is its lower case."""

    text: str
    low: str
    start: int
    end: int
    clause: int

    @property
    def word(self) -> bool:
        """Whether it holds letters."""
        return self.text[0].isalpha()


def frame_tokens(text: str, taken: list[tuple[int, int]]) -> list[FrameToken]:
    """Tokens of a claim; marks inside `taken` spans (values, as "14.30 Uhr") end no clause."""
    tokens: list[FrameToken] = []
    clause = 0
    around: list[int] = []
    for match in _TOKEN.finditer(text):
        mark = match[0]
        if mark in _QUOTES:
            continue
        inside = any(start <= match.start() < end for start, end in taken)
        if mark == ")" and around and not inside:
            clause = around.pop()
            continue
        if mark in _BREAKS and not inside:
            if mark == "(" and ")" in text[match.end() :]:
                around.append(clause)
            last = max((token.clause for token in tokens), default=-1)
            clause = last + 1 if clause <= last else clause
            continue
        tokens.append(FrameToken(mark, mark.lower(), match.start(), match.end(), clause))
    return tokens
