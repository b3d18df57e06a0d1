"""What other programs wrote about claims, as it came in."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from factcheck.models.base import Base, Id, MadeAt, MadeBy, Uid, numbered, refers


class ImportedRecord(Base):
    """A record another program or publisher made of a claim: kept whole, so that nothing of it is lost."""

    __tablename__ = "imported_record"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    claim_id: Mapped[int] = mapped_column(refers("claim.id"), index=True, doc="The claim it is about.")
    verdict_id: Mapped[int | None] = mapped_column(
        refers("verdict.id"), index=True, doc="The rating it gives; none for a record without one."
    )
    format: Mapped[str] = mapped_column(doc="claimreview, averitec …")
    source: Mapped[str] = mapped_column(doc="The file it came from.")
    data: Mapped[str] = mapped_column(doc="The record, as JSON text.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]


class ImportedFeed(Base):
    """What a file of records says around them: a feed's name, licence and dates."""

    __tablename__ = "imported_feed"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    source: Mapped[str] = mapped_column(doc="The file.")
    data: Mapped[str] = mapped_column(doc="Its fields but for the records, as JSON text.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]
