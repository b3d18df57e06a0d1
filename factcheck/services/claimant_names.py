"""Finding claimants by any of their names, and giving them names."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import new_uid
from factcheck.domain.nearest import nearest
from factcheck.domain.text import normalise
from factcheck.errors import Ambiguous, BadInput, Clash, NotFound
from factcheck.models import Claimant, ClaimantName


def find_claimant(session: Session, name: str) -> Claimant:
    """The claimant who bears a known name; one that was merged is answered by the one it went into.

    Raises Ambiguous when two bear it.
    """
    found = bearers(session, name)
    if len(found) > 1:
        names = ", ".join(f"{row.name} (number {row.id})" for row in found)
        raise Ambiguous(f"'{name}' is the name of several claimants: {names}.", "Use the fuller name.")
    return found[0]


def known_claimant(session: Session, name: str) -> Claimant:
    """The claimant of that name, or of that number in `claimant list`; merges are followed.

    Raises NotFound with the nearest name, Ambiguous when two bear it.
    """
    wanted = spelling(name)
    names = list(session.scalars(select(ClaimantName.name).order_by(ClaimantName.id)))
    if wanted.casefold() in {known.casefold() for known in names}:
        return find_claimant(session, wanted)
    if wanted.isascii() and wanted.isdigit() and len(wanted) < 19:
        numbered = session.get(Claimant, int(wanted))
        if numbered is not None:
            return merged_into(session, numbered)
    close = nearest(wanted, names)
    raise NotFound(
        f"There is no claimant '{wanted}'.", f"{close[0]}?" if close else "See: factcheck claimant list"
    )


def bearers(session: Session, name: str) -> list[Claimant]:
    """Every claimant that stands and bears the name, by number."""
    query = (
        select(Claimant)
        .join(ClaimantName, ClaimantName.claimant_id == Claimant.id)
        .where(ClaimantName.name_key == name.casefold())
        .order_by(Claimant.id)
    )
    standing = {row.id: row for row in (merged_into(session, found) for found in session.scalars(query))}
    return [standing[number] for number in sorted(standing)]


def merged_into(session: Session, claimant: Claimant) -> Claimant:
    """Follow merges to the claimant that stands."""
    while claimant.merged_into_id is not None:
        claimant = session.get_one(Claimant, claimant.merged_into_id)
    return claimant


def make_claimant(session: Session, name: str) -> Claimant:
    """A new claimant with one name."""
    claimant = Claimant(uid=new_uid(), name=name)
    session.add(claimant)
    session.flush()
    give_name(session, claimant, name)
    return claimant


def add_name(session: Session, claimant: Claimant, alias: str, *, new: bool = False) -> bool:
    """Another spelling; False if it was known.

    Raises Clash when it is a name of somebody else, unless `new` says that both bear it.
    """
    name = spelling(alias)
    others = [row for row in bearers(session, name) if row.id != claimant.id]
    if others and not new:
        raise Clash(
            f"'{name}' is a name of {others[0].name} already.",
            f"If they are one: factcheck claimant merge '{name}' '{claimant.name}';"
            " if both bear it, add --new.",
        )
    return give_name(session, claimant, name)


def give_name(session: Session, claimant: Claimant, name: str) -> bool:
    """Add a spelling; False if the claimant bears it already."""
    query = select(ClaimantName.id).where(
        ClaimantName.claimant_id == claimant.id, ClaimantName.name_key == name.casefold()
    )
    if session.scalars(query).first() is not None:
        return False
    session.add(ClaimantName(claimant_id=claimant.id, name=name, name_key=name.casefold()))
    session.flush()
    return True


def spelling(name: str) -> str:
    """A name as it is stored. Raises BadInput for an empty one."""
    words = " ".join(normalise(name).split())
    if not words:
        raise BadInput("The name is empty.")
    return words
