"""Sentences of a text as spans. When in doubt a sentence goes on: half a claim is worse than two."""

from __future__ import annotations

import re

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
    rules = sentence_rules(language or recognise_language(text))
    return [sentence for block in split_blocks(text) for sentence in _split_block(text, block, rules)]


def _split_block(text: str, block: Span, rules: SentenceRules) -> list[Span]:
    sentences: list[Span] = []
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        if stop.end() < block.end and _ends(text, Span(start, block.end), stop, rules):
            sentences.append(Span(start, stop.end()))
            start = stop.end()
            while text[start].isspace():
                start += 1
    sentences.append(Span(start, block.end))
    return sentences


def _ends(text: str, rest: Span, stop: re.Match[str], rules: SentenceRules) -> bool:
    """Whether the sentence that begins `rest` ends at `stop`, something following in the same block."""
    following = _NEXT.match(text, stop.end(), rest.end)
    word = following[1] if following else ""
    after = following.end(1) if following else stop.end()
    if not word and after < rest.end and text[after] in ".!?…,;:)]}":
        return False
    if word and word[0].islower():
        return False
    if _closes_an_insertion(text, rest.start, stop):
        return False
    if not text[rest.start : min(stop.start(), rest.start + 4)].strip(_OPENERS + " "):
        return False  # nothing but "[…]" or "..." so far: it belongs to what follows
    if stop[1] != ".":
        return True
    return full_stop_ends(text, Span(rest.start, stop.start()), word, rules)


def _closes_an_insertion(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the mark closes a bracket opened within the sentence: "(sic!)", "(Az. 3 K 12/20.)"."""
    for opening, closing in ("()", "[]"):
        if closing in stop[2]:
            opened = text.rfind(opening, max(start, stop.start() - _BRACKET_REACH), stop.start())
            return opened >= 0 and bool(text[start : min(opened, start + 4)].strip(_OPENERS + " "))
    return False
