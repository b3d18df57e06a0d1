"""What is wrong with ClaimReview markup that is about to be published, or was: rules with their levels.

On top of what the lenient reading finds odd: what the format requires and recommends, and what readers of it
(search engines, feeds, researchers) stumble over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.domain.label_key import label_key
from factcheck.domain.nearest import nearest
from factcheck.domain.text import fold_case
from factcheck.exchange.claim_review import Review
from factcheck.exchange.loose_values import host_of
from factcheck.exchange.oddity import Level, Oddities, Oddity, Place
from factcheck.exchange.review_files import Found

LONGEST_CLAIM = 75
_MOST_REMEMBERED = 200_000
"""Addresses kept to tell several reviews on one; beyond it that rule is silent."""

_KNOWN = frozenset(
    {
        "@context", "@type", "@id", "type", "url", "name", "headline", "description", "image",
        "claimReviewed",
        "reviewRating", "itemReviewed", "author", "publisher", "datePublished", "dateModified", "dateCreated",
        "inLanguage", "sdPublisher", "sdLicense", "sdDatePublished", "keywords", "citation", "isBasedOn",
        "associatedMediaReview", "reviewBody", "mainEntityOfPage", "sameAs", "identifier", "license",
        "copyrightHolder", "about", "mentions", "abstract", "alternateName", "additionalType", "editor",
        "potentialAction", "isPartOf", "contributor", "associatedClaimReview", "id",
    }
)  # fmt: skip


def lint(found: Iterable[Found], page: str | None = None) -> Iterator[Oddity]:
    """Everything that is wrong, record by record; `page` is the address the markup stands at."""
    seen: dict[str, Place] = {}
    for one in found:
        yield from (oddity for oddity in one.odd if oddity.rule != "no-url")  # said here as an error
        review = one.review
        if review is None or one.record is None or review.format != "claimreview":
            continue
        odd = Oddities()
        _required(one.record, review, odd)
        _wording(review, odd)
        _address(review, page, seen, odd)
        _names(one.record, review.place, odd)
        _dates(review, odd)
        said = {(oddity.place, oddity.rule) for oddity in one.odd}
        yield from (oddity for oddity in odd if (oddity.place, oddity.rule) not in said)


def worse_or_equal(level: Level, limit: Level) -> bool:
    """Whether a level is at least as bad as another."""
    order = [Level.NOTE, Level.WARNING, Level.ERROR]
    return order.index(level) >= order.index(limit)


def _required(record: dict[str, Any], review: Review, odd: Oddities) -> None:
    place = review.place
    if review.url is None and not record.get("url"):
        odd.error(place.at("url"), "required", "url is required")
    if review.rating is not None:
        rating = record.get("reviewRating")
        fields = rating if isinstance(rating, dict) else {}
        if not fields.get("alternateName"):
            odd.error(place.at("reviewRating", "alternateName"), "required", "alternateName is required")
        for name in ("ratingValue", "bestRating", "worstRating"):
            if fields.get(name) in (None, ""):
                odd.warning(place.at("reviewRating", name), "recommended", f"{name} is recommended")
    if review.publisher is None or not record.get("author"):
        odd.warning(place.at("author"), "recommended", "author with name and url is recommended")
    elif review.publisher_url is None:
        odd.warning(place.at("author", "url"), "recommended", "the author's url is recommended")
    if not record.get("datePublished"):
        odd.warning(place.at("datePublished"), "recommended", "datePublished is recommended")
    item = record.get("itemReviewed")
    if isinstance(item, dict):
        if review.claimant is None:
            odd.warning(place.at("itemReviewed", "author"), "recommended", "who claims it is recommended")
        if review.said is None and not item.get("datePublished"):
            odd.warning(
                place.at("itemReviewed", "datePublished"), "recommended", "when it was said is recommended"
            )
        if not review.appearances:
            odd.warning(
                place.at("itemReviewed", "appearance"), "recommended", "where it appeared is recommended"
            )


def _wording(review: Review, odd: Oddities) -> None:
    place = review.place.at("claimReviewed")
    if len(review.claim) >= LONGEST_CLAIM:
        said = f"it has {len(review.claim)} characters, and should have fewer than {LONGEST_CLAIM}"
        odd.warning(place, "long-claim", said)
    if review.rating is None:
        return
    label = fold_case(review.rating.label)
    claim = fold_case(review.claim)
    begins = re.match(rf"\W*{re.escape(label)}\W*[:\-–—!]", claim)
    aside = re.search(rf"\(\s*{re.escape(label)}\s*[.!]?\s*\)", claim)
    if begins or aside or label_key(review.claim) == label_key(review.rating.label):
        odd.error(place, "verdict-in-claim", f"the verdict ({review.rating.label}) stands in the claim")


def _address(review: Review, page: str | None, seen: dict[str, Place], odd: Oddities) -> None:
    if review.url is None:
        return
    place, host = review.place.at("url"), host_of(review.url)
    beside = [("the page", host_of(page))] if page else [("its author", host_of(review.publisher_url))]
    for whose, other in beside:
        if host and other and not _one_site(host, other):
            odd.error(place, "other-domain", f"it is on {host}, {whose} is on {other}")
    before = seen.get(review.url)
    if before is not None:
        odd.warning(place, "shared-url", f"the review at {before} has this url, too: none is shown alone")
    elif len(seen) < _MOST_REMEMBERED:
        seen[review.url] = review.place


def _one_site(one: str, other: str) -> bool:
    """The same host, or one a part of the other: `factcheck.example.org` and `example.org`."""
    return one == other or one.endswith(f".{other}") or other.endswith(f".{one}")


def _names(record: dict[str, Any], place: Place, odd: Oddities) -> None:
    for key in record:
        if key in _KNOWN or ":" in key:
            continue
        close = nearest(key, _KNOWN)
        if close:
            odd.warning(place.at(key), "unknown-field", f"there is no such field; {close[0]}?")
        else:
            odd.note(place.at(key), "unknown-field", "schema.org has no such field; it is kept")


def _dates(review: Review, odd: Oddities) -> None:
    if review.said and review.published and review.said.first > review.published.last:
        said = f"it was said on {review.said.iso}, after the check of {review.published.iso}"
        odd.warning(review.place.at("itemReviewed", "datePublished"), "said-after-check", said)
