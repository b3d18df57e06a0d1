"""What articles tell of, as it is kept between scans: a claim is held against those of many articles, and
reading an article takes longer than comparing."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from sqlalchemy import Select, delete, insert, select
from sqlalchemy.orm import Session

import factcheck.detectors as shipped
from factcheck import __version__
from factcheck.domain.event import Event
from factcheck.domain.interval import Interval
from factcheck.domain.span import Span
from factcheck.domain.text import sha256
from factcheck.models import ArticleEvent
from factcheck.reading.claim_keys import VERSION as KEYS
from factcheck.reading.events import asides, read_event
from factcheck.reading.frames import READER
from factcheck.storage.asked import among
from factcheck.storage.prepared import Given, prepared

Days = tuple[datetime.date, datetime.date]


class Read(NamedTuple):
    """An article's event, and its sentences that tell of something else."""

    event: Event
    asides: tuple[Span, ...]


class Kept(NamedTuple):
    """The same as it is stored; `state` tells whether it would be read the same again."""

    state: str
    event: str


def readers() -> str:
    """Whatever lets every claim be compared again lets every article be read again; so does a new release,
    whose word lists may be others."""
    return ", ".join(
        [f"factcheck {__version__}", KEYS, READER, *(f"{one.id} {one.version}" for one in shipped.DETECTORS)]
    )


def state_of(text: str, language: str, days: Days | None) -> str:
    """All that decides what is read."""
    told = [readers(), language, *(day.isoformat() for day in days or ()), sha256(text)]
    return sha256(json.dumps(told))


def read(text: str, language: str, days: Days | None, lexicon: Path | None) -> Read:
    """Read a text; `days` are the first and last it can have been published on."""
    event = read_event(text, language, days, lexicon=lexicon)
    day = days[0] if days and days[0] == days[1] else None
    return Read(event, asides(text, language, event, day, lexicon=lexicon))


def packed(found: Read) -> str:
    """As it is stored; the same bytes every time."""
    event = found.event
    return json.dumps(
        [
            dict(event.names), sorted(event.places), sorted(event.content),
            [_ends(days) for days in event.days], event.printed and _ends(event.printed),
            sorted(event.mentioned), [(span.start, span.end) for span in found.asides],
        ],
        ensure_ascii=False,
    )  # fmt: skip


def unpacked(text: str) -> Read:
    """What was packed."""
    names, places, content, days, printed, mentioned, beside = json.loads(text)
    event = Event(
        names, frozenset(places), frozenset(content), tuple(Interval(*ends) for ends in days),
        printed and Interval(*printed), frozenset(mentioned),
    )  # fmt: skip
    return Read(event, tuple(Span(*ends) for ends in beside))


def _ends(days: Interval) -> tuple[float | None, float | None, str]:
    return days.lo, days.hi, days.bounds


def kept_events(session: Session, versions: Iterable[int]) -> dict[int, Kept]:
    """What is stored of some texts."""
    connection = session.connection()
    rows = connection.execute(_events_of(connection), {"numbers": list(versions)})
    return {number: Kept(state, event) for number, state, event in rows}


@prepared
def _events_of(given: Given) -> Select[int, str, str]:
    columns = ArticleEvent.article_version_id, ArticleEvent.state, ArticleEvent.event
    return select(*columns).where(ArticleEvent.article_version_id.in_(given.numbers()))


def keep_events(session: Session, found: Mapping[int, Kept]) -> None:
    """Store what was read of some texts, in the place of what there is."""
    if not found:
        return
    connection = session.connection()
    connection.execute(delete(ArticleEvent).where(among(connection, ArticleEvent.article_version_id, found)))
    connection.execute(
        insert(ArticleEvent),
        [{"article_version_id": number, **kept._asdict()} for number, kept in found.items()],
    )
