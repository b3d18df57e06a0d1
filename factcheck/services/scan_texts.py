"""What the text around a claim adds: the sentence of a reported clause, and what its article is about."""

from __future__ import annotations

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
from factcheck.reading.sentences import split_sentences
from factcheck.services.scan_events import Days, Kept, Read, kept_events, packed, read, state_of, unpacked
from factcheck.storage.prepared import Given, prepared

_KEPT = 200


@prepared
def _texts_of(given: Given) -> Select[int, str]:
    return select(ArticleVersion.id, ArticleVersion.text).where(ArticleVersion.id.in_(given.numbers()))


@dataclass(slots=True)
class Texts:
    """The latest texts of some articles, by the number of their version; only the last ones are kept."""

    lexicon: Path | None = None
    _texts: OrderedDict[int, str] = field(default_factory=OrderedDict)
    _read: dict[int, Read] = field(default_factory=dict)
    _kept: dict[int, Kept] = field(default_factory=dict)
    _new: dict[int, Kept] = field(default_factory=dict)

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
            if self.lexicon is None:
                self._kept.update(kept_events(session, missing))
        while len(self._texts) > max(_KEPT, len(wanted)):
            number, _ = self._texts.popitem(last=False)
            for known in (self._read, self._kept):
                known.pop(number, None)

    def event(self, version: int, language: str, days: Days | None) -> Event:
        """What the article is about; `days` are the first and last it can have been published on."""
        return self._as_read(version, language, days).event

    def aside(self, version: int, start: int, language: str, days: Days | None) -> bool:
        """Whether the sentence at `start` tells of another time or place than the article's event."""
        found = self._as_read(version, language, days).asides
        at = bisect_right(found, start, key=lambda span: span.start) - 1
        return at >= 0 and start < found[at].end

    def newly_read(self) -> dict[int, Kept]:
        """What was read since this was asked last and is not stored; of a desk's own words, which may change
        at any time, nothing."""
        found, self._new = self._new, {}
        return found

    def _as_read(self, version: int, language: str, days: Days | None) -> Read:
        if version not in self._read:
            text = self._texts[version]
            state = state_of(text, language, days)
            kept = self._kept.pop(version, None)
            if kept is not None and kept.state == state:
                self._read[version] = unpacked(kept.event)
            else:
                found = self._read[version] = read(text, language, days, self.lexicon)
                if self.lexicon is None:
                    self._new[version] = Kept(state, packed(found))
        return self._read[version]

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
