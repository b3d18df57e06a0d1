"""The typed values of claims."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from factcheck.domain.interval import Interval
from factcheck.domain.keys import attribute_key, subject_key
from factcheck.domain.partial_date import iso_days
from factcheck.domain.plain_value import PlainValue, parse_value
from factcheck.domain.quantity_display import display_quantity
from factcheck.domain.vocabulary import ValueKind
from factcheck.models import Claim, ClaimValue


@dataclass(frozen=True, slots=True)
class ValueInput:
    """SUBJECT ATTRIBUTE VALUE as a person types them."""

    subject: str
    attribute: str
    value: str


def add_value(
    session: Session, claim: Claim, given: ValueInput, *, language: str | None, actor: str
) -> ClaimValue:
    """Say what a claim states.

    Raises BadInput or Ambiguous when the value cannot be read, or reads two ways.
    """
    value = parse_value(given.value, language)
    return store_value(session, claim, given.subject, given.attribute, value, origin="person", actor=actor)


def store_value(
    session: Session,
    claim: Claim,
    subject: str,
    attribute: str,
    value: PlainValue,
    *,
    origin: str,
    actor: str,
    origin_version: str | None = None,
    raw: str | None = None,
) -> ClaimValue:
    """Store a value that was read; `raw` is how the text writes it, where that is not how it was read."""
    has_interval = value.kind in (ValueKind.DATE, ValueKind.QUANTITY)
    row = ClaimValue(
        claim_id=claim.id,
        subject_key=subject_key(subject),
        attribute=attribute_key(attribute),
        kind=value.kind,
        unit=value.unit or None,
        lo=value.interval.lo,
        hi=value.interval.hi,
        wide_lo=value.wide.lo,
        wide_hi=value.wide.hi,
        bounds=value.interval.bounds if has_interval else None,
        precision=value.precision,
        raw=raw or value.raw,
        display=display(value),
        ambiguity=value.ambiguity,
        entity_key=subject_key(value.entity) if value.entity else None,
        truth=None if value.truth is None else int(value.truth),
        origin=origin,
        origin_version=origin_version,
        made_by=actor,
    )
    session.add(row)
    return row


def display(value: PlainValue) -> str:
    """A value as people are shown it."""
    if value.kind is ValueKind.DATE:
        return date_display(value.interval.lo, value.interval.hi)
    if value.kind is ValueKind.TRUTH:
        return "yes" if value.truth else "no"
    if value.kind is ValueKind.ENTITY:
        return value.entity or value.raw
    return display_quantity(value.interval, value.unit, value.counted)


def date_display(lo: float | None, hi: float | None) -> str:
    """Days as ISO: a whole month or year by its name, else the day or `first/last`; `..` is an open end."""
    if lo is None or hi is None:
        first, last = ("" if end is None else date.fromordinal(int(end)).isoformat() for end in (lo, hi))
        return f"{first}..{last}"
    return iso_days(date.fromordinal(int(lo)), date.fromordinal(int(hi)))


def interval_of(value: ClaimValue) -> Interval:
    """What was said, as an interval."""
    return Interval(value.lo, value.hi, value.bounds or "[]")
