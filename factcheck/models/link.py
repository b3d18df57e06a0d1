"""Links between claims, and what people decided about them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import Direction, Judgement, Reason, Relation
from factcheck.models.base import Base, Id, MadeAt, MadeBy, Origin, OriginVersion, Uid, numbered, refers


class ClaimLink(Base):
    """How two claims stand to each other, who or what says so, and why."""

    __tablename__ = "claim_link"
    __table_args__ = numbered(
        UniqueConstraint("left_id", "right_id", "relation", "conflict_kind"),
        CheckConstraint("left_id < right_id", name="left_before_right"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("distance >= 0", name="distance"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    left_id: Mapped[int] = mapped_column(refers("claim.id"), doc="The claim with the lower number.")
    right_id: Mapped[int] = mapped_column(
        refers("claim.id"), index=True, doc="The claim with the higher number."
    )
    relation: Mapped[Relation] = mapped_column(doc="How they stand to each other.")
    direction: Mapped[Direction | None] = mapped_column(
        doc="Which of the two acts, for updates, refines and supports."
    )
    conflict_kind: Mapped[str] = mapped_column(doc="What clashes: date, quantity, truth, entity, statement …")
    left_value_id: Mapped[int | None] = mapped_column(
        refers("claim_value.id"),
        index=True,
        doc="The value of the left claim that is held against the other.",
    )
    right_value_id: Mapped[int | None] = mapped_column(
        refers("claim_value.id"), index=True, doc="The value of the right claim."
    )
    distance: Mapped[float | None] = mapped_column(
        Double, doc="Gap between the two values, in `distance_unit`."
    )
    distance_unit: Mapped[str | None] = mapped_column(doc="day, second, percent …")
    origin: Mapped[Origin]
    origin_version: Mapped[OriginVersion]
    confidence: Mapped[float | None] = mapped_column(Double, doc="0 to 1; empty for what a person says.")
    sentence: Mapped[str] = mapped_column(
        doc="Why, in one sentence; {left} and {right} stand for the claims' ids."
    )
    explanation: Mapped[str | None] = mapped_column(doc="The whole reasoning, as JSON text.")
    pair_key: Mapped[str] = mapped_column(
        String(64),
        index=True,
        doc="Names the pair by words and values: decisions survive reprints and re-scans.",
    )
    earlier_key: Mapped[str | None] = mapped_column(
        String(64), doc="The pair it was when somebody decided on it; words or values changed since."
    )
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]


class LinkDecision(Base):
    """A person's ruling on a pair; the latest with the same `pair_key` holds. Rows are only ever added."""

    __tablename__ = "link_decision"
    __table_args__ = numbered(
        CheckConstraint("(judgement = 'dismissed') = (reason IS NOT NULL)", name="dismissal_has_reason"),
        CheckConstraint("reason <> 'other' OR note IS NOT NULL", name="other_reason_has_note"),
        CheckConstraint("wrong_claim_id IS NULL OR judgement = 'confirmed'", name="wrong_only_if_confirmed"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    pair_key: Mapped[str] = mapped_column(
        String(64), index=True, doc="The pair that was decided on: the `pair_key` of its links."
    )
    judgement: Mapped[Judgement] = mapped_column(doc="The ruling.")
    reason: Mapped[Reason | None] = mapped_column(doc="Why a dismissed pair is no conflict.")
    wrong_claim_id: Mapped[int | None] = mapped_column(
        refers("claim.id"), index=True, doc="The claim found wrong, where a conflict was confirmed."
    )
    note: Mapped[str | None] = mapped_column(doc="In the words of the person.")
    decided_by: Mapped[str] = mapped_column(doc="Who.")
    decided_at: Mapped[MadeAt]
