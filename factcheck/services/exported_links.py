"""Links between claims, as a review tells them: without the ids of this database."""

from __future__ import annotations

import json
import re
from typing import Any

from factcheck.exchange.claim_review_links import Linked

IMPORTED = "claimreview"
"""The origin of a link that came in with a review; which detector found it stands in its version."""
THIS, OTHER = "[1]", "[2]"


def exported_link(row: dict[str, Any]) -> Linked:
    """A row of the part `links` of an export."""
    found_by = _found_by(row["origin"], row["origin_version"])
    return Linked(
        relation=row["relation"],
        conflict_kind=row["conflict_kind"],
        status=row["status"],
        acts=row["acts"],
        uid=row["uid"],
        text=row["text"],
        because=row["because"] if row["origin"] == "person" else _told(row) if found_by else None,
        found_by=found_by,
        confidence=row["confidence"] if found_by else None,
    )


def _found_by(origin: str, version: str | None) -> str | None:
    if origin == "person":
        return None
    return version if origin == IMPORTED else " ".join(filter(None, (origin, version)))


def _told(row: dict[str, Any]) -> str:
    """The sentence, the two claims by their places in the review.

    The explanation has it with placeholders, in the order of the passages; an imported link has none.
    """
    this, other = row["this"], row["other"]
    wanted = row["because"]
    raw = _raw_sentence(row["explanation"])
    for left, right in ((this, other), (other, this)):
        if raw is not None and raw.replace("{left}", left).replace("{right}", right) == wanted:
            places = {left: THIS if left == this else OTHER, right: OTHER if left == this else THIS}
            return raw.replace("{left}", places[left]).replace("{right}", places[right])
    return re.sub(r"\bC[0-9]+\b", lambda found: {this: THIS, other: OTHER}.get(found[0], found[0]), wanted)


def _raw_sentence(explanation: str | None) -> str | None:
    try:
        found = json.loads(explanation) if explanation else None
    except ValueError:
        return None
    sentence = found.get("sentence") if isinstance(found, dict) else None
    return sentence if isinstance(sentence, str) else None
