"""Publishers."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url, uid_for
from factcheck.domain.nearest import nearest
from factcheck.domain.text import normalise, shown
from factcheck.errors import BadInput, Clash, NotFound
from factcheck.models import Outlet
from factcheck.services.lookup import outlet_named


def add_outlet(
    session: Session, name: str, *, homepage: str | None = None, country: str | None = None, new: bool = False
) -> int:
    """Take down a publisher; of a known one what was missing is filled in. Returns the number.

    Raises BadInput for a name close to a known one (unless `new`), an address or country that is none, Clash
    where something else is known already.
    """
    given = {"homepage": _homepage(homepage), "country": _country(country)}
    outlet = outlet_for(session, name, new=new)
    for column, value in given.items():
        held = getattr(outlet, column)
        if value and held and value != held:
            raise Clash(
                f"{outlet.name} is known with {column} {held}, not {value}.",
                f"To correct it: factcheck outlet edit '{outlet.name}' --{column} {value}",
            )
        if value and not held:
            setattr(outlet, column, value)
    session.flush()
    return outlet.id


def outlet_for(session: Session, name: str, *, new: bool) -> Outlet:
    """The outlet of that name, taken down where it is new.

    Raises BadInput for an empty name, or one close to a known one (unless `new`).
    """
    wanted = _name(name)
    outlet = outlet_named(session, wanted, new=new)
    if outlet is None:
        outlet = Outlet(uid=_uid(wanted), name=wanted)
        session.add(outlet)
        session.flush()
    return outlet


def edit_outlet(
    session: Session,
    name: str,
    *,
    new_name: str | None = None,
    homepage: str | None = None,
    country: str | None = None,
) -> int:
    """Correct what is known of a publisher; an empty address or country takes it away. Returns its number.

    Raises NotFound with the nearest name, BadInput and Clash as `add_outlet` does.
    """
    outlet = known_outlet(session, name)
    if new_name is not None:
        _rename(session, outlet, _name(new_name))
    if homepage is not None:
        outlet.homepage = _homepage(homepage)
    if country is not None:
        outlet.country = _country(country)
    session.flush()
    return outlet.id


def known_outlet(session: Session, name: str) -> Outlet:
    """The outlet of that name, whatever its case.

    Raises NotFound with the nearest name.
    """
    outlets = {outlet.name: outlet for outlet in session.scalars(select(Outlet).order_by(Outlet.id))}
    wanted = _name(name)
    for known, outlet in outlets.items():
        if known.casefold() == wanted.casefold():
            return outlet
    close = nearest(wanted, outlets)
    raise NotFound(
        f"There is no outlet '{wanted}'.", f"{close[0]}?" if close else "See: factcheck outlet list"
    )


def _rename(session: Session, outlet: Outlet, name: str) -> None:
    for other in session.scalars(select(Outlet).where(Outlet.id != outlet.id)):
        if other.name.casefold() == name.casefold():
            raise Clash(f"There is an outlet '{other.name}' already.", "Two outlets cannot share a name.")
    outlet.name = name
    outlet.uid = _uid(name)  # made of the name, so that an outlet of the old name can be added again


def _uid(name: str) -> str:
    return uid_for("outlet", name.casefold())


def _name(raw: str) -> str:
    name = " ".join(normalise(raw).split())
    if not name:
        raise BadInput("The name is empty.")
    return name


def _homepage(raw: str | None) -> str | None:
    if not raw or not raw.strip():
        return None
    canonical_url(raw)
    return raw.strip()


def _country(raw: str | None) -> str | None:
    if not raw or not raw.strip():
        return None
    code = raw.strip().upper()
    if not re.fullmatch("[A-Z]{2}", code):
        raise BadInput(f"{shown(raw)} is no country code.", "Write its two letters (ISO 3166), such as DE.")
    return code
