"""The ClaimReviews in whatever they are wrapped in: graphs, feeds, lists, answers of Google's API.

Each comes out as one schema.org object. What its wrapping said beside is kept in it under a name of our own.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from factcheck.exchange.oddity import Oddities, Place
from factcheck.exchange.search_answer import API, is_answer, reviews_of

FEED_ITEM = "factcheck:feedItem"
REVIEWS = ("claimreview", "mediareview")
_UNTYPED = ("claimReviewed", "reviewRating")
_PREFIXES = ("https://schema.org/", "http://schema.org/", "schema:")


def types_of(record: dict[str, Any]) -> list[str]:
    """The types of an object, without blanks and prefixes, in lower case."""
    given = record.get("@type", record.get("type"))
    names = given if isinstance(given, list) else [given]
    return [_bare(name) for name in names if isinstance(name, str)]


def is_review(record: dict[str, Any]) -> bool:
    """By its type; where it has none, by what only a ClaimReview has."""
    types = types_of(record)
    return any(name in REVIEWS for name in types) or (
        not types and "claimReviewed" in record and "claimReview" not in record
    )


def find_reviews(value: Any, place: Place, odd: Oddities) -> Iterator[tuple[Place, dict[str, Any]]]:
    """Every review in a value, each with its place."""
    before = len(odd)
    found = False
    for one in _within(value, place, odd, {}):
        found = True
        yield one
    if not found and len(odd) == before:
        odd.note(place, "no-review", "there is no ClaimReview in it")


def _within(
    value: Any, place: Place, odd: Oddities, nodes: dict[str, Any]
) -> Iterator[tuple[Place, dict[str, Any]]]:
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _within(one, place.at(number), odd, nodes)
    elif isinstance(value, dict):
        if is_answer(value):
            yield from reviews_of(value, place)
        elif isinstance(value.get("claimReviewMarkups"), list):
            yield from _page_answer(value, place)
        elif is_review(value):
            yield place, _with_nodes(value, nodes)
        elif "datafeeditem" in types_of(value) and "item" in value:
            yield from _feed_item(value, place, odd, nodes)
        else:
            graph = value.get("@graph")
            known = _nodes(graph) if isinstance(graph, list) else nodes
            for key, one in value.items():
                if isinstance(one, (dict, list)):
                    yield from _within(one, place.at(key), odd, known)


def _feed_item(
    value: dict[str, Any], place: Place, odd: Oddities, nodes: dict[str, Any]
) -> Iterator[tuple[Place, dict[str, Any]]]:
    rest = {key: one for key, one in value.items() if key not in ("item", "@type")}
    if value["item"] is None:
        odd.note(place.at("item"), "empty-item", "this item of the feed is null")
    for deeper, review in _within(value["item"], place.at("item"), odd, nodes):
        yield deeper, {**review, FEED_ITEM: rest} if rest else review


_MARKUP = {
    "url": ("url",),
    "claimReviewed": ("claimReviewed",),
    "claimDate": ("itemReviewed", "datePublished"),
    "claimLocation": ("itemReviewed", "name"),
    "claimFirstAppearance": ("itemReviewed", "firstAppearance"),
    "claimAppearances": ("itemReviewed", "appearance"),
}
_AUTHOR = {"name": "name", "imageUrl": "image", "jobTitle": "jobTitle", "sameAs": "sameAs"}
_RATING = {
    "textualRating": "alternateName",
    "ratingValue": "ratingValue",
    "bestRating": "bestRating",
    "worstRating": "worstRating",
    "ratingExplanation": "ratingExplanation",
    "imageUrl": "image",
}


def _page_answer(page: dict[str, Any], place: Place) -> Iterator[tuple[Place, dict[str, Any]]]:
    """A page of the API (`pages.list`): its publisher and day belong to each of its markups."""
    kept = {key: one for key, one in page.items() if key not in ("claimReviewMarkups", "claimReviewAuthor")}
    for number, markup in enumerate(page["claimReviewMarkups"]):
        if not isinstance(markup, dict):
            continue
        item: dict[str, Any] = {"@type": "Claim"}
        review: dict[str, Any] = {"@type": "ClaimReview"}
        rest: dict[str, Any] = {}
        for key, one in markup.items():
            path = _MARKUP.get(key)
            if path is not None:
                (item if len(path) == 2 else review)[path[-1]] = one
            elif key == "claimAuthor" and isinstance(one, dict):
                item["author"] = _renamed(one, _AUTHOR)
            elif key == "rating" and isinstance(one, dict):
                review["reviewRating"] = {"@type": "Rating", **_renamed(one, _RATING)}
            else:
                rest[key] = one
        review["itemReviewed"] = item
        review.setdefault("url", page.get("pageUrl"))
        if page.get("publishDate"):
            review["datePublished"] = page["publishDate"]
        if isinstance(page.get("claimReviewAuthor"), dict):
            review["author"] = {"@type": "Organization", **_renamed(page["claimReviewAuthor"], _AUTHOR)}
        yield place.at("claimReviewMarkups", number), {**review, API: {**rest, "page": kept}}


def _renamed(given: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names.get(key, key): one for key, one in given.items()}


def _nodes(graph: list[Any]) -> dict[str, Any]:
    return {
        node["@id"]: node
        for node in graph
        if isinstance(node, dict) and isinstance(node.get("@id"), str) and len(node) > 1
    }


def _with_nodes(review: dict[str, Any], nodes: dict[str, Any]) -> dict[str, Any]:
    """What the review only points to (`{"@id": …}`) is put in its place, one step deep."""
    if not nodes:
        return review

    def whole(one: Any) -> Any:
        if isinstance(one, dict) and set(one) == {"@id"}:
            return nodes.get(one["@id"], one) if isinstance(one["@id"], str) else one
        return one

    found = {key: whole(one) for key, one in review.items()}
    item = found.get("itemReviewed")
    if isinstance(item, dict):
        found["itemReviewed"] = {key: whole(one) for key, one in item.items()}
    return found


def _bare(name: str) -> str:
    name = name.strip()
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return name.casefold()
