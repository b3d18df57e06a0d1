"""Two texts held against each other, without a database: what conflicts, and why the rest does not."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from factcheck.detectors import DETECTORS
from factcheck.detectors.context import Pair
from factcheck.domain.claim_view import ClaimView, ViewValue
from factcheck.domain.finding import THRESHOLD, Finding, Silence
from factcheck.domain.vocabulary import CONFLICTS, Relation
from factcheck.reading.frame_spoken import with_speakers
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.frames import Place, read_claim
from factcheck.reading.language import recognise_language
from factcheck.reading.sentences import split_sentences
from factcheck.services.questioning import asked_of

_MOST_SENTENCES = 40


@dataclass(frozen=True, slots=True)
class Side:
    """One text of a comparison. `language` is recognised, and German when that is unsure, if not given.
    `subject` and `attribute` are what a person says it speaks of, "" for nothing."""

    quote: str
    language: str | None = None
    published: datetime.date | None = None
    subject: str = ""
    attribute: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All findings, the strongest first; `label` is "contradicts" for a conflict of at least THRESHOLD."""

    findings: tuple[Finding, ...]
    silences: tuple[Silence, ...]
    label: str
    relation: Relation | None
    detector: str | None
    confidence: float


def compare_texts(a: Side, b: Side, same_article: bool = False, *, lexicon: Path | None = None) -> Comparison:
    """Every sentence of one text against every sentence of the other, as two reports of one situation."""
    left, right = _views(a, lexicon), _views(b, lexicon)
    sides = _values(left), _values(right)
    pairs = [
        Pair(
            one, other, True, same_article, left_side=sides[0], right_side=sides[1],
            left_text=tuple(left), right_text=tuple(right),
        )
        for one in left
        for other in right
    ]  # fmt: skip
    answers = [answer for pair in pairs for detector in DETECTORS for answer in detector.detect(pair)]
    if not any(isinstance(one, Finding) and one.confidence >= THRESHOLD for one in answers):
        answers += [answer for pair in pairs for answer in asked_of(pair)]
    findings = sorted((one for one in answers if isinstance(one, Finding)), key=Finding.order)
    silences = (one for one in answers if isinstance(one, Silence))
    best = findings[0] if findings else None
    return Comparison(
        tuple(findings),
        tuple(dict.fromkeys(silences)),
        "contradicts" if best is not None and _alarm(best) else "none",
        best.relation if best else None,
        best.detector if best else None,
        best.confidence if best else 0.0,
    )


def _alarm(answer: Finding | Silence) -> bool:
    return isinstance(answer, Finding) and answer.relation in CONFLICTS and answer.confidence >= THRESHOLD


def _views(side: Side, lexicon: Path | None) -> list[ClaimView]:
    language = (side.language or recognise_language(side.quote) or "").split("-")[0].lower()
    if language not in ("de", "en"):
        language = likelier_language(side.quote)
    views = [
        read_claim(
            span.cut(side.quote),
            language,
            side.published,
            place=Place(start=span.start),
            lexicon=lexicon,
            subject=side.subject,
            attribute=side.attribute,
        )
        for span in split_sentences(side.quote, language)[:_MOST_SENTENCES]
    ]
    return with_speakers(side.quote, language, side.published, views, lexicon)


def _values(views: list[ClaimView]) -> tuple[ViewValue, ...]:
    return tuple(value for view in views for value in view.values)
