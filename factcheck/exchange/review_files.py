"""Files of fact-checks, whatever made them: each record with its review and with what is odd about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, BinaryIO

from factcheck.errors import BadInput
from factcheck.exchange import averitec
from factcheck.exchange.claim_review import Review
from factcheck.exchange.claim_review_find import find_reviews
from factcheck.exchange.claim_review_read import read_review
from factcheck.exchange.insights import read_insights
from factcheck.exchange.json_stream import Around, Broken, Item, read_json
from factcheck.exchange.oddity import Level, Oddities, Place
from factcheck.exchange.page_markup import LONGEST_PAGE, Page


class Wrapping(StrEnum):
    """How the records are wrapped."""

    JSON = "json"
    PAGE = "page"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Found:
    """One record: what it says, as far as it says anything, and its oddities."""

    place: Place
    record: dict[str, Any] | None
    review: Review | None
    odd: Oddities = field(default_factory=Oddities)
    around: dict[str, Any] | None = None
    """Instead of a record: what the file says around its records."""


def wrapping(start: bytes) -> Wrapping:
    """How a file that begins so is wrapped."""
    text = start.decode("utf-16", "ignore") if start[:2] in (b"\xff\xfe", b"\xfe\xff") else ""
    text = (text or start.decode("utf-8", "ignore")).lstrip("\ufeff \t\r\n")
    if text[:1] in ("{", "["):
        return Wrapping.JSON
    return Wrapping.PAGE if text[:1] == "<" else Wrapping.TABLE


def read_reviews(file: BinaryIO, name: str, kind: Wrapping) -> Iterator[Found]:
    """Every record of a file, read leniently.

    Raises BadInput, with the line, where the file itself cannot be read on.
    """
    return read_items(_items(file, name, kind))


def read_items(items: Iterable[Item]) -> Iterator[Found]:
    """The records of values that were read already."""
    for item in items:
        yield from _found(item)


def refuse_oddities(found: Found, name: str) -> None:
    """The strict reading. Raises BadInput, with the place, for what is not as the format has it."""
    from factcheck.exchange.claim_review_strict import shape_of

    if found.review is not None and found.review.format == "claimreview":
        shape_of(found.review.data, found.place, name)
    for one in found.odd:
        if one.level is not Level.NOTE:
            raise BadInput(f"{name}, {one.place}: {one.message}.", "Read it leniently, without --strict.")


def page_address(file: BinaryIO, name: str) -> tuple[list[Item], str | None]:
    """The records of a page, and the address it gives for itself."""
    raw = file.read(4 * LONGEST_PAGE)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise BadInput(f"{name}, line {line}: this is not UTF-8.", "Save it again as UTF-8.") from None
    if len(text) > LONGEST_PAGE:
        raise BadInput(f"{name} is longer than a page can be.", "Give a feed as JSON.")
    page = Page(text)
    if not page.items:
        raise BadInput(f"{name} has no JSON-LD and no ClaimReview in it.", "Nothing was taken in.")
    return page.items, page.address


def _items(file: BinaryIO, name: str, kind: Wrapping) -> Iterator[Item]:
    match kind:
        case Wrapping.JSON:
            yield from read_json(file, name)
        case Wrapping.PAGE:
            yield from page_address(file, name)[0]
        case Wrapping.TABLE:
            yield from read_insights(file, name)


def _found(item: Item) -> Iterator[Found]:
    odd = Oddities()
    if isinstance(item.value, Broken):
        odd.error(item.place, "no-json", item.value.message)
        yield Found(item.place, None, None, odd)
        return
    if isinstance(item.value, Around):
        yield Found(item.place, None, None, odd, item.value.fields)
        return
    if averitec.is_averitec(item.value):
        yield Found(item.place, item.value, averitec.read_record(item.value, item.place, odd), odd)
        return
    for place, record in find_reviews(item.value, item.place, odd):
        own = Oddities()
        yield Found(place, record, read_review(record, place, own), own)
    if odd:
        yield Found(item.place, None, None, odd)
