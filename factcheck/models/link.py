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
    left_id: Mapped[int] = mapped_column(refers("claim.id"))
    right_id: Mapped[int] = mapped_column(refers("claim.id"), index=True)
    relation: Mapped[Relation]
    direction: Mapped[Direction | None]
    conflict_kind: Mapped[str] = mapped_column(doc="What clashes: date, quantity, truth, entity, statement …")
    left_value_id: Mapped[int | None] = mapped_column(refers("claim_value.id"), index=True)
    right_value_id: Mapped[int | None] = mapped_column(refers("claim_value.id"), index=True)
    distance: Mapped[float | None] = mapped_column(
        Double, doc="Gap between the two values, in `distance_unit`."
    )
    distance_unit: Mapped[str | None]
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
    pair_key: Mapped[str] = mapped_column(String(64), index=True)
    judgement: Mapped[Judgement]
    reason: Mapped[Reason | None]
    wrong_claim_id: Mapped[int | None] = mapped_column(refers("claim.id"), index=True)
    note: Mapped[str | None]
    decided_by: Mapped[str]
    decided_at: Mapped[MadeAt]
