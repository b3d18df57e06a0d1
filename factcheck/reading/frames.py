"""From one claim to what detectors see: its content words, clauses, values and what each measures.

The reader is shallow on purpose: it tells nouns from other words, negation by clause, the source of a
figure, and leaves the rest to the gates, which count what they do not know.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from factcheck.domain.claim_view import ArticleIdentity, ClaimView, Frame, ViewValue, Word
from factcheck.domain.interval import Interval
from factcheck.domain.vocabulary import Zone
from factcheck.reading.asked import read_asked
from factcheck.reading.asked_values import asked_values, own_dates
from factcheck.reading.asked_words import kinds_of
from factcheck.reading.date_find import DateFind
from factcheck.reading.dates import find_dates
from factcheck.reading.event_names import names_in
from factcheck.reading.frame_clauses import clauses_of
from factcheck.reading.frame_content import content_words
from factcheck.reading.frame_dates import date_values
from factcheck.reading.frame_derived import unharmed_values
from factcheck.reading.frame_people import with_people
from factcheck.reading.frame_quantities import (
    attribute_near,
    none_values,
    one_values,
    places_and_ratios,
    quantity_values,
)
from factcheck.reading.frame_roles import asides
from factcheck.reading.frame_sources import source_of
from factcheck.reading.frame_spoken import spoken_in, with_spoken
from factcheck.reading.frame_tokens import FrameToken, frame_tokens
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.modality import read_modality
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quantity_find import QuantityFind

READER = "frames-1"
_RECURRING = re.compile(r"(?i)[a-z]+days")
"""A weekday in the plural is no day: "on Thursdays"."""


_LATER = re.compile(
    r" (?:wie|als|as|than|like) (?:nie|noch nie|je|jemals|ever|never) (?:zuvor|vorher|before)(?= )"
    r"| (?:stunden?|tage?|wochen?|monate?|jahre?|hours?|days?|weeks?|months?|years?) (?:später|later)(?= )"
)
"""Tells when, not that it was another time ("einen Monat später"), or how much ("wie nie zuvor")."""


_OF_IT = re.compile(r"(Of (?:the|those|these|all|its|their|his|her))\b[^,.;\d]{3,60},")


class Place(NamedTuple):
    """Where a claim stands."""

    article: ArticleIdentity = ArticleIdentity()
    zone: Zone = Zone.BODY
    start: int = 0


NOWHERE = Place()
_CUES = (
    "again", "first", "planned", "several", "many", "none", "ordinals", "sides", "stance for",
    "stance against", "former", "wished", "stages", "grown", "current", "upcoming", "sum", "relatives",
    "he", "she", "another one", "nowadays",
    "at times", "former plans", "further", "there is", "beats",
)  # fmt: skip


def read_claim(
    quote: str,
    language: str,
    published: datetime.date | None = None,
    *,
    place: Place = NOWHERE,
    lexicon: Path | None = None,
    subject: str = "",
    attribute: str = "",
) -> ClaimView:
    """The view of one sentence or clause. `subject` and `attribute` are what a person says it speaks of."""
    words = frame_words(language, lexicon)
    dates = find_dates(quote, published, language)
    dates = [find for find in dates if not _goes_on(quote, find, words)]
    dates = [find for find in dates if not _RECURRING.fullmatch(find.text)]
    counts = find_quantities(quote, language)
    colons = [find for find in counts if find.dimension in ("score", "duration") and ":" in find.text]
    dates = [find for find in dates if not any(_inside(find, colon) for colon in colons)]
    quantities = [find for find in counts if not _is_date(find.start, find.end, dates)]
    taken = [(find.start, find.end) for find in dates]
    taken += [(find.start, find.end) for find in quantities]
    tokens = frame_tokens(quote, taken)
    source = source_of(tokens, words, bool(quantities))
    dimensions = frozenset(find.dimension for find in quantities)
    aside = asides(tokens, [find.start for find in quantities], words)
    found = content_words(tokens, taken, source.places, words, dimensions, aside)
    found, offices, people = with_people(quote, tokens, found, words, published, dates)
    frames = clauses_of(quote, tokens, found, words)
    values = [
        *date_values(quote, dates, tokens, words),
        *quantity_values(quote, quantities, tokens, found, words),
    ]
    values += none_values(found, values)
    values += one_values(found, values, words)
    standings = places_and_ratios(tokens, words)
    held = [*values, *(value for value in standings if value.dimension == "rank")]
    cues = _cues(_outside(tokens, [(value.start, value.end) for value in held]), words)
    cues += _tense(tokens, words)
    cues += tuple(f"former:{find.text}" for find in dates if _ago(quote, find))
    values += standings
    values = [_placed(value, found, frames, tokens, words) for value in values]
    values += unharmed_values(values, tokens)
    if attribute:
        values = asked_values(quote, values, frames, "rating" in kinds_of(attribute))
    day = float(published.toordinal()) if published else None
    if "text" in kinds_of(attribute) | kinds_of(subject):
        values = own_dates(quote, values, day)
    view = ClaimView(
        quote,
        language,
        found,
        tuple(sorted(values, key=lambda value: (value.start, value.end, value.unit))),
        frames,
        cues=cues,
        scope=(*_listed(tokens, words, "scope"), *_opened(quote, words)),
        claimant=source.name,
        modality=read_modality(quote, language).modality,
        published=None if day is None else Interval.point(day),
        article=place.article,
        zone=place.zone,
        start=place.start,
        end=place.start + len(quote),
        subject=subject,
        attribute=attribute,
        asked=read_asked(quote, language, subject, attribute, tokens, found, frames),
        names=frozenset(names_in(tokens, taken, words)[0]),
        held=offices,
    )
    return with_spoken(view, spoken_in(quote, language, words, people))


def with_key(view: ClaimView, subject: str, attribute: str) -> ClaimView:
    """The view with what it answers to a key, read as if a person had written it."""
    tokens = frame_tokens(
        view.quote, [(value.start, value.end) for value in view.values if value.rule != "none"]
    )
    asked = read_asked(view.quote, view.language, subject, attribute, tokens, view.words, view.frames)
    rated = "rating" in kinds_of(attribute)
    values = tuple(asked_values(view.quote, list(view.values), view.frames, rated))
    return replace(view, subject=subject, attribute=attribute, asked=asked, values=values)


def _inside(date: DateFind, colon: QuantityFind) -> bool:
    """Whether a clock time is read from the digits of a score or of a time that somebody took."""
    return colon.start <= date.start < colon.end


def _goes_on(quote: str, find: DateFind, words: FrameWords) -> bool:
    """Whether it is the time something has lasted: "seit drei Jahren" is an amount, not a date."""
    before = quote[: find.start].lower().split()
    return find.type == "DURATION" and bool(before) and words.has("since", before[-1])


def _tense(tokens: list[FrameToken], words: FrameWords) -> tuple[str, ...]:
    """ "tense:past" or "tense:present" where the one verb of a state tells it: "lag bei", "liegt bei"."""
    low = [token.low for token in tokens]
    past = any(words.has("past states", word) for word in low)
    present = any(words.has("present states", word) for word in low)
    made = any((word.startswith("ge") and word.endswith(("t", "en"))) or word.endswith("ed") for word in low)
    if past == present or made:
        return ()
    return ("tense:past",) if past else ("tense:present",)


def _ago(quote: str, find: DateFind) -> bool:
    """Whether it is a time gone by of which no day is known: "vor hundert Jahren", "a century ago"."""
    if find.type != "DURATION" or find.earliest is not None:
        return False
    before, behind = quote[: find.start].lower().split(), quote[find.end :].lower().split()
    return before[-1:] == ["vor"] or find.text.lower().endswith(" ago") or behind[:1] == ["ago"]


def _is_date(start: int, end: int, dates: list[DateFind]) -> bool:
    return any(
        find.start < end and start < find.end and (find.type in ("DATE", "TIME") or find.earliest is not None)
        for find in dates
    )


def _outside(tokens: list[FrameToken], taken: list[tuple[int, int]]) -> list[FrameToken]:
    return [token for token in tokens if not any(start <= token.start < end for start, end in taken)]


def _cues(tokens: list[FrameToken], words: FrameWords) -> tuple[str, ...]:
    """The sections of small words that the claim uses: again, first, planned, many, none…"""
    text = _LATER.sub(" ", f" {' '.join(token.low for token in tokens)} ")
    return tuple(f"{section}:{entry}" for section in _CUES for entry in words.spoken(section, text))


def _opened(quote: str, words: FrameWords) -> tuple[str, ...]:
    """The opening that makes the rest a part of what it names: "Of the land burned, …"."""
    match = _OF_IT.match(quote) if words.language == "en" else None
    return (match[1].lower(),) if match else ()


def _listed(tokens: list[FrameToken], words: FrameWords, section: str) -> tuple[str, ...]:
    return tuple(words.spoken(section, f" {' '.join(token.low for token in tokens)} "))


def _placed(
    value: ViewValue,
    found: tuple[Word, ...],
    frames: tuple[Frame, ...],
    tokens: list[FrameToken],
    words: FrameWords,
) -> ViewValue:
    """The value with its clause, what it measures and whether it is denied."""
    before = [token for token in tokens if token.end <= value.start]
    at = next(
        (token.clause for token in tokens if token.start >= value.start), before[-1].clause if before else 0
    )
    near = [token.low for token in before[-2:]]
    denied = any(
        word in ("nicht", "not", "kein", "keine") for word in near
    ) and not value.raw.lower().startswith(("mehr", "weniger", "more", "less"))
    attribute = value.attribute or attribute_near(value, at, found, words)
    return replace(value, clause=at, attribute=attribute, negated=denied and value.rule != "none")
