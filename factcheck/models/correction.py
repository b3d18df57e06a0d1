"""What a desk makes public, and what it asks publishers to put right."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import Outcome
from factcheck.models.base import Base, Id, MadeAt, MadeBy, Uid, numbered, refers


class Publication(Base):
    """Where and when a verdict was made public; a row never changes, a mistaken one is undone."""

    __tablename__ = "publication"
    __table_args__ = numbered(UniqueConstraint("verdict_id", "url"))

    id: Mapped[Id]
    uid: Mapped[Uid]
    verdict_id: Mapped[int] = mapped_column(refers("verdict.id"), doc="The verdict that was made public.")
    url: Mapped[str] = mapped_column(doc="Where.")
    archived_url: Mapped[str | None] = mapped_column(doc="Where a copy is kept that will not change.")
    published_at: Mapped[datetime] = mapped_column(doc="When (UTC).")
    sha256: Mapped[str | None] = mapped_column(String(64), doc="Of the page as it was published.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]


class Correction(Base):
    """A request to a publisher: on a claim, or on a conflict between two passages."""

    __tablename__ = "correction"
    __table_args__ = numbered(
        ForeignKeyConstraint(
            ["article_version_id", "article_id"], ["article_version.id", "article_version.article_id"]
        ),
        CheckConstraint("(claim_id IS NULL) <> (link_id IS NULL)", name="on_claim_or_link"),
        CheckConstraint("(outcome IS NULL) = (closed_on IS NULL)", name="closed_with_outcome"),
        CheckConstraint("due_on >= asked_on", name="due_after_asking"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    article_id: Mapped[int | None] = mapped_column(
        refers("article.id"), index=True, doc="The article that is to be put right."
    )
    claim_id: Mapped[int | None] = mapped_column(
        refers("claim.id"), index=True, doc="The claim it is about; none where it is about a conflict."
    )
    link_id: Mapped[int | None] = mapped_column(
        refers("claim_link.id"), index=True, doc="The conflict it is about."
    )
    asked_of: Mapped[str] = mapped_column(doc="Whom the desk asked.")
    asked_on: Mapped[date] = mapped_column(doc="When the desk asked.")
    due_on: Mapped[date] = mapped_column(doc="By when an answer is expected.")
    letter: Mapped[str] = mapped_column(doc="What was written.")
    outcome: Mapped[Outcome | None] = mapped_column(doc="What came of it; empty while it is open.")
    closed_on: Mapped[date | None] = mapped_column(doc="When the answer came, or the waiting ended.")
    article_version_id: Mapped[int | None] = mapped_column(doc="The text that shows the correction.")
    note: Mapped[str | None] = mapped_column(doc="What is worth knowing about it.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]
    revision: Mapped[int] = mapped_column(doc="Counts the edits; an edit states the revision it read.")

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012
