"""Answers of Google's Fact Check Tools API (`claims:search`): each claim as ClaimReviews, and back again.

What schema.org has no field for is kept in the review under a name of our own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any

from factcheck.exchange.oddity import Place

API = "factcheck:api"
CLAIMS = "claims"
"""The list of an answer."""
_CLAIM = ("text", "claimant", "claimDate", "claimReview")
_REVIEW = {"url": "url", "headline": "title", "datePublished": "reviewDate", "inLanguage": "languageCode"}
"""A field of ours, and the API's."""
_RATING, _PUBLISHER = "textualRating", "publisher"


def is_answer(value: dict[str, Any]) -> bool:
    """Whether it is a claim of the API with its reviews."""
    return isinstance(value.get("claimReview"), list) and "text" in value


def reviews_of(claim: dict[str, Any], place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    """A review for each of those of the claim, by one or more publishers."""
    rest = {key: one for key, one in claim.items() if key not in _CLAIM or one is None}
    for number, given in enumerate(claim["claimReview"]):
        if not isinstance(given, dict):
            continue
        named = given.get(_PUBLISHER)
        publisher: dict[str, Any] = named if isinstance(named, dict) else {}
        site = publisher.get("site")
        known = (*_REVIEW.values(), _RATING, _PUBLISHER)
        other = {key: one for key, one in given.items() if key not in known or one is None}
        item = _filled({"@type": "Claim", "datePublished": claim.get("claimDate")})
        if claim.get("claimant"):
            item["author"] = {"name": claim["claimant"]}
        url = f"https://{site}/" if site else None
        author = _filled({"@type": "Organization", "name": publisher.get("name") or site, "url": url})
        review = {
            "@type": "ClaimReview",
            "claimReviewed": claim.get("text"),
            **{ours: given.get(theirs) for ours, theirs in _REVIEW.items()},
            "author": author,
            "reviewRating": _filled({"@type": "Rating", "alternateName": given.get(_RATING)}),
            "itemReviewed": item,
        }
        if named is not None and named != _publisher(author):
            other[_PUBLISHER] = named
        extra = {**rest, **({"claimReview": other} if other else {})}
        yield place.at("claimReview", number), _filled(review) | ({API: extra} if extra else {})


def claims_of(reviews: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The claims of an answer again; reviews of one claim stand together where they follow each other."""
    before: dict[str, Any] | None = None
    for review in reviews:
        claim = _claim(deepcopy(review))
        if before is not None and _without_reviews(before) == _without_reviews(claim):
            before["claimReview"] += claim["claimReview"]
            continue
        if before is not None:
            yield before
        before = claim
    if before is not None:
        yield before


def _claim(review: dict[str, Any]) -> dict[str, Any]:
    rest = _object(review.pop(API, None))
    other = _object(rest.pop("claimReview", None))
    author = _object(review.pop("author", None))
    item = _object(review.pop("itemReviewed", None))
    rating = _object(review.pop("reviewRating", None))
    told = {theirs: review.pop(ours, None) for ours, theirs in _REVIEW.items()}
    found = _filled({"text": review.pop("claimReviewed", None), "claimDate": item.pop("datePublished", None)})
    if claimant := _object(item.pop("author", None)).get("name"):
        found["claimant"] = claimant
    for one in (review, item):
        one.pop("@type", None)
    given = _filled({_PUBLISHER: _publisher(author) or None, **told, _RATING: rating.get("alternateName")})
    added = {**review, **({"itemReviewed": item} if item else {})}  # by this desk
    return {**found, **rest, "claimReview": [{**given, **added, **other}]}


def _publisher(author: dict[str, Any]) -> dict[str, Any]:
    url = author.get("url")
    site = url.removeprefix("https://").removesuffix("/") if isinstance(url, str) else None
    return _filled({"name": author.get("name"), "site": site})


def _without_reviews(claim: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in claim.items() if key != "claimReview"}


def _object(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _filled(given: dict[str, Any]) -> dict[str, Any]:
    return {key: one for key, one in given.items() if one is not None}
