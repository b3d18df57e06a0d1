"""Sentences of a text as spans. When in doubt a sentence goes on: half a claim is worse than two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.domain.span import Span
from factcheck.reading.blocks import split_blocks
from factcheck.reading.full_stops import full_stop_ends
from factcheck.reading.language import recognise_language
from factcheck.reading.sentence_rules import SentenceRules, sentence_rules

_OPENERS = "\"'“”„»«›‹‚‘’([{*_"
# One run of marks, the quotes and brackets it closes, footnote numbers, then a blank or the end. Runs are
# possessive and entered only at their start, so ten million dots are read once; the mark stands before the
# look behind it, so that the search leaps from mark to mark.
_STOP = re.compile(r"([.!?…](?<![.!?…][.!?…])[.!?…]*+)([\"'“”»«›‹‘’)\]}*_]*+)(?:\[\d{1,3}\])*+(?=\s|\Z)")
_NEXT = re.compile(rf"[\s{re.escape(_OPENERS)}–—•-]*+(\w{{0,24}}+)")
_BRACKET_REACH = 300  # a bracket opened further back is not looked for


def split_sentences(text: str, language: str | None = None) -> list[Span]:
    """Sentences in order, trimmed, never overlapping, covering every character that is no white space.

    A paragraph or heading ends a sentence; a line wrapped inside running prose does not. `language` is
    a BCP 47 code; without one it is recognised, and failing that the rules of all languages hold.
    Time grows linearly with the text.
    """
    return sentences_of(text, split_blocks(text), language or recognise_language(text))


def sentences_of(text: str, blocks: Sequence[Span], language: str | None) -> list[Span]:
    """As `split_sentences`, for a text whose blocks are known; the rules of all languages hold for None."""
    rules = sentence_rules(language)
    return [sentence for block in blocks for sentence in _split_block(text, block, rules)]


def _split_block(text: str, block: Span, rules: SentenceRules) -> list[Span]:
    sentences: list[Span] = []
    start, end = block.start, block.end
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and _ends(text, start, stop, end, rules):
            sentences.append(Span(start, stop.end()))
            start = stop.end()
            while text[start].isspace():
                start += 1
    sentences.append(Span(start, end))
    return sentences


def _ends(text: str, start: int, stop: re.Match[str], end: int, rules: SentenceRules) -> bool:
    """Whether the sentence that begins at `start` ends at `stop`, its block going on to `end`."""
    following = _NEXT.match(text, stop.end(), end)
    word = following[1] if following else ""
    after = following.end(1) if following else stop.end()
    if not word and after < end and text[after] in ".!?…,;:)]}":
        return False
    if word and word[0].islower():
        return False
    if stop[2] and _closes_an_insertion(text, start, stop):
        return False
    if not text[start : min(stop.start(), start + 4)].strip(_OPENERS + " "):
        return False  # nothing but "[…]" or "..." so far: it belongs to what follows
    return stop[1] != "." or full_stop_ends(text, start, stop.start(), word, rules)


def _closes_an_insertion(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the mark closes a bracket opened within the sentence: "(sic!)", "(Az. 3 K 12/20.)"."""
    for opening, closing in ("()", "[]"):
        if closing in stop[2]:
            opened = text.rfind(opening, max(start, stop.start() - _BRACKET_REACH), stop.start())
            return opened >= 0 and bool(text[start : min(opened, start + 4)].strip(_OPENERS + " "))
    return False
