"""Claims, where their words stand, and the values they state."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, Double, ForeignKeyConstraint, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import AnchorState, ClaimStatus, Modality, Speech, ValueKind, Zone
from factcheck.models.base import (
    Base,
    Id,
    MadeAt,
    MadeBy,
    Origin,
    OriginVersion,
    Uid,
    numbered,
    refers,
)


class Claim(Base):
    """One checkable statement: its exact words, who says it, and where the desk stands with it."""

    __tablename__ = "claim"
    __table_args__ = numbered(
        UniqueConstraint("id", "article_id"),
        CheckConstraint("article_id IS NULL OR quote IS NOT NULL", name="article_needs_quote"),
        CheckConstraint("said_earliest <= said_latest", name="said_order"),
        CheckConstraint("priority BETWEEN 1 AND 5", name="priority"),
        CheckConstraint("worthiness BETWEEN 0 AND 1", name="worthiness"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    article_id: Mapped[int | None] = mapped_column(
        refers("article.id"), index=True, doc="Its article; empty for what was heard, or came from elsewhere."
    )
    quote: Mapped[str | None] = mapped_column(doc="The claim's own words; never edited.")
    text: Mapped[str] = mapped_column(
        doc="The claim in the checker's words; the quote where none were given."
    )
    claimant_id: Mapped[int | None] = mapped_column(refers("claimant.id"), index=True, doc="Who claims it.")
    claimant_raw: Mapped[str | None] = mapped_column(
        doc="The claimant as the text names it; who that is, a person says."
    )
    speech: Mapped[Speech | None] = mapped_column(doc="Whose words they are.")
    said_raw: Mapped[str | None] = mapped_column(doc="When it was said, as given.")
    said_earliest: Mapped[date | None] = mapped_column(doc="First day it can have been said.")
    said_latest: Mapped[date | None] = mapped_column(doc="Last day.")
    modality: Mapped[Modality] = mapped_column(default=Modality.ASSERTED, doc="How it is meant.")
    status: Mapped[ClaimStatus] = mapped_column(
        default=ClaimStatus.NEW, index=True, doc="Where the desk stands with it."
    )
    worthiness: Mapped[float | None] = mapped_column(Double, doc="How much it is worth checking, 0 to 1.")
    worthiness_reasons: Mapped[str | None] = mapped_column(doc="Why, in words.")
    assignee: Mapped[str | None] = mapped_column(index=True, doc="Who checks it.")
    priority: Mapped[int | None] = mapped_column(doc="1 (first) to 5.")
    due_on: Mapped[date | None] = mapped_column(doc="By when.")
    origin: Mapped[Origin]
    origin_version: Mapped[OriginVersion]
    derived_from_id: Mapped[int | None] = mapped_column(
        refers("claim.id"), index=True, doc="The claim whose words were changed to make this one."
    )
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]
    revision: Mapped[int] = mapped_column(doc="Counts the edits; an edit states the revision it read.")

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012


class ClaimAnchor(Base):
    """Where a claim's words stand in one version of its article; a trigger compares them on every insert.

    The first anchor stays for ever: what a verdict judged can always be seen.
    """

    __tablename__ = "claim_anchor"
    __table_args__ = numbered(
        ForeignKeyConstraint(
            ["claim_id", "article_id"],
            ["claim.id", "claim.article_id"],
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeyConstraint(
            ["article_version_id", "article_id"], ["article_version.id", "article_version.article_id"]
        ),
        UniqueConstraint("claim_id", "article_version_id"),
        CheckConstraint("(state = 'lost') = (span_start IS NULL)", name="lost_has_no_place"),
        CheckConstraint("(span_start IS NULL) = (span_end IS NULL)", name="both_ends"),
        CheckConstraint("span_start >= 0 AND span_start < span_end", name="span_order"),
        CheckConstraint("score BETWEEN 0 AND 1", name="score"),
        Index(None, "article_version_id", "span_start"),
    )

    id: Mapped[Id]
    claim_id: Mapped[int] = mapped_column(doc="Whose words they are.")
    article_id: Mapped[int] = mapped_column(doc="Keeps claim and version in one article.")
    article_version_id: Mapped[int] = mapped_column(doc="The text they were looked for in.")
    state: Mapped[AnchorState] = mapped_column(
        doc="exact: at the same offsets as before; moved: elsewhere; lost: nowhere."
    )
    span_start: Mapped[int | None] = mapped_column(doc="First code point of the words.")
    span_end: Mapped[int | None] = mapped_column(doc="Code point after the last.")
    zone: Mapped[Zone | None] = mapped_column(doc="The part of the article they stand in.")
    prefix: Mapped[str | None] = mapped_column(doc="Up to 32 characters before the words.")
    suffix: Mapped[str | None] = mapped_column(doc="Up to 32 characters after the words.")
    score: Mapped[float] = mapped_column(Double, default=1.0, doc="How sure the place is, 0 to 1.")


class ClaimAppearance(Base):
    """Another place where the claim was seen."""

    __tablename__ = "claim_appearance"
    __table_args__ = numbered(UniqueConstraint("claim_id", "url"))

    id: Mapped[Id]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), doc="The claim that was seen.")
    url: Mapped[str] = mapped_column(doc="Where.")
    archived_url: Mapped[str | None] = mapped_column(doc="Where a copy is kept that will not change.")
    seen_on: Mapped[date | None] = mapped_column(doc="When.")
    note: Mapped[str | None] = mapped_column(doc="What is worth knowing about it.")


class ClaimValue(Base):
    """What a claim states about a subject, as an interval on one axis.

    Dates are day ordinals (`date.toordinal()`), quantities are in their canonical unit. An empty end is
    open; a strict end is stored closed, one float further in. So disjointness is the same SQL for both.
    """

    __tablename__ = "claim_value"
    __table_args__ = numbered(
        CheckConstraint("lo <= hi", name="order"),
        CheckConstraint("wide_lo <= lo AND (lo IS NOT NULL OR wide_lo IS NULL)", name="wide_lo"),
        CheckConstraint("hi <= wide_hi AND (hi IS NOT NULL OR wide_hi IS NULL)", name="wide_hi"),
        CheckConstraint("reference_lo <= reference_hi", name="reference_order"),
        CheckConstraint("bounds IN ('[]', '[)', '(]', '()')", name="bounds"),
        CheckConstraint("truth IN (0, 1)", name="truth"),
        CheckConstraint(
            "abs(coalesce(lo, 0)) < 1e300 AND abs(coalesce(hi, 0)) < 1e300"
            " AND abs(coalesce(wide_lo, 0)) < 1e300 AND abs(coalesce(wide_hi, 0)) < 1e300",
            name="finite",
        ),
        Index(None, "subject_key", "attribute", "unit", "lo"),
        Index(None, "subject_key", "attribute", "unit", "hi"),
    )

    id: Mapped[Id]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), index=True, doc="The claim that states it.")
    subject_key: Mapped[str] = mapped_column(doc="What the value is about.")
    attribute: Mapped[str] = mapped_column(doc="Which of its properties.")
    kind: Mapped[ValueKind] = mapped_column(doc="What the value is.")
    unit: Mapped[str | None] = mapped_column(doc="'day' for dates, the canonical unit for quantities.")
    lo: Mapped[float | None] = mapped_column(Double, doc="Lower end of what was said.")
    hi: Mapped[float | None] = mapped_column(Double, doc="Upper end of what was said.")
    wide_lo: Mapped[float | None] = mapped_column(Double, doc="Lower end with goodwill.")
    wide_hi: Mapped[float | None] = mapped_column(Double, doc="Upper end with goodwill.")
    bounds: Mapped[str | None] = mapped_column(doc="[] closed, [) ( ] half-open, () open, as it was said.")
    reference_lo: Mapped[float | None] = mapped_column(Double, doc="First day the value speaks of.")
    reference_hi: Mapped[float | None] = mapped_column(Double, doc="Last day the value speaks of.")
    scope_key: Mapped[str | None] = mapped_column(doc="The part it is limited to.")
    precision: Mapped[str | None] = mapped_column(doc="day, month, year, range, exact, rounded …")
    modality: Mapped[Modality | None] = mapped_column(
        doc="How the value is meant, where that differs from its claim."
    )
    raw: Mapped[str] = mapped_column(doc="The value as it was written.")
    display: Mapped[str] = mapped_column(doc="The value as people are shown it: 2025-10, [6300, 7000).")
    ambiguity: Mapped[str | None] = mapped_column(doc="The other way to read it.")
    entity_key: Mapped[str | None] = mapped_column(
        doc="The name, for values of kind entity, as it is compared."
    )
    truth: Mapped[int | None] = mapped_column(doc="1 true, 0 false, for values of kind truth.")
    origin: Mapped[Origin]
    origin_version: Mapped[OriginVersion]
    made_by: Mapped[MadeBy]
