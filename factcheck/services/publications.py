"""Saying where a verdict was made public."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.keys import canonical_url, new_uid
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.errors import BadInput
from factcheck.models import Claim, Publication, Verdict
from factcheck.models.base import utc_now
from factcheck.services.lookup import find
from factcheck.services.scales import find_scale
from factcheck.services.verdicts import verdicts_in_force


@dataclass(frozen=True, slots=True)
class Published:
    """Where a check was published, and when (None: now)."""

    url: str
    archived_url: str | None = None
    at: datetime | None = None
    scale: str | None = None


def publish(session: Session, claims: Sequence[Ref], where: Published, *, actor: str) -> list[int]:
    """Say that the ratings in force of these claims are public; their status becomes published.

    Returns the numbers of the publications; one that is known already is not added again.
    Raises BadInput for a claim without a rating or an address that is none; then nothing is stored.
    """
    canonical_url(where.url)
    if where.archived_url is not None:
        canonical_url(where.archived_url)
    on = find_scale(session, where.scale) if where.scale else None
    numbers: list[int] = []
    for ref in claims:
        claim = find(session, ref, Claim, lock=True)
        held = verdicts_in_force(session, claim.id)
        verdicts = [verdict for scale, verdict in sorted(held.items()) if on is None or scale == on.id]
        if not verdicts:
            raise BadInput(
                f"{ref} has no rating to publish.", f'Rate it: factcheck rate {ref} LABEL --because "…"'
            )
        numbers += [_add(session, verdict, where, actor) for verdict in verdicts]
        claim.status = ClaimStatus.PUBLISHED
    session.flush()
    return numbers


def _add(session: Session, verdict: Verdict, where: Published, actor: str) -> int:
    query = select(Publication.id).where(
        Publication.verdict_id == verdict.id, Publication.url == where.url.strip()
    )
    known = session.scalars(query).first()
    if known is not None:
        return known
    row = Publication(
        uid=new_uid(),
        verdict_id=verdict.id,
        url=where.url.strip(),
        archived_url=where.archived_url,
        published_at=where.at or utc_now(),
        made_by=actor,
    )
    session.add(row)
    session.flush()
    return row.id
