"""Scanning: what claims are looked up by, what they tell in outline, what articles tell of, when it was."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.models.base import Base, Id, MadeAt, MadeBy, Uid, numbered

COUNTS = ("claims", "pairs", "new", "known", "suppressed", "returned", "held_back", "failed", "hot_keys",
          "hot_claims")  # fmt: skip


def _with_claim() -> ForeignKey:
    """Derived rows go with their claim: they are not in the audit, so that a cascade hides nothing."""
    return ForeignKey("claim.id", ondelete="CASCADE")


_WAITING = text("detectors = ''")
"""Claims that are still to be compared: few, and asked for by every scan."""


class ClaimKey(Base):
    """What a claim can be found by when another one is held against it. Derived: `scan` makes it again."""

    __tablename__ = "claim_key"
    __table_args__ = (Index(None, "kind", "key"), {"sqlite_with_rowid": False})

    claim_id: Mapped[int] = mapped_column(_with_claim(), primary_key=True, doc="Whose key it is.")
    kind: Mapped[str] = mapped_column(
        String(16),
        primary_key=True,
        doc="subject, attribute, same, entity, sound, event, quotation, printed or word.",
    )
    key: Mapped[str] = mapped_column(primary_key=True, doc="What claims of one kind are compared by.")


class ClaimScan(Base):
    """In which state a claim was last scanned. Derived: without it the claim is scanned again."""

    __tablename__ = "claim_scan"
    __table_args__ = (Index(None, "claim_id", sqlite_where=_WAITING, postgresql_where=_WAITING),)

    claim_id: Mapped[int] = mapped_column(
        _with_claim(), primary_key=True, autoincrement=False, doc="Which claim."
    )
    state: Mapped[str] = mapped_column(
        String(64), doc="SHA-256 of its words, its values and the version of what makes the keys."
    )
    detectors: Mapped[str] = mapped_column(
        doc="Detectors and versions it was scanned with; empty while it waits to be compared."
    )


class ArticleEvent(Base):
    """What a text tells of, and which of its sentences tell of something else. Derived: without it, or where
    its state is another, the text is read again."""

    __tablename__ = "article_event"

    article_version_id: Mapped[int] = mapped_column(
        ForeignKey("article_version.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
        doc="Of which text.",
    )
    state: Mapped[str] = mapped_column(
        String(64), doc="SHA-256 of the text, its language and days, and the versions of what reads it."
    )
    event: Mapped[str] = mapped_column(doc="Names, places, days and what else is told, as JSON text.")


class ClaimOutline(Base):
    """What can be told of a claim without reading it: by this a scan leaves out pairs in which nothing can
    clash. Derived: without it, or where its state is another, it is made again."""

    __tablename__ = "claim_outline"

    claim_id: Mapped[int] = mapped_column(
        _with_claim(), primary_key=True, autoincrement=False, doc="Of which claim."
    )
    state: Mapped[str] = mapped_column(
        String(32), doc="Hash of its words, their language, and the versions of what reads them."
    )
    outline: Mapped[str] = mapped_column(doc="Names, marks of its words and what else is told, as JSON text.")


class ScanMark(Base):
    """How far the scans have seen; one row. Derived: without it the next scan looks at every claim."""

    __tablename__ = "scan_mark"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, doc="Always 1.")
    token: Mapped[str] = mapped_column(String(36), doc="By which a scan knows that no other came in between.")
    wanted: Mapped[str] = mapped_column(
        doc="What was made sure of for every claim: detectors, confidence, and the versions of what reads."
    )
    change_id: Mapped[int | None] = mapped_column(
        doc="The last change that was seen; empty until a scan of everything has ended."
    )


class Scan(Base):
    """One finished run of the detectors. Rows are only ever added."""

    __tablename__ = "scan"
    __table_args__ = numbered(
        CheckConstraint(" AND ".join(f"{name} >= 0" for name in COUNTS), name="counts"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    started_at: Mapped[MadeAt] = mapped_column(doc="When it began (UTC).")
    finished_at: Mapped[MadeAt] = mapped_column(doc="When it ended (UTC).")
    detectors: Mapped[str] = mapped_column(doc="Which detectors ran, each with its version.")
    options: Mapped[str] = mapped_column(doc="What it was asked for, as JSON text.")
    claims: Mapped[int] = mapped_column(doc="Claims that were new or changed.")
    pairs: Mapped[int] = mapped_column(doc="Pairs of claims that were compared.")
    new: Mapped[int] = mapped_column(doc="Findings suggested for the first time.")
    known: Mapped[int] = mapped_column(doc="Findings that were suggested before.")
    suppressed: Mapped[int] = mapped_column(doc="Findings on pairs somebody had decided on.")
    returned: Mapped[int] = mapped_column(
        doc="Those of the new ones that were decided before, in other words or values."
    )
    held_back: Mapped[int] = mapped_column(doc="Findings below the confidence asked for, or over the cap.")
    failed: Mapped[int] = mapped_column(doc="Pairs a detector broke down on.")
    hot_keys: Mapped[int] = mapped_column(doc="Keys too many claims share to compare them all.")
    hot_claims: Mapped[int] = mapped_column(doc="Claims that have such a key.")
    made_by: Mapped[MadeBy]
