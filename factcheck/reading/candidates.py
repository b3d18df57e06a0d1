"""Candidate claims: the sentences and reported clauses of an article that are worth checking."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Modality, Speech, Zone
from factcheck.reading.candidate import READER, Candidate, CandidateValue
from factcheck.reading.candidate_values import date_value, quantity_value
from factcheck.reading.date_find import DateFind, TimexType
from factcheck.reading.dates import find_dates
from factcheck.reading.document import Document
from factcheck.reading.full_names import FullNames
from factcheck.reading.modality import read_modality
from factcheck.reading.quantities import find_quantities
from factcheck.reading.quantity_find import QuantityFind
from factcheck.reading.speech import speech_in
from factcheck.reading.speech_find import SpeechFind
from factcheck.reading.speech_tokens import tokenise
from factcheck.reading.speech_words import SpeechWords, speech_words
from factcheck.reading.worthiness import THRESHOLD, promising, weigh
from factcheck.reading.zones import zone_at

__all__ = ["READER", "THRESHOLD", "Candidate", "CandidateValue", "find_candidates"]

_ZONES = frozenset((Zone.HEADLINE, Zone.SUBHEAD, Zone.LEDE, Zone.BODY, Zone.CAPTION))
_WORD = re.compile(r"\w+(?:-\w+)*")
_PAIR = re.compile(r"\b([A-ZÄÖÜ][a-zäöüß]+) ([A-ZÄÖÜ][a-zäöüß]+)\b")
_FEWEST_WORDS = 5  # of a reported clause that stands for itself; a shorter one needs its sentence
_LONGEST = 2000  # characters; a longer stretch is a table or no text, and nobody's claim
_MUCH_LEFT = 16  # words beside a reported clause that are a statement of their own
_TRIM = ' \t\n\u00a0"„“”»«‚‘,;:–—-….'


class Unit(NamedTuple):
    """A stretch that could be a claim, and the speech it is."""

    start: int
    end: int
    speech: SpeechFind | None


def find_candidates(
    text: str, published: datetime.date | None = None, language: str | None = None
) -> list[Candidate]:
    """Candidates in order of their place; no two have the same span.

    `published` is the day from which relative dates are counted, `language` a BCP 47 code that is recognised
    when left out. Bylines, URLs and what stands around the article give none.
    """
    document = Document(text, language)
    dates = find_dates(document.text, published, document.language)
    found = candidates_from(document, dates, find_quantities(document.text, document.language))
    given = document.given
    return found if given is None else [_moved(text, candidate, given) for candidate in found]


def candidates_from(
    document: Document, dates: Sequence[DateFind], quantities: Sequence[QuantityFind]
) -> list[Candidate]:
    """As `find_candidates`, for a document whose dates and quantities are already read."""
    text, zones, language = document.text, document.zones, document.language
    finds, words = _Finds(dates, quantities), speech_words(language)
    speech = speech_in(document)
    people, names = _surnames(text, speech, words), FullNames(text, zones, words)
    found: dict[tuple[int, int], Candidate] = {}
    for unit in _units(text, document.sentences, speech, words):
        if unit.end - unit.start > _LONGEST:
            continue
        zone, title = zone_at(zones, unit.start), document.head.title
        if title and title.start <= unit.start < title.end < unit.end:
            unit = unit._replace(end=title.end)  # behind it outlet and author are named
        if zone in _ZONES and (candidate := _candidate(text, unit, zone, finds, words, people, language)):
            if unit.speech and unit.speech.speaker:
                candidate = replace(candidate, claimant=names.of(unit.speech))
            found.setdefault((candidate.start, candidate.end), candidate)
    return sorted(found.values(), key=lambda candidate: (candidate.start, candidate.end))


def _moved(text: str, candidate: Candidate, offsets: list[int]) -> Candidate:
    """The candidate in the offsets and words of the text as it was given."""
    start, end = offsets[candidate.start], offsets[candidate.end]
    values = tuple(
        replace(
            value,
            start=offsets[value.start],
            end=offsets[value.end],
            raw=text[offsets[value.start] : offsets[value.end]],
        )
        for value in candidate.values
    )
    return replace(candidate, start=start, end=end, quote=text[start:end], values=values)


class _Finds:
    """Dates and quantities of the text, to be cut out by place."""

    def __init__(self, dates: Sequence[DateFind], quantities: Sequence[QuantityFind]) -> None:
        self.dates = dates
        self._date_starts = [find.start for find in dates]
        self.quantities = [find for find in quantities if not self._dated(find)]
        self._starts = [find.start for find in self.quantities]

    def _dated(self, find: QuantityFind) -> bool:
        """Whether a number is part of a date; a span of time is both, and counts as a quantity."""
        at = bisect_left(self._date_starts, find.end) - 1
        if at < 0 or self.dates[at].end <= find.start:
            return False
        return self.dates[at].type in (TimexType.DATE, TimexType.TIME)

    def dates_in(self, start: int, end: int) -> list[DateFind]:
        first, last = bisect_left(self._date_starts, start), bisect_left(self._date_starts, end)
        return [find for find in self.dates[first:last] if find.end <= end]

    def quantities_in(self, start: int, end: int) -> list[QuantityFind]:
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [find for find in self.quantities[first:last] if find.end <= end]


def _units(
    text: str, sentences: Sequence[Span], speech: Sequence[SpeechFind], words: SpeechWords
) -> Iterator[Unit]:
    """Each sentence by itself, or the reported clauses in it."""
    at = 0
    for sentence in sentences:
        while at < len(speech) and speech[at].end <= sentence.start:
            at += 1
        inside: list[SpeechFind] = []
        for place in range(at, len(speech)):  # a slice would copy the rest for every sentence
            find = speech[place]
            if find.start >= sentence.end:
                break
            inside.append(find)
        yield from _units_of(text, sentence, inside, words)


def _units_of(text: str, sentence: Span, inside: list[SpeechFind], words: SpeechWords) -> Iterator[Unit]:
    left = _count(text, sentence.start, sentence.end)
    whole: SpeechFind | None = None
    for find in inside:
        start, end = _trimmed(text, max(find.start, sentence.start), min(find.end, sentence.end), words)
        size = _count(text, start, end)
        left -= size
        if size >= _FEWEST_WORDS:
            yield Unit(start, end, find)
        elif size:
            whole = whole or find
            left += size
    if not inside or left >= _MUCH_LEFT:
        yield Unit(sentence.start, sentence.end, None if left >= _MUCH_LEFT and whole is None else whole)
    elif whole is not None and len(inside) == 1:
        yield Unit(sentence.start, sentence.end, whole)


def _count(text: str, start: int, end: int) -> int:
    return text.count(" ", start, end) + 1 if end > start else 0


def _trimmed(text: str, start: int, end: int, words: SpeechWords) -> tuple[int, int]:
    """Without marks at the ends, and without the conjunction that opens a reported clause."""
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    opener = _WORD.match(text, start, end)
    if opener and words.has("conjunctions", opener[0]):
        start = opener.end()
        while start < end and text[start] in _TRIM:
            start += 1
    return start, _closed(text, start, end)


def _closed(text: str, start: int, end: int) -> int:
    """The end moved behind the mark that closes a quotation begun inside: "…, he was „lost“."."""
    opened = sum(text.count(mark, start, end) for mark in "„»")
    closed = sum(text.count(mark, start, end) for mark in "“”«")
    if "„" not in text[start:end]:
        opened += text.count("“", start, end)
        closed -= text.count("“", start, end)
    if opened <= closed and text.count('"', start, end) % 2 == 0:
        return end
    mark = end
    while mark < len(text) and text[mark] in ".,!?…":
        mark += 1
    return mark + 1 if text[mark : mark + 1] in ("“", "”", "«", '"') else end


def _candidate(
    text: str,
    unit: Unit,
    zone: Zone,
    finds: _Finds,
    words: SpeechWords,
    people: frozenset[str],
    language: str | None,
) -> Candidate | None:
    quote = text[unit.start : unit.end]
    spoken = _WORD.findall(quote)
    find = unit.speech
    lower = [word.lower() for word in spoken]
    named = not people.isdisjoint(spoken) or _names(spoken, words)
    dates, quantities = finds.dates_in(*unit[:2]), finds.quantities_in(*unit[:2])
    if find is None and not promising(lower, named, bool(dates or quantities), zone, language):
        return None
    modality = read_modality(quote, language, reported=find is not None)
    kind, cue = modality.modality, modality.cue
    if find and kind is not Modality.QUESTION and (find.denial or find.opinion):
        kind, cue = (Modality.DENIED if find.denial else Modality.OPINION), find.cue
    values: tuple[CandidateValue, ...] = ()
    if dates or quantities:
        values = _values(text, unit, dates, quantities, words, kind)
    speech = find.kind if find else Speech.AUTHOR
    claimant = find.speaker if find else None
    score, reasons = weigh(
        lower,
        named,
        values,
        speech,
        claimant,
        kind,
        zone,
        language,
    )
    if score < THRESHOLD:
        return None
    role = find.role if find else None
    return Candidate(
        unit.start, unit.end, quote, zone, speech, claimant, role, kind, cue, values, score, reasons
    )


def _values(
    text: str,
    unit: Unit,
    dates: list[DateFind],
    quantities: list[QuantityFind],
    words: SpeechWords,
    modality: Modality,
) -> tuple[CandidateValue, ...]:
    tokens = tokenise(text, unit.start, unit.end, [])
    dated = (date_value(text, find, tokens, words, modality) for find in dates)
    counted = (quantity_value(text, find, tokens, words, modality) for find in quantities)
    return tuple(sorted((value for value in (*dated, *counted) if value), key=lambda value: value.start))


def _surnames(text: str, speech: Sequence[SpeechFind], words: SpeechWords) -> frozenset[str]:
    """Names that also stand alone: the last words of full names and of those who speak."""
    found = {find.speaker.split()[-1] for find in speech if find.speaker and find.rule != "name before colon"}
    for match in _PAIR.finditer(text):
        first, second = match.groups()
        if first not in words.not_names and second not in words.not_names:
            found.add(second)
    return frozenset(name for name in found if name[0].isupper() and name not in words.speakers)


def _names(spoken: list[str], words: SpeechWords) -> bool:
    """Whether something with a name of its own is named, as far as capitals show it.

    Where nouns are capitalised, two in a row, a hyphenated one or one in capitals; else any but the first.
    """
    before = ""
    for at, word in enumerate(spoken):
        capital = word[0].isupper()
        if capital and word not in words.not_names:
            if words.lower_nouns and at:
                return True
            if not words.lower_nouns and (
                (before[:1].isupper() and before not in words.not_names) or word[1:2].isupper()
            ):
                return True
        before = word
    return False
