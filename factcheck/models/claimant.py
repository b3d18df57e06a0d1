"""People and organisations that claim things, under every spelling."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import ClaimantKind
from factcheck.models.base import Base, Id, Uid, numbered, refers


class Claimant(Base):
    """A person or an organisation."""

    __tablename__ = "claimant"
    __table_args__ = numbered(CheckConstraint("merged_into_id <> id", name="not_into_itself"))

    id: Mapped[Id]
    uid: Mapped[Uid]
    name: Mapped[str] = mapped_column(doc="The spelling the desk prefers.")
    kind: Mapped[ClaimantKind | None] = mapped_column(doc="Empty where nobody has said.")
    wikidata: Mapped[str | None] = mapped_column(doc="Wikidata item, e.g. Q7747.")
    merged_into_id: Mapped[int | None] = mapped_column(
        refers("claimant.id"), index=True, doc="Set instead of deleting when two turn out to be one."
    )


class ClaimantName(Base):
    """One spelling of a claimant's name."""

    __tablename__ = "claimant_name"
    __table_args__ = numbered(UniqueConstraint("claimant_id", "name"))

    id: Mapped[Id]
    claimant_id: Mapped[int] = mapped_column(refers("claimant.id"), doc="Who is called so.")
    name: Mapped[str] = mapped_column(doc="One spelling.")
    name_key: Mapped[str] = mapped_column(index=True, doc="The spelling case-folded, for looking up.")
