"""Rows that many imported records are looked up in or become, a few hundred to a query."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, uid_for
from factcheck.domain.text import normalise
from factcheck.domain.vocabulary import Stance
from factcheck.errors import BadInput
from factcheck.exchange.claim_review import Review
from factcheck.models import Base, ClaimAppearance
from factcheck.services.dependents import chunks
from factcheck.storage.bulk_audited import NewRow


def numbers_by_uid(session: Session, model: type[Base], uids: Iterable[str]) -> dict[str, int]:
    """The numbers of those rows that are there."""
    columns: Any = model.__table__.c
    return {
        uid: number
        for some in chunks(dict.fromkeys(uids))
        for uid, number in session.execute(select(columns.uid, columns.id).where(columns.uid.in_(some)))
    }


def addresses(
    session: Session, known: Collection[int], reviews: Sequence[tuple[int, Review]]
) -> list[tuple[int, str, str | None]]:
    """Where each claim was seen, and the archived copy, without what is held of the known ones."""
    held = {
        (claim, url)
        for some in chunks(known)
        for claim, url in session.execute(
            select(ClaimAppearance.claim_id, ClaimAppearance.url).where(ClaimAppearance.claim_id.in_(some))
        )
    }
    wanted = {
        (claim, canonical_url(url)): review.copies.get(url)
        for claim, review in reversed(reviews)
        for url in reversed(review.appearances)
    }
    return [(*one, copy) for one, copy in reversed(wanted.items()) if one not in held]


def source_rows(review: Review, claim: int, actor: str) -> Iterator[NewRow]:
    """The evidence of a record."""
    for place, source in enumerate(review.sources):
        yield {
            "uid": uid_for("evidence", review.uid, str(place), source.title or "", source.quote or ""),
            "claim_id": claim,
            "url": _web(source.url),
            "archived_url": _web(source.archived_url),
            "title": _stored(source.title),
            "quote": _stored(source.quote),
            "note": _stored(source.note),
            "stance": Stance.CONTEXT,
            "made_by": actor,
        }


def _stored(text: str | None) -> str | None:
    return (normalise(text).strip() or None) if text else None


def _web(address: str | None) -> str | None:
    """The address, if it is one: `javascript:` and the like stay in the record only."""
    if not address:
        return None
    try:
        canonical_url(address)
    except BadInput:
        return None
    return normalise(address).strip()
