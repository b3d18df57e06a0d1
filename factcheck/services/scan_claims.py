"""Claims as a scan takes them: those that take part, with their values, and the state they are in."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from factcheck.domain.claim_view import ArticleIdentity
from factcheck.domain.span import Span
from factcheck.domain.text import sha256
from factcheck.domain.vocabulary import AnchorState, Modality, Speech, ValueKind, Zone
from factcheck.models import Article, ArticleVersion, Claim, ClaimAnchor, Claimant, ClaimValue
from factcheck.reading.claim_keys import VERSION as KEYS
from factcheck.reading.frame_words import likelier_language
from factcheck.reading.frames import READER
from factcheck.services.published import ZONES
from factcheck.services.scan_texts import Texts
from factcheck.services.suggested_links import OUT
from factcheck.storage.prepared import Given, prepared

_SPEAKS = (Speech.DIRECT, Speech.INDIRECT)


@dataclass(frozen=True, slots=True)
class Told:
    """One value a claim is stored with; `by_hand` says that a person gave it."""

    id: int
    subject: str
    attribute: str
    kind: ValueKind
    unit: str | None
    lo: float | None
    hi: float | None
    wide_lo: float | None
    wide_hi: float | None
    bounds: str | None
    reference: tuple[float | None, float | None] | None
    scope: str | None
    raw: str
    entity: str | None
    truth: int | None
    by_hand: bool

    def content(self) -> list[object]:
        """What of it decides a comparison; no number of a row."""
        return [
            self.subject, self.attribute, self.kind.value, self.unit, self.lo, self.hi, self.wide_lo,
            self.wide_hi, self.bounds, self.reference, self.scope, self.raw, self.entity, self.truth,
            self.by_hand,
        ]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scanned:
    """One claim that takes part. `words` are its quote, or the checker's where it has none; `days` the first
    and last day its article can have been published; `claimant` the surname of who says it.

    A reported clause is read with its sentence, which says who says so: `reading`, at `start`."""

    id: int
    article_id: int | None
    words: str
    reading: str
    language: str
    days: tuple[datetime.date, datetime.date] | None
    article: ArticleIdentity
    zone: Zone
    start: int
    speech: Speech | None
    modality: Modality
    claimant: str | None
    derived_from: int | None
    version: int | None
    values: tuple[Told, ...]

    def state(self, rulings: Iterable[str]) -> str:
        """SHA-256 of all that decides what is found about it; `rulings` are those that concern it."""
        return sha256(
            json.dumps(
                [
                    KEYS, READER, self.words, self.reading, self.language,
                    [day.isoformat() for day in self.days or ()],
                    self.article.uid, self.article.version_sha256, self.zone.value, self.start,
                    self.speech, self.modality, self.claimant,
                    sorted(json.dumps(value.content()) for value in self.values), sorted(rulings),
                ]
            )
        )  # fmt: skip


def taking_part() -> Select[int]:
    """The numbers of the claims that take part.

    Neither rejected nor withdrawn; and what a machine proposed only as long as the latest version of its
    article holds its words. What a person made takes part also when the publisher took the words out.
    """
    latest = _latest()
    return (
        select(Claim.id)
        .outerjoin(latest, latest.article_id == Claim.article_id)
        .outerjoin(
            ClaimAnchor,
            and_(ClaimAnchor.claim_id == Claim.id, ClaimAnchor.article_version_id == latest.id),
        )
        .where(
            Claim.status.not_in(OUT),
            or_(
                Claim.origin == "person",
                ClaimAnchor.state.is_(None),
                ClaimAnchor.state != AnchorState.LOST,
            ),
        )
    )


def load_claims(session: Session, numbers: Iterable[int], texts: Texts) -> dict[int, Scanned]:
    """These claims with all their values."""
    numbers = list(numbers)
    connection = session.connection()
    values = _values(connection, numbers)
    rows = connection.execute(_claims(connection), {"numbers": numbers}).all()
    texts.load(session, {row.version for row in rows if row.version is not None})
    return {row.id: _scanned(row, tuple(values.get(row.id, ())), texts) for row in rows}


def _latest() -> type[ArticleVersion]:
    """The latest version of each article."""
    version = aliased(ArticleVersion)
    newest = (
        select(func.max(version.number))
        .where(version.article_id == ArticleVersion.article_id)
        .correlate(ArticleVersion)
        .scalar_subquery()
    )
    query = select(ArticleVersion.id, ArticleVersion.article_id, ArticleVersion.sha256).where(
        ArticleVersion.number == newest
    )
    return aliased(ArticleVersion, query.subquery())


@prepared
def _claims(given: Given) -> Select[*tuple[Any, ...]]:
    latest, root, named = _latest(), aliased(Claimant), aliased(Claimant)
    return (
        select(
            Claim.id, Claim.article_id, Claim.quote, Claim.text, Claim.speech, Claim.modality,
            Claim.claimant_raw, Claim.derived_from_id, Claim.origin,
            func.coalesce(root.name, named.name).label("claimant"),
            Article.uid, Article.language, Article.published_earliest, Article.published_latest,
            latest.sha256, latest.id.label("version"), ClaimAnchor.zone, ClaimAnchor.span_start,
            ClaimAnchor.span_end,
        )
        .outerjoin(Article, Article.id == Claim.article_id)
        .outerjoin(latest, latest.article_id == Claim.article_id)
        .outerjoin(
            ClaimAnchor,
            and_(ClaimAnchor.claim_id == Claim.id, ClaimAnchor.article_version_id == latest.id),
        )
        .outerjoin(named, named.id == Claim.claimant_id)
        .outerjoin(root, root.id == named.merged_into_id)
        .where(Claim.id.in_(given.numbers()))
    )  # fmt: skip


def _of_sentence(row: Any) -> bool:
    """Whether a claim is what somebody says, with a place in a text: it is read with its sentence."""
    return row.speech in _SPEAKS and row.span_start is not None


def _scanned(row: Any, values: tuple[Told, ...], texts: Texts) -> Scanned:
    words = row.quote or row.text
    first, last = row.published_earliest, row.published_latest
    language = (row.language or "").split("-")[0].lower()
    if language not in ("de", "en"):
        language = likelier_language(words)
    name = (row.claimant or row.claimant_raw or "").split() if row.speech in _SPEAKS else []
    reading, start = words, row.span_start or 0
    if _of_sentence(row):
        sentence = texts.sentence(row.version, Span(row.span_start, row.span_end), language)
        reading, start = texts.cut(row.version, sentence), sentence.start
    return Scanned(
        row.id, row.article_id, words, reading, language,
        (first, last) if first and last else None,
        ArticleIdentity(row.sha256 or "", row.uid or ""),
        ZONES.get(row.origin) or row.zone or Zone.BODY, start, row.speech, row.modality,
        name[-1].strip(".,") if name else None, row.derived_from_id,
        row.version, values,
    )  # fmt: skip


@prepared
def _values_of(given: Given) -> Select[*tuple[Any, ...]]:
    v = ClaimValue
    return (
        select(
            v.claim_id, v.id, v.subject_key, v.attribute, v.kind, v.unit, v.lo, v.hi, v.wide_lo, v.wide_hi,
            v.bounds, v.reference_lo, v.reference_hi, v.scope_key, v.raw, v.entity_key, v.truth, v.origin,
        )
        .where(v.claim_id.in_(given.numbers()))
        .order_by(v.id)
    )  # fmt: skip


def _values(connection: Connection, numbers: list[int]) -> dict[int, list[Told]]:
    found: dict[int, list[Told]] = defaultdict(list)
    for (
        claim, number, subject, attribute, kind, unit, lo, hi, wide_lo, wide_hi, bounds, first, last, scope,
        raw, entity, truth, origin,
    ) in connection.execute(_values_of(connection), {"numbers": numbers}):  # fmt: skip
        found[claim].append(
            Told(
                number, subject, attribute, kind, unit, lo, hi, wide_lo, wide_hi, bounds,
                None if first is None and last is None else (first, last), scope, raw, entity, truth,
                origin == "person",
            )
        )  # fmt: skip
    return found
