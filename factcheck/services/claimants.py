"""Claimants: people and organisations that claim things."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.vocabulary import ClaimantKind
from factcheck.domain.wikidata import wikidata_item
from factcheck.errors import BadInput, Clash
from factcheck.models import Claim, Claimant, ClaimantName
from factcheck.services.claimant_names import (
    add_name,
    find_claimant,
    give_name,
    known_claimant,
    make_claimant,
    merged_into,
    spelling,
)
from factcheck.services.lookup import known_name


def claimant_for(session: Session, name: str, *, new: bool = False) -> Claimant:
    """The claimant of that name, made if nobody has one like it.

    Raises BadInput for a name close to a known one (unless `new`), Ambiguous when two bear it.
    """
    wanted = spelling(name)
    known = known_name(wanted, session.scalars(select(ClaimantName.name)), "claimant", new=new)
    return find_claimant(session, known) if known else make_claimant(session, wanted)


def add_claimant(
    session: Session,
    name: str,
    *,
    kind: ClaimantKind | None = None,
    wikidata: str | None = None,
    aliases: Sequence[str] = (),
    new: bool = False,
) -> int:
    """Take down a claimant; of a known one what was missing is filled in. Returns the number.

    Raises BadInput for a name close to a known one (unless `new`) or a Wikidata item that is none, Clash
    where something else is known already, or a name belongs to somebody else.
    """
    claimant = claimant_for(session, name, new=new)
    _describe(session, claimant, kind=kind, wikidata=wikidata)
    for alias in aliases:
        add_name(session, claimant, alias, new=new)
    return claimant.id


def add_alias(session: Session, name: str, alias: str, *, new: bool = False) -> int:
    """Another spelling of a claimant's name. Returns the claimant's number.

    Raises NotFound for an unknown claimant, Clash when the spelling is somebody else's (unless `new`).
    """
    claimant = known_claimant(session, name)
    add_name(session, claimant, alias, new=new)
    return claimant.id


def edit_claimant(
    session: Session,
    name: str,
    *,
    preferred: str | None = None,
    kind: ClaimantKind | None = None,
    wikidata: str | None = None,
) -> int:
    """Correct what is known of a claimant; the name it had stays one of its spellings. Returns its number.

    Raises NotFound for an unknown claimant, Clash for a name or item that is somebody else's.
    """
    claimant = known_claimant(session, name)
    if preferred is not None:
        add_name(session, claimant, preferred)
        claimant.name = spelling(preferred)
    _describe(session, claimant, kind=kind, wikidata=wikidata, anew=True)
    return claimant.id


def merge_claimants(session: Session, gone: str, into: str) -> int:
    """Two turn out to be one: names and claims of `gone` go to `into`. Returns the number of `into`.

    `gone` stays, marked with where it went, and each claim's log says whose it was. Raises NotFound for an
    unknown claimant, Ambiguous when two bear a name, BadInput when the two are one already.
    """
    leaving, staying = _both_standing(session, known_claimant(session, gone), known_claimant(session, into))
    if leaving is staying:
        raise BadInput(f"'{gone}' and '{into}' are one claimant already: {staying.name}.")
    names = select(ClaimantName.name).where(ClaimantName.claimant_id == leaving.id).order_by(ClaimantName.id)
    for name in session.scalars(names).all():
        give_name(session, staying, name)
    staying.kind = staying.kind or leaving.kind
    staying.wikidata = staying.wikidata or leaving.wikidata
    leaving.merged_into_id = staying.id
    for claim in session.scalars(select(Claim).where(Claim.claimant_id == leaving.id).with_for_update()):
        claim.claimant_id = staying.id
    session.flush()
    return staying.id


def _both_standing(session: Session, one: Claimant, other: Claimant) -> tuple[Claimant, Claimant]:
    """Both locked and not merged into anybody, so that two merges at once never close a circle."""
    while True:
        for row in sorted((one, other), key=lambda claimant: claimant.id):
            session.refresh(row, with_for_update=True)
        if one.merged_into_id is None and other.merged_into_id is None:
            return one, other
        one, other = merged_into(session, one), merged_into(session, other)


def _describe(
    session: Session,
    claimant: Claimant,
    *,
    kind: ClaimantKind | None,
    wikidata: str | None,
    anew: bool = False,
) -> None:
    """Say what a claimant is; `anew` allows to say something else than before.

    Raises BadInput and Clash as `add_claimant` does.
    """
    item = wikidata_item(wikidata) if wikidata else None
    for column, value in (("kind", kind), ("wikidata", item)):
        held = getattr(claimant, column)
        if value is None or value == held:
            continue
        if held is not None and not anew:
            raise Clash(
                f"{claimant.name} is known with {column} {held}, not {value}.",
                f"To correct it: factcheck claimant edit '{claimant.name}' --{column} {value}",
            )
        if column == "wikidata":
            _refuse_taken(session, claimant, value)
        setattr(claimant, column, value)
    session.flush()


def _refuse_taken(session: Session, claimant: Claimant, item: str) -> None:
    query = select(Claimant).where(
        Claimant.wikidata == item, Claimant.id != claimant.id, Claimant.merged_into_id.is_(None)
    )
    other = session.scalars(query.order_by(Claimant.id)).first()
    if other is not None:
        raise Clash(
            f"{item} is {other.name} already.",
            f"If they are one: factcheck claimant merge '{claimant.name}' '{other.name}'",
        )
