"""A sentence or reported clause that may be worth checking, with the values it states."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.domain.vocabulary import Modality, Speech, ValueKind, Zone

READER = "candidates-2"
"""Name and version of this reader; stored with every candidate."""


@dataclass(frozen=True, slots=True)
class CandidateValue:
    """A value as subject, attribute and interval; `raw` stands at `start` to `end` of the text.

    Dates are in unit "day" as ordinals (`date.toordinal()`), quantities in the unit they are compared in.
    `lo` and `hi` are what was said, strict ends moved one float inside, `bounds` as it was said; `wide_lo`
    and `wide_hi` with goodwill; None is an open end. `subject` is "" where no rule says what the value is
    about.
    """

    subject: str
    attribute: str
    kind: ValueKind
    unit: str
    lo: float | None
    hi: float | None
    wide_lo: float | None
    wide_hi: float | None
    bounds: str
    raw: str
    start: int
    end: int
    precision: str
    modality: Modality
    ambiguity: str | None
    reader: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """`quote` stands at `start` to `end` of the text. `claimant` None is the article's author, or, where
    `speech` is direct or indirect, somebody the text does not name for certain.

    `score` is the sum of the weights in `reasons`, cut to 0 and 1 and rounded to two places.
    """

    start: int
    end: int
    quote: str
    zone: Zone
    speech: Speech
    claimant: str | None
    claimant_role: str | None
    modality: Modality
    modality_cue: str
    values: tuple[CandidateValue, ...]
    score: float
    reasons: tuple[tuple[str, float], ...]
    reader: str = READER
