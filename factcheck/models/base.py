"""What every mapped class shares: naming of constraints, column kinds, the audit's needs."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from sqlalchemy import DateTime, Dialect, Enum, ForeignKey, MetaData, String, Text, TypeDecorator, event
from sqlalchemy.orm import DeclarativeBase, QueryableAttribute, mapped_column

NAMING = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
}
"""Every constraint has a name from the first migration: batch migrations lose unnamed ones."""


class UTCDateTime(TypeDecorator[datetime]):
    """A point in time, aware and in UTC on both databases (SQLite would hand back naive times)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive times; store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Hand back UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _words(members: type[StrEnum]) -> list[str]:
    return [member.value for member in members]


class Base(DeclarativeBase):
    """Root of the mapped classes.

    A closed word list is text under a named CHECK, so that both databases enforce it.
    """

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 (SQLAlchemy's own protocol)
        StrEnum: Enum(
            StrEnum, native_enum=False, create_constraint=True, validate_strings=True, length=32,
            values_callable=_words,
        ),
        datetime: UTCDateTime,
        str: Text,
    }  # fmt: skip


@event.listens_for(Base, "attribute_instrument", propagate=True)
def _keep_old_values(_cls: type, _key: str, attribute: QueryableAttribute[Any]) -> None:
    """Without this the audit would see NULL as the old value of an expired attribute."""
    if hasattr(attribute.impl, "active_history"):
        attribute.impl.active_history = True


def numbered(*constraints: object) -> tuple[object, ...]:
    """`__table_args__` of a table whose numbers people use: SQLite, too, never gives one out twice."""
    return (*constraints, {"sqlite_autoincrement": True})


def utc_now() -> datetime:
    """The present moment, in UTC."""
    return datetime.now(UTC)


Id = Annotated[int, mapped_column(primary_key=True)]
Uid = Annotated[
    str, mapped_column(String(36), unique=True, doc="Stable name of this row across databases (UUID).")
]
MadeAt = Annotated[datetime, mapped_column(default=utc_now, doc="When the row was made (UTC).")]
MadeBy = Annotated[str, mapped_column(doc="Who made the row.")]
Origin = Annotated[str, mapped_column(doc="'person', or the name of the reader or detector that made it.")]
OriginVersion = Annotated[str | None, mapped_column(doc="Version of that reader or detector.")]


def refers(target: str, *, deferred: bool = False) -> ForeignKey:
    """A foreign key that never cascades: what hangs on a row is removed by name, so that the audit sees it.

    `deferred` keys are looked at when the transaction ends, so that an owner can go before its parts.
    """
    return ForeignKey(target, deferrable=True, initially="DEFERRED") if deferred else ForeignKey(target)
