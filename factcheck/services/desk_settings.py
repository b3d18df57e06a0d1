"""The settings a desk shares, kept in its database."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from factcheck.domain.keys import canonical_url
from factcheck.domain.language_tag import language_tag
from factcheck.domain.nearest import nearest
from factcheck.domain.text import normalise, shown
from factcheck.errors import BadInput
from factcheck.models import Setting
from factcheck.services.scales import find_scale
from factcheck.services.setting_keys import DEFAULTS, OWN, known_key


def get_setting(session: Session, key: str) -> str | None:
    """What holds for `key`: the desk's own choice, else the program's, else None.

    Raises NotFound with the nearest key.
    """
    name = known_key(key)
    row = _row(session, name)
    return row.value if row else DEFAULTS.get(name)


def set_setting(session: Session, key: str, value: str) -> str | None:
    """Set one; an empty value takes the desk's choice away. Returns what holds then.

    Raises NotFound with the nearest key, scale or zone, BadInput for a value that is none.
    """
    name = known_key(key)
    if name in OWN:
        raise BadInput(f"'{name}' is each person's own.", f"Set it with: factcheck config set {name} NAME")
    row = _row(session, name)
    cleaned = _cleaned(session, name, value) if value.strip() else None
    if cleaned is None and row is not None:
        session.delete(row)
    elif cleaned is not None and row is not None:
        row.value = cleaned
    elif cleaned is not None:
        session.add(Setting(key=name, value=cleaned))
    session.flush()
    return cleaned or DEFAULTS.get(name)


def _row(session: Session, key: str) -> Setting | None:
    return session.scalars(select(Setting).where(Setting.key == key)).first()


def _cleaned(session: Session, key: str, value: str) -> str:
    words = " ".join(normalise(value).split())
    if key == "desk_url":
        canonical_url(words)  # only looked at: the desk's address is kept as it writes it
    elif key == "default_scale":
        return find_scale(session, words).name
    elif key == "language":
        return language_tag(words)
    elif key == "time_zone":
        return time_zone(words)
    elif key == "match_new_claims":
        return _yes_or_no(words)
    return words


def _yes_or_no(raw: str) -> str:
    if raw.lower() not in ("yes", "no"):
        raise BadInput(f"{shown(raw)} is neither yes nor no.")
    return raw.lower()


def time_zone(raw: str) -> str:
    """The zone as the IANA list spells it; a city alone will do to be met with its zone.

    Raises BadInput for a zone that is not on the list.
    """
    import zoneinfo  # loads slowly, and only this setting needs it

    known = zoneinfo.available_timezones()
    for zone in known:
        if zone.lower() == raw.lower():
            return zone
    if not known:  # Windows has no list of its own
        raise BadInput("This machine has no list of time zones.", "Install the Python package tzdata.")
    cities: dict[str, str] = {}
    for zone in sorted(known):
        cities.setdefault(re.sub(".*/", "", zone), zone)
    city = nearest(raw, cities)
    close = nearest(raw, sorted(known)) or [cities[name] for name in city]
    raise BadInput(
        f"{shown(raw)} is no time zone.", f"{close[0]}?" if close else "Write it as Europe/Berlin."
    )
