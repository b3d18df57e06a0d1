"""Which event an article tells of, and which of its sentences tell of something else.

The event is read from headline and first paragraph: names, what happened, the days named. Body sentences lean
on it ("Elf Menschen wurden verletzt"), unless they look back ("Im Jahr 2019 …", "Damals …") or elsewhere
("Im Nachbarort …").
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

from factcheck.domain.event import Event
from factcheck.domain.interval import Interval
from factcheck.domain.span import Span
from factcheck.domain.vocabulary import Zone
from factcheck.reading.date_find import DateFind, TimexType
from factcheck.reading.dates import find_dates
from factcheck.reading.document import Document
from factcheck.reading.event_names import names_in, stems_mentioned
from factcheck.reading.frame_content import content_words
from factcheck.reading.frame_tokens import FrameToken, frame_tokens
from factcheck.reading.frame_words import FrameWords, frame_words
from factcheck.reading.quantities import find_quantities

_HEAD = 3_000
"""Code points in which headline and first paragraph are looked for."""
_LONGEST = 900
"""Code points of a first paragraph that count; what follows is body."""
_WHOLE = 20_000
"""Code points from which the names an article mentions are taken."""
_DAYS_BEFORE = 14
_LONGEST_DAY = 3
"""Days of a date that tells when: a night is two, a weekend three."""
_LONG_AGO = 60
_SHORTEST_STEM = 4
_BAR = " | "


def read_event(
    text: str,
    language: str,
    printed: tuple[datetime.date, datetime.date] | None = None,
    *,
    lexicon: Path | None = None,
) -> Event:
    """The event of an article. `printed` are the first and last day it can have been published on."""
    words = frame_words(language, lexicon)
    core = _core(text, language)
    dates = find_dates(core, printed[0] if printed else None, language)
    taken = [(find.start, find.end) for find in dates]
    taken += [(find.start, find.end) for find in find_quantities(core, language)]
    tokens = frame_tokens(core, taken)
    names, places = names_in(tokens, taken, words)
    return Event(
        names,
        places,
        _content(tokens, taken, names, words),
        _days(core, dates, printed, words),
        None if printed is None else Interval(float(printed[0].toordinal()), float(printed[1].toordinal())),
        stems_mentioned(text[:_WHOLE], words),
    )


def asides(
    text: str,
    language: str,
    event: Event,
    printed: datetime.date | None = None,
    *,
    lexicon: Path | None = None,
) -> tuple[Span, ...]:
    """The sentences that tell of another time or place than the article's event, in order.

    A sentence after one that looks back goes on with it as long as the paragraph lasts, unless it names a
    day near the event; so does one after another event of the same kind elsewhere ("Wenig später brannte in
    Auen eine Scheune"), unless it names somebody or a place of the event.
    """
    words = frame_words(language, lexicon)
    document = Document(text, language)
    dates = find_dates(document.text, printed, language)
    first = _end_of_core(document)
    found: list[Span] = []
    back, another, last = False, False, 0
    for sentence in document.sentences:
        if "\n" in document.text[last : sentence.start]:
            back = another = False
        last = sentence.end
        own = [find for find in dates if sentence.start <= find.start < sentence.end]
        dated = [_looks_back(document.text, find, event, printed, words) for find in own]
        tokens = frame_tokens(sentence.cut(document.text), [])
        if any(dated) or _cued(tokens, words):
            back = True
        elif any(told is False for told in dated):
            back = False
        elsewhere = sentence.start >= first and _elsewhere(tokens, event, words)
        if elsewhere and _same_kind(tokens, event, words):
            another = True
        elif another and names_in(tokens, [], words)[0].keys() & event.names.keys():
            another = False
        if back or elsewhere or another:
            found.append(sentence)
    return tuple(found)


def _core(text: str, language: str) -> str:
    """Headline and first paragraph, without what is told of outlet and author."""
    document = Document(text[:_HEAD], language)
    parts: list[str] = []
    for zone in document.zones:
        if zone.zone not in (Zone.HEADLINE, Zone.SUBHEAD, Zone.LEDE):
            continue
        part = document.text[zone.start : zone.end]
        parts.append(part.partition(_BAR)[0] if zone.zone is Zone.HEADLINE else part[:_LONGEST])
        if zone.zone is Zone.LEDE:
            break
    return ".\n".join(part.strip() for part in parts) or document.text[:_LONGEST]


def _end_of_core(document: Document) -> int:
    return next((zone.end for zone in document.zones if zone.zone is Zone.LEDE), 0)


def _content(
    tokens: list[FrameToken], taken: list[tuple[int, int]], names: dict[str, str], words: FrameWords
) -> frozenset[str]:
    """What else is told: concepts, also of the last part of a compound, and stems of what has none."""
    found: set[str] = set()
    for word in content_words(tokens, taken, frozenset(), words):
        concepts = [key[2:] for key in word.keys if key.startswith(("c:", "h:"))]
        found.update(f"c:{concept}" for concept in concepts if concept not in _PEOPLE)
        stem = word.keys[0]
        common = words.has("people", word.text.lower()) or word.adjective
        if not concepts and len(stem) >= _SHORTEST_STEM and stem not in names and not common:
            found.add(stem)
    return frozenset(found)


_PEOPLE = frozenset(("people", "police", "percent", "year"))
KINDS = (
    frozenset(("fire", "burn")),
    frozenset(("crash", "derail")),
    *(
        frozenset((kind,))
        for kind in (
            "explode", "attack", "quake", "flood", "storm", "avalanche", "landslide", "demonstrate", "strike",
            "match", "concert", "trial", "election",
        )
    ),
)  # fmt: skip
"""Concepts of events of which a news article may tell several, those of one kind together."""
_KIND_KEYS = tuple(frozenset(f"c:{concept}" for concept in kind) for kind in KINDS)


def _days(
    core: str,
    dates: Sequence[DateFind],
    printed: tuple[datetime.date, datetime.date] | None,
    words: FrameWords,
) -> tuple[Interval, ...]:
    """The days named, up to that of printing and not long before it; no beginning or end of a state."""
    found: list[Interval] = []
    for find in dates:
        if find.earliest is None or find.latest is None or find.type not in (TimexType.DATE, TimexType.TIME):
            continue
        if (find.latest - find.earliest).days > _LONGEST_DAY or _bounded(core, find, words):
            continue
        back = datetime.timedelta(days=7 if find.rule == "weekday" and _to_come(find, printed) else 0)
        first, last = find.earliest - back, find.latest - back
        if printed and not printed[0] - datetime.timedelta(days=_DAYS_BEFORE) <= first <= printed[1]:
            continue
        found.append(Interval(float(first.toordinal()), float(last.toordinal())))
    return tuple(found)


def _to_come(find: DateFind, printed: tuple[datetime.date, datetime.date] | None) -> bool:
    """Whether a weekday was taken for the next one: without a verb in a past tense it may be the last one."""
    return printed is not None and find.earliest is not None and find.earliest > printed[1]


def _bounded(text: str, find: DateFind, words: FrameWords) -> bool:
    before = text[max(0, find.start - 20) : find.start].lower().split()[-1:]
    return any(words.has(section, one) for one in before for section in ("since", "until", "from", "before"))


def _looks_back(
    text: str, find: DateFind, event: Event, printed: datetime.date | None, words: FrameWords
) -> bool | None:
    """Whether a date lies long before the event; None for one that says nothing about that."""
    if (
        find.latest is None
        or find.type not in (TimexType.DATE, TimexType.TIME)
        or _bounded(text, find, words)
    ):
        return None
    anchor = printed.toordinal() if printed else max((day.hi or 0.0 for day in event.days), default=None)
    if anchor is None:
        return None
    return find.latest.toordinal() < anchor - _LONG_AGO


def _cued(tokens: list[FrameToken], words: FrameWords) -> bool:
    padded = f" {' '.join(token.low for token in tokens)} "
    return bool(words.spoken("elsewhere", padded)) or any(
        token.low.startswith(tuple(words.listed.get("elsewhere by prefix", ("\n",)))) for token in tokens
    )


def _elsewhere(tokens: list[FrameToken], event: Event, words: FrameWords) -> bool:
    """Whether a place is named as where it happened that headline and first paragraph do not name."""
    _, places = names_in(tokens, [], words, located=True)
    return bool(places) and not places & event.names.keys()


def _same_kind(tokens: list[FrameToken], event: Event, words: FrameWords) -> bool:
    """Whether something is told that the event is, too: another fire, another accident."""
    told = {key for word in content_words(tokens, [], frozenset(), words) for key in word.keys}
    return any(told & kind and event.content & kind for kind in _KIND_KEYS)
