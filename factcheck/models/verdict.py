"""Rating scales and the verdicts given on them."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Double, ForeignKeyConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import RatingClass, VerdictAction
from factcheck.models.base import Base, Id, MadeAt, Uid, numbered, refers


class RatingScale(Base):
    """A list of rating labels, as a desk or another publisher uses it."""

    __tablename__ = "rating_scale"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    name: Mapped[str] = mapped_column(unique=True, doc="As people name it.")
    homepage: Mapped[str | None] = mapped_column(doc="Who uses it.")
    note: Mapped[str | None] = mapped_column(doc="What is worth knowing about it.")


class RatingLabel(Base):
    """One label of a scale; a label nobody has mapped yet has no class, an unknown truth is NULL."""

    __tablename__ = "rating_label"
    __table_args__ = numbered(
        UniqueConstraint("scale_id", "label_key"),
        CheckConstraint("value BETWEEN 0 AND 1", name="value"),
    )

    id: Mapped[Id]
    scale_id: Mapped[int] = mapped_column(refers("rating_scale.id"), doc="The scale it is on.")
    label: Mapped[str] = mapped_column(doc="As people write it.")
    label_key: Mapped[str] = mapped_column(doc="The label without case, hyphens and spaces, for looking up.")
    language: Mapped[str | None] = mapped_column(doc="BCP 47.")
    rating_class: Mapped[RatingClass | None] = mapped_column(
        doc="Coarse class; empty for a label nobody has mapped yet."
    )
    value: Mapped[float | None] = mapped_column(
        Double, doc="Truth from 0 (false) to 1 (true); NULL if off the scale."
    )
    position: Mapped[int] = mapped_column(doc="Order on the scale, best first.")


class Verdict(Base):
    """A rating or the retraction of one; rows are only ever added."""

    __tablename__ = "verdict"
    __table_args__ = numbered(
        ForeignKeyConstraint(
            ["claim_id", "article_version_id"], ["claim_anchor.claim_id", "claim_anchor.article_version_id"]
        ),
        CheckConstraint("(action = 'retract') = (label_id IS NULL)", name="retraction_has_no_label"),
        CheckConstraint("action <> 'retract' OR supersedes_id IS NOT NULL", name="retraction_retracts"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), index=True, doc="The claim that was judged.")
    action: Mapped[VerdictAction] = mapped_column(doc="rate gives a rating, retract takes one back.")
    label_id: Mapped[int | None] = mapped_column(
        refers("rating_label.id"), index=True, doc="The rating; none for a retraction."
    )
    justification: Mapped[str] = mapped_column(doc="Why.")
    article_version_id: Mapped[int | None] = mapped_column(doc="The version of the article that was judged.")
    decided_by: Mapped[str] = mapped_column(doc="Who.")
    decided_at: Mapped[MadeAt]
    supersedes_id: Mapped[int | None] = mapped_column(
        refers("verdict.id"),
        index=True,
        doc="The verdict this one replaces or retracts; two may, where two desks did and were merged.",
    )


class VerdictEvidence(Base):
    """Which evidence a verdict rests on."""

    __tablename__ = "verdict_evidence"
    __table_args__ = numbered(UniqueConstraint("verdict_id", "evidence_id"))

    id: Mapped[Id]
    verdict_id: Mapped[int] = mapped_column(refers("verdict.id"), doc="The verdict.")
    evidence_id: Mapped[int] = mapped_column(refers("evidence.id"), index=True, doc="What it rests on.")
