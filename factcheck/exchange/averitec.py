"""AVeriTeC: claims with a label and the questions and answers it rests on. Dates are day, month, year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from factcheck.exchange.claim_review import Rating, Review, Source
from factcheck.exchange.loose_values import checked_address, read_date, read_text
from factcheck.exchange.oddity import Oddities, Place

SCALE = "AVeriTeC"
FORMAT = "averitec"


class Answer(BaseModel):
    """One answer; `answer_type` and `source_medium` are open lists."""

    model_config = ConfigDict(extra="allow")

    answer: str | None = None
    answer_type: str | None = None
    boolean_explanation: str | None = None
    source_url: str | None = None
    cached_source_url: str | None = None
    source_medium: str | None = None


class Question(BaseModel):
    """One question with its answers."""

    model_config = ConfigDict(extra="allow")

    question: str
    answers: list[Answer] = []


class Record(BaseModel):
    """One claim of the data set."""

    model_config = ConfigDict(extra="allow")

    claim: str
    label: str | None = None
    justification: str | None = None
    claim_date: str | None = None
    speaker: str | None = None
    original_claim_url: str | None = None
    cached_original_claim_url: str | None = None
    fact_checking_article: str | None = None
    reporting_source: str | None = None
    questions: list[Question] = []


def is_averitec(value: Any) -> bool:
    """Whether an object is such a record."""
    return isinstance(value, dict) and "claim" in value and ("questions" in value or "label" in value)


def read_record(value: dict[str, Any], place: Place, odd: Oddities) -> Review | None:
    """The record as a review on the scale AVeriTeC; None, with an error, where its shape is another."""
    try:
        record = Record.model_validate(value)
    except ValidationError as error:
        for one in error.errors(include_url=False):
            odd.error(place.at(*one["loc"]), "shape", one["msg"][0].lower() + one["msg"][1:])
        return None
    claim = read_text(record.claim, place.at("claim"), odd)
    if claim is None:
        odd.error(place.at("claim"), "no-claim", "there is no claim: the record was left out")
        return None
    label = read_text(record.label, place.at("label"), odd)
    if label is None:
        odd.error(place.at("label"), "no-rating", "there is no label")
    said = None
    if record.claim_date:
        silent = Oddities()  # day, month, year is this format's own order and nothing odd
        said = read_date(record.claim_date, place.at("claim_date"), silent)
        odd += [one for one in silent if one.rule == "date"]
    seen = [
        address
        for key in ("original_claim_url",)
        if (given := getattr(record, key)) and (address := checked_address(given, place.at(key), odd))
    ]
    return Review(
        format=FORMAT,
        place=place,
        data=value,
        claim=claim,
        url=record.fact_checking_article or None,
        rating=Rating(label, explanation=read_text(record.justification, place.at("justification"), odd))
        if label
        else None,
        publisher=None,
        claimant=read_text(record.speaker, place.at("speaker"), odd),
        said=said,
        appearances=tuple(seen),
        sources=tuple(_sources(record)),
        scale=SCALE,
    )


def _sources(record: Record) -> Iterator[Source]:
    for question in record.questions:
        for answer in question.answers:
            note = ", ".join(part for part in (answer.answer_type, answer.source_medium) if part)
            explained = f"{answer.boolean_explanation} ({note})" if answer.boolean_explanation else note
            yield Source(
                url=answer.source_url or None,
                archived_url=answer.cached_source_url or None,
                title=question.question,
                quote=answer.answer or None,
                note=explained or None,
            )
