"""Where the desk stands with its claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from factcheck.domain.ids import Ref
from factcheck.domain.vocabulary import ClaimStatus
from factcheck.errors import BadInput
from factcheck.models import Claim
from factcheck.services.candidate_claimants import AS_NAMED, Who, settle_claimant
from factcheck.services.lookup import find
from factcheck.services.suggested_links import OUT, close_suggestions


@dataclass(frozen=True, slots=True)
class Accepted:
    """The numbers of the claims that had another status, and lines to be told."""

    changed: list[int]
    notes: tuple[str, ...] = ()


def set_status(session: Session, claims: Sequence[Ref], status: ClaimStatus) -> list[int]:
    """Give claims a status; returns the numbers of those that had another.

    With a claim that is rejected or withdrawn go the conflicts that detectors suggested about it, as far as
    nobody has decided on them.
    Raises NotFound for an unknown claim; then none is changed.
    """
    return _set(session, [find(session, ref, Claim, lock=True) for ref in claims], status)


def accept(session: Session, claims: Sequence[Ref], who: Mapping[int, Who] | Who = AS_NAMED) -> Accepted:
    """Take candidates, also ones rejected before, as claims of the desk, each with its claimant.

    `who` says whose they are where a name is like a known one: for all, or by the claim's number. Raises
    BadInput for a claim that is no candidate, Ambiguous for a name `who` leaves open; then none is changed.
    """
    rows = _waiting(session, claims, ClaimStatus.REJECTED)
    notes = [
        settle_claimant(session, row, who if isinstance(who, Who) else who.get(row.id, AS_NAMED))
        for row in rows
    ]
    return Accepted(_set(session, rows, ClaimStatus.NEW), tuple(note for note in notes if note))


def reject(session: Session, claims: Sequence[Ref]) -> list[int]:
    """Turn candidates down, also ones accepted that nobody worked on.

    Raises BadInput for a claim the desk has worked on; then none is changed.
    """
    return _set(session, _waiting(session, claims, ClaimStatus.NEW), ClaimStatus.REJECTED)


def _waiting(session: Session, claims: Sequence[Ref], also: ClaimStatus) -> list[Claim]:
    rows = [find(session, ref, Claim, lock=True) for ref in claims]
    for row in rows:
        if row.status not in (ClaimStatus.CANDIDATE, ClaimStatus.REJECTED, also):
            raise BadInput(
                f"C{row.id} is {row.status}, not a candidate.",
                f"To change that: factcheck claim status C{row.id} …",
            )
    return rows


def _set(session: Session, rows: Sequence[Claim], status: ClaimStatus) -> list[int]:
    changed = [row for row in rows if row.status is not status]
    for row in changed:
        row.status = status
    session.flush()
    if status in OUT:
        close_suggestions(session, [row.id for row in changed])
    return [row.id for row in changed]
