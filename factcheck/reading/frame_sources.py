"""Who a figure comes from: "Die Polizei sprach von…", "laut Veranstaltern", "police said"."""

from __future__ import annotations

from factcheck.reading.frame_named_sources import Source, named_source
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_REACH = 3
_OBJECTS = frozenset(("den", "dem", "einen", "einem", "with", "to", "of", "mit", "von"))


def source_of(tokens: list[FrameToken], words: FrameWords, counts: bool = False) -> Source:
    """The first source the claim names: an office or body of the list `sources`, else somebody by name.

    `counts` says that the claim holds a quantity: only then "Berg sprach von …" tells who says so.
    """
    for at, token in enumerate(tokens):
        if not _is_source(token, words):
            continue
        marks = _marks(at, tokens, words)
        if marks:
            return Source(words.stem(token.text), frozenset((at, *marks)))
    return named_source(tokens, words, counts)


def _is_source(token: FrameToken, words: FrameWords) -> bool:
    listed = words.listed.get("sources", frozenset())
    return token.low in listed or (
        words.language == "de" and token.low.endswith("n") and token.low[:-1] in listed
    )


def _marks(at: int, tokens: list[FrameToken], words: FrameWords) -> tuple[int, ...]:
    """The words that make it a source: a mark before or behind, or a verb of saying beside it."""
    before = " ".join(token.low for token in tokens[max(0, at - _REACH) : at])
    if any(mark in before for mark in words.listed.get("source marks", ())):
        return (at,)
    if at + 1 < len(tokens) and words.has("source marks", tokens[at + 1].low):
        return (at + 1,)
    for near in (at + 1, at + 2, at - 1, at - 2):
        if (
            0 <= near < len(tokens)
            and words.has("saying", tokens[near].low)
            and _beside(at, near, tokens, words)
        ):
            return (near,)
    return ()


def _beside(at: int, near: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Only articles may stand between the two."""
    low, high = sorted((at, near))
    if near < at and any(token.low in _OBJECTS for token in tokens[low + 1 : high]):
        return False
    return all(words.has("passed over", token.low) for token in tokens[low + 1 : high])
