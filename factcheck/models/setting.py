"""What a desk sets once: its name, address, default scale, language, time zone."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from factcheck.models.base import Base, Id, numbered


class Setting(Base):
    """One setting of the desk."""

    __tablename__ = "setting"
    __table_args__ = numbered()

    id: Mapped[Id]
    key: Mapped[str] = mapped_column(unique=True, doc="Its name, such as desk_name.")
    value: Mapped[str] = mapped_column(doc="What the desk chose.")
