"""ClaimReview as the specification has it, field by field; fields beyond it are allowed and kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from factcheck.domain.keys import canonical_url
from factcheck.errors import BadInput
from factcheck.exchange.oddity import Place


def _address(text: str) -> str:
    try:
        canonical_url(text)
    except BadInput as error:
        raise ValueError(error.message.rstrip(".")) from None
    return text


_REST = {len("2026"): "-01-01", len("2026-10"): "-01"}


def _day(text: str) -> str:
    """Also a month, a year, or the two ends of a span: ISO 8601 has them, and `export` writes them."""
    try:
        for part in text.split("/", 1):
            whole = f"{part}{_REST.get(len(part), '')}"
            (date if len(whole) == 10 else datetime).fromisoformat(whole)
    except ValueError:
        raise ValueError("a date is written 2026-10-21 or 2026-10-21T14:30:00Z") from None
    return text


Words = Annotated[str, Field(min_length=1, pattern=r"\S")]
Address = Annotated[str, AfterValidator(_address)]
Day = Annotated[str, AfterValidator(_day)]
Number = int | float


class _Shape(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class Party(_Shape):
    """Who reviews, or who claims."""

    type: Words = Field(alias="@type")
    name: Words | None = None
    url: Address | None = None
    sameAs: str | list[str] | None = None  # noqa: N815 (the format's own name)


class Appearance(_Shape):
    """Where the claim stood, as a work of its own."""

    type: Words = Field(alias="@type")
    url: Address | None = None
    archivedAt: Address | None = None  # noqa: N815


class Claim(_Shape):
    """What is reviewed."""

    type: Words = Field(alias="@type")
    appearance: Address | Appearance | list[Address | Appearance] | None = None
    firstAppearance: Address | Appearance | None = None  # noqa: N815
    author: Party | None = None
    datePublished: Day | None = None  # noqa: N815


class Rating(_Shape):
    """The verdict: its label is required, its numbers are not."""

    type: Literal["Rating"] = Field(alias="@type")
    alternateName: Words  # noqa: N815
    ratingValue: Number | None = None  # noqa: N815
    bestRating: Number | None = None  # noqa: N815
    worstRating: Number | None = None  # noqa: N815


class ClaimReview(_Shape):
    """The whole."""

    type: Literal["ClaimReview"] = Field(alias="@type")
    claimReviewed: Words  # noqa: N815
    reviewRating: Rating  # noqa: N815
    url: Address
    author: Party | None = None
    datePublished: Day | None = None  # noqa: N815
    itemReviewed: Claim | None = None  # noqa: N815


def shape_of(record: dict[str, Any], place: Place, name: str) -> ClaimReview:
    """The record in its shape. Raises BadInput that names the place of the first thing wrong."""
    try:
        return ClaimReview.model_validate(record)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        steps = [step for step in first["loc"] if isinstance(step, int) or step in _FIELDS]
        message = first["msg"].removeprefix("Value error, ")
        raise BadInput(
            f"{name}, {place.at(*steps)}: {message[0].lower()}{message[1:]}.",
            "Read it leniently, without --strict.",
        ) from None


_FIELDS = {
    field.alias or name
    for shape in (Party, Appearance, Claim, Rating, ClaimReview)
    for name, field in shape.model_fields.items()
}
"""Steps of a place; the rest are names of our shapes in a choice of several."""
