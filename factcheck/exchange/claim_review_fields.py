"""The fields of an object of schema.org by the names they should have, and names short enough to be one."""

from __future__ import annotations

from typing import Any

from factcheck.domain.label_key import label_key
from factcheck.exchange.loose_values import read_text
from factcheck.exchange.oddity import Oddities, Place

LONGEST_NAME = 500
"""Characters of a name or label."""

_MISSPELT_KEYS = {
    "ratingExplaination": "ratingExplanation",
    "ratingExplanantion": "ratingExplanation",
    "alternatename": "alternateName",
    "claimreviewed": "claimReviewed",
    "itemreviewed": "itemReviewed",
    "reviewrating": "reviewRating",
}


class Fields:
    """An object by the names its fields should have."""

    def __init__(self, record: dict[str, Any], place: Place, odd: Oddities) -> None:
        self.record = record
        self.place = place
        self.odd = odd
        self._other: dict[str, str] | None = None

    def get(self, name: str) -> Any:
        """A field's value, also under a name with blanks, a prefix or a known spelling mistake."""
        if name in self.record:
            return self.record[name]
        if self._other is None:
            self._other = {}
            for key in self.record:
                bare = key.strip().removeprefix("schema:").removeprefix("https://schema.org/")
                bare = _MISSPELT_KEYS.get(bare.removeprefix("http://schema.org/"), bare)
                if bare != key:
                    self._other[bare] = key
                    self.odd.warning(self.place.at(key), "field-name", f"read as {bare}")
        return self.record.get(self._other[name]) if name in self._other else None

    def words(self, name: str) -> str | None:
        """A field as plain words."""
        return read_text(self.get(name), self.place.at(name), self.odd)

    def object(self, name: str) -> dict[str, Any] | None:
        """A field that holds an object; of a list the first."""
        value = self.get(name)
        if isinstance(value, list):
            objects = [one for one in value if isinstance(one, dict)]
            if len(value) > 1:
                self.odd.warning(
                    self.place.at(name), "several", f"{len(value)} stand here: the first is read"
                )
            value = objects[0] if objects else None
        return value if isinstance(value, dict) else None


def short_name(words: str | None, place: Place, odd: Oddities) -> str | None:
    """A name or label: what is longer is none, and no index could hold it."""
    if words is not None and not label_key(words):
        return None
    if words is None or len(words) <= LONGEST_NAME:
        return words
    odd.error(place, "too-long", f"this is longer than a name or label can be ({LONGEST_NAME} characters)")
    return None
