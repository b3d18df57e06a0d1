"""The speech reader: direct and indirect speech with its speaker, German first, English second."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.document import Document
from factcheck.reading.speech_find import READER, SpeechFind
from factcheck.reading.speech_paragraph import read_paragraph
from factcheck.reading.speech_quotes import Quote, find_quotes
from factcheck.reading.speech_words import speech_words
from factcheck.reading.zones import ZoneSpan

__all__ = ["READER", "SpeechFind", "find_speech", "speech_in"]

_SILENT = frozenset((Zone.BOILERPLATE, Zone.URL, Zone.BYLINE, Zone.DATELINE, Zone.METADATA))


def find_speech(
    text: str, language: str | None = None, zones: Sequence[ZoneSpan] | None = None
) -> list[SpeechFind]:
    """Direct and indirect speech in order, none overlapping another; offsets are code points of `text`.

    `language` is a BCP 47 code, recognised when left out; `zones` are those of `find_zones`, read anew when
    left out. Bylines, URLs and what stands around an article hold no speech. Linear in the text.
    """
    document = Document(text, language)
    found = speech_in(document, None if document.given else zones)
    return [_moved(find, document.given) for find in found] if document.given else found


def speech_in(document: Document, zones: Sequence[ZoneSpan] | None = None) -> list[SpeechFind]:
    """As `find_speech`, with the offsets of the document's own text."""
    text, blocks, sentences = document.text, document.blocks, document.sentences
    words = speech_words(document.language)
    quotes = find_quotes(text, blocks)
    found: list[SpeechFind] = []
    at = mark = 0
    silent = [zone for zone in (document.zones if zones is None else zones) if zone.zone in _SILENT]
    for block in blocks:
        inside: list[Span] = []
        while at < len(sentences) and sentences[at].start < block.end:
            inside.append(sentences[at])
            at += 1
        marked: list[Quote] = []
        while mark < len(quotes) and quotes[mark].start < block.end:
            marked.append(quotes[mark])
            mark += 1
        while silent and silent[0].end <= block.start:
            silent.pop(0)
        if silent and silent[0].start < block.end:
            inside = [s for s in inside if not (silent[0].start <= s.start < silent[0].end)]
        if inside:
            found.extend(read_paragraph(text, inside, marked, words))
    return found


def _moved(find: SpeechFind, offsets: list[int]) -> SpeechFind:
    """The find in the offsets of the text as it was given."""
    speaker = None
    if find.speaker_start is not None and find.speaker_end is not None:
        speaker = offsets[find.speaker_start], offsets[find.speaker_end]
    return replace(
        find,
        start=offsets[find.start],
        end=offsets[find.end],
        speaker_start=speaker[0] if speaker else None,
        speaker_end=speaker[1] if speaker else None,
    )
