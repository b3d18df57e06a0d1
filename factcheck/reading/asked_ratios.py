"""Comparisons of two in a claim with a written key: "doppelt so lang wie sein Gastgeber", "equally long"."""

from __future__ import annotations

from itertools import pairwise

from factcheck.domain.asked import Comparison
from factcheck.domain.claim_view import Word
from factcheck.domain.interval import Interval
from factcheck.reading.asked_bynames import Byname, meant_at
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_tokens import FrameToken

DIMENSIONS = ("long", "big", "much", "fast", "old", "high", "heavy", "far", "dear", "strong", "hot")
_FACTORS = {"half": 0.5, "twice": 2.0, "three times": 3.0, "four times": 4.0, "five times": 5.0}
_ROUGH = 0.2
_CLOSE = 0.05
_REACH = 4
"""Words between the factor and the adjective, or the adjective and "wie"."""


def comparisons_in(
    language: str, tokens: list[FrameToken], found: tuple[Word, ...], bynames: tuple[Byname, ...] = ()
) -> tuple[Comparison, ...]:
    """Each comparison with what is compared: `ratio` is that of the subject to the standard, in the sense of
    more ("halb so lang" is 0.5, "kürzer" less than 1)."""
    asked = asked_words(language)
    nouns = [word for word in found if word.noun or word.name]
    compared = [
        (at, dimension, sign)
        for at, token in enumerate(tokens)
        for dimension in DIMENSIONS
        for sign in ("more", "less")
        if asked.has(f"{sign} {dimension}", token.low)
    ]
    read = [_read(asked, tokens, nouns, bynames, *one) for one in compared]
    told = [comparison for comparison in read if comparison is not None]
    text = f" {' '.join(token.low for token in tokens)} "
    if not told and (phrase := asked.which("equal shares", text)):
        told = [Comparison("much", _around(asked, 1.0, text), frozenset(), frozenset(), phrase, 0)]
    return tuple(told)


def _read(
    asked: AskedWords,
    tokens: list[FrameToken],
    nouns: list[Word],
    bynames: tuple[Byname, ...],
    at: int,
    dimension: str,
    sign: str,
) -> Comparison | None:
    clause = tokens[at].clause
    before = [token.low for token in tokens[max(0, at - _REACH) : at] if token.clause == clause]
    text = f" {' '.join(before)} "
    behind = [token for token in tokens[at + 1 : at + 1 + _REACH] if token.clause == clause]
    standard = next(
        (token for token, following in pairwise([*behind, tokens[-1]]) if asked.has("than", token.low)), None
    )
    factor = next((one for name, one in _FACTORS.items() if asked.spoken(name, text)), None)
    ratio: Interval | None = None
    if factor is not None:
        ratio = _around(asked, factor, text)
    elif asked.spoken("equally", text) or (asked.spoken("as", text) and standard is not None):
        ratio = _around(asked, 1.0, text)
    elif asked.has("comparatives", tokens[at].low) and standard is not None:
        ratio = Interval.between(1.0, None, "()") if sign == "more" else Interval.between(0.0, 1.0, "()")
    if ratio is None or (factor is not None and sign == "less"):
        return None
    inside = [word for word in nouns if word.clause == clause]
    others = [word for word in inside if standard is not None and word.start > standard.start][:1]
    own = [word for word in inside if word.start < tokens[at].start and not word.role and word not in others][
        :1
    ]
    return Comparison(
        dimension,
        ratio,
        _keys(own, bynames),
        _keys(others, bynames),
        " ".join((*before[-2:], tokens[at].low)),
        clause,
    )


def _around(asked: AskedWords, factor: float, text: str) -> Interval:
    """The factor as a hedge leaves it: "mehr als doppelt", "fast doppelt", "etwa gleich"."""
    if asked.spoken("over", text):
        return Interval.between(factor, None, "()")
    if asked.spoken("nearly", text):
        return Interval.between(factor * (1 - 2 * _ROUGH), factor, "[)")
    rough = _ROUGH if asked.spoken("roughly", text) else _CLOSE
    if factor == 1.0 and rough == _CLOSE:
        return Interval.point(1.0)
    return Interval(factor * (1 - rough), factor * (1 + rough), "[]")


def _keys(words: list[Word], bynames: tuple[Byname, ...]) -> frozenset[str]:
    people = [f"p:{one}" for word in words for one in meant_at(bynames, word.start, word.end)]
    return frozenset((*people, *(key for word in words for key in word.keys if not key.startswith("v:"))))
