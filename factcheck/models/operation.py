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
    actor: Mapped[str] = mapped_column(doc="Who.")
    command: Mapped[str] = mapped_column(doc="The command as it was typed, without --db and --user.")
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
    operation_id: Mapped[int] = mapped_column(
        refers("operation.id"), index=True, doc="The operation that did it."
    )
    table_name: Mapped[str] = mapped_column(doc="The table the row is in.")
    row_id: Mapped[int] = mapped_column(doc="Its id there.")
    action: Mapped[ChangeAction] = mapped_column(doc="What was done to it.")
    old: Mapped[Row | None] = mapped_column(
        JSON(none_as_null=True), doc="The columns before: changed ones for an update, all for a delete."
    )
    new: Mapped[Row | None] = mapped_column(JSON(none_as_null=True), doc="The changed columns after.")
