"""Clauses of one sentence: where they begin and end, and what may be stepped over in them."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_PHRASE = 5  # tokens of a phrase such as "am späten Montagabend"


def clause_start(tokens: Sequence[Token], at: int) -> int:
    """Index of the first token of the clause that holds token `at`."""
    while at > 0 and not tokens[at - 1].divides:
        at -= 1
    return at


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """Index behind the last token of the clause that holds token `at`."""
    while at < len(tokens) and not tokens[at].divides:
        at += 1
    return at


def skip(tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> int:
    """Past adverbs and phrases of time and place between a verb and its subject."""
    while at < stop:
        word = tokens[at].word
        if words.has("skipped phrases", word) and word[0].islower():
            past = _phrase(tokens, at + 1, stop, words)
            if past > at + 1:
                at = past
                continue
        if not words.has("skipped", word) or (tokens[at].capital and at > 0):
            break
        at += 1
    return at


def _phrase(tokens: Sequence[Token], at: int, stop: int, words: SpeechWords) -> int:
    """Past determiner, adjectives and one noun; `at` when there is no noun within reach."""
    for here in range(at, min(at + _PHRASE, stop)):
        token = tokens[here]
        if token.divides:
            break
        if token.capital or token.word[0].isdigit():
            ordinal = token.word[0].isdigit() and here + 1 < stop and tokens[here + 1].capital
            return here + 2 if ordinal else here + 1
        if words.lower_nouns and not words.has("determiners", token.word):
            return here + 1
    return at
