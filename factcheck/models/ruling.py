"""What people know about subjects and attributes."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import Answer, Question
from factcheck.models.base import Base, Id, MadeAt, Uid, numbered


class Ruling(Base):
    """A person's answer to a question detectors cannot settle; the latest on the same keys holds.

    Keys are subject keys; `subject|attribute` or `|attribute` for several_values; `words:` and the SHA-256
    of a sentence where no subject tells two claims apart; `name:` and a name for whether two names mean one
    person. Rows are only ever added.
    """

    __tablename__ = "ruling"
    __table_args__ = numbered(
        CheckConstraint("(question = 'several_values') = (right_key IS NULL)", name="one_or_two_keys"),
        CheckConstraint("left_key <> right_key", name="two_different_keys"),
        Index(None, "question", "left_key"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    question: Mapped[Question] = mapped_column(
        doc="Are the two one subject, is the left part of the right, can there be several values?"
    )
    left_key: Mapped[str] = mapped_column(doc="What the question is about.")
    right_key: Mapped[str | None] = mapped_column(doc="The other subject, where there are two.")
    answer: Mapped[Answer] = mapped_column(doc="What the person says.")
    note: Mapped[str | None] = mapped_column(doc="In the words of the person.")
    decided_by: Mapped[str] = mapped_column(doc="Who.")
    decided_at: Mapped[MadeAt]
