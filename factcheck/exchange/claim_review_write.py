"""A checked claim as ClaimReview, with what the format requires and recommends.

A record that came in goes out as it was: only what was changed here since takes the place of what it said.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from typing import Any

from factcheck.domain.keys import canonical_url
from factcheck.domain.partial_date import iso_days
from factcheck.exchange.claim_review import OWN_CLAIM, OWN_SCALE, Review, json_text
from factcheck.exchange.claim_review_links import LINKS, OWN_ID, Linked, current_links, link_record
from factcheck.exchange.claim_review_read import read_review
from factcheck.exchange.oddity import Oddities, Place

CONTEXT = ["https://schema.org", {"factcheck": "urn:factcheck:"}]
"""What schema.org has no words for, links between claims above all, stands under a prefix of our own."""

_FIVE = 5


@dataclass(frozen=True, slots=True)
class Publication:
    """Where a rating was made public."""

    url: str
    archived_url: str | None
    published_at: str


@dataclass(frozen=True, slots=True)
class Rated:
    """A rating in force, and where it was made public, the last place last."""

    verdict_id: int
    scale: str
    label: str
    value: float | None
    justification: str
    decided_by: str
    decided_at: str
    published: Sequence[Publication] = ()


@dataclass(frozen=True, slots=True)
class Checked:
    """A claim with all that goes out with it; addresses with their archived copies."""

    claim: str
    uid: str
    text: str
    claimant: str | None
    kind: str | None
    wikidata: str | None
    said: tuple[str, str] | None
    language: str | None
    seen_at: Sequence[tuple[str, str | None]]
    sources: Sequence[dict[str, str | None]]
    links: Sequence[Linked]
    here: frozenset[str] = frozenset()
    """The claims we hold of those that records name as linked."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Who publishes."""

    name: str | None
    url: str | None


def own_review(claim: Checked, rated: Rated | None, author: Desk, url: str | None) -> dict[str, Any]:
    """The review of a rating that was given here; what is not known is left out.

    Its address is the last one it was published at, unless `url` is given.
    """
    shown = rated.published[-1] if rated and rated.published else None
    url = url or (shown.url if shown else None)
    others = [one.url for one in rated.published if one.url != url] if rated else []
    review: dict[str, Any] = {
        "@context": CONTEXT,
        "@type": "ClaimReview",
        "@id": f"{OWN_ID}{claim.uid}",
        "claimReviewed": claim.text,
        "url": url,
        "sameAs": list(dict.fromkeys(others)) or None,
        "archivedAt": shown.archived_url if shown else None,
        "datePublished": (shown.published_at if shown else rated.decided_at)[:10] if rated else None,
        "author": _filled({"@type": "Organization", "name": author.name, "url": author.url}),
        "inLanguage": claim.language,
        "itemReviewed": _item(claim),
        "reviewRating": _rating(rated) if rated else None,
        "citation": [source["url"] for source in claim.sources if source["url"]] or None,
        OWN_CLAIM: f"{OWN_ID}{claim.uid}",
        OWN_SCALE: rated.scale if rated else None,
        LINKS: [link_record(link) for link in claim.links] or None,
    }
    return _filled(review)


def merged_review(record: dict[str, Any], claim: Checked, rated: Rated | None = None) -> dict[str, Any]:
    """The record as it came, with what was changed here since."""
    review = read_review(record, Place(""), Oddities())
    found = deepcopy(record)
    if review is None:
        return found
    if review.claim != claim.text:
        found["claimReviewed"] = claim.text
    item = found.get("itemReviewed")
    if isinstance(item, dict):
        _merge_item(item, review, claim)
    elif item is None and (claim.claimant or claim.said or claim.seen_at):
        found["itemReviewed"] = _item(claim)
    if (links := current_links(found, claim.links, claim.here)) is not None:
        found[LINKS] = links
    if review.own_uid and rated and rated.published and not _is_told(review, rated):
        found["url"] = rated.published[-1].url
    return found if found == record else {**found, OWN_CLAIM: f"{OWN_ID}{claim.uid}"}


def _is_told(review: Review, rated: Rated) -> bool:
    """Whether a review of ours names a place where it was published."""
    return bool({review.url, *review.also_at} & {one.url for one in rated.published})


def _merge_item(item: dict[str, Any], review: Review, claim: Checked) -> None:
    if claim.claimant and (review.claimant or "").casefold() != claim.claimant.casefold():
        before = item.get("author")
        kept = before if isinstance(before, dict) else {"@type": _type_of(claim.kind)}
        item["author"] = {**kept, "name": claim.claimant}
    said = (review.said.first.isoformat(), review.said.last.isoformat()) if review.said else None
    if claim.said and claim.said != said:
        item["datePublished"] = iso_days(*map(date.fromisoformat, claim.said))
    known = {canonical_url(url) for url in review.appearances}
    more = [_work(url, copy) for url, copy in claim.seen_at if canonical_url(url) not in known]
    if more:
        before = item.get("appearance")
        listed = before if isinstance(before, list) else [before] if before else []
        item["appearance"] = [*listed, *more]


def safe_json(record: Any) -> str:
    """As JSON in one line that can stand in a page's script: no text of it can end the script."""
    return json_text(record).replace("<", "\\u003c")


def _item(claim: Checked) -> dict[str, Any]:
    author = {
        "@type": _type_of(claim.kind),
        "name": claim.claimant,
        "sameAs": f"https://www.wikidata.org/wiki/{claim.wikidata}" if claim.wikidata else None,
    }
    works = [_work(url, copy) for url, copy in claim.seen_at]
    return _filled(
        {
            "@type": "Claim",
            "author": _filled(author) if claim.claimant else None,
            "datePublished": iso_days(*map(date.fromisoformat, claim.said)) if claim.said else None,
            "appearance": works or None,
        }
    )


def _rating(rated: Rated) -> dict[str, Any]:
    """Five points, best 5: only for a label that lies on a scale; an unknown truth has no number."""
    numbers: dict[str, Any] = {}
    if rated.value is not None:
        points = 1 + (_FIVE - 1) * rated.value
        numbers = {
            "ratingValue": int(points) if points == int(points) else points,
            "bestRating": _FIVE,
            "worstRating": 1,
        }
    return {
        "@type": "Rating",
        "alternateName": rated.label,
        **numbers,
        "ratingExplanation": rated.justification,
    }  # fmt: skip


def _work(url: str, copy: str | None) -> dict[str, Any]:
    return _filled({"@type": "CreativeWork", "url": url, "archivedAt": copy})


def _type_of(kind: str | None) -> str:
    return "Organization" if kind == "organisation" else "Person" if kind == "person" else "Thing"


def _filled(given: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in given.items() if one not in (None, {}, [])}


def parsed(data: str) -> dict[str, Any]:
    """A stored record."""
    found = json.loads(data)
    assert isinstance(found, dict)
    return found
