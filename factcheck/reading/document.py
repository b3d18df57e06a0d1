"""A text with what several readers need of it, each part read once, when it is first asked for."""

from __future__ import annotations

from functools import cached_property

from factcheck.domain.span import Span
from factcheck.reading.blocks import split_blocks
from factcheck.reading.composed import composed
from factcheck.reading.head import Head, read_head
from factcheck.reading.language import recognise_language
from factcheck.reading.sentences import sentences_of
from factcheck.reading.zones import ZoneSpan, zones_of


class Document:
    """`text` is in NFC, and every offset below is one of it; `given` says where its code points, and its
    end, stood in the text as it was given, None when that was in NFC already.

    `language` is a BCP 47 code, recognised when left out, None when that is unsure.
    """

    def __init__(self, text: str, language: str | None = None) -> None:
        self.text, self.given = composed(text)
        self.language = language or recognise_language(self.text)

    @cached_property
    def blocks(self) -> list[Span]:
        """Paragraphs and headings, as `split_blocks` gives them."""
        return split_blocks(self.text)

    @cached_property
    def sentences(self) -> list[Span]:
        """As `split_sentences` gives them."""
        return sentences_of(self.text, self.blocks, self.language)

    @cached_property
    def head(self) -> Head:
        """As `read_head` gives it."""
        return read_head(self.text)

    @cached_property
    def zones(self) -> list[ZoneSpan]:
        """As `find_zones` gives them."""
        return zones_of(self.text, self.blocks, self.head)
