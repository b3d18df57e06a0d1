"""A fact-check as others publish it, in one shape whatever file it came in."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from factcheck.domain.keys import canonical_url, uid_for
from factcheck.domain.partial_date import PartialDate
from factcheck.domain.text import comparable, sha256
from factcheck.domain.vocabulary import ClaimantKind
from factcheck.errors import BadInput
from factcheck.exchange.claim_review_links import uid_of
from factcheck.exchange.oddity import Place

OWN_CLAIM = "factcheck:claim"
"""Names the claim in a record that a factcheck wrote or changed."""
OWN_SCALE = "factcheck:scale"
"""Names the scale of the rating in a record that a factcheck wrote."""


@dataclass(frozen=True, slots=True)
class Rating:
    """The label is what holds; the numbers are kept as they came, best below worst included."""

    label: str
    value: float | None = None
    best: float | None = None
    worst: float | None = None
    explanation: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Something a check rests on."""

    url: str | None
    archived_url: str | None
    title: str | None
    quote: str | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Review:
    """One review of one claim; `data` is the record as it came, every field of it."""

    format: str
    place: Place
    data: dict[str, Any]
    claim: str
    url: str | None = None
    rating: Rating | None = None
    publisher: str | None = None
    publisher_url: str | None = None
    published: PartialDate | None = None
    published_at: datetime | None = None
    title: str | None = None
    language: str | None = None
    claimant: str | None = None
    claimant_kind: ClaimantKind | None = None
    claimant_wikidata: str | None = None
    said: PartialDate | None = None
    appearances: tuple[str, ...] = ()
    copies: dict[str, str] = field(default_factory=dict)
    """Archived copies of appearances, by their address."""
    also_at: tuple[str, ...] = ()
    """Other addresses of the review itself."""
    archived_url: str | None = None
    sources: tuple[Source, ...] = ()
    scale: str | None = None
    uid: str = field(init=False, default="")
    record_uid: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """The same review from another file is the same claim; a changed one a new record of it."""
        own = self.own_uid
        address = _address(self.url) or f"by {self.publisher or ''} on {self.said.iso if self.said else ''}"
        object.__setattr__(self, "uid", own or uid_for(self.format, address, comparable(self.claim)))
        object.__setattr__(self, "record_uid", uid_for("record", self.uid, sha256(_sorted(self.data))))

    @property
    def own_uid(self) -> str | None:
        """The name of the claim in every database, where a factcheck wrote the record."""
        return uid_of(self.data.get(OWN_CLAIM))

    @property
    def scale_name(self) -> str:
        """Labels are the publisher's own: its name is the scale's."""
        return self.scale or self.publisher or "unnamed publishers"


def json_text(data: Any) -> str:
    """A record as it is stored and written."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    # Half a surrogate pair is no UTF-8; escaped it can be stored and stays what it was.
    return text if _whole(text) else json.dumps(data, separators=(",", ":"))


def _whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _sorted(data: Any) -> str:
    return json.dumps(data, sort_keys=True, separators=(",", ":"))


def _address(url: str | None) -> str | None:
    if url is None:
        return None
    try:
        return canonical_url(url)
    except BadInput:
        return url
