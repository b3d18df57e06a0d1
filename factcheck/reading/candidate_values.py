"""Dates and quantities as values of a claim: subject, attribute, interval."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.domain.interval import Interval
from factcheck.domain.partial_date import DatePrecision
from factcheck.domain.plain_value import NumberPrecision
from factcheck.domain.vocabulary import Modality, ValueKind
from factcheck.reading.candidate import CandidateValue
from factcheck.reading.candidate_subjects import subject_of_date, subject_of_quantity
from factcheck.reading.date_find import DateFind, TimexType
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.speech_tokens import Token
from factcheck.reading.speech_words import SpeechWords

_ATTRIBUTES = {
    "count": "count",
    "percent": "share",
    "percentage points": "share",
    "duration": "duration",
    "age": "age",
    "temperature": "temperature",
}
_MONTH, _YEAR = 31, 366


def date_value(
    text: str, find: DateFind, tokens: Sequence[Token], words: SpeechWords, modality: Modality
) -> CandidateValue | None:
    """The value of a date; None for durations, sets, bare clock times and dates without an interval."""
    if find.type not in (TimexType.DATE, TimexType.TIME) or find.earliest is None or find.latest is None:
        return None
    wide = find.earliest.toordinal(), find.latest.toordinal()
    said = (find.mod_earliest or find.earliest).toordinal(), (find.mod_latest or find.latest).toordinal()
    ambiguity = f"the weekday does not fit; it could be {find.other_value}" if find.other_value else None
    return CandidateValue(
        subject_of_date(text, tokens, find.start, words),
        "date",
        ValueKind.DATE,
        "day",
        float(max(said[0], wide[0])),
        float(min(said[1], wide[1])),
        float(wide[0]),
        float(wide[1]),
        "[]",
        find.text,
        find.start,
        find.end,
        _precision(wide[1] - wide[0] + 1),
        modality,
        ambiguity,
        find.reader,
    )


def _precision(days: int) -> DatePrecision:
    if days == 1:
        return DatePrecision.DAY
    if 28 <= days <= _MONTH:
        return DatePrecision.MONTH
    return DatePrecision.YEAR if _YEAR - 1 <= days <= _YEAR else DatePrecision.RANGE


def quantity_value(
    text: str, find: QuantityFind, tokens: Sequence[Token], words: SpeechWords, modality: Modality
) -> CandidateValue:
    """The value of a quantity; what is counted is its subject, else the noun that a small rule names."""
    said = Interval.between(find.lo, find.hi, find.bounds)
    attribute = _attribute(find)
    return CandidateValue(
        find.counted or subject_of_quantity(text, tokens, find.start, find.end, words),
        attribute,
        ValueKind.QUANTITY,
        find.unit,
        said.lo,
        said.hi,
        find.wide_lo if said.lo is None or find.wide_lo is None else min(find.wide_lo, said.lo),
        find.wide_hi if said.hi is None or find.wide_hi is None else max(find.wide_hi, said.hi),
        find.bounds,
        find.text,
        find.start,
        find.end,
        _number_precision(find),
        modality,
        find.ambiguity,
        find.reader,
    )


def _attribute(find: QuantityFind) -> str:
    name = (
        "amount" if find.dimension.startswith("currency") else _ATTRIBUTES.get(find.dimension, find.dimension)
    )
    return f"{name} change" if find.change == "change" else name


def _number_precision(find: QuantityFind) -> NumberPrecision:
    if find.approximate:
        return NumberPrecision.APPROXIMATE
    if find.lo is None or find.hi is None or find.bounds != "[]":
        return NumberPrecision.BOUND
    return NumberPrecision.EXACT if find.value is not None else NumberPrecision.RANGE
