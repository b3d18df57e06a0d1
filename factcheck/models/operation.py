"""The audit: every command that changed something, and each row it changed."""

from __future__ import annotations

from sqlalchemy import JSON, Index
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.domain.vocabulary import ChangeAction
from factcheck.models.base import Base, Id, MadeAt, Uid, numbered, refers

Row = dict[str, str | int | float | None]


class Operation(Base):
    """One changing command: who, when, what."""

    __tablename__ = "operation"
    __table_args__ = numbered(Index(None, "actor", "id"))

    id: Mapped[Id]
    uid: Mapped[Uid]
    actor: Mapped[str]
    command: Mapped[str]
    done_at: Mapped[MadeAt]
    undoes_id: Mapped[int | None] = mapped_column(
        refers("operation.id"), unique=True, doc="The operation it took back."
    )


class Change(Base):
    """One row that an operation changed.

    An insert is a marker, an update holds the changed columns, a delete the whole row: replayed
    backwards they give every earlier state.
    """

    __tablename__ = "change"
    __table_args__ = numbered(Index(None, "table_name", "row_id"))

    id: Mapped[Id]
    operation_id: Mapped[int] = mapped_column(refers("operation.id"), index=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    action: Mapped[ChangeAction]
    old: Mapped[Row | None] = mapped_column(JSON(none_as_null=True))
    new: Mapped[Row | None] = mapped_column(JSON(none_as_null=True))
