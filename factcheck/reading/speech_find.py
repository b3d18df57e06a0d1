"""What the speech reader hands back: words that somebody else than the author says."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.vocabulary import Speech

READER = "speech-1"
"""Name and version of this reader; stored with everything it found."""


@dataclass(frozen=True, slots=True)
class SpeechFind:
    """Reported words at code points `start` to `end` (end exclusive), quotation marks outside.

    `speaker` is the name as it stands at `speaker_start` to `speaker_end`, without title and article; all
    three are None when the text does not say it, or says it by a pronoun that could be several people.
    `role` is the title beside the name ("der russische Außenminister"), `cue` the words that give the speech
    away (a verb of saying, "laut", a subjunctive; empty for quotation marks alone). `opinion` and `denial`
    say that the cue is a verb of thinking or of denying. `confidence` is 0 to 1.
    """

    start: int
    end: int
    kind: Speech
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    role: str | None
    cue: str
    rule: str
    confidence: float
    opinion: bool = False
    denial: bool = False
    reader: str = READER
