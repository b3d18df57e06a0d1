"""What a desk can set, and what holds until it does."""

from __future__ import annotations

from factcheck.domain.nearest import nearest
from factcheck.errors import NotFound

SETTINGS = {
    "desk_name": "The desk's name, as it signs what it publishes.",
    "desk_url": "The desk's address on the web.",
    "default_scale": "The scale that rate uses where --scale names no other.",
    "language": "The language the desk writes in (BCP 47).",
    "time_zone": "Where the desk's days begin and end.",
    "match_new_claims": "Whether claim add says what is held on the same already: yes or no.",
}
"""Kept in the database, so that everybody who works in it shares them."""

OWN = {"user": "Your name in the log; --user and FACTCHECK_USER come before it."}
"""Kept in the person's own file."""

DEFAULTS = {"default_scale": "five-point", "time_zone": "UTC", "match_new_claims": "yes"}


def known_key(key: str) -> str:
    """The key as it is written here, whatever its case and hyphens.

    Raises NotFound with the nearest key.
    """
    wanted = key.strip().lower().replace("-", "_")
    keys = [*SETTINGS, *OWN]
    if wanted in keys:
        return wanted
    close = nearest(wanted, keys)
    raise NotFound(
        f"There is no setting '{key}'.", f"{close[0]}?" if close else f"There are: {', '.join(keys)}."
    )
