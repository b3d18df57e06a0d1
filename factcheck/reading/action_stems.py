"""The stem of a verb, by the rules of the search, with the first part of German verbs in front."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.reading.word_stems import fold, stem

_MADE = {"de": ("ungen", "ung"), "en": ("ments", "ment", "ions", "ion", "als", "al")}
"""Endings that make a noun of a verb."""
_SHORTEST = 4
_FIRST = (
    "ab|an|auf|aus|bei|durch|ein|fest|fort|frei|her|heran|heraus|hin|hinzu|los|mit|nach|nieder|statt|um|unter|"
    "vor|weg|weiter|wieder|zu|zuruck|zusammen"
)
_WEAK_PARTICIPLE = re.compile(rf"({_FIRST})(?:ge(\w{{3,}}t)(?:e[nmrs]?)?|zu(\w{{3,}}n))")


@lru_cache(maxsize=20_000)
def action_stem(low: str) -> str:
    """The stem of a verb in any form, its separable first part in front."""
    folded = fold(low)
    weak = _WEAK_PARTICIPLE.fullmatch(folded)
    if weak is None:
        return stem(folded)
    return weak[1] + stem(weak[2] or weak[3])


@lru_cache(maxsize=20_000)
def made_of(low: str, language: str) -> str:
    """The stem of the verb a noun was made of."""
    endings = _MADE.get(language, ())
    if not low.endswith(endings):
        return ""
    for ending in endings:
        if low.endswith(ending) and len(low) - len(ending) >= _SHORTEST:
            return action_stem(low[: -len(ending)] + ("en" if language == "de" else ""))
    return ""
