"""What a review says of truth: the label of a ClaimReview with its numbers, the category of a MediaReview."""

from __future__ import annotations

from typing import Any

from factcheck.exchange.claim_review import Rating
from factcheck.exchange.claim_review_fields import Fields, short_name
from factcheck.exchange.loose_values import read_number, read_text
from factcheck.exchange.oddity import Oddities, Place

_CATEGORIES = (
    "DecontextualizedContent", "EditedOrCroppedContent", "OriginalMediaContent", "SatireOrParodyContent",
    "StagedContent", "TransformedContent",
)  # fmt: skip
_MISSPELT_CATEGORIES = {"decontexualizedcontent": "DecontextualizedContent"}


def read_rating(one: Fields, odd: Oddities) -> Rating | None:
    """The rating of a ClaimReview; None, with an error, where it has neither a label nor a number."""
    place = one.place.at("reviewRating")
    given = one.get("reviewRating")
    if isinstance(given, str):
        odd.warning(place, "not-an-object", "an object with an alternateName was expected")
        label = read_text(given, place, odd)
        return Rating(label) if label else None
    found = one.object("reviewRating")
    if found is not None and isinstance(found.get("properties"), dict):
        odd.warning(place.at("properties"), "properties", "the rating stands in properties")
        found, place = {**found, **found["properties"]}, place.at("properties")
    if found is None:
        odd.error(place, "no-rating", "there is no rating")
        return None
    fields = Fields(found, place, odd)
    value, out_of = read_number(fields.get("ratingValue"), place.at("ratingValue"), odd)
    best = read_number(fields.get("bestRating"), place.at("bestRating"), odd)[0]
    worst = read_number(fields.get("worstRating"), place.at("worstRating"), odd)[0]
    best = out_of if best is None else best
    label = fields.words("alternateName") or fields.words("name")
    label = short_name(label, place.at("alternateName"), odd)
    if label is None and value is None and (label := fields.words("ratingValue")):
        odd.warning(place.at("ratingValue"), "label-in-value", "the label stands in ratingValue")
    _sane(place, value, best, worst, odd)
    if label is None and value is not None and (best is None or best != worst):
        odd.warning(place.at("alternateName"), "no-label", "there is a number only, and no label")
        label = f"{value:g}/{best:g}" if best is not None else f"{value:g}"
    if label is None:
        odd.error(place.at("alternateName"), "no-rating", "the rating has neither a label nor a number")
        return None
    return Rating(label, value, best, worst, fields.words("ratingExplanation"))


def _sane(place: Place, value: float | None, best: float | None, worst: float | None, odd: Oddities) -> None:
    if best is not None and worst is not None and best == worst:
        odd.warning(
            place.at("bestRating"), "flat-scale", f"best and worst are both {best:g}: the number says nothing"
        )
    elif best is not None and worst is not None and best < worst:
        odd.warning(place.at("bestRating"), "inverted-scale",
                    f"best ({best:g}) is below worst ({worst:g}): only the label is taken")  # fmt: skip
    elif value is not None and ((worst is not None and value < worst) or (best is not None and value > best)):
        span = f"{'' if worst is None else format(worst, 'g')}…{'' if best is None else format(best, 'g')}"
        odd.warning(place.at("ratingValue"), "off-scale", f"{value:g} lies outside {span}")


def read_category(name: Any, place: Place, odd: Oddities) -> str | None:
    """A category of media as schema.org spells it; one it does not have as it stands, with a warning."""
    words = read_text(name, place, odd)
    if words is None:
        return None
    bare = words.removeprefix("https://schema.org/").removeprefix("http://schema.org/")
    known = {category.casefold(): category for category in _CATEGORIES} | _MISSPELT_CATEGORIES
    found = known.get(bare.casefold())
    if found is None:
        odd.warning(
            place, "category", f"'{bare}' is no category of media; there are {', '.join(_CATEGORIES)}"
        )
        return bare
    if found != bare:
        odd.warning(place, "category", f"'{bare}' was read as {found}")
    return found
