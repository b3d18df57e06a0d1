"""Outlets, articles and the versions of their texts."""

from __future__ import annotations

from datetime import date

from sqlalchemy import CheckConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from factcheck.models.base import Base, Id, MadeAt, MadeBy, Uid, numbered, refers


class Outlet(Base):
    """Who publishes."""

    __tablename__ = "outlet"
    __table_args__ = numbered()

    id: Mapped[Id]
    uid: Mapped[Uid]
    name: Mapped[str] = mapped_column(unique=True, doc="As the desk writes it.")
    homepage: Mapped[str | None] = mapped_column(doc="Its address.")
    country: Mapped[str | None] = mapped_column(String(2), doc="ISO 3166-1 alpha-2.")


class Article(Base):
    """A published text under its address; what it says is in its versions."""

    __tablename__ = "article"
    __table_args__ = numbered(
        CheckConstraint("published_earliest <= published_latest", name="published_order")
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    identity_key: Mapped[str] = mapped_column(
        unique=True, doc="Canonical URL, else sha256 of the first text: the same text twice is one article."
    )
    outlet_id: Mapped[int | None] = mapped_column(refers("outlet.id"), index=True, doc="Who published it.")
    url: Mapped[str | None] = mapped_column(doc="Address as it was given.")
    canonical_url: Mapped[str | None] = mapped_column(
        doc="Address as given or from metadata, cleaned; never a link found in the text."
    )
    language: Mapped[str | None] = mapped_column(doc="BCP 47.")
    title: Mapped[str] = mapped_column(doc="As printed, or as given.")
    byline: Mapped[str | None] = mapped_column(doc="The author as printed.")
    published_raw: Mapped[str | None] = mapped_column(doc="The date as printed or given.")
    published_earliest: Mapped[date | None] = mapped_column(doc="First day it can mean, in the desk's view.")
    published_latest: Mapped[date | None] = mapped_column(doc="Last day it can mean.")
    made_by: Mapped[MadeBy]
    made_at: Mapped[MadeAt]
    revision: Mapped[int] = mapped_column(doc="Counts the edits; an edit states the revision it read.")

    __mapper_args__ = {"version_id_col": revision}  # noqa: RUF012


class ArticleVersion(Base):
    """The text of an article as it stood at one time; never changed afterwards."""

    __tablename__ = "article_version"
    __table_args__ = numbered(
        UniqueConstraint("article_id", "number"),
        UniqueConstraint("id", "article_id"),
        CheckConstraint("number >= 1", name="number"),
    )

    id: Mapped[Id]
    uid: Mapped[Uid]
    article_id: Mapped[int] = mapped_column(
        refers("article.id", deferred=True), doc="The article this is a text of."
    )
    number: Mapped[int] = mapped_column(doc="1, 2, 3 … within the article.")
    text: Mapped[str] = mapped_column(doc="NFC, line ends \\n, no NUL: the text all offsets count in.")
    sha256: Mapped[str] = mapped_column(String(64), doc="Of the text in UTF-8.")
    captured_at: Mapped[MadeAt] = mapped_column(doc="When this text was taken in (UTC).")
    media_type: Mapped[str] = mapped_column(doc="Of what was taken in, e.g. text/plain.")
    origin: Mapped[str] = mapped_column(doc="Name of the file it came from, or 'stdin'.")
