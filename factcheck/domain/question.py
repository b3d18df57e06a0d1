"""What two claims without written keys both answer, as the program found it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """A key that nobody wrote: `subject` and `attribute` are read as written ones are, `kind` is "place",
    "date", "duration", "count", "rating", "order", "ratio", "reason" or "stance", `evidence` the words that
    show that both answer it."""

    kind: str
    subject: str
    attribute: str
    evidence: str
