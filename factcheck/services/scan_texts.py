"""What the text around a claim adds: the sentence of a reported clause, and what its article is about."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from factcheck.domain.event import Event
from factcheck.domain.span import Span
from factcheck.models import ArticleVersion
from factcheck.reading.events import asides, read_event
from factcheck.reading.sentences import split_sentences
from factcheck.storage.prepared import Given, prepared

Days = tuple[datetime.date, datetime.date]

_KEPT = 200


@prepared
def _texts_of(given: Given) -> Select[int, str]:
    return select(ArticleVersion.id, ArticleVersion.text).where(ArticleVersion.id.in_(given.numbers()))


@dataclass(slots=True)
class Texts:
    """The latest texts of some articles, by the number of their version; only the last ones are kept."""

    _texts: OrderedDict[int, str] = field(default_factory=OrderedDict)
    _events: dict[int, Event] = field(default_factory=dict)
    _asides: dict[int, tuple[Span, ...]] = field(default_factory=dict)

    def load(self, session: Session, versions: Iterable[int]) -> None:
        """Fetch the texts that are not here yet."""
        wanted = sorted(set(versions))
        for number in wanted:
            if number in self._texts:
                self._texts.move_to_end(number)
        missing = [number for number in wanted if number not in self._texts]
        if missing:
            connection = session.connection()
            rows = connection.execute(_texts_of(connection), {"numbers": missing})
            self._texts.update((number, text) for number, text in rows)
        while len(self._texts) > max(_KEPT, len(wanted)):
            number, _ = self._texts.popitem(last=False)
            for read in (self._events, self._asides):
                read.pop(number, None)

    def event(self, version: int, language: str, days: Days | None, lexicon: Path | None) -> Event:
        """What the article is about; `days` are the first and last it can have been published on."""
        if version not in self._events:
            self._events[version] = read_event(self._texts[version], language, days, lexicon=lexicon)
        return self._events[version]

    def aside(self, version: int, start: int, language: str, days: Days | None, lexicon: Path | None) -> bool:
        """Whether the sentence at `start` tells of another time or place than the article's event."""
        if version not in self._asides:
            event = self.event(version, language, days, lexicon)
            day = days[0] if days and days[0] == days[1] else None
            self._asides[version] = asides(self._texts[version], language, event, day, lexicon=lexicon)
        found = self._asides[version]
        at = bisect_right(found, start, key=lambda span: span.start) - 1
        return at >= 0 and start < found[at].end

    def sentence(self, version: int, span: Span, language: str) -> Span:
        """The sentence that holds a span; the span itself where it is no part of one sentence."""
        text = self._texts[version]
        start = text.rfind("\n", 0, span.start) + 1
        end = text.find("\n", span.end)
        paragraph = text[start : len(text) if end < 0 else end]
        for found in split_sentences(paragraph, language):
            whole = Span(found.start + start, found.end + start)
            if whole.contains(span):
                return whole
        return span

    def cut(self, version: int, span: Span) -> str:
        """The words at a span."""
        return span.cut(self._texts[version])
