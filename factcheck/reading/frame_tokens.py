"""The words and marks of one claim, cut into clauses."""

from __future__ import annotations

import re
from typing import NamedTuple

from factcheck.reading.languages.de.past_tense import is_past

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|\w+(?:[-'’.]\w+)*|[^\w\s]")
_BREAKS = frozenset(",;:–—()|!?.")
_LONGEST_PHRASE = 6
_PREPOSITIONS = frozenset(
    (
        "auf", "in", "im", "bei", "beim", "an", "am", "nahe", "unweit", "vor", "nach", "mit", "trotz", "laut",
        "near", "at", "on", "with", "after", "despite",
    )
)  # fmt: skip
_RELATIVE = frozenset(("denen", "deren", "dessen", "which", "whom", "whose"))
_OPENING = "der die das den dem welcher welche welches welchen welchem wo who where"
_OPENERS = _RELATIVE | frozenset(_OPENING.split())
"""What opens a relative clause, alone or behind a preposition."""
_FOLLOWING = """
und oder aber sondern doch denn dass daß weil wenn als während obwohl nachdem bevor damit um ob so wie ohne
statt er sie es ich wir man der die das den dem jedoch sodass sowie falls sofern indem wobei was
and or but that because when if while although after before he she it they we i which who where whose with
to for as by in at on
"""
_ARTICLES = frozenset(("der", "die", "das", "ein", "eine"))
_NEXT = frozenset(_FOLLOWING.split())
"""What a clause of its own begins with, rather than the rest of the one that an inserted clause parts."""
_ENDED_BY_ZU = re.compile(r"\w{2,}(?<!m)zu\w{3,}n")
_CAPITALS = r"[A-ZÄÖÜ][\w'’-]*(?: [A-ZÄÖÜ][\w'’-]*){0,2}"
_ENUMERATION = re.compile(
    rf"{_CAPITALS}(?:, {_CAPITALS})+,? (?:und|oder|sowie|and|or) (?:(?:de[rmns]|die|das|the) )?(?=[A-ZÄÖÜ])"
)
"""Names in a row: "aus Kiel, Lübeck und Rostock"; "bei Kiel, Lübeck and Rostock"."""
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
    """Tokens of a claim; marks inside `taken` spans (values, as "14.30 Uhr") and commas between names in a
    row end no clause."""
    taken = [*taken, *(match.span() for match in _ENUMERATION.finditer(text))]
    tokens: list[FrameToken] = []
    commas: set[int] = set()
    clause = 0
    last = -1
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
            clause = last + 1 if clause <= last else clause
            commas = commas | {clause} if mark == "," else commas - {clause}
            continue
        tokens.append(FrameToken(mark, mark.lower(), match.start(), match.end(), clause))
        last = max(last, clause)
    return _rejoined(tokens, commas)


def _rejoined(tokens: list[FrameToken], commas: set[int]) -> list[FrameToken]:
    """What an inserted phrase of place or kind parts ("fand in Bonn, im alten Rathaus, ein Treffen statt"),
    or an inserted clause ("hat den Plan, das Rathaus zu verkaufen, abgelehnt"), is one clause again; what is
    inserted stays a clause of its own."""
    if not commas:
        return tokens
    inside: dict[int, list[FrameToken]] = {}
    for token in tokens:
        inside.setdefault(token.clause, []).append(token)
    whole: dict[int, int] = {}
    for clause, phrase in inside.items():
        behind = clause + 1
        if (
            {clause, behind} <= commas
            and behind in inside
            and clause - 1 in inside
            and (_inserted(phrase) or _parts(phrase, inside[behind]))
        ):
            whole[behind] = whole.get(clause - 1, clause - 1)
    if not whole:
        return tokens
    return [token._replace(clause=whole.get(token.clause, token.clause)) for token in tokens]


def _inserted(phrase: list[FrameToken]) -> bool:
    """Whether a preposition and a noun are all of it, without a verb at its end."""
    last = phrase[-1].text[0]
    return (
        len(phrase) <= _LONGEST_PHRASE
        and phrase[0].low in _PREPOSITIONS
        and (last.isupper() or last.isdigit())
        and not any(token.low in _RELATIVE for token in phrase[1:2])
    )


def _parts(phrase: list[FrameToken], behind: list[FrameToken]) -> bool:
    """Whether it is a relative clause, an infinitive or another name for what stands before it, behind which
    the clause around it goes on."""
    first, last = [token.low for token in phrase[:2]], phrase[-1]
    relative = first[0] in _OPENERS or (first[0] in _PREPOSITIONS and first[-1] in _OPENERS)
    infinitive = len(phrase) > 1 and (phrase[-2].low == "zu" or _ENDED_BY_ZU.fullmatch(last.low) is not None)
    named = phrase[0].low in _ARTICLES and last.text[0].isupper() and is_past(behind[0].low)
    goes_on = behind[0].text[0].islower() and behind[0].low not in _NEXT and len(phrase) > 1
    return goes_on and (named or (last.text[0].islower() and (relative or infinitive)))
