"""Claimants under every spelling."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.vocabulary import ClaimantKind
from factcheck.errors import Ambiguous
from factcheck.models import Claimant, ClaimantName
from factcheck.services.lookup import known_name


def claimant_for(session: Session, name: str, *, new: bool = False) -> Claimant:
    """The claimant of that name, made if nobody has one like it.

    Raises BadInput for a name close to a known one (unless `new`), Ambiguous when two bear it.
    """
    spelling = " ".join(name.split())
    known = known_name(spelling, session.scalars(select(ClaimantName.name)), "claimant", new=new)
    return find_claimant(session, known) if known else make_claimant(session, spelling)


def find_claimant(session: Session, name: str) -> Claimant:
    """The claimant who bears a known name; one that was merged is answered by the one it went into.

    Raises Ambiguous when two bear it.
    """
    query = (
        select(Claimant)
        .join(ClaimantName, ClaimantName.claimant_id == Claimant.id)
        .where(ClaimantName.name_key == name.casefold())
        .order_by(Claimant.id)
    )
    found = list(
        {merged_into(session, row).id: merged_into(session, row) for row in session.scalars(query)}.values()
    )
    if len(found) > 1:
        names = ", ".join(sorted(row.name for row in found))
        raise Ambiguous(f"'{name}' is the name of several claimants: {names}.", "Use the fuller name.")
    return found[0]


def merged_into(session: Session, claimant: Claimant) -> Claimant:
    """Follow merges to the claimant that stands."""
    while claimant.merged_into_id is not None:
        claimant = session.get_one(Claimant, claimant.merged_into_id)
    return claimant


def make_claimant(session: Session, name: str, kind: ClaimantKind | None = None) -> Claimant:
    """A new claimant with one name."""
    claimant = Claimant(uid=new_uid(), name=name, kind=kind)
    session.add(claimant)
    session.flush()
    session.add(ClaimantName(claimant_id=claimant.id, name=name, name_key=name.casefold()))
    session.flush()
    return claimant
