"""Places in a contest, by the numerals of a language: "auf Rang zwölf", "in seventh place", "wurde Achte".

The sections of `frames.txt` are `ordinals in order` and `cardinals in order` from one on, `nouns of rank`,
`ordinal endings` and `openings of rank`, the words behind which an ordinal alone is a place.
"""

from __future__ import annotations

from factcheck.domain.claim_view import ViewValue
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import ValueKind
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_LAST = 100
_REACH = 8
"""Words between "wurde" and its place: "wurde beim Lauf in Kassel Zweite"."""


def ranks(tokens: list[FrameToken], words: FrameWords) -> list[ViewValue]:
    """The places that are told with a numeral."""
    found: list[ViewValue] = []
    for at, token in enumerate(tokens):
        span = _beside_noun(at, tokens, words) or _alone(at, tokens, words)
        if span is not None and not (found and found[-1].end > token.start):
            first, last, number = span
            first -= words.has("behind digits", tokens[first].low)
            found.append(rank(tokens[first : last + 1], float(number)))
    return found


def rank(run: list[FrameToken], number: float) -> ViewValue:
    """The place that some words name."""
    point = Interval.point(number)
    raw = " ".join(token.text for token in run)
    return ViewValue(
        ValueKind.QUANTITY,
        "rank",
        "rank",
        point,
        point,
        raw,
        run[0].start,
        run[-1].end,
        run[0].clause,
        "rank",
    )


def _beside_noun(at: int, tokens: list[FrameToken], words: FrameWords) -> tuple[int, int, int] | None:
    """ "Platz 12", "Rang zwölf", "siebten Platz", "12th place"; where somebody starts from is no place."""
    if at + 1 == len(tokens) or tokens[at + 1].clause != tokens[at].clause:
        return None
    one, other = tokens[at], tokens[at + 1]
    from_ = at and words.has("left behind", tokens[at - 1].low)
    number = _cardinal(other.low, words) if words.has("nouns of rank", one.low) else None
    if number is None and words.has("nouns of rank", other.low):
        number = _ordinal(at, tokens, words)
    return None if number is None or from_ else (at, at + 1, number)


def _alone(at: int, tokens: list[FrameToken], words: FrameWords) -> tuple[int, int, int] | None:
    """ "Wurde … Achte", "als Dritter", "finished fifth": no noun stands behind it."""
    token = tokens[at]
    number = _ordinal(at, tokens, words)
    if number is None or (words.language == "de" and not token.text[0].isupper()):
        return None
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is None or following.clause != token.clause
    if following is not None and not ends:
        told_of = following.text[0].isupper() if words.language == "de" else not _small(following, words)
        if told_of:
            return None
    first = at - words.has("behind digits", token.low)
    for back in range(first - 1, max(-1, first - 1 - (_REACH if ends else 1)), -1):
        if tokens[back].clause != token.clause:
            return None
        if words.has("openings of rank", tokens[back].low):
            return at, at, number
    return None


def _small(token: FrameToken, words: FrameWords) -> bool:
    return words.has("passed over", token.low) or token.low in words.roles


def _cardinal(low: str, words: FrameWords) -> int | None:
    if low.isdigit():
        return int(low) if 0 < int(low) <= _LAST else None
    return words.numerals.get(low)


def _ordinal(at: int, tokens: list[FrameToken], words: FrameWords) -> int | None:
    token = tokens[at]
    if words.has("behind digits", token.low) and at and tokens[at - 1].end == token.start:
        return _cardinal(tokens[at - 1].low, words)
    return words.ordinals.get(token.low)
