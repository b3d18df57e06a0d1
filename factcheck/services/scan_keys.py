"""The keys of a claim: what its words, its values and people's rulings let it be found by."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from factcheck.domain.ruling_keys import words_key
from factcheck.domain.vocabulary import Speech, Zone
from factcheck.reading.claim_keys import Key, event_keys, told_in, word_keys
from factcheck.services.rulings import Rulings
from factcheck.services.scan_claims import Scanned, Told
from factcheck.services.scan_texts import Texts

STRONG = frozenset(("attribute", "entity", "quotation", "event", "same"))
"""Kinds of which one shared key is enough to hold two claims against each other."""

WEAK = frozenset(("word", "sound", "subject"))
"""Kinds of which two are needed: one common subject or word says little."""

PRINTED = "printed"
"""Kind of the key that a printed date, and a date in metadata or address, has: its article."""

_ABOUT_ARTICLE = "article:"
_LONGEST_MONTHS = 62
_MOST_WORDS, _MOST_NAMES = 6, 3
"""Of a claim and of its article's event, that are joined to keys."""
_BEFORE = 20
"""Days before an article appeared that it may still tell of without a date."""
_NEWS = 3.0
"""Days for which an event is news, also over the end of a month."""


def keys_of(claim: Scanned, rulings: Rulings, texts: Texts) -> set[Key]:
    """Every key of a claim."""
    lexicon = texts.lexicon
    keys = word_keys(
        claim.reading,
        claim.language,
        spoken=claim.words if claim.speech is Speech.DIRECT else "",
        months=_months(claim),
        lexicon=lexicon,
    )
    keys |= set(_inherited(claim, texts))
    for value in claim.values:
        if is_printed(claim, value):
            keys.add(Key(PRINTED, claim.article.uid))
        if value.subject and not value.subject.startswith(_ABOUT_ARTICLE):
            subject = rulings.canonical(value.subject)
            keys |= {Key("subject", subject), Key("attribute", f"{subject}|{value.attribute}")}
            if rulings.same_as(value.subject):
                keys.add(Key("same", f"{subject}|{value.attribute}"))
        if value.entity:
            keys.add(Key("entity", value.entity))
    if claim.zone in (Zone.DATELINE, Zone.METADATA, Zone.URL) and claim.article.uid:
        keys.add(Key(PRINTED, claim.article.uid))
    for other in rulings.same_as(words_key(claim.words)) if rulings.same else ():
        keys.add(Key("same", other))
    return keys


def _inherited(claim: Scanned, texts: Texts) -> Iterable[Key]:
    """What a claim tells, with the names and the month of its article's event: "Der Schaden liegt bei …"
    names neither. Two figures in one unit meet as well; what looks back or elsewhere inherits nothing."""
    if claim.version is None or texts.aside(claim.version, claim.start, claim.language, claim.days):
        return []
    event = texts.event(claim.version, claim.language, claim.days)
    days = [day for one in (*event.days, event.printed) if one for day in (one.lo, one.hi) if day]
    months = {f"{day.year:04}-{day.month:02}" for day in map(_day, {*days, *(d - _NEWS for d in days)})}
    units = sorted({f"u:{value.unit}" for value in claim.values if value.unit not in (None, "1", "day")})
    told = [*told_in(claim.reading, claim.language, texts.lexicon)[:_MOST_WORDS], *units]
    return event_keys(told, list(event.names)[:_MOST_NAMES], sorted(months))


def is_printed(claim: Scanned, value: Told) -> bool:
    """Whether a value is the day an article says it was printed on."""
    return bool(claim.article.uid) and value.attribute == "published" and value.unit == "day"


def ruled_names(claim: Scanned, rulings: Rulings) -> Iterable[str]:
    """The rulings that concern a claim, as text: a new one makes it ask again."""
    people = rulings.people.about(rulings.people.named_in(f"{claim.reading} {claim.claimant or ''}"))
    if not (rulings.same or rulings.parts or rulings.several):
        return people
    names = {words_key(claim.words)}
    for value in claim.values:
        if value.subject:
            names |= {value.subject, f"{value.subject}|{value.attribute}"}
        names.add(f"|{value.attribute}")
    return [*rulings.about(names), *people]


def _months(claim: Scanned) -> set[str]:
    """The months its dates lie in, with the next one near a month's end; else those it was published in."""
    days: set[datetime.date] = set()
    for value in claim.values:
        if value.unit != "day" or value.lo is None or value.hi is None:
            continue
        if value.hi - value.lo <= _LONGEST_MONTHS:
            days |= {_day(value.lo - 5), _day(value.lo), _day(value.hi), _day(value.hi + 5)}
    if not days and claim.days:
        days = {*claim.days, _day(claim.days[0].toordinal() - _BEFORE)}
    return {f"{day.year:04}-{day.month:02}" for day in days}


def _day(ordinal: float) -> datetime.date:
    return datetime.date.fromordinal(min(max(int(ordinal), 1), datetime.date.max.toordinal()))
