"""Where the desk stands with its claims."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.models import Claim
from factcheck.services.lookup import find


def set_status(session: Session, claims: Sequence[Ref], status: ClaimStatus) -> list[int]:
    """Give claims a status; returns the numbers of those that had another.

    Raises NotFound for an unknown claim; then none is changed.
    """
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    changed = [row for row in rows if row.status is not status]
    for row in changed:
        row.status = status
    session.flush()
    return [row.id for row in changed]
