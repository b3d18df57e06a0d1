"""Dates, numbers, addresses and texts as markup in the wild has them, read as they are meant."""

from __future__ import annotations

import html
import json
import re
from contextlib import suppress
from datetime import UTC, datetime, time
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from factcheck.domain.keys import canonical_url
from factcheck.domain.partial_date import PartialDate, parse_date
from factcheck.domain.text import normalise, shown
from factcheck.errors import BadInput, FactcheckError
from factcheck.exchange.oddity import Oddities, Place

_DASHED = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_CLOCK = re.compile(r"[0-9]{1,2}:[0-9]{2}")
_FRACTION = re.compile(r"([-+]?[0-9]+(?:[.,][0-9]+)?)\s*(?:/|of|out of|von)\s*([0-9]+(?:[.,][0-9]+)?)")
_NUMBER = re.compile(r"[-+]?[0-9]+(?:[.,][0-9]+)?")
_NEXT_ADDRESS = re.compile(r"(?:\s*[,;|]\s*|\s+(?:and|und|et|y)\s+|\s+)(?=https?://)")
_REST = re.compile(r"(?![a-zA-Z][a-zA-Z0-9+.-]*:)\S+")  # without a scheme
_QUOTED_TWICE = re.compile(r'(?:"\s*"|\\")(.*)(?:"\s*"|\\")', re.DOTALL)
_LONGEST_TEXT = 100_000
_LONGEST_ADDRESS = 2_000  # what an index of PostgreSQL holds
NOTHING = frozenset({"", "-", "–", "—", "n/a", "null", "none", "nan", "undefined"})
"""Words that exports write where there is nothing."""


def read_text(value: Any, place: Place, odd: Oddities) -> str | None:
    """Plain words: entities resolved, doubled quotation marks off; joiners that scripts need stay."""
    if isinstance(value, list) and value:
        odd.warning(place, "list", "a text was expected, this is a list: its first entry is read")
        value = value[0]
    if isinstance(value, dict):
        value = next((value[key] for key in ("@value", "name", "text") if key in value), None)
        odd.warning(place, "object", "a text was expected, this is an object")
    if value is None or isinstance(value, bool | dict | list):
        return None
    text = str(value)
    if len(text) > _LONGEST_TEXT:
        odd.error(place, "too-long", f"this text is longer than {_LONGEST_TEXT} characters")
        return None
    plain = html.unescape(text)
    if plain != text:
        odd.warning(place, "entities", "it holds HTML entities, which are read as the characters they mean")
    words = " ".join(normalise(plain).split())
    if found := _QUOTED_TWICE.fullmatch(words):
        odd.warning(place, "quoted-twice", "the text was put in quotation marks twice")
        words = found[1].strip()
    return None if words.casefold() in NOTHING else words


def read_date(value: Any, place: Place, odd: Oddities) -> PartialDate | None:
    """A day, month or year; in any order that can only be read one way."""
    text = _plain(value)
    if text is None:
        if value not in (None, "", []):
            odd.error(place, "date", "this is no date")
        return None
    if found := _DASHED.fullmatch(text):
        return _dashed(found, place, odd)
    try:
        found_date = parse_date(text)
    except FactcheckError as error:
        if (moment := _mail_date(text)) is not None:
            odd.warning(place, "date-form", f"{shown(text)} is no ISO date; read as {moment.date()}")
            return parse_date(moment.date().isoformat())
        odd.error(place, "date", error.message.rstrip("."))
        return None
    if not re.match(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2}(?![0-9]))?)?", text) or re.match(
        r"[0-9]{4}-(?:[0-9]-|[0-9]{2}-[0-9](?![0-9]))", text
    ):
        odd.warning(place, "date-form", f"{shown(text)} is no ISO date; read as {found_date.iso}")
    return found_date


def _dashed(found: re.Match[str], place: Place, odd: Oddities) -> PartialDate | None:
    """`31-10-2020`: day first, unless there is no such month."""
    one, two, year = found.groups()
    day, month = (two, one) if int(two) > 12 >= int(one) else (one, two)
    try:
        date = parse_date(f"{year}-{int(month):02}-{int(day):02}")
    except FactcheckError as error:
        odd.error(place, "date", error.message.rstrip("."))
        return None
    order = "month first" if day == two and one != two else "day first"
    odd.warning(place, "date-form", f"{shown(found[0])} is no ISO date; read {order}, as {date.iso}")
    return date


def read_moment(value: Any, date: PartialDate | None) -> datetime | None:
    """The time, where one was given with the date; else the first moment of its first day in UTC."""
    if date is None:
        return None
    text = _plain(value) or ""
    if _CLOCK.search(text):
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = _mail_date(text) or datetime.combine(date.first, time())
        if moment.tzinfo is None:
            return moment.replace(tzinfo=UTC)
        try:
            return moment.astimezone(UTC)
        except OverflowError:
            pass
    return datetime.combine(date.first, time(), UTC)


def read_number(value: Any, place: Place, odd: Oddities) -> tuple[float | None, float | None]:
    """A number, and what it is out of where it was written as a fraction (`3/5`)."""
    if isinstance(value, bool) or value is None:
        return None, None
    if isinstance(value, int | float):
        return (float(value), None) if abs(value) < 1e15 else (None, None)
    text = _plain(value)
    if text is None:
        return None, None
    if found := _FRACTION.fullmatch(text):
        odd.warning(place, "fraction", f"{shown(text)} is a fraction, where a number was expected")
        return _float(found[1]), _float(found[2])
    if _NUMBER.fullmatch(text) and len(text) < 16:
        if "," in text:
            odd.warning(place, "number-form", f"{shown(text)} has a decimal comma")
        return _float(text), None
    return None, None


def read_addresses(value: Any, place: Place, odd: Oddities) -> list[str]:
    """The web addresses in an appearance or the like: text, list or object, several in one text."""
    found: list[str] = []
    if isinstance(value, list):
        for number, one in enumerate(value):
            here = place.at(number)
            if isinstance(one, str) and found and _REST.fullmatch(one.strip()):
                odd.warning(
                    here, "split-address", "this is the rest of the address before it, cut at a comma"
                )
                found[-1] = f"{found[-1]},{one.strip()}"
                continue
            found += read_addresses(one, here, odd)
    elif isinstance(value, dict):
        for key in ("url", "contentUrl", "@id", "sameAs"):
            if value.get(key):
                found += read_addresses(value[key], place.at(key), odd)
                break
        else:
            odd.note(place, "no-address", "it has no address")
    elif isinstance(value, str) and value.strip():
        if value.lstrip().startswith("["):
            with suppress(ValueError):
                listed = json.loads(value)
                odd.warning(place, "list-in-text", "a whole list stands in one text")
                return list(dict.fromkeys(read_addresses(listed, place, odd)))
        found = _NEXT_ADDRESS.split(html.unescape(value.strip()))
        if len(found) > 1:
            odd.warning(place, "several-addresses", f"{len(found)} addresses stand in one text")
    return found


def read_address(value: Any, place: Place, odd: Oddities) -> str | None:
    """One web address; of several the first. What is none is reported and None."""
    found = read_addresses(value, place, odd)
    if len(found) > 1:
        odd.warning(place, "several-addresses", "one address was expected: the first is read")
    return checked_address(found[0], place, odd) if found else None


def checked_address(address: str, place: Place, odd: Oddities) -> str | None:
    """The address, if it is one of the web."""
    if len(address.encode("utf-8", "replace")) > _LONGEST_ADDRESS:
        odd.error(place, "too-long", f"this address is longer than {_LONGEST_ADDRESS} bytes")
        return None
    try:
        canonical_url(address)
    except BadInput as error:
        odd.error(place, "address", error.message.rstrip("."))
        return None
    return address.strip()


def host_of(address: str | None) -> str | None:
    """`example.org` of `https://www.example.org/page`."""
    if not address:
        return None
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _plain(value: Any) -> str | None:
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
        return str(value)
    return html.unescape(value).strip() or None if isinstance(value, str) else None


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _mail_date(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text[:100])
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
