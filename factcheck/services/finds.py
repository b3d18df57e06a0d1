"""What the reader sees in a text, as rows; nothing is stored."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from factcheck.domain.partial_date import parse_date
from factcheck.domain.quantity_display import display_quantity
from factcheck.errors import BadInput
from factcheck.reading.candidates import find_candidates
from factcheck.reading.dates import DateFind, find_dates
from factcheck.reading.head import read_head
from factcheck.reading.language import recognise_language
from factcheck.reading.quantities import QuantityFind, find_quantities
from factcheck.reading.speech import find_speech
from factcheck.reading.url_dates import own_url_date
from factcheck.reading.word_lists import known_languages
from factcheck.reading.zones import find_zones
from factcheck.render.rows import Cell, Rows


class Sight(StrEnum):
    """What can be looked for."""

    DATES = "dates"
    QUANTITIES = "quantities"
    SPEECH = "speech"
    CLAIMS = "claims"
    ZONES = "zones"


@dataclass(frozen=True, slots=True)
class Find:
    """One find: its place, what it is, what it means in one word, and all else that is known of it."""

    start: int
    end: int
    text: str
    type: str
    value: str
    rule: str | None
    details: dict[str, Cell]

    def record(self) -> dict[str, Cell]:
        """All of it by name, as the JSON formats give it."""
        own: dict[str, Cell] = {"start": self.start, "end": self.end, "text": self.text, "type": self.type}
        return {**own, "value": self.value, **self.details, "rule": self.rule}


@dataclass(frozen=True, slots=True)
class Reading:
    """A text with what was found in it, in order of place."""

    text: str
    language: str | None
    published: date | None
    finds: tuple[Find, ...]

    def rows(self) -> Rows:
        """The finds as a table."""
        columns = ("start", "end", "type", "text", "value", "rule")
        rows = [(f.start, f.end, f.type, f.text, f.value, f.rule) for f in self.finds]
        return Rows(columns, rows)


def read_text(text: str, sights: Iterable[Sight], published: date | None, language: str | None) -> Reading:
    """Look at a text. A date printed on it, or in its address, is its day unless `published` says
    otherwise.

    Raises BadInput for a language the reader does not know.
    """
    language = known_language(language) if language else recognise_language(text)
    published = published or _printed(text)
    finds = [find for sight in sights for find in _look(sight, text, published, language)]
    return Reading(text, language, published, tuple(sorted(finds, key=lambda f: (f.start, f.end, f.type))))


def known_language(code: str) -> str:
    """The language of a BCP 47 code, as the reader names it.

    Raises BadInput naming the languages there are.
    """
    known = known_languages()
    base = code.strip().lower().replace("_", "-").split("-")[0]
    if base not in known:
        raise BadInput(f"The reader knows no language '{code}'.", f"It knows: {', '.join(sorted(known))}.")
    return base


def read_documents(lines: Iterable[str], sights: Sequence[Sight]) -> Iterator[str]:
    """One JSON document a line (`doc_id`, `text`, `dct`, `lang`), the finds of each as JSON lines.

    `dct` is the day it was published and, like `lang`, may be null: then nothing is guessed from the text.
    Raises BadInput naming the line that is no such document.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        document = _document(line, number)
        text, doc_id = document["text"], document.get("doc_id")
        published = _day(document.get("dct"), number)
        given = document.get("lang")
        language = known_language(str(given)) if given else recognise_language(str(text))
        for sight in sights:
            for find in _look(sight, str(text), published, language):
                yield json.dumps({"doc_id": doc_id, **find.record()}, ensure_ascii=False) + "\n"


def _document(line: str, number: int) -> dict[str, object]:
    try:
        document = json.loads(line)
    except (ValueError, RecursionError):
        raise BadInput(
            f"Line {number} is not JSON.", "Each line is one document with doc_id and text."
        ) from None
    if not isinstance(document, dict) or not isinstance(document.get("text"), str):
        raise BadInput(
            f"Line {number} is no document.", 'It reads {"doc_id": …, "text": …, "dct": …, "lang": …}.'
        )
    return document


def _day(given: object, number: int) -> date | None:
    if given is None or given == "":
        return None
    try:
        return parse_date(str(given)).first
    except BadInput as error:
        raise BadInput(f"Line {number}: {error.message}", error.hint) from error


def _printed(text: str) -> date | None:
    head = read_head(text)
    printed = head.printed or own_url_date(text, find_zones(text, head), head)
    return printed.first if printed else None


def _look(sight: Sight, text: str, published: date | None, language: str | None) -> Iterator[Find]:
    match sight:
        case Sight.DATES:
            yield from map(_of_date, find_dates(text, published, language))
        case Sight.QUANTITIES:
            yield from map(_of_quantity, find_quantities(text, language))
        case Sight.SPEECH:
            yield from _speech(text, language)
        case Sight.CLAIMS:
            yield from _claims(text, published, language)
        case Sight.ZONES:
            for zone in find_zones(text):
                yield Find(
                    zone.start, zone.end, text[zone.start : zone.end], "ZONE", zone.zone.value, None, {}
                )


def _of_date(find: DateFind) -> Find:
    details: dict[str, Cell] = {
        "mod": find.mod,
        "earliest": _iso(find.earliest),
        "latest": _iso(find.latest),
        "mod_earliest": _iso(find.mod_earliest),
        "mod_latest": _iso(find.mod_latest),
        "time_from": find.time_from.isoformat("minutes") if find.time_from else None,
        "time_to": find.time_to.isoformat("minutes") if find.time_to else None,
        "anchor": find.anchor.value,
        "confidence": find.confidence,
        "possible": find.possible,
        "other_value": find.other_value,
        "reader": find.reader,
    }
    return Find(find.start, find.end, find.text, find.type.value, find.value, find.rule, details)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _of_quantity(find: QuantityFind) -> Find:
    value = " ".join(filter(None, [display_quantity(find.said, find.unit), find.counted]))
    details: dict[str, Cell] = {
        "lo": find.lo,
        "hi": find.hi,
        "bounds": find.bounds,
        "wide_lo": find.wide_lo,
        "wide_hi": find.wide_hi,
        "unit": find.unit,
        "dimension": find.dimension,
        "approximate": find.approximate,
        "counted": find.counted,
        "change": find.change,
        "confidence": find.confidence,
        "ambiguity": find.ambiguity,
        "reader": find.reader,
    }
    return Find(find.start, find.end, find.text, "QUANTITY", value, find.rule, details)


def _speech(text: str, language: str | None) -> Iterator[Find]:
    for find in find_speech(text, language):
        details: dict[str, Cell] = {
            "speaker_start": find.speaker_start,
            "speaker_end": find.speaker_end,
            "cue": find.cue,
            "confidence": find.confidence,
        }
        kind = f"{find.kind.value.upper()} SPEECH"
        yield Find(
            find.start, find.end, text[find.start : find.end], kind, find.speaker or "?", find.rule, details
        )


def _claims(text: str, published: date | None, language: str | None) -> Iterator[Find]:
    for candidate in find_candidates(text, published, language):
        reasons = ", ".join(name for name, _ in candidate.reasons)
        details: dict[str, Cell] = {
            "zone": candidate.zone.value,
            "claimant": candidate.claimant,
            "modality": candidate.modality.value,
            "worthiness": candidate.score,
            "reasons": reasons,
        }
        yield Find(
            candidate.start, candidate.end, candidate.quote, "CLAIM", f"{candidate.score:.2f}", None, details
        )
