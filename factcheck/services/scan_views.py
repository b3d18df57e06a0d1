"""A claim as the detectors see it: its words as they are read, with the values it is stored with."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

from factcheck.domain.claim_outline import Outline
from factcheck.domain.claim_view import ClaimView, Spoken, ViewValue
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import Modality, Speech, ValueKind, Zone
from factcheck.reading.frame_whole import read_whole
from factcheck.reading.frames import Place, read_claim
from factcheck.services.rulings import Rulings
from factcheck.services.scan_claims import Scanned, Told
from factcheck.services.scan_keys import is_printed
from factcheck.services.scan_texts import Texts

_BESIDE = (Zone.DATELINE, Zone.METADATA, Zone.URL)
_SECONDS = {"month": 30.4375 * 86400, "year": 365.25 * 86400}
SPANS = frozenset(("second", *_SECONDS))
"""Units of time that are compared in seconds."""
_DIMENSIONS = {
    "day": "date", "m": "length", "kg": "mass", "m2": "area", "second": "duration", "percent": "percent",
    "percentage_point": "percentage_point", "degC": "temperature",
}  # fmt: skip


def view_of(claim: Scanned, rulings: Rulings, texts: Texts) -> ClaimView:
    """What a person gave, subject, attribute, time and part, takes the place of what was read."""
    lexicon = texts.lexicon
    read = read_claim(claim.reading, claim.language, _day(claim), place=_place(claim), lexicon=lexicon)
    spoken = read.spoken
    if claim.speech is Speech.DIRECT and not spoken:
        spoken = (Spoken(claim.words, claim.claimant),)
    event, aside = None, False
    if claim.version is not None:
        event = texts.event(claim.version, claim.language, claim.days)
        aside = texts.aside(claim.version, claim.start, claim.language, claim.days)
    values = list(read.values)
    for told in claim.values:
        _take(values, claim, told, rulings)
    return replace(_known(claim, read), values=tuple(values), spoken=spoken, event=event, aside=aside)


def with_own_dates(claim: Scanned, found: Outline) -> Outline:
    """The outline of a claim's words, with what is stored of the claim."""
    own = found.own or claim.zone in _BESIDE or any(_of_text(claim, told) for told in claim.values)
    return found._replace(own=own)


def plain_view_of(claim: Scanned, lexicon: Path | None = None) -> ClaimView:
    """The same without words and values, for comparing what people gave."""
    return _known(
        claim, read_whole(claim.reading, claim.language, _day(claim), place=_place(claim), lexicon=lexicon)
    )


def _day(claim: Scanned) -> datetime.date | None:
    return claim.days[0] if claim.days and claim.days[0] == claim.days[1] else None


def _place(claim: Scanned) -> Place:
    return Place(claim.article, claim.zone, claim.start)


def _known(claim: Scanned, read: ClaimView) -> ClaimView:
    """The view with what is stored of the claim as a whole."""
    first, last = (float(one.toordinal()) for one in claim.days) if claim.days else (None, None)
    return replace(
        read,
        claimant=claim.claimant or read.claimant,
        speech=claim.speech or Speech.AUTHOR,
        modality=read.modality if claim.modality is Modality.ASSERTED else claim.modality,
        published=Interval(first, last) if claim.days else None,
    )


def given_values(claim: Scanned, rulings: Rulings) -> tuple[ViewValue, ...]:
    """The values a person gave a claim, with subject and attribute in their words."""
    return tuple(
        replace(
            _viewed(told), subject=rulings.canonical(told.subject), attribute=told.attribute,
            scope=told.scope or "",
        )
        for told in claim.values
        if told.by_hand and not _of_text(claim, told)
    )  # fmt: skip


_KINDS = (ValueKind.DATE, ValueKind.QUANTITY)


def _of_text(claim: Scanned, told: Told) -> str:
    """ "printed" or "present" for a date that is about the text itself, else ""."""
    return "printed" if is_printed(claim, told) else "present" if told.attribute == "present" else ""


def _take(values: list[ViewValue], claim: Scanned, told: Told, rulings: Rulings) -> None:
    """Put a stored value in: into the value that was read at its place, or beside the others.

    What it measures stays as it was read, since only that compares with what was read elsewhere.
    """
    bound = _of_text(claim, told)
    if told.kind not in _KINDS or not (told.by_hand or bound):
        return
    given = _viewed(told)
    at = next((at for at, one in enumerate(values) if (one.unit, one.said) == (given.unit, given.said)), None)
    own = given if at is None else values[at]
    own = replace(
        own,
        subject="" if bound else rulings.canonical(told.subject),
        scope=told.scope or own.scope,
        reference=given.reference or own.reference,
        bound=bound or own.bound,
    )
    if at is None:
        values.append(own)
    else:
        values[at] = own


def _viewed(told: Told) -> ViewValue:
    if told.kind not in _KINDS:
        return _answered(told)
    unit = told.unit or ""
    dimension = _DIMENSIONS.get(unit) or ("currency" if len(unit) == 3 and unit.isupper() else "count")
    factor = _SECONDS.get(unit, 1.0)
    if unit in _SECONDS:
        unit, dimension = "second", "duration"
    ends = [None if end is None else end * factor for end in (told.lo, told.hi, told.wide_lo, told.wide_hi)]
    said = Interval(ends[0], ends[1], told.bounds or "[]")
    reference = None if told.reference is None else Interval(*told.reference)
    return ViewValue(
        told.kind, dimension, unit, said, Interval(ends[2], ends[3]), told.raw, 0, 0, 0, "given",
        counted=(f"given:{told.attribute}",) if dimension == "count" else (), reference=reference,
    )  # fmt: skip


def _answered(told: Told) -> ViewValue:
    """Yes or no as 1 or 0, a name as its key in `counted`."""
    name = told.raw.partition(":")[2].strip() if told.raw.casefold().startswith("entity:") else told.raw
    said = Interval(None, None) if told.truth is None else Interval.point(float(told.truth))
    return ViewValue(
        told.kind, told.kind.value, told.kind.value, said, said, name.strip(), 0, 0, 0, "given",
        counted=(told.entity,) if told.entity else (),
    )  # fmt: skip
