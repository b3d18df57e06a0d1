"""People and bodies that a claim names as its source: "laut Berg", "Berg sagte, …", "…, said Anna Berg"."""

from __future__ import annotations

from typing import NamedTuple

from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords

_CONTENT = ("dass", "daß", "that", "es", "er", "sie")


class Source(NamedTuple):
    """The source's stem or surname, None when the claim names none, and the tokens that only say so."""

    name: str | None
    places: frozenset[int]


def named_source(tokens: list[FrameToken], words: FrameWords, counts: bool) -> Source:
    """The first name with a mark or a verb of telling beside it that opens what is told.

    "Berg sprach über Zölle" tells what Berg did, and names no source.
    """
    for first, last in _names(tokens, words):
        marks = _mark(first, last, tokens, words) or _verb(first, last, tokens, words, counts)
        if marks:
            return Source(tokens[last].text, frozenset((*range(first, last + 1), *marks)))
    return Source(None, frozenset())


def _names(tokens: list[FrameToken], words: FrameWords) -> list[tuple[int, int]]:
    """The runs of capitals that no word list knows, by their first and last token."""
    runs: list[tuple[int, int]] = []
    for at, token in enumerate(tokens):
        if not (token.word and token.text[0].isupper()) or _small(token, words):
            continue
        if runs and runs[-1][1] == at - 1 and tokens[at - 1].end + 1 == token.start:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return [run for run in runs if not words.names(tokens[run[1]].text)]


def _small(token: FrameToken, words: FrameWords) -> bool:
    return any(words.has(section, token.low) for section in ("passed over", "adverbs", "negation"))


def _mark(first: int, last: int, tokens: list[FrameToken], words: FrameWords) -> tuple[int, ...]:
    """The words before or behind that say nothing but whose words these are."""
    before = " ".join(token.low for token in tokens[max(0, first - 3) : first])
    if any(f" {before}".endswith(f" {mark}") for mark in words.listed.get("named by", ())):
        return tuple(range(max(0, first - 1), first))
    behind = last + 1
    return (behind,) if behind < len(tokens) and tokens[behind].low == "zufolge" else ()


def _verb(
    first: int, last: int, tokens: list[FrameToken], words: FrameWords, counts: bool
) -> tuple[int, ...]:
    """A verb of telling: before what is told, or with the name in a clause of their own behind it."""
    behind, before = last + 1, first - 1
    if behind < len(tokens) and tokens[behind].clause == tokens[last].clause and _opens(first, tokens, words):
        then = tokens[behind + 1] if behind + 1 < len(tokens) else None
        told = then is not None and (then.clause != tokens[behind].clause or then.low in _CONTENT)
        if words.has("telling", tokens[behind].low) and told:
            return (behind,)
        named = first == 0 or tokens[first - 1].clause != tokens[first].clause  # names take no article
        if counts and named and words.has("counting", tokens[behind].low):
            return (behind,)
    ends = behind == len(tokens) or tokens[behind].clause != tokens[last].clause
    if before > 0 and ends and words.has("telling", tokens[before].low):
        alone = tokens[before - 1].clause != tokens[before].clause
        return (before,) if alone else ()
    return ()


def _opens(first: int, tokens: list[FrameToken], words: FrameWords) -> bool:
    """Whether nothing but articles stands before the name in its clause."""
    return all(
        words.has("articles", token.low) or words.has("titles", token.low)
        for token in tokens[:first]
        if token.clause == tokens[first].clause
    )
