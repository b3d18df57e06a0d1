"""A report within one sentence: the cue, who speaks, and which words are said."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.reading.speech_quotes import Quote
from factcheck.reading.speech_speaker import Speaker


@dataclass(frozen=True, slots=True)
class Frame:
    """`start` to `end` are the reported words; `quotes` the quotations that this cue introduces.

    `clause_start` is where the clause with the cue begins; `inherits` says that it has no subject of its own.
    """

    start: int
    end: int
    quotes: tuple[Quote, ...]
    speaker: Speaker | None
    cue: str
    rule: str
    confidence: float
    clause_start: int
    inherits: bool = False
    opinion: bool = False
    denial: bool = False
