"""What people attach to claims: tags, notes, evidence."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import Motivation, Stance
from factcheck.models.base import Base, Id, MadeAt, MadeBy, Uid, numbered, refers


class Tag(Base):
    """A label for claims."""

    __tablename__ = "tag"
    __table_args__ = numbered()

    id: Mapped[Id]
    name: Mapped[str] = mapped_column(unique=True, doc="The label.")


class ClaimTag(Base):
    """A label on a claim."""

    __tablename__ = "claim_tag"
    __table_args__ = numbered(UniqueConstraint("claim_id", "tag_id"))

    id: Mapped[Id]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), doc="The claim that has it.")
    tag_id: Mapped[int] = mapped_column(refers("tag.id"), index=True, doc="The label.")


class Annotation(Base):
    """A note on a claim, with its purpose as in the W3C Web Annotation model."""

    __tablename__ = "annotation"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), index=True, doc="The claim it is about.")
    motivation: Mapped[Motivation] = mapped_column(doc="Why it was written.")
    body: Mapped[str] = mapped_column(doc="The note.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]


class Evidence(Base):
    """A source that speaks for or against a claim, or explains it."""

    __tablename__ = "evidence"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), index=True, doc="The claim it speaks about.")
    url: Mapped[str | None] = mapped_column(doc="Address of the source.")
    archived_url: Mapped[str | None] = mapped_column(doc="Where a copy is kept that will not change.")
    title: Mapped[str | None] = mapped_column(doc="Of the source.")
    publisher: Mapped[str | None] = mapped_column(doc="Of the source.")
    quote: Mapped[str | None] = mapped_column(doc="The source's own words.")
    stance: Mapped[Stance] = mapped_column(doc="What it does to the claim.")
    retrieved_at: Mapped[datetime | None] = mapped_column(doc="When the source was looked at (UTC).")
    sha256: Mapped[str | None] = mapped_column(String(64), doc="Of the copy that was looked at.")
    note: Mapped[str | None] = mapped_column(doc="What is worth knowing about it.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]
