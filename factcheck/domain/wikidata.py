"""Wikidata items."""

from __future__ import annotations

import re

from factcheck.domain.text import shown
from factcheck.errors import BadInput

_ITEM = re.compile(
    r"(?:https?://(?:www\.)?wikidata\.org/(?:wiki|entity)/)?(Q[1-9][0-9]{0,11})", re.IGNORECASE
)


def wikidata_item(raw: str) -> str:
    """`q42`, or the item's address, as `Q42`.

    Raises BadInput for anything else.
    """
    found = _ITEM.fullmatch(raw.strip())
    if found is None:
        raise BadInput(f"{shown(raw)} is no Wikidata item.", "Write it as Q42.")
    return found[1].upper()
