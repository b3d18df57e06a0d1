"""Rows by the ids and names people type."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Kind, Ref
from factcheck.domain.nearest import nearest
from factcheck.errors import BadInput, NotFound
from factcheck.models import (
    Article,
    ArticleVersion,
    Base,
    Claim,
    ClaimLink,
    Correction,
    Evidence,
    Operation,
    Outlet,
    Verdict,
)
from factcheck.services.listed_by import LISTED_BY

R = TypeVar("R", bound=Base)

CLASSES: dict[Kind, type[Base]] = {
    Kind.ARTICLE: Article,
    Kind.CLAIM: Claim,
    Kind.LINK: ClaimLink,
    Kind.EVIDENCE: Evidence,
    Kind.VERDICT: Verdict,
    Kind.CORRECTION: Correction,
    Kind.OPERATION: Operation,
}


def find(session: Session, ref: Ref, model: type[R], *, lock: bool = False) -> R:
    """The row of that id; `lock` keeps others from changing it until the transaction ends.

    Raises NotFound when there is none.
    """
    row = session.get(model, ref.number, with_for_update=lock or None)
    if row is None:
        raise NotFound(f"There is no {ref}.", f"See: {LISTED_BY[ref.kind]}")
    return row


def latest_version(session: Session, article_id: int) -> ArticleVersion:
    """The newest text of an article."""
    query = (
        select(ArticleVersion)
        .where(ArticleVersion.article_id == article_id)
        .order_by(ArticleVersion.number.desc())
        .limit(1)
    )
    return session.execute(query).scalar_one()


def known_name(wanted: str, known: Iterable[str], noun: str, *, new: bool) -> str | None:
    """The known spelling of a name; None when it is new.

    A name close to a known one is taken for a slip unless `new` says it is meant: raises BadInput.
    """
    names = {name.casefold(): name for name in known}
    found = names.get(wanted.casefold())
    if found is not None or new:
        return found
    close = nearest(wanted, names.values())
    if close:
        raise BadInput(
            f"There is no {noun} '{wanted}' yet: {close[0]}?",
            f"Write '{close[0]}', or add --new if '{wanted}' is another.",
        )
    return None


def outlet_named(session: Session, name: str, *, new: bool) -> Outlet | None:
    """The outlet of that name; None when it is new. Raises BadInput as `known_name` does."""
    outlets = {outlet.name: outlet for outlet in session.scalars(select(Outlet))}
    known = known_name(name, outlets, "outlet", new=new)
    return outlets[known] if known else None
