"""How a part of a clause is meant, and which of its words are verbs that tell something."""

from __future__ import annotations

import re

from factcheck.domain.claim_view import Word
from factcheck.domain.vocabulary import Modality
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import frame_words
from factcheck.reading.modality import read_modality

_TURNED = re.compile(r"(?:Should|Were|Had) (?:the|a|an|any|that|this|it|he|she|they|both|[A-Z])")
"""An English condition without "if"."""
_PROMISE = re.compile(
    r"\b(?:promise|pledge|threat|offer|vow|hope|wish|plan|intention|proposal)s? to (?!the\b)\w"
)
_PARTICIPLE = re.compile(r"(?:ge|be|ver|er|ent|zer|\w+ge)\w+(?:t|n)e[nmrs]?\Z")
_PLANNED_THING = re.compile(
    r"\b(?:geplant|angesetzt|vorgesehen|beabsichtigt|erwartet)e[nmrs]?\b(?=\s+[A-ZÄÖÜ])"
    r"|\b(?:the|this|that|a) (?:plans?\b|planned\b)|\b(?:de[nmrs]|die|das) (?:Pl[aä]ne?[ns]?\b)"
)
"""A thing that was planned, of which something is told."""


def meant(text: str, asked: AskedWords) -> Modality:
    """How a part is meant; "würde" without a condition tells what somebody expects."""
    if asked.language == "en" and _TURNED.match(text):
        return Modality.HYPOTHETICAL
    if _PROMISE.search(text):
        return Modality.PLANNED
    read = read_modality(_PLANNED_THING.sub("", text), asked.language)
    if read.modality is Modality.HYPOTHETICAL and asked.has("would", read.cue):
        turned = asked.language == "de" and text.lower().startswith(read.cue)  # "Würde der Rat ablehnen, …"
        return Modality.HYPOTHETICAL if turned else Modality.FORECAST
    if read.modality is Modality.ASSERTED and any(asked.has("to come", word) for word in text.split()):
        return Modality.FORECAST
    return read.modality


def is_attribute(word: Word, inside: list[FrameToken]) -> bool:
    """Whether a participle stands before its noun: "die geforderte umfassende Waffenruhe"."""
    at = next(place for place, token in enumerate(inside) if token.start == word.start)
    rest = inside[at + 1 : at + 4]
    inflected = ("e", "en", "er", "es", "em")
    behind = next((one for one in rest if one.text[0].isupper() or not one.low.endswith(inflected)), None)
    return (
        behind is not None
        and behind.text[0].isupper()
        and bool(at)
        and word.text[0].islower()
        and _PARTICIPLE.match(word.text) is not None
    )


def is_small_verb(low: str, asked: AskedWords) -> bool:
    """Whether it is one of the small verbs that no word of content is made of."""
    words = frame_words(asked.language)
    return asked.has("light verbs", low) or words.has("neutral verbs", low) or words.has("finite", low)
