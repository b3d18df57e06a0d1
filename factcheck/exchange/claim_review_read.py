"""One ClaimReview or MediaReview object read as it is meant; every oddity is reported with its place.

Nothing is guessed about truth: the label is taken as it stands, whatever the numbers beside it say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.domain.label_key import label_key
from factcheck.domain.partial_date import PartialDate
from factcheck.domain.vocabulary import ClaimantKind
from factcheck.domain.wikidata import wikidata_item
from factcheck.errors import BadInput
from factcheck.exchange.claim_review import OWN_CLAIM, OWN_SCALE, Rating, Review, Source
from factcheck.exchange.claim_review_fields import LONGEST_NAME, Fields, short_name
from factcheck.exchange.claim_review_find import types_of
from factcheck.exchange.claim_review_links import uid_of
from factcheck.exchange.claim_review_rating import read_category, read_rating
from factcheck.exchange.loose_values import (
    checked_address,
    host_of,
    read_address,
    read_addresses,
    read_date,
    read_moment,
    read_text,
)
from factcheck.exchange.oddity import Oddities, Place

_KINDS = {"person": ClaimantKind.PERSON, "organization": ClaimantKind.ORGANISATION,
          "newsmediaorganization": ClaimantKind.ORGANISATION}  # fmt: skip


def read_review(record: dict[str, Any], place: Place, odd: Oddities) -> Review | None:
    """The review; None, with an error among the oddities, where nothing says what was reviewed."""
    one = Fields(record, place, odd)
    _types(record, place, odd)
    if "mediareview" in types_of(record):
        return _media_review(one, odd)
    item = _item(one, odd)
    claim = one.words("claimReviewed") or (item.words("text") if item else None)
    if claim is None:
        odd.error(place.at("claimReviewed"), "no-claim", "there is no claim: the review was left out")
        return None
    return _review("claimreview", one, item, claim, read_rating(one, odd), None)


def _media_review(one: Fields, odd: Oddities) -> Review | None:
    claim = (
        one.words("originalMediaContextDescription") or one.words("claimReviewed") or one.words("headline")
        or one.words("name") or one.words("description")
    )  # fmt: skip
    if claim is None:
        odd.error(one.place, "no-claim", "nothing says what the medium was said to show: it was left out")
        return None
    given, at = one.get("mediaAuthenticityCategory"), one.place.at("mediaAuthenticityCategory")
    names = [read_category(name, at, odd) for name in (given if isinstance(given, list) else [given])]
    label = " + ".join(name for name in names if name)
    item = Fields(one.object("itemReviewed") or {}, one.place.at("itemReviewed"), odd)
    rating = Rating(label) if label else None
    if rating is None:
        odd.error(at, "no-rating", "there is no mediaAuthenticityCategory")
    return _review("mediareview", one, item, claim, rating, "MediaReview")


def _review(
    kind: str, one: Fields, item: Fields | None, claim: str, rating: Rating | None, scale: str | None
) -> Review:
    odd = one.odd
    publisher = _party(one, "author") or _party(one, "publisher") or _Party()
    url = read_address(one.get("url"), one.place.at("url"), odd)
    if url is None and not one.get("url"):
        odd.warning(one.place.at("url"), "no-url", "it does not say where it was published")
    published = read_date(one.get("datePublished"), one.place.at("datePublished"), odd)
    claimant = (_party(item, "author") if item else None) or _Party()
    said = read_date(item.get("datePublished"), item.place.at("datePublished"), odd) if item else None
    if said is None and claimant.date is not None:
        odd.warning(
            one.place.at("itemReviewed", "author"), "date-in-author", "the claim's date stands in its author"
        )
        said = claimant.date
    return Review(
        format=kind,
        place=one.place,
        data=one.record,
        claim=claim,
        url=url,
        rating=rating,
        publisher=publisher.name or host_of(publisher.url) or host_of(url),
        publisher_url=publisher.url,
        published=published,
        published_at=read_moment(one.get("datePublished"), published),
        title=one.words("headline") or one.words("name"),
        language=one.words("inLanguage"),
        claimant=claimant.name,
        claimant_kind=claimant.kind,
        claimant_wikidata=claimant.wikidata,
        said=said,
        appearances=tuple(_appearances(one, item, None if uid_of(one.get("@id")) else url)),
        copies=_copies(item),
        **({"scale": scale} | _own_fields(one)),
    )  # fmt: skip


def _own_fields(one: Fields) -> dict[str, Any]:
    """What only a record that a factcheck wrote has, or is read of."""
    if uid_of(one.record.get(OWN_CLAIM)) is None:
        return {}
    quiet = Oddities()
    scale = one.record.get(OWN_SCALE)
    named = isinstance(scale, str) and 0 < len(scale.strip()) <= LONGEST_NAME and label_key(scale)
    return {
        **({"scale": scale} if named else {}),
        "also_at": tuple(_checked(one.get("sameAs"), one.place.at("sameAs"))),
        "archived_url": read_address(one.get("archivedAt"), one.place.at("archivedAt"), quiet),
        "sources": tuple(
            Source(url, None, None, None, None)
            for url in _checked(one.get("citation"), one.place.at("citation"))
        ),
    }


def _checked(value: Any, place: Place) -> list[str]:
    quiet = Oddities()
    found = (checked_address(one, place, quiet) for one in read_addresses(value, place, quiet))
    return [address for address in found if address is not None]


@dataclass(frozen=True, slots=True)
class _Party:
    """A claimant or publisher, as far as it is named."""

    name: str | None = None
    url: str | None = None
    kind: ClaimantKind | None = None
    wikidata: str | None = None
    date: PartialDate | None = None


def _party(one: Fields, name: str) -> _Party | None:
    value, place = one.get(name), one.place.at(name)
    if isinstance(value, str):
        one.odd.warning(place, "not-an-object", "an object with a name was expected")
        words = read_text(value, place, one.odd)
        return _Party(words) if words else None
    found = one.object(name)
    if found is None:
        return None
    party = Fields(found, place, one.odd)
    kinds = [_KINDS[kind] for kind in types_of(found) if kind in _KINDS]
    date = party.get("datePublished")
    return _Party(
        short_name(party.words("name"), place.at("name"), one.odd),
        read_address(party.get("url"), place.at("url"), one.odd),
        kinds[0] if kinds else None,
        _wikidata(party.get("sameAs")),
        read_date(date, place.at("datePublished"), one.odd) if date else None,
    )


def _wikidata(value: Any) -> str | None:
    for address in value if isinstance(value, list) else [value]:
        if isinstance(address, str) and "wikidata.org" in address:
            try:
                return wikidata_item(address)
            except BadInput:
                continue
    return None


def _types(record: dict[str, Any], place: Place, odd: Oddities) -> None:
    given = record.get("@type")
    if "@type" not in record:
        key = "type" if "type" in record else "@type"
        odd.warning(place.at(key), "type", "it has no @type")
    for name in given if isinstance(given, list) else [given]:
        if isinstance(name, str) and name != name.strip():
            odd.warning(place.at("@type"), "type", f"the type {name!r} has blanks around it")


def _item(one: Fields, odd: Oddities) -> Fields | None:
    found = one.object("itemReviewed")
    if found is None:
        odd.warning(
            one.place.at("itemReviewed"), "no-item", "it has no itemReviewed: nothing says who claims it"
        )
        return None
    return Fields(found, one.place.at("itemReviewed"), odd)


def _copies(item: Fields | None) -> dict[str, str]:
    """Where the works a claim appeared in are archived, by their address."""
    given = item.get("appearance") if item else None
    works = [work for work in (given if isinstance(given, list) else [given]) if isinstance(work, dict)]
    found = {}
    for work in works:
        url, copy = (_checked(work.get(key), Place("")) for key in ("url", "archivedAt"))
        if len(url) == len(copy) == 1:
            found[url[0]] = copy[0]
    return found


def _appearances(one: Fields, item: Fields | None, own: str | None) -> list[str]:
    """Where the claim was seen. Others give their check's own address (`own`) there by mistake; in a review
    that a desk here wrote (None), it says so because somebody entered it."""
    if item is None:
        return []
    odd, found = one.odd, list[str]()
    for name in ("firstAppearance", "appearance", "mediaItemAppearance"):
        value = item.get(name)
        if value is None or value == []:
            continue
        place = item.place.at(name)
        for address in read_addresses(value, place, odd):
            checked = checked_address(address, place, odd)
            if checked is None:
                continue
            if own is not None and checked == own:
                odd.warning(
                    place, "own-address", "the check's own address is given as where the claim appeared"
                )
            elif checked not in found:
                found.append(checked)
    return found
